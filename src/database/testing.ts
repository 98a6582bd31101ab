import { after } from 'node:test'
import type { Database } from './connect.ts'
import { scratchDatabase } from './scratch.ts'

/** A database of the calling test file's own, migrated and empty, dropped when the file's tests are done. */
export async function testDatabase(options: { max?: number } = {}): Promise<Database> {
  const db = await scratchDatabase(options)
  after(() => db.drop())
  return db
}
