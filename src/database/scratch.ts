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
  const server = await startEmbedded({
    dataDirectory: join(data, durable ? 'bench' : 'scratch', 'postgres'),
    settings: durable ? {} : scratchSettings,
  })
  return {
    url: server.url,
    stop: async () => {
      if (!durable) await dropSharedByRuns(server.url)
      await server.stop()
    },
  }
}

const ofRun = 'run_'

/** Drops what runs of tests have shared. */
async function dropSharedByRuns(server: string): Promise<void> {
  const admin = connect(server, { max: 1 })
  try {
    const found = await admin.driver.unsafe(
      `select datname from pg_database where starts_with(datname, 'template_${ofRun}')`,
    )
    for (const { datname } of found) {
      await admin.driver.unsafe(`alter database ${datname} with is_template false`)
      await admin.driver.unsafe(`drop database if exists ${datname} with (force)`)
    }
  } finally {
    await admin.close()
  }
}

const named = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** What a scratch database holds from the start; made once under its name, and copied. */
export interface Filling {
  /** Small letters, digits and underscores. */
  readonly name: string
  fill(db: Database): Promise<void>
}

const migrated = async (): Promise<Filling> => ({
  name: await schemaHash(),
  fill: async db => void (await migrate(db)),
})

/** A database that others are copied from. */
async function template(server: Database, { name, fill }: Filling, from: string): Promise<string> {
  const full = `template_${name}`
  const connection = await server.driver.reserve()
  try {
    // One maker at a time; the others wait and find it made.
    await connection.unsafe('select pg_advisory_lock(7220002)')
    const [found] = await connection.unsafe('select from pg_database where datname = $1 and datistemplate', [
      full,
    ])
    if (!found) {
      await connection.unsafe(`drop database if exists ${full} with (force)`)
      await connection.unsafe(`create database ${full} template ${from} strategy file_copy`)
      const db = connect(named(server.url, full), { max: 2 })
      await fill(db)
      await db.close()
      await connection.unsafe(`alter database ${full} with is_template true`)
    }
    return full
  } finally {
    await connection.unsafe('select pg_advisory_unlock(7220002)').catch(() => {})
    connection.release()
  }
}

/** A filling that all files of one run of tests share: what it is made of, and the day, may be others in the next run. */
export const forThisRun = ({ name, fill }: Filling): Filling => ({
  name: `${ofRun}${process.env.DALA_TEST_RUN ?? process.pid}_${name}`,
  fill,
})

export interface ScratchDatabase extends Database {
  /** Closes and drops it, and stops the server if it was started for this. */
  drop(): Promise<void>
}

/**
 * A migrated database of the caller's own, copied from a template in about a tenth of a second.
 * @param options.filled what it holds; nothing unless told
 */
export async function scratchDatabase(
  options: { max?: number; durable?: boolean; filled?: Filling } = {},
): Promise<ScratchDatabase> {
  const server = await scratchServer(options.durable)
  const admin = connect(server.url, { max: 1 })
  const empty = await template(admin, await migrated(), 'template0')
  const from = options.filled ? await template(admin, options.filled, empty) : empty
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
