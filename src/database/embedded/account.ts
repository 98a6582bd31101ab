import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { copyBinaries } from './binaries.ts'

/** How PostgreSQL is run: it refuses to be run by root. */
export interface RunAs {
  readonly native: string
  readonly dataDirectory: string
  /** Words before the program's own. */
  readonly prefix: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

const isRoot = (): boolean => process.getuid?.() === 0

/** A name space of its own in which root is nobody: data and process still belong to the same user. */
const canUnshare = (): boolean => spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0

function idsOf(user: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/**
 * Finds a way to run PostgreSQL as whoever starts the program: an ordinary user as they are; root in a user name space,
 * and where the machine forbids those, as `postgres` or `nobody` with copies that user may read.
 * @throws when root has no other user to become
 */
export async function runAs(native: string, dataDirectory: string): Promise<RunAs> {
  if (!isRoot()) return { native, dataDirectory, prefix: [] }
  if (process.platform === 'linux' && canUnshare())
    return { native, dataDirectory, prefix: ['unshare', '-U'] }
  const ids = idsOf('postgres') ?? idsOf('nobody')
  if (!ids)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.')
  const home = '/var/lib/dalabiblioteken'
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const folder = join(home, basename(dirname(dirname(dataDirectory))) + dataDirectory.replace(/\W+/g, '-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, ids.uid, ids.gid)
  return {
    native: await copyBinaries(native, home),
    dataDirectory: join(folder, 'postgres'),
    prefix: [],
    ...ids,
  }
}
