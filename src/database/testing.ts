import { after } from 'node:test'
import type { Database } from './connect.ts'
import { scratchDatabase } from './scratch.ts'

/** A database of the calling test file's own, migrated and empty, dropped when the file's tests are done. */
export async function testDatabase(options: { max?: number } = {}): Promise<Database> {
  const db = await scratchDatabase(options)
  after(() => db.drop())
  return db
}

/**
 * Resolves when every event there is may be read. Transactions hold events back whichever database of the server they run
 * in, so the other tests that run at the same time do: a catch-up alone does not wait for them.
 */
export async function nothingHeldBack(db: Database): Promise<void> {
  const held = () =>
    db.driver.unsafe('select from feed.event where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1')
  while ((await held()).length) await new Promise(resolve => setTimeout(resolve, 5))
}
