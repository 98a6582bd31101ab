import { unwatchFile, watchFile } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../database/connect.ts'
import { feedEnd } from '../../database/feed.sql.ts'
import { type Following, follow } from '../../database/feed.ts'
import { apply } from './apply.ts'
import { inBackground } from './beside.ts'
import { SegmentBuilder } from './build.ts'
import { allDocuments, municipalitiesOf } from './documents.ts'
import { openOnServer, rebuildOnServer } from './opensearch/open.ts'
import type { OpenSearchIndex } from './port.ts'
import { searchInThreads, type Threads } from './remote.ts'
import { type Kept, saveSegment } from './store.ts'

const fileIn = (folder: string): string => join(folder, 'works.index')

/** Reads all works and builds their index, as of now: what happens meanwhile comes by the feed. */
export async function buildIndex(db: Database, log: (line: string) => void = () => {}): Promise<Kept> {
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

/** An index in its threads, following the feed, and how many questions it still owes an answer. */
interface Generation {
  readonly threads: Threads
  readonly following: Following
  readonly records: number
  owed: number
}

/** How many changed works are kept apart before they are merged into the large segment. */
const mostChanged = (records: number): number => Math.max(5000, Math.floor(records / 20))

/**
 * Opens the search: from the saved index if there is a sound one, else built from the database and saved; then follows
 * the feed. Changed works are merged into the large segment beside it now and then, and an index that another program
 * writes in its place (`dala reindex`) is taken over: each time the new one catches up with the feed before it answers.
 * @param folder where the index is kept between runs; undefined = nowhere
 * @param server an OpenSearch server that keeps the index and answers instead
 * @param watchMs how often it is looked whether another program wrote a new index
 */
export async function openSearch(
  db: Database,
  options: {
    folder?: string
    server?: string | undefined
    threads?: number
    log?: (line: string) => void
    watchMs?: number
    mergeAt?: number
  } = {},
): Promise<OpenSearchIndex> {
  const { folder, log = () => {}, watchMs = 2000 } = options
  if (options.server) return openOnServer(db, options.server, { log, watchMs })
  const file = folder ? fileIn(folder) : null
  let kept = file ? await inBackground({ deed: 'load', file }) : undefined
  if (!kept) {
    if (folder) log('building the search index')
    kept = await buildIndex(db, log)
    if (file) await saveSegment(file, kept.segment, kept.cursor)
  }
  const generation = async ({ segment, cursor }: Kept): Promise<Generation> => {
    const municipalities = await municipalitiesOf(db)
    const threads = searchInThreads(
      { segment, cursor, municipalities },
      options.threads ?? Math.max(1, availableParallelism() - 1),
    )
    const following = await follow(
      db,
      cursor,
      async (events, at) => {
        await apply(db, threads, events, at)
        considerMerge()
      },
      // Few at a time: an import's batches must not keep a scan behind them waiting.
      { batch: 8, onError: error => log(`search: ${error}`) },
    )
    await following.caughtUp()
    return { threads, following, records: segment.size, owed: 0 }
  }
  const metrics = { merges: 0, swaps: 0, lastMergeMs: 0 }
  let live: Generation | undefined
  let replacing: Promise<void> | undefined
  let closed = false
  const end = async (one: Generation) => {
    await one.following.stop()
    while (one.owed > 0) await new Promise(resolve => setTimeout(resolve, 20))
    await one.threads.close()
  }
  const replace = (make: () => Promise<Kept | undefined>): Promise<void> => {
    replacing ??= (async () => {
      const made = await make()
      if (!made || closed) return
      const old = live
      live = await generation(made)
      metrics.swaps++
      if (old) await end(old)
    })()
      .catch(error => log(`search: ${error}`))
      .finally(() => {
        replacing = undefined
      })
    return replacing
  }
  let ownWrite = 0
  const merge = async (): Promise<Kept | undefined> => {
    const began = performance.now()
    const { parts, cursor } = await current().threads.parts()
    const merged = await inBackground({ deed: 'merge', parts, cursor, file })
    if (file) ownWrite = (await stat(file)).mtimeMs
    metrics.merges++
    metrics.lastMergeMs = Math.round(performance.now() - began)
    return merged
  }
  const considerMerge = () => {
    const now = live
    if (!now || replacing || closed) return
    now.threads
      .status()
      .then(({ fresh }) => {
        if (fresh > (options.mergeAt ?? mostChanged(now.records)) && now === live) return replace(merge)
      })
      .catch(error => log(`search: ${error}`))
  }
  const current = (): Generation => {
    if (!live) throw new Error('the search is not open yet')
    return live
  }
  const asking = async <T>(ask: (threads: Threads) => Promise<T>): Promise<T> => {
    const now = current()
    now.owed++
    try {
      return await ask(now.threads)
    } finally {
      now.owed--
    }
  }
  const onWritten = ({ mtimeMs }: { mtimeMs: number }) => {
    if (!file || mtimeMs === 0 || mtimeMs === ownWrite) return
    log('search: a new index has been written, taking it over')
    void replace(() => inBackground({ deed: 'load', file }))
  }
  live = await generation(kept)
  if (file) watchFile(file, { interval: watchMs, persistent: false }, onWritten)
  return {
    query: request => asking(threads => threads.query(request)),
    suggest: (text, limit) => asking(threads => threads.suggest(text, limit)),
    explain: (request, work) => asking(threads => threads.explain(request, work)),
    feed: (changes, cursor) => asking(threads => threads.feed(changes, cursor)),
    status: async () => ({ ...(await asking(threads => threads.status())), ...metrics }),
    records: live.records,
    caughtUp: async () => current().following.caughtUp(),
    merged: () => replace(merge),
    close: async () => {
      closed = true
      if (file) unwatchFile(file, onWritten)
      await replacing
      if (live) await end(live)
    },
  }
}

/** Builds the index anew from the database and puts it in the place of the saved one: a running program takes it over. */
export async function rebuildIndex(
  db: Database,
  folder: string,
  log: (line: string) => void = () => {},
  server?: string,
): Promise<number> {
  if (server) return rebuildOnServer(db, server, log)
  const { segment, cursor } = await buildIndex(db, log)
  await saveSegment(fileIn(folder), segment, cursor)
  return segment.size
}
