import { stemOf, words } from '../analyser/index.ts'
import { clausesOf } from '../ask.rules.ts'
import { anywhere } from '../fields.rules.ts'
import {
  isBegun,
  leastBetter,
  mayBegin,
  mostTries,
  mostWordsPutRight,
  replaced,
  together,
  waysToLeaveOut,
} from '../find.ts'
import { bad, level, tierAt } from '../match.ts'
import { kinds } from '../segment.ts'
import { cut } from './document.ts'
import { beginning, everyWork, nothing, queryOf } from './levels.ts'
import type { Json } from './mapping.ts'
import type { Questions } from './questions.ts'
import { spellingsOf } from './spelling.ts'

/** How a question is asked of the server, and what was done to it before. */
export interface Found {
  readonly query: Json
  /** The best level the works found stand at; 255 = none are found. */
  readonly best: number
  readonly corrected: string | null
  readonly offered: string | null
  readonly leftOut: readonly string[]
}

/** Levels of works found by words put right, and with words left out. */
const putRight = (of: number): number => level(6, tierAt(of))
const withLeftOut = (of: number): number => level(7, tierAt(of))

/** Finds how to ask: as it is written; put right, if that finds nothing good; with a word less. The same as in `../find.ts`. */
export async function find(questions: Questions, text: string, exact = false): Promise<Found> {
  const none = { corrected: null, offered: null, leftOut: [] }
  if (!text.trim()) return { ...none, query: everyWork, best: level(3) }
  const query = queryOf(text, await questions.counted([text]))
  const [found] = await questions.best([query])
  const asIs = { ...none, query, best: found?.level ?? 255 }
  const asked = words(text)
  if (exact || !asked.length || asked.length > mostWordsPutRight) return asIs
  const total = found?.total ?? 0
  if (asIs.best < bad && (tierAt(asIs.best) < 3 || total > 2)) return asIs
  if (asIs.best < bad) return { ...asIs, offered: await better(questions, text, asked, 3) }
  const corrected = await better(questions, text, asked, 0)
  if (corrected !== null) {
    const right = queryOf(corrected, await questions.counted([corrected]), putRight)
    const putRightTo = { ...none, query: right, best: bad, corrected }
    if (!mayBegin(text, asked) || words(corrected)[0]?.startsWith(asked[0] as string)) return putRightTo
    const begun = beginning(asked[0] as string)
    const [begunBest, rightBest] = await questions.best([begun, right])
    return isBegun(begunBest?.total ?? 0, begunBest?.rank ?? 0, rightBest?.rank ?? 0)
      ? { ...none, query: begun, best: level(7), offered: corrected }
      : putRightTo
  }
  if (total) return asIs
  if (mayBegin(text, asked)) {
    const begun = beginning(asked[0] as string)
    const [works = 0] = await questions.totals([begun])
    if (works) return { ...asIs, query: begun, best: level(7) }
  }
  return withLess(questions, text, asked)
}

/** The question with words put right, if that finds works whose titles or names say them; else null. */
async function better(
  questions: Questions,
  text: string,
  asked: readonly string[],
  known: number,
): Promise<string | null> {
  const terms = (word: string): string[] => [kinds.word + word, kinds.stem + stemOf(word)].map(cut)
  const count = await questions.count(asked.flatMap(terms))
  const isForm = asked.some(word => count(terms(word)[0] as string) === 0)
  const doubted = asked.map(word => {
    const [asWritten = 0, inForms = 0] = terms(word).map(count)
    return asWritten <= known && !(known > 0 && asWritten === 0 && inForms > 0)
  })
  const all = !doubted.includes(true)
  if (all && known > 0 && isForm) return null
  const spellings = await spellingsOf(
    questions,
    asked.filter((_, n) => all || doubted[n]),
  )
  const choices = asked.map((word, n) => (all || doubted[n] ? [...(spellings.get(word) ?? [])] : []))
  const tries = all
    ? asked.flatMap((word, n) => (choices[n] as string[]).map(other => replaced(text, [[word, other]])))
    : together(text, asked, choices)
  const least = leastBetter(all, known > 0)
  const found = await bestTry(questions, tries, least)
  if (found !== null || all || known > 0) return found
  const more = await spellingsOf(
    questions,
    asked.filter((_, n) => !doubted[n]),
  )
  const both = asked.map((word, n) =>
    doubted[n] ? (choices[n] as string[]) : [word, ...(more.get(word) ?? [])],
  )
  return bestTry(questions, together(text, asked, both), level(3))
}

/** Of some ways to write a question the one whose best work stands highest, if that stands above a level; else null. */
async function bestTry(
  questions: Questions,
  tries: readonly string[],
  least: number,
): Promise<string | null> {
  const few = tries.slice(0, mostTries)
  const count = await questions.counted(few)
  const found = await questions.best(few.map(one => queryOf(one, count)))
  let best: { text: string; level: number; rank: number } | null = null
  for (const [n, here] of found.entries()) {
    if (here.level >= least) continue
    if (
      !best ||
      here.level < best.level ||
      (tierAt(here.level) === tierAt(best.level) && here.rank > best.rank + 2)
    )
      best = { text: few[n] as string, level: here.level, rank: here.rank }
  }
  return best?.text ?? null
}

/** Nothing holds all words: without those that only say what is wanted, those nothing knows, or the commonest one. */
async function withLess(questions: Questions, text: string, asked: readonly string[]): Promise<Found> {
  const none: Found = { query: nothing, best: 255, corrected: null, offered: null, leftOut: [] }
  const clauses = clausesOf(text)
  if (clauses.length !== 1 || clauses[0]?.phrase || clauses[0]?.mask !== anywhere) return none
  const count = await questions.count(asked.flatMap(word => [kinds.stem + word, kinds.word + word]))
  const works = new Map(asked.map(word => [word, count(kinds.stem + word) + count(kinds.word + word)]))
  const ways = waysToLeaveOut(asked, works)
  const rests = ways.map(leftOut => asked.filter(word => !leftOut.includes(word)).join(' '))
  const counted = await questions.counted(rests)
  const queries = rests.map(rest => queryOf(rest, counted, withLeftOut))
  const totals = await questions.totals(queries)
  const at = totals.findIndex(total => total > 0)
  return at < 0
    ? none
    : { ...none, query: queries[at] as Json, best: level(7), leftOut: ways[at] as string[] }
}
