import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { hashToken, keyedHash, newSessionToken } from '../../kernel/secret.ts'
import { decideIdentity, identityMinutes, type LinkIdentityRefusal } from './identity.rules.ts'
import * as rows from './identity.sql.ts'
import type { LoginRefusal } from './login.rules.ts'
import { type CardAndPin, openSession, proveCard } from './session.ts'

/** What only we and the broker know of a login that was begun; `next` = the deed that goes on after it. */
export interface BegunLogin {
  readonly nonce: string
  readonly verifier: string
  readonly next: string | null
}

/** Remembers a login that goes on at the broker, under its state. */
export async function beginIdentityLogin(
  deps: Deps,
  order: BegunLogin & { readonly state: string },
): Promise<void> {
  const { state, nonce, verifier, next } = order
  const at = deps.now()
  // Anybody may begin, so what nobody answered in time goes at once: the table holds ten minutes and no more.
  await deps.db.run(rows.forgetLogins, { before: at.subtract({ minutes: identityMinutes }) })
  await deps.db.run(rows.beginLogin, { state: hashToken(state), nonce, verifier, next, at })
}

const isFresh = (deps: Deps, since: Temporal.Instant): boolean =>
  Temporal.Instant.compare(deps.now(), since.add({ minutes: identityMinutes })) < 0

/** The login that was begun under a state, once; undefined for one that is unknown, answered or too old. */
export async function takeIdentityLogin(deps: Deps, state: string): Promise<BegunLogin | undefined> {
  const [found] = await deps.db.run(rows.takeLogin, { state: hashToken(state) })
  if (!found || !isFresh(deps, found.beganAt)) return undefined
  const { nonce, verifier, next } = found
  return { nonce, verifier, next }
}

export type IdentityOutcome =
  | { readonly outcome: 'in'; readonly token: string }
  | { readonly outcome: 'refused'; readonly code: 'card-blocked' }
  /** Nobody's yet: whoever has the ticket may link it with card and PIN. */
  | { readonly outcome: 'unknown'; readonly ticket: string }

/**
 * Logs in by an identity that the broker has proven.
 * @param order.identity normalised, see `identityOf`; kept as its keyed hash only
 */
export async function loginByIdentity(
  deps: Deps,
  order: {
    readonly identity: string
    readonly key: string
    readonly next: string | null
    readonly before: string
  },
): Promise<IdentityOutcome> {
  const key = keyedHash(order.key, order.identity)
  const [owner] = await deps.db.run(rows.ownerOf, { key })
  if (!owner) {
    const ticket = newSessionToken()
    const { next } = order
    await deps.db.run(rows.keepTicket, { ticket: hashToken(ticket), key, next, at: deps.now() })
    return { outcome: 'unknown', ticket }
  }
  if (owner.blocked) return { outcome: 'refused', code: 'card-blocked' }
  return {
    outcome: 'in',
    token: await openSession(deps, { patron: owner.id, via: 'e-id', before: order.before }),
  }
}

export type LinkIdentityOutcome =
  | { readonly outcome: 'in'; readonly token: string; readonly next: string | null }
  | {
      readonly outcome: 'refused'
      readonly refusal: LoginRefusal | LinkIdentityRefusal | { readonly code: 'too-late' }
    }

/** Links a proven identity to the borrower whose card and PIN are given, and logs in. */
export async function linkIdentity(
  deps: Deps,
  order: CardAndPin & { readonly ticket: string; readonly before: string },
): Promise<LinkIdentityOutcome> {
  const proven = await proveCard(deps, order)
  if (proven.outcome === 'refused') return proven
  const { patron } = proven
  const ticket = hashToken(order.ticket)
  type Linked = { readonly outcome: 'linked'; readonly next: string | null }
  const linked = await inTransaction<Linked | Extract<LinkIdentityOutcome, { outcome: 'refused' }>>(
    deps.db,
    async tx => {
      const [found] = await tx.run(rows.ticket, { ticket })
      if (!found || !isFresh(deps, found.provenAt))
        return { outcome: 'refused', refusal: { code: 'too-late' } }
      const key = found.keyHash
      const [known] = await tx.run(rows.identityCase, { key, patron })
      const decided = decideIdentity({
        patron,
        owner: known?.owner ?? null,
        hasAnother: known?.hasAnother ?? false,
      })
      if (decided.outcome === 'refused') return { outcome: 'refused', refusal: { code: 'linked-to-another' } }
      const at = deps.now()
      return answer({ outcome: 'linked' as const, next: found.next }, [
        ...(decided.outcome === 'link' ? [bind(rows.addIdentity, { key, patron, at })] : []),
        bind(rows.dropTicket, { ticket }),
        event({ kind: 'patron.changed' }),
      ])
    },
  )
  if (linked.outcome === 'refused') return linked
  const token = await openSession(deps, { patron, via: 'e-id', before: order.before })
  return { outcome: 'in', token, next: linked.next }
}

/** A job: logins that were never answered and identities that were never linked are forgotten. */
export async function forgetIdentityLogins(deps: Deps): Promise<void> {
  const before = deps.now().subtract({ minutes: identityMinutes })
  await deps.db.run(rows.forgetLogins, { before })
  await deps.db.run(rows.forgetTickets, { before })
}
