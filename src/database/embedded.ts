import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { type RunAs, runAs } from './embedded/account.ts'
import { makeLinks, packagedBinaries } from './embedded/binaries.ts'
import { freePort, initialise, isFree, type Remembered, recall, remember } from './embedded/files.ts'
import { launch } from './embedded/programs.ts'

export interface EmbeddedOptions {
  /** Where the data is: `<data>/postgres`. Its note of port and password lies beside it. */
  readonly dataDirectory: string
  /** A port to insist on; without it a free one is chosen once and kept while it stays free. */
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
  /** True when the caller is the one that owns the server's life: a server found running is taken over. */
  readonly own?: boolean
  readonly log?: (line: string) => void
}

export interface Embedded {
  readonly url: string
  /** It ran already and somebody else stops it. */
  readonly attached: boolean
  stop(): Promise<void>
}

/** Something a person can put right: one sentence, in English and Swedish. */
export class CannotStart extends Error {}

const ours: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
}

const urlOf = ({ port, password }: Remembered): string =>
  `postgres://dala:${password}@127.0.0.1:${port}/postgres`

/** The longest path that the systems take for a socket, in bytes. */
const longestSocket = 103

/**
 * Where the server listens without the network: in its own folder, which nobody else may enter. Measured on a question that
 * finds nothing, that costs the program 51 µs instead of 62 to 74, and the answer comes after 140 µs instead of 230. '' where
 * the path is too long or there are no sockets.
 */
const socketFolder = (dataDirectory: string): string =>
  process.platform !== 'win32' && Buffer.byteLength(join(dataDirectory, '.s.PGSQL.65535')) <= longestSocket
    ? dataDirectory
    : ''

/** The address others are given: with the socket, as libpq writes it, when the server has one. */
function addressOf(memory: Remembered, dataDirectory: string): string {
  const folder = socketFolder(dataDirectory)
  return folder && existsSync(join(folder, `.s.PGSQL.${memory.port}`))
    ? `${urlOf(memory)}?host=${encodeURIComponent(folder)}`
    : urlOf(memory)
}

async function answers(memory: Remembered): Promise<boolean> {
  const sql = postgres(urlOf(memory), { max: 1, connect_timeout: 3, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** The number of the server process that last wrote this folder, while that process lives. */
function livingServer(dataDirectory: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    return /postgres/.test(commandOf(pid)) ? pid : undefined
  } catch {
    return undefined
  }
}

/** A number may have been given to another program since; where we cannot see, we take it as it is. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return process.platform === 'linux' ? '' : 'postgres'
  }
}

async function shutDown(pid: number): Promise<void> {
  try {
    // SIGINT is PostgreSQL's fast shutdown: running transactions are rolled back, everything committed is on disk.
    process.kill(pid, 'SIGINT')
    for (let n = 0; n < 600; n++) {
      process.kill(pid, 0)
      await pause(50)
    }
    process.kill(pid, 'SIGQUIT')
  } catch {
    // Gone.
  }
}

/** One start at a time for one folder: the lock is a folder of its own, stale after a minute. */
async function locked<T>(dataDirectory: string, work: () => Promise<T>): Promise<T> {
  const lock = `${dataDirectory}.starting`
  mkdirSync(dirname(dataDirectory), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST') throw explained(error, dataDirectory)
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (age > 60_000) rmSync(lock, { recursive: true, force: true })
      else await pause(100)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function explained(error: unknown, dataDirectory: string): unknown {
  const said = String(error)
  if (/ENOSPC|No space left/i.test(said))
    return new CannotStart(
      `The disk with ${dataDirectory} is full: make room and start again. (Disken är full: frigör plats och starta igen.)`,
    )
  if (/EACCES|EPERM|Permission denied/i.test(said))
    return new CannotStart(
      `${dataDirectory} cannot be written by this user: change its owner or set DALA_DATA. ` +
        '(Mappen går inte att skriva i: byt ägare eller ange DALA_DATA.)',
    )
  return error
}

/**
 * Starts the PostgreSQL that comes with the project on a data folder, making the folder when there is none, or attaches
 * to one that runs already. What a crash left behind (a half-made folder, a stale lock file, an orphaned server) is
 * recovered.
 *
 * @throws {CannotStart} port in use, disk full, folder not writable: what to do is said
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {})
  const native = packagedBinaries()
  await makeLinks(native)
  const as = await runAs(native, options.dataDirectory)
  return locked(as.dataDirectory, async () => {
    try {
      await initialise(as, log)
    } catch (error) {
      throw explained(error, as.dataDirectory)
    }
    const running = livingServer(as.dataDirectory)
    const memory = recall(as.dataDirectory)
    if (running && memory && (await answers(memory)))
      return {
        url: addressOf(memory, as.dataDirectory),
        attached: !options.own,
        stop: async () => (options.own ? shutDown(running) : undefined),
      }
    if (running) {
      log('a database server of an earlier run does not answer: it is stopped first')
      await shutDown(running)
    }
    for (let attempt = 1; ; attempt++) {
      try {
        return await start(as, options, log)
      } catch (error) {
        // A killed server may still stand in the list of processes until somebody has buried it.
        if (!/lock file .* already exists/.test(String(error)) || attempt === 40) throw error
        await pause(250)
      }
    }
  })
}

async function start(as: RunAs, options: EmbeddedOptions, log: (line: string) => void): Promise<Embedded> {
  const known = recall(as.dataDirectory)
  if (!known) throw new Error(`the note beside ${as.dataDirectory} is gone`)
  if (options.port && !(await isFree(options.port)))
    throw new CannotStart(
      `Port ${options.port} for the database is in use by another program: stop that one or choose another port. ` +
        `(Port ${options.port} är upptagen: stoppa det andra programmet eller välj en annan port.)`,
    )
  const port = options.port ?? ((await isFree(known.port)) ? known.port : await freePort())
  const memory = { ...known, port }
  if (port !== known.port) remember(as.dataDirectory, memory)
  const settings = {
    ...ours,
    unix_socket_directories: socketFolder(as.dataDirectory),
    ...options.settings,
    port: String(port),
  }
  const logFile = `${as.dataDirectory}.log`
  const output = openSync(logFile, 'a')
  const from = statSync(logFile).size
  const child = launch(
    as,
    'postgres',
    [
      '-D',
      as.dataDirectory,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    output,
  )
  closeSync(output)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const spawnError = await new Promise<Error | undefined>(resolve => {
    child.once('error', resolve)
    child.once('spawn', () => resolve(undefined))
  })
  if (spawnError) throw explained(spawnError, as.dataDirectory)
  // The server outlives a killed program on purpose: the next start finds it, with everything committed.
  child.unref()
  for (let n = 0; !ended; n++) {
    if (await answers(memory)) {
      const pid = livingServer(as.dataDirectory) ?? child.pid ?? 0
      return { url: addressOf(memory, as.dataDirectory), attached: false, stop: () => shutDown(pid) }
    }
    if (n === 20) log('the database is recovering after a crash')
    await pause(50)
  }
  const said = readFileSync(logFile).subarray(from).toString('utf8').trim()
  throw explained(
    new Error(`PostgreSQL did not start. It said:\n${said.split('\n').slice(-12).join('\n')}`),
    as.dataDirectory,
  )
}
