import type { Database } from '../../../database/connect.ts'
import { feedEnd } from '../../../database/feed.sql.ts'
import { type Following, follow } from '../../../database/feed.ts'
import { apply } from '../apply.ts'
import { allDocuments, municipalitiesOf } from '../documents.ts'
import type { OpenSearchIndex } from '../port.ts'
import { type Server, serverAt } from './client.ts'
import { alias, makeIndex, namedBy, nameIndex, removeOthers, seen } from './indexes.ts'
import { cursorOf, type ServedIndex, searchOn } from './search.ts'

type Log = (line: string) => void

/** Reads all works into a new index, as of now, and gives it the name; what happens meanwhile comes by the feed. */
async function build(db: Database, server: Server, log: Log): Promise<{ index: string; records: number }> {
  await removeOthers(server, alias)
  const index = `${alias}-${Date.now()}`
  await makeIndex(server, index)
  // As for our own index: the place in the feed is taken before the works are read.
  const [end] = await db.run(feedEnd, {})
  const into = searchOn(server, index, new Map(await municipalitiesOf(db)))
  let records = 0
  let told = performance.now()
  for await (const batch of allDocuments(db)) {
    await into.put(batch.map(document => ({ kind: 'put', document })))
    records += batch.length
    if (performance.now() - told > 2000) {
      log(`search index: ${records} works sent to ${server.address}`)
      told = performance.now()
    }
  }
  await seen(server, index)
  await into.feed([], { xid: end?.xid ?? '0', seq: 0 })
  await nameIndex(server, alias, index)
  return { index, records }
}

/** Builds the index on a server anew and lets the alias name it: a running program takes it over. */
export async function rebuildOnServer(db: Database, url: string, log: Log): Promise<number> {
  return (await build(db, serverAt(url), log)).records
}

/** An index that is asked, and follows the feed. */
interface Generation {
  readonly name: string
  readonly index: ServedIndex
  readonly following: Following
}

/**
 * Opens the search on an OpenSearch server: with the index its alias names, else with one built from the database; then
 * follows the feed. When the alias comes to name another index (`dala reindex`), that one catches up with the feed before
 * it answers; the one before stays on the server until the next reindex.
 * @param watchMs how often it is looked which index the alias names
 */
export async function openOnServer(
  db: Database,
  url: string,
  { log, watchMs }: { readonly log: Log; readonly watchMs: number },
): Promise<OpenSearchIndex> {
  const server = serverAt(url)
  let named = await namedBy(server, alias)
  if (!named) {
    log(`building the search index on ${server.address}`)
    named = (await build(db, server, log)).index
  }
  const generation = async (name: string): Promise<Generation> => {
    const index = searchOn(server, name, new Map(await municipalitiesOf(db)))
    const following = await follow(
      db,
      await cursorOf(server, name),
      (events, at) => apply(db, index, events, at),
      { batch: 8, onError: error => log(`search: ${error}`) },
    )
    await following.caughtUp()
    return { name, index, following }
  }
  let live = await generation(named)
  const { works: records } = await live.index.status()
  let swaps = 0
  const look = async (): Promise<void> => {
    const name = await namedBy(server, alias)
    if (!name || name === live.name) return
    log('search: a new index has been written, taking it over')
    const old = live
    live = await generation(name)
    swaps++
    await old.following.stop()
  }
  let looking: Promise<void> | undefined
  const watch = setInterval(() => {
    looking ??= look()
      .catch(error => log(`search: ${error}`))
      .finally(() => {
        looking = undefined
      })
  }, watchMs)
  watch.unref()
  return {
    query: request => live.index.query(request),
    suggest: (text, limit) => live.index.suggest(text, limit),
    explain: (request, work) => live.index.explain(request, work),
    feed: (changes, cursor) => live.index.feed(changes, cursor),
    status: async () => ({ ...(await live.index.status()), swaps }),
    records,
    caughtUp: () => live.following.caughtUp(),
    merged: async () => {},
    close: async () => {
      clearInterval(watch)
      await looking
      await live.following.stop()
    },
  }
}
