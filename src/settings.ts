import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const address = (...schemes: string[]) =>
  z
    .string()
    .refine(value => schemes.some(scheme => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
      error: `must be an address that begins with ${schemes.map(scheme => `${scheme}://`).join(' or ')}`,
    })

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: address('postgres', 'postgresql').optional(),
  DALA_DATA: z.string().min(1).optional(),
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().includes('@').default('Dalabiblioteken <bibliotek@localhost>'),
  BASE_URL: address('http', 'https').optional(),
  DALA_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['quiet', 'info', 'debug']).default('info'),
})

export interface Settings {
  readonly port: number
  readonly host: string
  /** A real server's address; undefined = the embedded one under `data`. */
  readonly databaseUrl: string | undefined
  /** Folder for embedded data, index and runtime state. */
  readonly data: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Where the site is reached from outside, without a slash at the end. */
  readonly baseUrl: string
  /** Signs form tokens; kept in `data` when not given. */
  readonly secret: string
  readonly logLevel: 'quiet' | 'info' | 'debug'
}

export class SettingsError extends Error {}

/** The project's own folder. */
export const projectRoot = resolve(import.meta.dirname, '..')

/** The data folder alone: for commands that need no more. */
export const dataFolder = (from: NodeJS.ProcessEnv = process.env): string =>
  from.DALA_DATA ? resolve(from.DALA_DATA) : join(projectRoot, '.dala')

/** A secret made once and kept beside the data, readable by its owner only. */
function keptSecret(data: string): string {
  const file = join(data, 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    mkdirSync(data, { recursive: true })
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return secret
  }
}

/**
 * Reads the settings from the environment; an empty value is the same as none.
 * @throws {SettingsError} that names every setting that is wrong, and why
 */
export function readSettings(from: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success)
    throw new SettingsError(
      read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  const env = read.data
  const data = dataFolder(from)
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    data,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    baseUrl: (
      env.BASE_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`
    ).replace(/\/+$/, ''),
    secret: env.DALA_SECRET ?? keptSecret(data),
    logLevel: env.LOG_LEVEL,
  }
}
