import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { RunAs } from './account.ts'
import { runToEnd } from './programs.ts'

/** What we remember of a data folder, beside it. */
export interface Remembered {
  readonly port: number
  readonly password: string
}

const memoryOf = (dataDirectory: string): string => `${dataDirectory}.json`

export function recall(dataDirectory: string): Remembered | undefined {
  try {
    return JSON.parse(readFileSync(memoryOf(dataDirectory), 'utf8'))
  } catch {
    return undefined
  }
}

/** Whole or not at all, and readable by its owner only. */
export function remember(dataDirectory: string, what: Remembered): void {
  const file = memoryOf(dataDirectory)
  writeFileSync(`${file}.new`, JSON.stringify(what), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** A loopback port nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** True when the port can be listened on. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/**
 * Makes the data folder when there is none: beside its place, then renamed, so that one half made is never taken for
 * whole. Text compares by code point; Swedish order is asked for where people read lists.
 */
export async function initialise(as: RunAs, log: (line: string) => void): Promise<void> {
  if (existsSync(join(as.dataDirectory, 'PG_VERSION')) && recall(as.dataDirectory)) return
  log('preparing a new database folder')
  const half = `${as.dataDirectory}.new`
  const parent = dirname(as.dataDirectory)
  mkdirSync(parent, { recursive: true })
  for (const folder of [half, as.dataDirectory]) {
    // Without our note of its password nobody can get in; it is kept aside, never removed.
    if (folder === as.dataDirectory && existsSync(folder)) renameSync(folder, `${folder}.kept-${Date.now()}`)
    rmSync(half, { recursive: true, force: true })
  }
  const password = randomBytes(24).toString('base64url')
  const secret = `${half}.secret`
  writeFileSync(secret, password, { mode: 0o600 })
  if (as.uid !== undefined && as.gid !== undefined) chownSync(secret, as.uid, as.gid)
  try {
    await runToEnd(as, 'initdb', [
      ...['-D', half, '-U', 'dala', '--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin'],
      ...['--builtin-locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-instructions'],
    ])
  } finally {
    rmSync(secret, { force: true })
  }
  chmodSync(half, 0o700)
  remember(as.dataDirectory, { port: await freePort(), password })
  renameSync(half, as.dataDirectory)
}
