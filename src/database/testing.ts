import { join } from 'node:path'
import { after } from 'node:test'
import { connect, type Database } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { migrate, schemaHash } from './migrate.ts'

/** Fast and forgetful: a test server may lose everything in a crash. */
export const scratchSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

/** The server the tests share: the one `dala test` started, else the project's own scratch server. */
async function testServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.DALA_TEST_SERVER
  if (given) return { url: given, stop: async () => {} }
  const dataDirectory = join(
    process.env.DALA_DATA ?? join(import.meta.dirname, '../../.dala'),
    'test',
    'postgres',
  )
  return startEmbedded({ dataDirectory, settings: scratchSettings, log: () => {} })
}

const named = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** A migrated empty database that others are copied from; made once for each state of the schema. */
async function template(server: Database): Promise<string> {
  const name = `template_${await schemaHash()}`
  const connection = await server.driver.reserve()
  try {
    // One maker at a time; the others wait and find it made.
    await connection.unsafe('select pg_advisory_lock(7220002)')
    const [found] = await connection.unsafe('select from pg_database where datname = $1 and datistemplate', [
      name,
    ])
    if (!found) {
      await connection.unsafe(`drop database if exists ${name} with (force)`)
      await connection.unsafe(`create database ${name} template template0`)
      const db = connect(named(server.url, name), { max: 1 })
      await migrate(db)
      await db.close()
      await connection.unsafe(`alter database ${name} with is_template true`)
    }
    return name
  } finally {
    await connection.unsafe('select pg_advisory_unlock(7220002)').catch(() => {})
    connection.release()
  }
}

/**
 * A database of the calling test file's own, migrated and empty, dropped when the file's tests are done.
 * Copied from a template in about a tenth of a second.
 */
export async function testDatabase(options: { max?: number } = {}): Promise<Database> {
  const server = await testServer()
  const admin = connect(server.url, { max: 1 })
  const from = await template(admin)
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await admin.driver.unsafe(`create database ${name} template ${from} strategy file_copy`)
  const db = connect(named(server.url, name), options)
  after(async () => {
    await db.close()
    await admin.driver.unsafe(`drop database if exists ${name} with (force)`)
    await admin.close()
    await server.stop()
  })
  return db
}
