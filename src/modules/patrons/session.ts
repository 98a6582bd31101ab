import type { Deps } from '../../database/deps.ts'
import type { Row } from '../../database/statement.ts'
import { fitsSecret, hashSecret, hashToken, newSessionToken } from '../../kernel/secret.ts'
import { decideLogin, type LoginRefusal, loginLimits } from './login.rules.ts'
import * as rows from './session.sql.ts'

/** A borrower is logged out after an hour of silence: the next one at a library's computer is somebody else. */
export const idle = { minutes: 60 }

export type LoginOutcome =
  | { readonly outcome: 'in'; readonly token: string; readonly patron: number }
  | { readonly outcome: 'refused'; readonly refusal: LoginRefusal }

export type SignedIn = Omit<Row<typeof rows.sessionByHash>, 'seenAt'>

// Compared with when the card is unknown, so that both answers take as long.
const nobody = hashSecret('nobody')

/**
 * Logs in with card number and PIN. Spaces in the card number are ignored.
 * @param via the address asked from, for the limit on guessing
 */
export async function login(
  deps: Deps,
  order: { card: string; pin: string; via: string },
): Promise<LoginOutcome> {
  const now = deps.now()
  const card = order.card.replace(/\s/g, '')
  const since = now.subtract({ minutes: loginLimits.minutes })
  const [[found], [failures]] = await Promise.all([
    deps.db.run(rows.loginCase, { card }),
    deps.db.run(rows.recentFailures, { card, via: order.via, since }),
  ])
  const pinFits = await fitsSecret(order.pin, found?.pin ?? (await nobody))
  const decision = decideLogin({
    failuresOfCard: failures?.ofCard ?? 0,
    failuresOfAddress: failures?.ofAddress ?? 0,
    cardKnown: found !== undefined,
    pinFits,
    cardBlocked: found?.blocked ?? false,
  })
  if (decision.outcome === 'refused') {
    if (decision.refusal.code === 'wrong-card-or-pin')
      await deps.db.run(rows.rememberFailure, { at: now, card, via: order.via })
    return decision
  }
  const token = newSessionToken()
  const patron = found?.id ?? 0
  await deps.db.run(rows.openSession, { hash: hashToken(token), patron, now })
  await deps.db.run(rows.forgetFailures, { before: now.subtract({ hours: 24 }), card })
  return { outcome: 'in', token, patron }
}

/** Who a session's token belongs to, while it lives; being seen keeps it alive. */
export async function sessionOf(deps: Deps, token: string): Promise<SignedIn | undefined> {
  const now = deps.now()
  const hash = hashToken(token)
  const [found] = await deps.db.run(rows.sessionByHash, { hash, alive: now.subtract(idle) })
  if (!found) return undefined
  const { seenAt, ...patron } = found
  // Once a minute is enough, and keeps reading pages from writing rows.
  if (Temporal.Instant.compare(seenAt.add({ minutes: 1 }), now) < 0)
    await deps.db.run(rows.touchSession, { hash, now })
  return patron
}

export const logout = (deps: Deps, token: string) =>
  deps.db.run(rows.closeSession, { hash: hashToken(token) })

/** A job: sessions nobody has used for long are removed. */
export const forgetDeadSessions = (deps: Deps) =>
  deps.db.run(rows.closeDeadSessions, { before: deps.now().subtract({ hours: 24 }) })
