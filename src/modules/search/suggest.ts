import { wholeTitle, words } from './analyser/index.ts'
import { listAt, type Searcher } from './lists.ts'
import type { Suggestion } from './port.ts'
import { namesOf } from './rows.ts'
import { kinds, type Segment } from './segment.ts'
import { stretchOf, textAt } from './texts.ts'

/** Most terms of a kind looked at for one beginning: two letters begin very many. */
const mostTerms = 3000

interface Guess {
  readonly kind: Suggestion['kind']
  readonly segment: Segment
  readonly doc: number
  readonly term: number
  readonly rank: number
}

/** The best work of a term that is not gone; -1 = none. */
function bestWork({ segment, gone }: Searcher, term: number): number {
  const { docs } = listAt(segment, term)
  let best = -1
  for (let n = 0; n < docs.length; n++) {
    const doc = docs[n] as number
    if (!gone[doc] && (best < 0 || (segment.rank[doc] as number) > (segment.rank[best] as number))) best = doc
  }
  return best
}

const facetsOf = {
  creator: ['creator'],
  series: ['series'],
  subject: ['subject', 'genre'],
} as const

/** A suggestion as it is written in the work, not as the key it is found by. */
function textOf({ kind, segment, doc, term }: Guess): string {
  if (kind === 'work') return textAt(segment.titles, doc)
  const key = textAt(segment.terms, term).slice(1)
  for (const facet of facetsOf[kind])
    for (const text of namesOf(segment.facets, facet, doc))
      if (words(text).join(' ').endsWith(key)) return text
  return key
}

/** Branches where a work stands on the shelf now, each once. */
function shelvesOf({ copyOffsets, copyFree, copyBranch }: Segment, doc: number): number[] {
  const branches = new Set<number>()
  for (let at = copyOffsets[doc] as number; at < (copyOffsets[doc + 1] as number); at++)
    if (copyFree[at]) branches.add(copyBranch[at] as number)
  return [...branches]
}

/** Titles, names, series and subjects that begin with what has been typed, the most wanted first; from two letters. */
export function suggest(searchers: readonly Searcher[], text: string, limit: number): Suggestion[] {
  const typed = words(text).join(' ')
  const start = wholeTitle(text)
  if (start.length < 2) return []
  const guesses: Guess[] = []
  for (const searcher of searchers) {
    const { segment } = searcher
    for (const [kind, key] of [
      ['work', kinds.title + start],
      ['creator', kinds.name + typed],
      ['series', kinds.series + start],
      ['subject', kinds.subject + typed],
    ] as const) {
      const [from, to] = stretchOf(segment.terms, key)
      for (let term = from; term < Math.min(to, from + mostTerms); term++) {
        const doc = bestWork(searcher, term)
        if (doc >= 0) guesses.push({ kind, segment, doc, term, rank: segment.rank[doc] as number })
      }
    }
  }
  const workOf = ({ segment, doc }: Guess): number => segment.works[doc] as number
  guesses.sort((a, b) => b.rank - a.rank || workOf(a) - workOf(b))
  const shown = new Map<string, Suggestion>()
  for (const guess of guesses) {
    if (shown.size >= limit) break
    const suggestion = { kind: guess.kind, text: textOf(guess), work: workOf(guess) }
    const key = `${suggestion.kind} ${suggestion.text}`
    if (!shown.has(key)) shown.set(key, { ...suggestion, onShelfAt: shelvesOf(guess.segment, guess.doc) })
  }
  return [...shown.values()]
}
