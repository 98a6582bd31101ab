import { join } from 'node:path'
import { connect, type Database } from '../database/connect.ts'
import { CannotStart, startEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { dataFolder } from '../settings.ts'

/**
 * The database a command works on: DATABASE_URL, else the embedded one of DALA_DATA; attached to when it runs, else
 * started and stopped again. Brought to the newest schema first.
 */
export async function withDatabase<T>(
  work: (db: Database) => Promise<T>,
  log = (_line: string) => {},
): Promise<T> {
  const given = process.env.DATABASE_URL
  const server = given
    ? undefined
    : await startEmbedded({ dataDirectory: join(dataFolder(), 'postgres'), log })
  const db = connect(given ?? server?.url ?? '', { max: 4 })
  try {
    await migrate(db, log)
    return await work(db)
  } catch (error) {
    if (
      given &&
      error instanceof Error &&
      /ECONNREFUSED|ENOTFOUND|password authentication/.test(error.message)
    )
      throw new CannotStart(`DATABASE_URL does not answer: ${error.message}`)
    throw error
  } finally {
    await db.close()
    await server?.stop()
  }
}

/** Lines on standard error that overwrite each other on a terminal, and come at most twice a second elsewhere. */
export function progress(): { show(line: string): void; done(): void } {
  let last = 0
  const live = process.stderr.isTTY
  return {
    show: line => {
      const now = performance.now()
      if (now - last < (live ? 100 : 2000)) return
      last = now
      process.stderr.write(live ? `\r\x1b[2K${line}` : `${line}\n`)
    },
    done: () => {
      if (live) process.stderr.write('\r\x1b[2K')
    },
  }
}
