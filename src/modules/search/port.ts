import type { FeedCursor } from '../../database/feed.ts'
import type { Understood } from './understand.rules.ts'

/** One work as the index knows it. */
export interface IndexDocument {
  readonly work: number
  readonly title: string
  /** For filing in Swedish order: articles that do not count are gone. */
  readonly sortTitle: string
  /** Other titles it is found by: variants, original titles, titles of its editions. */
  readonly titles: readonly string[]
  /** As people say the names: "Selma Lagerlöf". */
  readonly creators: readonly string[]
  readonly series: readonly string[]
  readonly subjects: readonly string[]
  readonly genres: readonly string[]
  /** Shelf marks, SAB or Dewey, as written: "uHc", "641.5". */
  readonly classes?: readonly string[]
  /** Which part of its series it is; left out or null = none said. */
  readonly part?: number | null
  /** What each series that numbers it prints: "3", "del 2", "1-3". */
  readonly numbers?: readonly SeriesNumber[]
  /** ISBN-13, EAN, barcodes, record numbers: found whole. */
  readonly identifiers: readonly string[]
  readonly languages: readonly string[]
  readonly formats: readonly string[]
  /** Format and language of each edition; left out = every format is there in every language. */
  readonly forms?: readonly EditionForm[]
  readonly audience: 'child' | 'young' | 'adult'
  /** For how old children, as `ages.rules.ts` names them; left out = nobody says. */
  readonly ages?: readonly string[]
  /** Year of the first and the latest edition. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** When the latest copy came, in days since 1970; left out = nobody knows. */
  readonly addedDay?: number | null
  /** Loans of the last twelve months. */
  readonly loans: number
  readonly copies: readonly IndexCopy[]
}

export interface SeriesNumber {
  readonly series: string
  readonly number: string
}

/** What an edition is: a MARC language code, null = none said. */
export interface EditionForm {
  readonly format: string
  readonly language: string | null
}

export interface IndexCopy {
  readonly branch: number
  readonly format: string
  /** Of its edition; left out = the first language of the work. */
  readonly language?: string | null
  /** Stands on a shelf, is promised to nobody, and may be lent. */
  readonly available: boolean
}

export type IndexChange =
  | { readonly kind: 'put'; readonly document: IndexDocument }
  | { readonly kind: 'remove'; readonly work: number }
  /** The cheap way for scans: only where the copies are and whether they can be had. */
  | { readonly kind: 'copies'; readonly work: number; readonly copies: readonly IndexCopy[] }

export const facetNames = [
  'shelf',
  'municipality',
  'format',
  'language',
  'audience',
  'age',
  'genre',
  'subject',
  'decade',
  'series',
  'creator',
  'digital',
  'new',
] as const
/**
 * 'shelf' and 'municipality' are live: where a copy stands on the shelf now. 'digital' has one value, 'yes': it is lent as
 * a file or a stream. 'new' has the values of `newWithin`, each with what came in so many days.
 */
export type FacetName = (typeof facetNames)[number]
/** Days within which something is new, as the facet 'new' names them. */
export const newWithin = ['30', '90', '365'] as const
export const sorts = ['relevance', 'newest', 'year', 'title', 'creator', 'most-borrowed', 'fastest'] as const
export type SearchSort = (typeof sorts)[number]

export interface SearchRequest {
  /** `titel:`, `författare:`, `ämne:`, `serie:` before words, and "words beside one another", are understood. */
  readonly text: string
  /** As written: nothing is read into it, put right or left out. */
  readonly exact?: boolean
  /** Words that are only words, whatever they might say: readings a reader took back. */
  readonly notRead?: readonly string[]
  /** Only that part of a series. */
  readonly part?: number
  /** Only these works. What is read in the words, and how they are put right, is still a matter of all. */
  readonly among?: readonly number[]
  /**
   * OR within a facet, AND between facets. Branches and municipalities by number. Format, language and place hold for one
   * and the same edition and copy: a film in Mora beside a book in Falun is no film in Falun.
   */
  readonly filters?: Readonly<Partial<Record<FacetName, readonly string[]>>>
  /** Only works with a copy on some shelf now. */
  readonly onShelf?: boolean
  /** What day it is, in days since 1970, for what is new; left out = by the clock. */
  readonly today?: number
  readonly facets?: readonly FacetName[]
  readonly sort?: SearchSort
  /** Branches from the nearest on, for the sort 'fastest': by the nearest copy that can be had now. */
  readonly near?: readonly number[]
  readonly offset?: number
  readonly limit?: number
}

export interface SearchHit {
  readonly work: number
  /**
   * 0 identifier, 1 whole title or name, 2 beginning of title or a series, 3 all words, 4 all words inflected, 5 subject,
   * 6 put right, or å, ä, ö written as a, o, 7 a word left out.
   */
  readonly tier: number
}

export interface SearchFacet {
  readonly name: FacetName
  /** Exact counts, most first. */
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

export interface SearchResult {
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly facets: readonly SearchFacet[]
  /** The question as it was put right, since nothing good was found as written; null = asked as written. */
  readonly corrected: string | null
  /** Another spelling worth offering beside what was found. */
  readonly offered: string | null
  /** Words left out, since no work holds them all. */
  readonly leftOut: readonly string[]
  /** What was read in the question beside titles and names. */
  readonly understood?: readonly Understood[]
  /** The words that were left to look for, when something was understood. */
  readonly rest?: string
  readonly tookMs: number
}

export interface Suggestion {
  readonly kind: 'work' | 'creator' | 'series' | 'subject'
  readonly text: string
  /** The best work behind it. */
  readonly work: number
  /** Branches where that work stands on the shelf now. */
  readonly onShelfAt: readonly number[]
}

/** How a word of a question is met in a work. */
export interface WordMet {
  /** As written, inflected, in a part of a compound, or with the å, ä, ö that were left off. */
  readonly as: 'written' | 'inflected' | 'part' | 'rings'
  /** The word that stands there. */
  readonly word: string
  readonly fields: readonly ('title' | 'creator' | 'series' | 'subject' | 'other-title')[]
}

/** What the worth of a work within its level is made of: the parts sum to `score`. */
export interface Worth {
  readonly swedish: number
  readonly branches: number
  readonly copies: number
  readonly loans: number
  readonly recent: number
}

/** What our own engine can say beside; another behind the port need not. */
export interface InsideView {
  /** Whether the index holds the work at all. */
  readonly indexed: boolean
  /** What comes first within the tier: 0 before 1. */
  readonly level: number | null
  /** Hits that stand before it, by relevance, under the filters asked with; null = it is not among them. */
  readonly place: number | null
  readonly worth: Worth | null
  /** Whether it is of the series the question names, and stands in its reading order instead of by worth. */
  readonly inSeries: boolean
  /** For each of `words`: how it is met in the work; null = it is not. */
  readonly met: readonly (WordMet | null)[]
}

export interface Explanation {
  readonly work: number
  /** null = the work is not among the hits. */
  readonly tier: number | null
  readonly score: number
  readonly inside?: InsideView
  readonly corrected: string | null
  readonly leftOut: readonly string[]
  readonly words: readonly {
    readonly word: string
    readonly stem: string
    readonly works: number
    readonly inflected: number
  }[]
}

export interface IndexStatus {
  readonly works: number
  /** Works changed since the index was built. */
  readonly fresh: number
  readonly cursor: FeedCursor
  readonly memoryMB: number
  /** What the index itself takes of it, shared by all threads. */
  readonly indexMB: number
  /** Merges of changed works into the large segment, takeovers of a new index, and how long the last merge took. */
  readonly merges?: number
  readonly swaps?: number
  readonly lastMergeMs?: number
}

/** What the house asks of a search engine: our own, or another behind the same port. */
export interface SearchIndex {
  query(request: SearchRequest): Promise<SearchResult>
  suggest(text: string, limit?: number): Promise<Suggestion[]>
  explain(request: SearchRequest, work: number): Promise<Explanation>
  /** Takes changes in; seen by every query after it. `cursor` = the place in the feed they end at. */
  feed(changes: readonly IndexChange[], cursor?: FeedCursor): Promise<void>
  status(): Promise<IndexStatus>
  close(): Promise<void>
}

export interface OpenSearchIndex extends SearchIndex {
  /** Resolves when every deed committed before the call can be found. */
  caughtUp(): Promise<void>
  /** Merges changed works into the large segment now; resolves when the merged index answers. A server merges by itself. */
  merged(): Promise<void>
  /** Works in the index when it was opened. */
  readonly records: number
}

/** Formats that are lent as a file or a stream. */
export const isDigital = (format: string): boolean => format.startsWith('e-')
