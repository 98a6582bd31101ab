import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mostOfForm, readAtMost } from './form-body.ts'

/** Everything from ourselves, nothing inline, nobody may frame us, forms go nowhere else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The headers that go with every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
}

const signed = (secret: string, what: string): Buffer =>
  createHmac('sha256', secret).update(what).digest().subarray(0, 16)

/** Two marks of sixteen bytes: made by us, and for this session. */
const sign = (secret: string, session: string, nonce: string, reader: string): Buffer =>
  Buffer.concat([
    signed(secret, `made|${nonce}|${reader}`),
    signed(secret, `csrf|${session}|${nonce}|${reader}`),
  ])

/**
 * A token that proves that we served the form, bound to the session ('' before login). Another one for
 * every page, so that nothing can be learnt from the length of compressed answers.
 * @param reader a mark of whoever the form was shown to; '' = a stranger
 */
export function formToken(secret: string, session: string, reader = ''): string {
  const nonce = randomBytes(9).toString('base64url')
  const token = `${nonce}.${sign(secret, session, nonce, reader).toString('base64url')}`
  return reader ? `${token}.${reader}` : token
}

/** The mark of whoever a form was shown to, from a token that is ours. */
export const readerOfToken = (token: string): string => token.split('.')[2] ?? ''

/** Whose a form's token is: made by us for this session, by us for another one, or not by us. */
export function kindOfToken(secret: string, session: string, token: string): 'ours' | 'late' | 'forged' {
  const [nonce = '', marks = '', reader = ''] = token.split('.')
  const given = Buffer.from(marks, 'base64url')
  const right = sign(secret, session, nonce, reader)
  if (given.length !== right.length) return 'forged'
  if (timingSafeEqual(given, right)) return 'ours'
  return timingSafeEqual(given.subarray(0, 16), right.subarray(0, 16)) ? 'late' : 'forged'
}

/**
 * Whether the browser says that a request comes from our own pages. Old browsers say nothing: then the
 * token alone decides.
 */
export function comesFromUs(headers: Headers, ourOrigins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin === null || ourOrigins.includes(origin)
}

/** The fields of a form as it was sent, without the sign that no text can hold: the database takes none, nobody types one. */
export const fieldsSent = (body: string): URLSearchParams =>
  new URLSearchParams(
    [...new URLSearchParams(body)].map(([name, value]) => [name, value.replaceAll('\0', '')]),
  )

/** An address without the sign no text can hold, on our own site; null when it holds none. */
export function withoutZeroes(url: URL): string | null {
  const asked = url.pathname + url.search
  const clean = asked.replaceAll('%00', '')
  return clean === asked ? null : clean.replace(/^[/\\]+/, '/')
}

type Guard = { readonly secret: string; readonly session: string; readonly origin: string }

/** A form of ours: for this session, or late: shown before somebody logged in or out. */
export type GuardedForm = { readonly fields: URLSearchParams; readonly late: boolean }

/**
 * The fields of a POST that came from one of our own forms; null for every other. What is larger than any form is not read on.
 * Nothing may be done for a late one: it is only read, and only when the browser itself says that it comes from our pages, for
 * its token tells nothing of who sends it.
 */
export async function guardedForm(request: Request, guard: Guard): Promise<GuardedForm | 'too-large' | null> {
  const ours = [guard.origin, new URL(request.url).origin]
  if (!comesFromUs(request.headers, ours)) return null
  const sent = await readAtMost(request, mostOfForm)
  if (sent === null) return 'too-large'
  const fields = fieldsSent(sent)
  const kind = kindOfToken(guard.secret, guard.session, fields.get('csrf') ?? '')
  if (kind === 'ours') return { fields, late: false }
  const told = request.headers.get('sec-fetch-site') || request.headers.get('origin')
  return kind === 'late' && told ? { fields, late: true } : null
}

/**
 * Who really asks, for the limits on guessing: the other end of the socket, or, when that is a proxy of our own, the last
 * address before our proxies that they have written down. What anybody else writes is not believed.
 * @param forwarded the header X-Forwarded-For, '' = none
 */
export function senderOf(socket: string, forwarded: string, proxies: ReadonlySet<string>): string {
  const plain = (address: string) => address.trim().replace(/^::ffff:/, '')
  const way = [...forwarded.split(',').map(plain).filter(Boolean), plain(socket)]
  return way.findLast(address => !proxies.has(address)) ?? plain(socket)
}

/** The address a request was sent from, as the server put it beside the request. */
export const addressOf = (c: { readonly env: unknown }): string =>
  (c.env as { readonly sender?: string } | undefined)?.sender ?? 'unknown'
