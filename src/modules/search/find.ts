import { stemOf, words } from './analyser/index.ts'
import { clausesOf } from './ask.rules.ts'
import { anywhere } from './fields.rules.ts'
import { listAt, type Searcher, standsInMany, worksWith } from './lists.ts'
import { bad, clear, everything, level, match, tierAt } from './match.ts'
import { errorsIn, nearWords } from './near.ts'
import { kinds } from './segment.ts'
import { stretchOf } from './texts.ts'

/** The works found in each segment, in its searcher's room, their levels in `levelOf`. */
export interface Found {
  readonly docs: readonly Uint32Array[]
  /** The question as it was put right before it was asked; null = asked as written. */
  readonly corrected: string | null
  /** A better spelling that is only offered: something was found as written. */
  readonly offered: string | null
  /** Words that were left out, since nothing holds them all. */
  readonly leftOut: readonly string[]
}

/** Longer questions are asked as they are: nobody mistypes one of so many words and wants to be told. */
export const mostWordsPutRight = 10
export const mostSpellings = 6
export const mostTries = 30

const ask = (
  searchers: readonly Searcher[],
  text: string,
  shift?: (of: number) => number,
): readonly Uint32Array[] => {
  const clauses = clausesOf(text)
  const isMany = (term: string): boolean => standsInMany(searchers, term)
  return searchers.map(searcher => match(searcher, clauses, shift, isMany))
}

const clearAll = (searchers: readonly Searcher[], docs: readonly Uint32Array[]): void => {
  for (const [n, searcher] of searchers.entries()) clear(searcher, docs[n] as Uint32Array)
}

const count = (docs: readonly Uint32Array[]): number => docs.reduce((sum, list) => sum + list.length, 0)

/** The best level of the works found, and the best worth at it. */
function bestOf(
  searchers: readonly Searcher[],
  docs: readonly Uint32Array[],
): { level: number; rank: number } {
  let [best, rank] = [255, 0]
  for (const [n, { levelOf, segment }] of searchers.entries()) {
    const list = docs[n] as Uint32Array
    for (let k = 0; k < list.length; k++) {
      const doc = list[k] as number
      const here = levelOf[doc] as number
      if (here > best) continue
      const worth = segment.rank[doc] as number
      rank = here < best ? worth : Math.max(rank, worth)
      best = here
    }
  }
  return { level: best, rank }
}

/** Finds the works for a question: as it is written; put right, if that finds nothing good; with a word less. */
export function find(searchers: readonly Searcher[], text: string, exact = false): Found {
  if (!text.trim()) return { docs: searchers.map(everything), corrected: null, offered: null, leftOut: [] }
  const asWritten = ask(searchers, text)
  const asIs = { docs: asWritten, corrected: null, offered: null, leftOut: [] }
  const asked = words(text)
  if (exact || asked.length > mostWordsPutRight) return asIs
  const total = count(asWritten)
  const best =
    total > 50 ? { level: firstLevel(searchers, asWritten), rank: 0 } : bestOf(searchers, asWritten)
  if (best.level < bad && (tierAt(best.level) < 3 || total > 2)) return asIs
  // Looking for better spellings uses the room: afterwards the question is asked again.
  clearAll(searchers, asWritten)
  if (best.level < bad) {
    const offered = better(searchers, text, asked, 3)
    return { ...asIs, docs: ask(searchers, text), offered }
  }
  const corrected = better(searchers, text, asked, 0)
  if (corrected !== null) {
    const docs = ask(searchers, corrected, of => level(6, tierAt(of)))
    const right = bestOf(searchers, docs).rank
    if (!mayBegin(text, asked) || words(corrected)[0]?.startsWith(asked[0] as string))
      return { docs, corrected, offered: null, leftOut: [] }
    clearAll(searchers, docs)
    const begun = beginning(searchers, asked[0] as string)
    if (isBegun(count(begun), bestOf(searchers, begun).rank, right))
      return { ...asIs, docs: begun, offered: corrected }
    clearAll(searchers, begun)
    return {
      docs: ask(searchers, corrected, of => level(6, tierAt(of))),
      corrected,
      offered: null,
      leftOut: [],
    }
  }
  const again = ask(searchers, text)
  if (count(again)) return { ...asIs, docs: again }
  const begun = mayBegin(text, asked) ? beginning(searchers, asked[0] as string) : again
  return count(begun) ? { ...asIs, docs: begun } : withLess(searchers, text, asked)
}

/** Whether a question is one word, of which the beginning of others may be meant: "mumin". */
export function mayBegin(text: string, asked: readonly string[]): boolean {
  const [only = ''] = asked
  const [clause] = clausesOf(text)
  return asked.length === 1 && only.length >= 4 && clause?.mask === anywhere && !clause.phrase
}

/**
 * Whether what begins with a word goes before another spelling of it: there are several such works, or one that is more
 * wanted. "mumin" is no "mumie" where there is a Muminpappa.
 */
export const isBegun = (begun: number, rank: number, right: number): boolean =>
  begun > 1 || (begun === 1 && rank > right)

/** The works that say a word which begins so: "mumin" finds the mumintroll, when nothing is called mumin. */
const beginning = (searchers: readonly Searcher[], word: string): readonly Uint32Array[] =>
  searchers.map(searcher => {
    const { segment, gone, levelOf, room } = searcher
    const [from, to] = stretchOf(segment.terms, kinds.word + word)
    let count = 0
    for (let term = from; term < to; term++)
      for (const doc of listAt(segment, term).docs) {
        if (gone[doc] || levelOf[doc] !== 255) continue
        levelOf[doc] = level(7)
        room[count++] = doc
      }
    return room.subarray(0, count)
  })

/** The best level, ended as soon as one is good: of many hits it matters only whether there is a good one. */
function firstLevel(searchers: readonly Searcher[], docs: readonly Uint32Array[]): number {
  let best = 255
  for (const [n, { levelOf }] of searchers.entries())
    for (const doc of docs[n] as Uint32Array) {
      best = Math.min(best, levelOf[doc] as number)
      if (best < bad) return best
    }
  return best
}

/** Other spellings of a word that the index knows, nearest and then commonest first. */
function spellings(searchers: readonly Searcher[], word: string): string[] {
  const found = new Map<string, { errors: number; works: number }>()
  for (const { segment } of searchers) {
    for (const { term, word: other, errors } of nearWords(segment.terms, kinds.word, word, errorsIn(word))) {
      if (other === word) continue
      const works = (segment.termOffsets[term + 1] as number) - (segment.termOffsets[term] as number)
      found.set(other, { errors, works: works + (found.get(other)?.works ?? 0) })
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.errors - b.errors || b.works - a.works)
    .slice(0, mostSpellings)
    .map(([other]) => other)
}

/**
 * The question with words put right, if that finds works whose titles or names say them; else null. Words the index does
 * not know are put right together; when it knows all of them, one at a time.
 * @param known works that may hold a word that is still put right: a few, when something was found as written
 */
function better(
  searchers: readonly Searcher[],
  text: string,
  asked: readonly string[],
  known: number,
): string | null {
  const works = asked.map(word => worksWith(searchers, kinds.word + word))
  const doubted = asked.map((word, n) => {
    // Of what was found by another form of the word no other spelling is offered: "häst" where only hästar stands.
    const otherForm = known > 0 && works[n] === 0 && worksWith(searchers, kinds.stem + stemOf(word)) > 0
    return (works[n] as number) <= known && !otherForm
  })
  const all = !doubted.includes(true)
  if (all && known > 0 && works.includes(0)) return null
  const choicesOf = (which: (n: number) => boolean): string[][] =>
    asked.map((word, n) => (which(n) ? spellings(searchers, word) : []))
  const choices = choicesOf(n => all || doubted[n] === true)
  const tries = all
    ? asked.flatMap((word, n) => (choices[n] as string[]).map(other => replaced(text, [[word, other]])))
    : together(text, asked, choices)
  const least = leastBetter(all, known > 0)
  const found = bestTry(searchers, tries, least)
  if (found !== null || all || known > 0) return found
  // A word that is known may be wrong all the same, beside one that is not: "kejsaren av portugalien".
  const both = asked.map((word, n) =>
    doubted[n] ? (choices[n] as string[]) : [word, ...spellings(searchers, word)],
  )
  return bestTry(searchers, together(text, asked, both), level(3))
}

/** Of some ways to write a question the one whose best work stands highest, if that stands above a level; else null. */
function bestTry(searchers: readonly Searcher[], tries: readonly string[], least: number): string | null {
  let best: { text: string; level: number; rank: number } | null = null
  for (const one of tries.slice(0, mostTries)) {
    const docs = ask(searchers, one)
    const here = bestOf(searchers, docs)
    clearAll(searchers, docs)
    if (here.level >= least) continue
    if (
      !best ||
      here.level < best.level ||
      (tierAt(here.level) === tierAt(best.level) && here.rank > best.rank + 2)
    )
      best = { text: one, ...here }
  }
  return best?.text ?? null
}

/** Every way to choose a spelling for each doubted word, the likeliest first. */
export function together(text: string, asked: readonly string[], choices: readonly string[][]): string[] {
  let ways: { pairs: [string, string][]; cost: number }[] = [{ pairs: [], cost: 0 }]
  for (const [n, word] of asked.entries()) {
    const others = choices[n] as string[]
    if (!others.length) continue
    ways = ways
      .flatMap(({ pairs, cost }) =>
        others.map((other, k) => ({ pairs: [...pairs, [word, other] as [string, string]], cost: cost + k })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mostTries)
  }
  return ways.filter(({ pairs }) => pairs.length > 0).map(({ pairs }) => replaced(text, pairs))
}

/** A question with some of its words written otherwise; its signs stay. */
export function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  const to = new Map(pairs)
  return text
    .normalize('NFC')
    .replace(/[\p{L}\p{N}\p{M}]+/gu, piece => to.get(words(piece).join(' ')) ?? piece)
}

/** Words that say what kind of thing is wanted, not what it is called. */
const intents = new Set(
  'av bok boken böcker om roman romanen romaner novell noveller pocket pocketbok inbunden låna titel författare ny nya nytt nyaste senaste alla bra bästa tips'.split(
    ' ',
  ),
)

/**
 * The level another spelling must reach to be worth telling: what is only offered, or guessed though every word is known,
 * must be a title or a name; what is both, the whole of it: "stig larsson" beside Stieg Larsson.
 */
export const leastBetter = (allKnown: boolean, offered: boolean): number =>
  allKnown && offered ? level(2) : allKnown || offered ? level(3) : level(6)

/** What is told of where a work was met, or in which order it shall be read, at the end of a question: "som var på tv". */
const aside =
  /(?<= )(?:som (?:(?:är|var|har|går|gick|visas|visades|sänds|sändes|blev|blivit|finns|kom|en|i|på|till|tv) )*(?:tv|teve|svt|netflix|viaplay|hbo|bio|radio|film|filmen|serie|serien|tvserie|tvserien)|i (?:rätt )?ordning|in order)$/u
const asideIn = (asked: readonly string[]): string[] => aside.exec(asked.join(' '))?.[0].split(' ') ?? []

/** Nothing holds all words: without those that only say what is wanted, those nothing knows, or the commonest one. */
function withLess(searchers: readonly Searcher[], text: string, asked: readonly string[]): Found {
  const none: Found = { docs: ask(searchers, ''), corrected: null, offered: null, leftOut: [] }
  const clauses = clausesOf(text)
  if (clauses.length !== 1 || clauses[0]?.phrase || clauses[0]?.mask !== anywhere) return none
  const works = new Map(
    asked.map(word => [
      word,
      worksWith(searchers, kinds.stem + word) + worksWith(searchers, kinds.word + word),
    ]),
  )
  for (const leftOut of waysToLeaveOut(asked, works)) {
    const rest = asked.filter(word => !leftOut.includes(word))
    const docs = ask(searchers, rest.join(' '), of => level(7, tierAt(of)))
    if (count(docs)) return { docs, corrected: null, offered: null, leftOut }
  }
  return none
}

/**
 * The words that may be left out, one way after the other: first those that only say what is wanted, which never stay alone. Of
 * the others at least half must stay.
 * @param works in how many works each word stands
 */
export function waysToLeaveOut(asked: readonly string[], works: ReadonlyMap<string, number>): string[][] {
  const unknown = asked.filter(word => !works.get(word))
  const beside = asideIn(asked)
  const isWanted = (word: string): boolean => intents.has(word) || beside.includes(word)
  const wanted = asked.filter(isWanted)
  const said = asked.filter(word => !isWanted(word))
  const commonest = (words: readonly string[]): string[] =>
    words.filter(word => works.get(word)).toSorted((a, b) => (works.get(b) ?? 0) - (works.get(a) ?? 0))
  const ways = [
    wanted,
    [...new Set([...wanted, ...unknown])],
    ...commonest(said.length ? said : asked).map(word => [...unknown, word]),
    ...(wanted.length && said.length
      ? commonest(said).map(word => [...new Set([...wanted, ...unknown, word])])
      : []),
  ]
  const counted = said.length ? said : asked
  return ways.filter(leftOut => {
    const rest = counted.filter(word => !leftOut.includes(word))
    return leftOut.length > 0 && rest.length > 0 && rest.length >= counted.length / 2
  })
}
