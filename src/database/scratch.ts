import { join } from 'node:path'
import { connect, type Database } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { migrate, schemaHash } from './migrate.ts'

/** Fast and forgetful: a scratch server may lose everything in a crash. */
export const scratchSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

export interface ScratchServer {
  readonly url: string
  stop(): Promise<void>
}

/**
 * The server for tests and benches, never the demo's: DALA_TEST_SERVER when set (the test command sets it for all its
 * files), else an embedded one of the project's own, started when needed.
 * @param durable a server that loses nothing in a crash, as the real one: what a bench of deeds must measure on
 */
export async function scratchServer(durable = false): Promise<ScratchServer> {
  const given = process.env.DALA_TEST_SERVER
  if (given && !durable) return { url: given, stop: async () => {} }
  const data = process.env.DALA_DATA ?? join(import.meta.dirname, '../../.dala')
  return startEmbedded({
    dataDirectory: join(data, durable ? 'bench' : 'scratch', 'postgres'),
    settings: durable ? {} : scratchSettings,
  })
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

export interface ScratchDatabase extends Database {
  /** Closes and drops it, and stops the server if it was started for this. */
  drop(): Promise<void>
}

/** A migrated, empty database of the caller's own, copied from a template in about a tenth of a second. */
export async function scratchDatabase(
  options: { max?: number; durable?: boolean } = {},
): Promise<ScratchDatabase> {
  const server = await scratchServer(options.durable)
  const admin = connect(server.url, { max: 1 })
  const from = await template(admin)
  const name = `scratch_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await admin.driver.unsafe(`create database ${name} template ${from} strategy file_copy`)
  const db = connect(named(server.url, name), { max: options.max ?? 10 })
  return {
    ...db,
    drop: async () => {
      await db.close()
      await admin.driver.unsafe(`drop database if exists ${name} with (force)`)
      await admin.close()
      await server.stop()
    },
  }
}

/** Runs `work` on a scratch database and drops it afterwards, whatever happens. */
export async function withScratchDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await scratchDatabase()
  try {
    return await work(db)
  } finally {
    await db.drop()
  }
}
