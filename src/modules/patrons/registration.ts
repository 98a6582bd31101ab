import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { ageOn, type Day, dayOf } from '../../kernel/day.ts'
import { hashSecret, hashToken, newSessionToken } from '../../kernel/secret.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { audit } from '../staff/index.ts'
import { ofAge } from './guardian.rules.ts'
import { addLink } from './guardian.sql.ts'
import { addCards, patronById } from './patron.sql.ts'
import {
  type ApplicationRefusal,
  applicationLimits,
  cardYears,
  confirmHours,
  decideApplication,
  decideVerify,
  isInRange,
  isOverlong,
  type RegistrationPolicy,
  readRegistrationPolicy,
  type VerifyRefusal,
} from './registration.rules.ts'
import * as rows from './registration.sql.ts'

const settingName = 'registration'
type StaffActor = Actor & { kind: 'staff' }

/** What a card applied for online may do, as it is set. */
export const registrationPolicy = async (db: Executor): Promise<RegistrationPolicy> =>
  readRegistrationPolicy(await readSetting(db, settingName))

/** Sets it, noted in the audit log. @returns false when a number is out of range */
export const setRegistrationPolicy = (
  deps: Deps,
  order: { readonly policy: RegistrationPolicy; readonly actor: StaffActor },
): Promise<boolean> =>
  inTransaction(deps.db, async tx => {
    const { policy, actor } = order
    if (!isInRange('holds', policy.holds) || !isInRange('days', policy.days)) return false
    const now = await registrationPolicy(tx)
    if (now.holds === policy.holds && now.days === policy.days) return true
    return answer(true, [
      storeSetting(settingName, { holds: policy.holds, days: policy.days }),
      audit(actor, 'set-registration-policy', 'registration', deps.now(), { before: now, after: policy }),
      event({ kind: 'rules.changed' }),
    ])
  })

export interface Application {
  readonly name: string
  readonly birthDate: Day | undefined
  readonly email: string
  readonly phone: string | null
  readonly language: string
  readonly branch: number
  readonly pin: string
  /** The grown-up who is logged in and applies for a child; null = for oneself. */
  readonly guardian: number | null
  /** The address asked from, for the limit. */
  readonly via: string
}

export type ApplyOutcome =
  /** A letter is to be written to the address: with the link to confirm it, or that its owner has a card already. */
  | { readonly outcome: 'taken'; readonly letter: 'confirm'; readonly token: string }
  | { readonly outcome: 'taken'; readonly letter: 'registered-already' }
  | { readonly outcome: 'refused'; readonly refusals: readonly ApplicationRefusal[] }

/**
 * Takes an application for a card. Whether the address is known is told to its owner alone, by mail: to whoever fills in the
 * form both answers are the same and take as long.
 */
export async function applyForCard(deps: Deps, order: Application): Promise<ApplyOutcome> {
  const at = deps.now()
  const { email, via, branch, guardian, birthDate } = order
  const since = at.subtract({ hours: applicationLimits.hours })
  const [counted] = isOverlong(order) ? [] : await deps.db.run(rows.countTry, { at, email, via })
  const [known] = await deps.db.run(rows.applicationCase, { email, via, branch, since, id: counted?.id ?? 0 })
  const [applicant = null] = guardian === null ? [] : await deps.db.run(patronById, { id: guardian })
  const decided = decideApplication({
    today: dayOf(at),
    name: order.name,
    birthDate,
    email,
    pin: order.pin,
    branchKnown: known?.branchKnown ?? false,
    guardian: applicant && {
      birthDate: applicant.birthDate,
      provisional: applicant.category === 'provisional',
    },
    fromAddress: known?.fromAddress ?? 0,
    forMail: known?.forMail ?? 0,
  })
  if (decided.outcome === 'refused') return decided
  const pin = await hashSecret(order.pin)
  // A guardian's own address may serve the children too.
  if (known?.mailKnown && guardian === null) return { outcome: 'taken', letter: 'registered-already' }
  const token = newSessionToken()
  await deps.db.run(rows.addApplication, {
    token: hashToken(token),
    name: order.name.trim(),
    birthDate: birthDate ?? dayOf(at),
    email,
    phone: order.phone,
    language: order.language,
    branch,
    pin,
    guardian,
    at,
  })
  return { outcome: 'taken', letter: 'confirm', token }
}

const isFresh = (deps: Deps, since: Temporal.Instant): boolean =>
  Temporal.Instant.compare(deps.now(), since.add({ hours: confirmHours })) < 0

/** Whom an application that awaits its confirmation is for; undefined when it is unknown, used or too old. */
export async function applicationOf(
  deps: Deps,
  token: string,
): Promise<{ readonly name: string; readonly forChild: boolean } | undefined> {
  const [found] = await deps.db.run(rows.applicationOf, { token: hashToken(token) })
  if (!found || !isFresh(deps, found.appliedAt)) return undefined
  return { name: found.name, forChild: found.guardianId !== null }
}

export interface NewCard {
  readonly patron: number
  readonly card: string
  readonly guardian: number | null
}

/** The address is confirmed: makes the card, with provisional rights, once. A child's is linked to its guardian. */
export const confirmApplication = (deps: Deps, token: string): Promise<NewCard | undefined> =>
  inTransaction(deps.db, async tx => {
    const at = deps.now()
    const { days } = await registrationPolicy(tx)
    const [made] = await tx.run(rows.takeApplication, {
      token: hashToken(token),
      since: at.subtract({ hours: confirmHours }),
      expiresOn: dayOf(at.add({ hours: 24 * days })),
      at,
    })
    if (!made) return undefined
    const { id: patron, card, guardianId: guardian } = made
    return answer({ patron, card, guardian }, [
      bind(addCards, { numbers: [card], patrons: [patron] }),
      ...(guardian === null ? [] : [bind(addLink, { guardian, child: patron, how: 'registration', at })]),
      event({ kind: 'patron.changed' }),
    ])
  })

export type ProvisionalPatron = Omit<Row<typeof rows.provisionalPatrons>, 'total'>

/** Who has a card and has shown nobody who they are, those of a branch first, the newest first. */
export async function provisionalPatrons(
  db: Executor,
  page: { readonly branch: number; readonly limit: number; readonly offset: number },
): Promise<{ total: number; patrons: ProvisionalPatron[] }> {
  const found = await db.run(rows.provisionalPatrons, page)
  return { total: found[0]?.total ?? 0, patrons: found.map(({ total: _, ...patron }) => patron) }
}

export type Likeness = Row<typeof rows.likeness>

/** Borrowers who may be the same person: to be merged by somebody who sees the document. */
export const likenessOf = (db: Executor, patron: number): Promise<Likeness[]> =>
  db.run(rows.likeness, { patron })

export type VerifyOutcome =
  | { readonly outcome: 'verified' }
  | { readonly outcome: 'refused'; readonly refusals: readonly VerifyRefusal[] }

/** At the desk: who it is has been shown. The card has all rights from now on; another may be given to take along. */
export const verifyIdentity = (
  deps: Deps,
  order: {
    readonly patron: number
    readonly document: string
    readonly card: string
    readonly actor: StaffActor
  },
): Promise<VerifyOutcome> =>
  inTransaction<VerifyOutcome>(deps.db, async tx => {
    const { patron, document, actor } = order
    const card = order.card.replace(/\s/g, '')
    const [found] = await tx.run(rows.verifyCase, { patron, card })
    const decided = decideVerify({
      provisional: found?.category === 'provisional',
      document,
      card,
      cardTaken: found?.cardTaken ?? false,
    })
    if (decided.outcome === 'refused') return decided
    const at = deps.now()
    const today = dayOf(at)
    const isChild = found?.birthDate != null && ageOn(today, found.birthDate) < ofAge
    const expiresOn = Temporal.PlainDate.from(today).add({ years: cardYears }).toString() as Day
    return answer(decided, [
      bind(rows.verify, { patron, category: isChild ? 'child' : 'adult', expiresOn }),
      ...(card ? [bind(addCards, { numbers: [card], patrons: [patron] })] : []),
      audit(actor, 'verify-identity', `patron:${patron}`, at, { document }),
      event({ kind: 'patron.changed' }),
    ])
  })

/** Which borrowers have had their cards for too long without showing who they are. */
export async function unverifiedTooLong(deps: Deps): Promise<number[]> {
  const { days } = await registrationPolicy(deps.db)
  const before = deps.now().subtract({ hours: 24 * days })
  return (await deps.db.run(rows.unverifiedSince, { before })).map(row => row.id)
}

/** Whether somebody still has a card with provisional rights; the row is locked until the deed ends. */
export async function isProvisional(tx: Transaction, patron: number): Promise<boolean> {
  const [found] = await tx.run(rows.verifyCase, { patron, card: '' })
  return found?.category === 'provisional'
}

/** The writes that remove a provisional borrower: card, links and sessions go with it. */
export const provisionalRemoved = (patron: number): Bound[] => [
  bind(rows.forgetTraces, { patron }),
  bind(rows.removeProvisional, { patron }),
]

/**
 * The writes that make one person of two, the last of them removes the provisional one: what else it has must have moved
 * before. Cards, family, e-identity, ways to be reached and what the old record lacks of them move.
 */
export const provisionalMerged = (from: number, into: number): Bound[] => [
  ...[rows.moveCards, rows.moveGuardians, rows.moveChildren, rows.moveGuardianDeeds].map(move =>
    bind(move, { from, into }),
  ),
  ...[rows.moveApplications, rows.moveChannels, rows.moveIdentity, rows.fillContact].map(move =>
    bind(move, { from, into }),
  ),
  bind(rows.removeProvisional, { patron: from }),
]

/** A job: applications nobody confirmed, and how often was tried, are forgotten. */
export async function forgetApplications(deps: Deps): Promise<void> {
  await deps.db.run(rows.forgetApplications, { before: deps.now().subtract({ hours: confirmHours }) })
  await deps.db.run(rows.forgetTries, { before: deps.now().subtract({ hours: applicationLimits.hours }) })
}
