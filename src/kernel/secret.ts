import { argon2, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Work factors of argon2id: memory in KiB, passes, lanes (OWASP's floor, 2026). */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }

const derive = (secret: string, nonce: Buffer, of: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', { message: secret, nonce, ...of, tagLength: 32 }, (error, tag) =>
      error ? reject(error) : resolve(Buffer.from(tag)),
    ),
  )

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** Hashes a PIN or password for storage: argon2id in PHC string form, with a salt of its own. */
export async function hashSecret(secret: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive(secret, nonce, cost)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** True when the secret is the one hashed. An unreadable hash fits no secret. */
export async function fitsSecret(secret: string, hashed: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(hashed) ?? []
  if (!salt || !tag) return false
  const expected = Buffer.from(tag, 'base64')
  const of = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const found = await derive(secret, Buffer.from(salt, 'base64'), of)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** A session's secret, 256 bits: given to the browser once, stored only as its hash. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What can be looked up by who knows the key, and not be guessed back by who does not: HMAC-SHA-256. */
export const keyedHash = (key: string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
