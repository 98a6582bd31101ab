import type { LibraryEvent } from '../../../modules/events/index.ts'
import type { SitemapEntry } from './files.ts'

/** What search engines and feed readers are given. */
export interface FoundHouse {
  /** How many files of works there are, of 50 000 works at most. */
  sitemapParts(): Promise<number>
  /** Works of a file (from 1), some at a time; ends at once for a file that does not exist. */
  sitemapWorks(part: number): AsyncIterable<readonly SitemapEntry[]>
  /** The same of names, subjects and series that works stand under. */
  sitemapHeadingParts(): Promise<number>
  sitemapHeadings(part: number): AsyncIterable<readonly SitemapEntry[]>
  /** Hosts of former sites that lead here. */
  oldHosts(): Promise<ReadonlySet<string>>
  /** Where an old address leads now, counting that it was asked for; null = nobody has said. */
  oldLink(address: string, ownHost: string): Promise<string | null>
  sitemapLibraries(): Promise<readonly SitemapEntry[]>
  sitemapEvents(): Promise<readonly SitemapEntry[]>
  /** The next events, of all municipalities or of one. */
  feedOfEvents(municipality: string | null): Promise<{
    readonly updated: Temporal.Instant
    readonly events: readonly (LibraryEvent & { readonly where: string; readonly when: string })[]
  }>
}
