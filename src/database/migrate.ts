import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from './connect.ts'

const folder = join(import.meta.dirname, '../../db/migrations')
/** Any constant will do; it names "somebody migrates this database" among advisory locks. */
const migrationLock = 7_220_001

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The migrations in their order. */
export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(names.map(async name => ({ name, sql: await readFile(join(folder, name), 'utf8') })))
}

/** Names the schema the migrations make: used to cache prepared databases. */
export async function schemaHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, sql } of await migrations()) hash.update(name).update('\0').update(sql).update('\0')
  return hash.digest('hex').slice(0, 12)
}

/**
 * Brings the database to the newest schema, forward only; each migration in a transaction of its own, all under one
 * advisory lock, so that two programs starting at once do not collide.
 *
 * @returns the names applied now
 * @throws when a migration already applied has been changed since: history is not rewritten
 */
export async function migrate(db: Database, log: (line: string) => void = () => {}): Promise<string[]> {
  const all = await migrations()
  const connection = await db.driver.reserve()
  try {
    await connection.unsafe('select pg_advisory_lock($1)', [migrationLock])
    await connection.unsafe(`create schema if not exists migrations;
      create table if not exists migrations.applied (
        name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    const applied = new Map(
      (await connection.unsafe('select name, hash from migrations.applied')).map(row => [row.name, row.hash]),
    )
    const done: string[] = []
    for (const { name, sql } of all) {
      const hash = createHash('sha256').update(sql).digest('hex')
      if (applied.has(name)) {
        if (applied.get(name) !== hash)
          throw new Error(`Migration ${name} was changed after it had been applied to this database.`)
        continue
      }
      log(`migrating: ${name}`)
      await connection
        .unsafe(
          `begin;\n${sql}\n;insert into migrations.applied (name, hash) values ('${name}', '${hash}'); commit;`,
        )
        .catch(async error => {
          await connection.unsafe('rollback')
          throw error
        })
      done.push(name)
    }
    return done
  } finally {
    await connection.unsafe('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
    connection.release()
  }
}
