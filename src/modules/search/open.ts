import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../database/connect.ts'
import { feedEnd } from '../../database/feed.sql.ts'
import { type FeedCursor, type FeedEvent, type Following, follow } from '../../database/feed.ts'
import { SegmentBuilder } from './build.ts'
import { allDocuments, copiesByWork, documentsOf, municipalitiesOf } from './documents.ts'
import type { IndexChange, SearchIndex } from './port.ts'
import { searchInThreads, type Threads } from './remote.ts'
import type { Segment } from './segment.ts'
import { loadSegment, saveSegment } from './store.ts'

export interface OpenSearchIndex extends SearchIndex {
  /** Resolves when every deed committed before the call can be found. */
  caughtUp(): Promise<void>
  /** Works in the index when it was opened. */
  readonly records: number
}

const fileIn = (folder: string): string => join(folder, 'works.index')

/** Reads all works and builds their index, as of now: what happens meanwhile comes by the feed. */
export async function buildIndex(
  db: Database,
  log: (line: string) => void = () => {},
): Promise<{ segment: Segment; cursor: FeedCursor }> {
  // The place in the feed is taken before the works are read: nothing can fall between, and what comes twice is the same.
  const [end] = await db.run(feedEnd, {})
  const builder = new SegmentBuilder()
  let read = 0
  let told = performance.now()
  for await (const batch of allDocuments(db)) {
    for (const document of batch) builder.add(document)
    read += batch.length
    if (performance.now() - told > 2000) {
      log(`search index: ${read} works read`)
      told = performance.now()
    }
  }
  return { segment: builder.done(), cursor: { xid: end?.xid ?? '0', seq: 0 } }
}

/** What a batch of deeds means for the index: the truth is read again, so the same batch twice does no harm. */
async function apply(
  db: Database,
  threads: Threads,
  events: readonly FeedEvent[],
  cursor: FeedCursor,
): Promise<void> {
  const whole = new Set<number>()
  const moved = new Set<number>()
  for (const event of events)
    for (const work of event.works)
      (event.kind === 'catalogue.imported' || event.kind === 'work.changed' ? whole : moved).add(work)
  for (const work of whole) moved.delete(work)
  const changes: IndexChange[] = []
  const works = [...moved]
  const copies = await copiesByWork(db, works)
  for (const work of await threads.unfit(works.map(work => [work, copies.get(work)?.length ?? 0])))
    whole.add(work)
  for (const work of works)
    if (!whole.has(work)) changes.push({ kind: 'copies', work, copies: copies.get(work) ?? [] })
  const documents = await documentsOf(db, [...whole])
  for (const document of documents) changes.push({ kind: 'put', document })
  const there = new Set(documents.map(document => document.work))
  for (const work of whole) if (!there.has(work)) changes.push({ kind: 'remove', work })
  await threads.feed(changes, cursor)
}

/**
 * Opens the search: from the saved index if there is a sound one, else built from the database and saved; then follows
 * the feed.
 * @param folder where the index is kept between runs; undefined = nowhere
 */
export async function openSearch(
  db: Database,
  options: { folder?: string; threads?: number; log?: (line: string) => void } = {},
): Promise<OpenSearchIndex> {
  const { folder, log = () => {} } = options
  let kept = folder ? await loadSegment(fileIn(folder)) : undefined
  if (!kept) {
    if (folder) log('building the search index')
    kept = await buildIndex(db, log)
    if (folder) await saveSegment(fileIn(folder), kept.segment, kept.cursor)
  }
  const { segment, cursor } = kept
  const municipalities = await municipalitiesOf(db)
  const threads = searchInThreads(
    { segment, cursor, municipalities },
    options.threads ?? Math.max(1, availableParallelism() - 1),
  )
  const following: Following = await follow(db, cursor, (events, at) => apply(db, threads, events, at), {
    // Few at a time: an import's batches must not keep a scan behind them waiting.
    batch: 8,
    onError: error => log(`search: ${error}`),
  })
  await following.caughtUp()
  return {
    ...threads,
    records: segment.size,
    caughtUp: following.caughtUp,
    close: async () => {
      await following.stop()
      await threads.close()
    },
  }
}
