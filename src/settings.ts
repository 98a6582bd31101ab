import { createPrivateKey, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
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
  OPENSEARCH_URL: address('http', 'https').optional(),
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().includes('@').default('Dalabiblioteken <bibliotek@localhost>'),
  BASE_URL: address('http', 'https').optional(),
  DALA_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(list =>
      list
        .split(',')
        .map(one => one.trim())
        .filter(Boolean),
    )
    .refine(list => list.every(one => isIP(one) !== 0), 'must be addresses of the net, with commas between')
    .optional(),
  OIDC_ISSUER: address('https', 'http').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLIENT_KEY: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default('e-legitimation'),
  OIDC_SCOPE: z
    .string()
    .refine(value => value.split(' ').includes('openid'), 'must contain openid')
    .default('openid'),
  OIDC_CLAIM: z.string().min(1).default('sub'),
  OIDC_CLAIM_KIND: z.enum(['personal-number', 'id']).default('id'),
  OIDC_ACR: z.string().min(1).optional(),
  IDENTITY_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['quiet', 'info', 'debug']).default('info'),
})

/** The broker of electronic identities, and which of its claims says who somebody is. */
export interface BrokerSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  /** Our private key in PEM, instead of a secret. */
  readonly clientKey: string | undefined
  /** What the button says: "Logga in med …". */
  readonly name: string
  readonly scope: string
  readonly claim: string
  readonly claimKind: 'personal-number' | 'id'
  /** The level of assurance that is asked for and must be answered. */
  readonly acr: string | undefined
  /** Keys the hashes identities are found by. */
  readonly identityKey: string
}

export interface Settings {
  readonly port: number
  readonly host: string
  /** A real server's address; undefined = the embedded one under `data`. */
  readonly databaseUrl: string | undefined
  /** Folder for embedded data, index and runtime state. */
  readonly data: string
  /** An OpenSearch server that answers searches; undefined = our own index under `data`. */
  readonly openSearchUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Where the site is reached from outside, without a slash at the end. */
  readonly baseUrl: string
  /** Signs form tokens; kept in `data` when not given. */
  readonly secret: string
  /** Addresses of our own proxies: what they say of who asks is believed. */
  readonly proxies: readonly string[]
  /** undefined = logging in with card and PIN only. */
  readonly broker: BrokerSettings | undefined
  readonly logLevel: 'quiet' | 'info' | 'debug'
}

export class SettingsError extends Error {}

/** The project's own folder. */
export const projectRoot = resolve(import.meta.dirname, '..')

/** The data folder alone: for commands that need no more. */
export const dataFolder = (from: NodeJS.ProcessEnv = process.env): string =>
  from.DALA_DATA ? resolve(from.DALA_DATA) : join(projectRoot, '.dala')

/** The search server alone, likewise. @throws {SettingsError} when it is no address of one */
export function searchServer(from: NodeJS.ProcessEnv = process.env): string | undefined {
  const read = environment.shape.OPENSEARCH_URL.safeParse(from.OPENSEARCH_URL || undefined)
  if (!read.success) throw new SettingsError(`OPENSEARCH_URL: ${read.error.issues[0]?.message}`)
  return read.data
}

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

/** The key in a file, looked at when the program starts and not when the first borrower wants in. */
function privateKey(file: string): string {
  try {
    const pem = readFileSync(file, 'utf8')
    createPrivateKey(pem)
    return pem
  } catch {
    throw new SettingsError(`OIDC_CLIENT_KEY: ${file} is no file with a private key in PEM`)
  }
}

function brokerOf(env: z.infer<typeof environment>, secret: string): BrokerSettings | undefined {
  if (!env.OIDC_ISSUER) return undefined
  if (!env.OIDC_CLIENT_ID)
    throw new SettingsError('OIDC_CLIENT_ID: must be set when OIDC_ISSUER is: the broker knows us by it')
  if (env.OIDC_ISSUER.startsWith('http:') && !loopback.has(new URL(env.OIDC_ISSUER).hostname))
    throw new SettingsError('OIDC_ISSUER: must begin with https:// unless it is on this machine')
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    clientKey: env.OIDC_CLIENT_KEY && privateKey(env.OIDC_CLIENT_KEY),
    name: env.OIDC_NAME,
    scope: env.OIDC_SCOPE,
    claim: env.OIDC_CLAIM,
    claimKind: env.OIDC_CLAIM_KIND,
    acr: env.OIDC_ACR,
    identityKey: env.IDENTITY_KEY ?? `identity|${secret}`,
  }
}
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

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
  const secret = env.DALA_SECRET ?? keptSecret(data)
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    data,
    openSearchUrl: env.OPENSEARCH_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    baseUrl: (
      env.BASE_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`
    ).replace(/\/+$/, ''),
    secret,
    proxies: env.TRUSTED_PROXIES ?? [],
    broker: brokerOf(env, secret),
    logLevel: env.LOG_LEVEL,
  }
}
