import type { Deps } from '../../database/deps.ts'
import type { Row } from '../../database/statement.ts'
import { fitsSecret, hashSecret, hashToken, newSessionToken } from '../../kernel/secret.ts'
import {
  decideLogin,
  decideTry,
  endOf,
  isAlive,
  type LoginRefusal,
  loginLimits,
  sessionLimits,
} from './login.rules.ts'
import * as rows from './session.sql.ts'

export type LoginOutcome =
  | { readonly outcome: 'in'; readonly token: string; readonly patron: number }
  | { readonly outcome: 'refused'; readonly refusal: LoginRefusal }

export type SignedIn = Omit<Row<typeof rows.sessionByHash>, 'seenAt' | 'startedAt'> & {
  /** When the session ends, unless its owner is seen again. */
  readonly endsAt: Temporal.Instant
}

// Compared with when the card is unknown, so that both answers take as long.
const nobody = hashSecret('nobody')

export interface CardAndPin {
  readonly card: string
  readonly pin: string
  /** The address asked from, for the limit on guessing. */
  readonly via: string
}

const longestCard = 64

/** Whether card and PIN belong together. Every wrong try counts, for the card and for the address. */
export async function proveCard(
  deps: Deps,
  order: CardAndPin,
): Promise<
  | { readonly outcome: 'proven'; readonly patron: number }
  | { readonly outcome: 'refused'; readonly refusal: LoginRefusal }
> {
  const now = deps.now()
  // What is longer is no card, and would not fit where tries are counted.
  const card = order.card.replace(/\s/g, '').slice(0, longestCard)
  const { via } = order
  const since = now.subtract({ minutes: loginLimits.minutes })
  const { perCard, perAddress } = loginLimits
  const [counted] = await deps.db.run(rows.countTry, { at: now, card, via })
  const id = counted?.id ?? 0
  const [tries] = await deps.db.run(rows.triesSoFar, { card, via, since, id, perCard, perAddress })
  const open = decideTry(tries ?? { cardFullSince: null, addressFullSince: null })
  if (open.outcome === 'refused') {
    await deps.db.run(rows.uncountTry, { id })
    return open
  }
  const [found] = await deps.db.run(rows.loginCase, { card })
  const pinFits = await fitsSecret(order.pin, found?.pin ?? (await nobody))
  const decision = decideLogin({
    cardKnown: found !== undefined,
    pinFits,
    cardBlocked: found?.blocked ?? false,
  })
  if (decision.outcome === 'refused') {
    if (decision.refusal.code !== 'wrong-card-or-pin') await deps.db.run(rows.uncountTry, { id })
    return decision
  }
  await deps.db.run(rows.forgetFailures, { before: now.subtract({ hours: 24 }), card })
  return { outcome: 'proven', patron: found?.id ?? 0 }
}

/** Opens a session with an id of its own; the one the browser had before ends. Gives the new token. */
export async function openSession(
  deps: Deps,
  order: { readonly patron: number; readonly via: SignedIn['via']; readonly before: string },
): Promise<string> {
  const token = newSessionToken()
  const { patron, via } = order
  await deps.db.run(rows.openSession, { hash: hashToken(token), patron, now: deps.now(), via })
  if (order.before) await logout(deps, order.before)
  return token
}

/**
 * Logs in with card number and PIN. Spaces in the card number are ignored.
 * @param order.before the token the browser had: a login never goes on with an old session's id; '' = none
 */
export async function login(
  deps: Deps,
  order: CardAndPin & { readonly before?: string },
): Promise<LoginOutcome> {
  const proven = await proveCard(deps, order)
  if (proven.outcome === 'refused') return proven
  const { patron } = proven
  const token = await openSession(deps, { patron, via: 'card', before: order.before ?? '' })
  return { outcome: 'in', token, patron }
}

/** Who a session's token belongs to, while it lives; being seen keeps it alive, until it is a day old. */
export async function sessionOf(deps: Deps, token: string): Promise<SignedIn | undefined> {
  const now = deps.now()
  const hash = hashToken(token)
  const [found] = await deps.db.run(rows.sessionByHash, { hash })
  if (!found) return undefined
  const { seenAt, startedAt, ...patron } = found
  if (!isAlive({ seenAt, startedAt, now })) return undefined
  // Once a minute is enough, and keeps reading pages from writing rows.
  const touch = Temporal.Instant.compare(seenAt.add({ minutes: 1 }), now) < 0
  if (touch) await deps.db.run(rows.touchSession, { hash, now })
  return { ...patron, endsAt: endOf({ startedAt, seenAt: touch ? now : seenAt }) }
}

export const logout = (deps: Deps, token: string) =>
  deps.db.run(rows.closeSession, { hash: hashToken(token) })

/** Ends every session of a borrower, on all machines. */
export const logoutEverywhere = (deps: Deps, patron: number) => deps.db.run(rows.closeAllSessions, { patron })

/** A job: sessions that have ended are removed. */
export const forgetDeadSessions = (deps: Deps) => {
  const { idleMinutes, hours } = sessionLimits
  const [idle, old] = [deps.now().subtract({ minutes: idleMinutes }), deps.now().subtract({ hours })]
  return deps.db.run(rows.closeDeadSessions, { idle, old })
}
