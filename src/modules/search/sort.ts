import type { Searcher } from './lists.ts'
import { swedish } from './order.ts'
import type { SearchHit, SearchSort } from './port.ts'
import type { Segment } from './segment.ts'
import { textAt } from './texts.ts'

/** A work found, where it stands, and its level. */
export interface Candidate extends SearchHit {
  readonly searcher: Searcher
  readonly doc: number
  readonly level: number
}

/** Branches by how near they are: 0 is one's own. */
export type Near = ReadonlyMap<number, number>

/** How far the nearest copy is that can be had now; copies nowhere to be had, or where nobody said how far, are farthest. */
function wayTo({ copyOffsets, copyFree, copyBranch }: Segment, doc: number, near: Near): number {
  let way = 1_000_000
  for (let at = copyOffsets[doc] as number; at < (copyOffsets[doc + 1] as number); at++)
    if (copyFree[at]) way = Math.min(way, near.get(copyBranch[at] as number) ?? 999_999)
  return way
}

/** Which of two works of one segment comes first: by numbers alone. */
function within(
  { segment, levelOf }: Searcher,
  sort: SearchSort,
  near: Near,
): (a: number, b: number) => number {
  const { rank, works, lastYear, firstYear, loans, byTitle, byCreator } = segment
  const at = (column: ArrayLike<number>, n: number): number => column[n] as number
  const byRelevance = (a: number, b: number): number =>
    at(levelOf, a) - at(levelOf, b) || at(rank, b) - at(rank, a) || at(works, a) - at(works, b)
  switch (sort) {
    case 'relevance':
      return byRelevance
    case 'newest':
      return (a, b) => at(lastYear, b) - at(lastYear, a) || byRelevance(a, b)
    case 'year':
      return (a, b) => (at(firstYear, a) || 9999) - (at(firstYear, b) || 9999) || byRelevance(a, b)
    case 'most-borrowed':
      return (a, b) => at(loans, b) - at(loans, a) || byRelevance(a, b)
    case 'fastest':
      return (a, b) => wayTo(segment, a, near) - wayTo(segment, b, near) || byRelevance(a, b)
    case 'title':
      return (a, b) => at(byTitle, a) - at(byTitle, b)
    case 'creator':
      return (a, b) => at(byCreator, a) - at(byCreator, b)
  }
}

/** The first `count` of many in order, without sorting them all. */
export function best(
  searcher: Searcher,
  all: Uint32Array,
  count: number,
  sort: SearchSort,
  near: Near,
): number[] {
  const compare = within(searcher, sort, near)
  if (all.length <= count * 4) return [...all].sort(compare).slice(0, count)
  const { levelOf, segment } = searcher
  const { rank } = segment
  const kept = [...all.subarray(0, count)].sort(compare)
  // Nearly all are behind the last one kept, and by relevance two numbers tell.
  let [lastLevel, lastRank] = [255, Number.NEGATIVE_INFINITY]
  const note = (): void => {
    if (sort !== 'relevance') return
    const last = kept[count - 1] as number
    lastLevel = levelOf[last] as number
    lastRank = rank[last] as number
  }
  note()
  for (let n = count; n < all.length; n++) {
    const one = all[n] as number
    const here = levelOf[one] as number
    if (here > lastLevel || (here === lastLevel && (rank[one] as number) < lastRank)) continue
    if (compare(one, kept[count - 1] as number) >= 0) continue
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(kept[middle] as number, one) <= 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, one)
    kept.pop()
    note()
  }
  return kept
}

/** The same between segments, for the few that are left: titles and names by the texts themselves. */
export function between(sort: SearchSort, near: Near): (a: Candidate, b: Candidate) => number {
  const of = (c: Candidate, column: 'rank' | 'lastYear' | 'firstYear' | 'loans'): number =>
    c.searcher.segment[column][c.doc] as number
  const byRelevance = (a: Candidate, b: Candidate): number =>
    a.level - b.level || of(b, 'rank') - of(a, 'rank') || a.work - b.work
  const byText = (column: 'sortTitles' | 'firstCreators') => (a: Candidate, b: Candidate) => {
    const [one, other] = [
      textAt(a.searcher.segment[column], a.doc),
      textAt(b.searcher.segment[column], b.doc),
    ]
    return swedish(one, other) || a.work - b.work
  }
  switch (sort) {
    case 'relevance':
      return byRelevance
    case 'newest':
      return (a, b) => of(b, 'lastYear') - of(a, 'lastYear') || byRelevance(a, b)
    case 'year':
      return (a, b) => (of(a, 'firstYear') || 9999) - (of(b, 'firstYear') || 9999) || byRelevance(a, b)
    case 'most-borrowed':
      return (a, b) => of(b, 'loans') - of(a, 'loans') || byRelevance(a, b)
    case 'fastest': {
      const way = ({ searcher, doc }: Candidate) => wayTo(searcher.segment, doc, near)
      return (a, b) => way(a) - way(b) || byRelevance(a, b)
    }
    case 'title':
      return byText('sortTitles')
    case 'creator':
      return byText('firstCreators')
  }
}
