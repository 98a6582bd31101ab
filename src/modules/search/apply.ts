import type { Database } from '../../database/connect.ts'
import type { FeedCursor, FeedEvent } from '../../database/feed.ts'
import { copiesByWork, documentsOf } from './documents.ts'
import type { IndexChange } from './port.ts'
import type { Threads } from './remote.ts'

/** What a batch of deeds means for the index: the truth is read again, so the same batch twice does no harm. */
export async function apply(
  db: Database,
  index: Pick<Threads, 'unfit' | 'feed'>,
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
  for (const work of await index.unfit(works.map(work => [work, copies.get(work) ?? []]))) whole.add(work)
  for (const work of works)
    if (!whole.has(work)) changes.push({ kind: 'copies', work, copies: copies.get(work) ?? [] })
  const documents = await documentsOf(db, [...whole])
  for (const document of documents) changes.push({ kind: 'put', document })
  const there = new Set(documents.map(document => document.work))
  for (const work of whole) if (!there.has(work)) changes.push({ kind: 'remove', work })
  await index.feed(changes, cursor)
}
