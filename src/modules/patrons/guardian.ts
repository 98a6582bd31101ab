import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, brokenConstraint, inTransaction, type Transaction } from '../../database/transaction.ts'
import { dayOf } from '../../kernel/day.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { audit } from '../staff/index.ts'
import {
  type Access,
  accessOf,
  type ConsentRefusal,
  decideConsent,
  decideLink,
  type FamilyPolicy,
  isConsentAge,
  type LinkRefusal,
  readFamilyPolicy,
} from './guardian.rules.ts'
import * as rows from './guardian.sql.ts'

const settingName = 'family'

/** From which age young people decide alone, as it is set. */
export const familyPolicy = async (db: Executor): Promise<FamilyPolicy> =>
  readFamilyPolicy(await readSetting(db, settingName))

type StaffActor = Actor & { kind: 'staff' }

/** Sets the age of consent, noted in the audit log. @returns false when it is no such age */
export const setFamilyPolicy = (
  deps: Deps,
  order: { readonly policy: FamilyPolicy; readonly actor: StaffActor },
): Promise<boolean> =>
  inTransaction(deps.db, async tx => {
    const { policy, actor } = order
    if (!isConsentAge(policy.consentFrom)) return false
    const now = await familyPolicy(tx)
    if (now.consentFrom === policy.consentFrom) return true
    const changed = { consentFrom: [now.consentFrom, policy.consentFrom] }
    return answer(true, [
      storeSetting(settingName, policy),
      audit(actor, 'set-family-policy', 'family', deps.now(), changed),
      event({ kind: 'rules.changed' }),
    ])
  })

export type Child = Omit<Row<typeof rows.childrenOf>, 'consented'> & { readonly access: Access }

/** A guardian's children, the youngest first, and what may be seen of each. */
export async function childrenOf(deps: Deps, guardian: number): Promise<Child[]> {
  const found = await deps.db.run(rows.childrenOf, { guardian })
  if (!found.length) return []
  const policy = await familyPolicy(deps.db)
  const today = dayOf(deps.now())
  return found.map(({ consented, ...child }) => ({
    ...child,
    access: accessOf({ today, birthDate: child.birthDate, consented, policy }),
  }))
}

export type Guardian = Row<typeof rows.guardiansOf> & { readonly access: Access }

/** Who stands as somebody's guardian, and what each may see. */
export async function guardiansOf(deps: Deps, child: number): Promise<Guardian[]> {
  const [found, [of], policy] = await Promise.all([
    deps.db.run(rows.guardiansOf, { child }),
    deps.db.run(rows.bornOn, { patron: child }),
    familyPolicy(deps.db),
  ])
  const today = dayOf(deps.now())
  return found.map(guardian => ({
    ...guardian,
    access: accessOf({
      today,
      birthDate: of?.birthDate ?? null,
      consented: guardian.consentedAt !== null,
      policy,
    }),
  }))
}

export type GuardianDeed = Row<typeof rows.deedsFor>

/** What guardians have done for somebody, newest first. */
export const guardianDeeds = (db: Executor, child: number, limit = 20): Promise<GuardianDeed[]> =>
  db.run(rows.deedsFor, { child, limit })

/** Whether the one who acts may: the borrower always, a guardian when the age or the consent allows it, now. */
export async function mayActFor(
  tx: Transaction,
  deps: Deps,
  { patron, guardian }: { readonly patron: number; readonly guardian?: number },
): Promise<boolean> {
  if (guardian === undefined) return true
  const [[link], [child], policy] = await Promise.all([
    tx.run(rows.openLink, { guardian, child: patron }),
    tx.run(rows.bornOn, { patron }),
    familyPolicy(tx),
  ])
  if (!link || !child) return false
  const { consented } = link
  return (
    accessOf({ today: dayOf(deps.now()), birthDate: child.birthDate, consented, policy }).kind !== 'closed'
  )
}

/** The note of what a guardian does, for the deed to write; nothing when nobody acts for another. */
export const guardianNote = (actor: Actor, deed: GuardianDeed['deed'], at: Temporal.Instant): Bound[] =>
  actor.kind === 'patron' && actor.guardian !== undefined
    ? [bind(rows.noteDeed, { at, guardian: actor.guardian, child: actor.patron, deed })]
    : []

export type LinkOutcome =
  | { readonly outcome: 'linked' }
  | {
      readonly outcome: 'refused'
      readonly refusals: readonly (LinkRefusal | { readonly code: 'unknown-patron' })[]
    }

/** At the desk: notes a guardian, with the reason in the audit log. */
export const linkGuardian = (
  deps: Deps,
  order: {
    readonly guardian: number
    readonly child: number
    readonly reason: string
    readonly actor: StaffActor
  },
): Promise<LinkOutcome> =>
  inTransaction<LinkOutcome>(deps.db, async tx => {
    const { guardian, child, reason, actor } = order
    const [[elder], [younger], [open]] = await Promise.all([
      tx.run(rows.bornOn, { patron: guardian }),
      tx.run(rows.bornOn, { patron: child }),
      tx.run(rows.openLink, { guardian, child }),
    ])
    if (!elder || !younger) return { outcome: 'refused', refusals: [{ code: 'unknown-patron' }] }
    const at = deps.now()
    const decided = decideLink({
      today: dayOf(at),
      guardian: elder,
      child: younger,
      linked: open !== undefined,
      reason,
    })
    if (decided.outcome === 'refused') return decided
    return answer(decided, [
      bind(rows.addLink, { guardian, child, how: 'desk', at }),
      audit(actor, 'link-guardian', `patron:${child}`, at, { guardian, reason: reason.trim() }),
      event({ kind: 'patron.changed' }),
    ])
  }).catch(error => {
    // Two desks at the same moment: the other one noted it.
    if (brokenConstraint(error) !== 'one_open_guardianship') throw error
    return { outcome: 'refused', refusals: [{ code: 'linked-already' }] }
  })

/** At the desk: ends a link of this borrower, with the reason in the audit log. @returns false when it has ended already */
export const unlinkGuardian = (
  deps: Deps,
  order: {
    readonly link: number
    readonly of: number
    readonly reason: string
    readonly actor: StaffActor
  },
): Promise<boolean> =>
  inTransaction(deps.db, async tx => {
    const { link, of, reason, actor } = order
    const at = deps.now()
    const [ended] = await tx.run(rows.endLink, { link, of, at })
    if (!ended) return false
    const { guardianId: guardian, childId } = ended
    return answer(true, [
      audit(actor, 'unlink-guardian', `patron:${childId}`, at, { guardian, reason: reason.trim() }),
      event({ kind: 'patron.changed' }),
    ])
  })

export type ConsentOutcome =
  | { readonly outcome: 'set' }
  | { readonly outcome: 'refused'; readonly refusals: readonly ConsentRefusal[] }

/** The young person lets a guardian see, or no longer: at once, and for whatever comes after. */
export const setConsent = (
  deps: Deps,
  order: { readonly child: number; readonly link: number; readonly consents: boolean },
): Promise<ConsentOutcome> =>
  inTransaction<ConsentOutcome>(deps.db, async tx => {
    const { child, link, consents } = order
    const at = deps.now()
    const [[of], policy] = await Promise.all([tx.run(rows.bornOn, { patron: child }), familyPolicy(tx)])
    const decided = decideConsent({ today: dayOf(at), birthDate: of?.birthDate ?? null, policy })
    if (decided.outcome === 'refused') return decided
    const [set] = await tx.run(rows.setConsent, { link, child, at: consents ? at : null })
    if (!set) return { outcome: 'refused', refusals: [{ code: 'unknown-guardian' }] }
    return answer(decided, [event({ kind: 'patron.changed' })])
  })

/** A job: what guardians did is forgotten after a year. */
export const forgetGuardianDeeds = (deps: Deps) =>
  deps.db.run(rows.forgetDeeds, { before: deps.now().subtract({ hours: 24 * 365 }) })
