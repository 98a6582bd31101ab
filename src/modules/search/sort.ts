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
export function within(
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
