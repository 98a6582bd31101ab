import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { forgottenBefore } from '../../kernel/retention.ts'
import { fitsSecret, hashSecret, hashToken, newSessionToken } from '../../kernel/secret.ts'
import * as rows from './session.sql.ts'

/** A working day: nobody has to log in again between opening and closing. */
const idle = { hours: 10 }
const limits = { minutes: 15, perName: 8, perAddress: 40 }

export type StaffRole = Row<typeof rows.accountByName>['role']
export type StaffMember = Omit<Row<typeof rows.sessionByHash>, 'seenAt'>

export type StaffLoginRefusal =
  | { readonly code: 'wrong-name-or-password' }
  | { readonly code: 'too-many-tries'; readonly minutes: number }

export type StaffLoginOutcome =
  | { readonly outcome: 'in'; readonly token: string; readonly account: number; readonly branch: number }
  | { readonly outcome: 'refused'; readonly refusal: StaffLoginRefusal }

// Compared with when the name is unknown, so that both answers take as long.
const nobody = hashSecret('nobody')

/** Logs in with user name and password; works at the account's own branch unless another is named. */
export async function staffLogin(
  deps: Deps,
  order: { username: string; secret: string; via: string; branch?: number },
): Promise<StaffLoginOutcome> {
  const now = deps.now()
  const username = order.username.trim().toLowerCase()
  const since = now.subtract({ minutes: limits.minutes })
  const [[account], [failures]] = await Promise.all([
    deps.db.run(rows.accountByName, { username }),
    deps.db.run(rows.recentFailures, { username, via: order.via, since }),
  ])
  if ((failures?.ofName ?? 0) >= limits.perName || (failures?.ofAddress ?? 0) >= limits.perAddress)
    return { outcome: 'refused', refusal: { code: 'too-many-tries', minutes: limits.minutes } }
  const fits = await fitsSecret(order.secret, account?.secret ?? (await nobody))
  if (!account || !fits) {
    await deps.db.run(rows.rememberFailure, { at: now, username, via: order.via })
    return { outcome: 'refused', refusal: { code: 'wrong-name-or-password' } }
  }
  const token = newSessionToken()
  const branch = order.branch ?? account.branchId
  await deps.db.run(rows.openSession, { hash: hashToken(token), account: account.id, branch, now })
  return { outcome: 'in', token, account: account.id, branch }
}

/** Who works under this token, and at which branch. */
export async function staffSessionOf(deps: Deps, token: string): Promise<StaffMember | undefined> {
  const now = deps.now()
  const hash = hashToken(token)
  const [found] = await deps.db.run(rows.sessionByHash, { hash, alive: now.subtract(idle) })
  if (!found) return undefined
  const { seenAt, ...member } = found
  if (Temporal.Instant.compare(seenAt.add({ minutes: 5 }), now) < 0)
    await deps.db.run(rows.touchSession, { hash, now })
  return member
}

export const staffLogout = (deps: Deps, token: string) =>
  deps.db.run(rows.closeSession, { hash: hashToken(token) })

/** From now on this session works at another branch. */
export const switchBranch = (deps: Deps, token: string, branch: number) =>
  deps.db.run(rows.moveSession, { hash: hashToken(token), branch })

/** One line of the audit log, to be written with the deed itself. `subject` names what it was done to: 'item:123'. */
export const audit = (
  by: { account: number; branch: number },
  deed: string,
  subject: string,
  at: Temporal.Instant,
  facts: Record<string, unknown> = {},
): Bound => bind(rows.writeAudit, { at, account: by.account, branch: by.branch, deed, subject, facts })

/** Writes an audit line by itself: for what only looks, and changes nothing. */
export const recordAudit = (
  db: Executor,
  by: { account: number; branch: number },
  deed: string,
  subject: string,
  at: Temporal.Instant,
) => db.run(rows.writeAudit, { at, account: by.account, branch: by.branch, deed, subject, facts: {} })

export const auditLog = (db: Executor, limit = 100) => db.run(rows.recentAudit, { limit })

/** One line of who has had to do with somebody's record. */
export type Look = Omit<Row<typeof rows.looksAt>, 'total'>

/**
 * Who has had to do with some subjects ('patron:7', 'hold:12'), newest day first: by day, branch, role and deed, how
 * often, and never by name.
 */
export async function looksAt(
  db: Executor,
  of: { subjects: readonly string[]; limit: number; offset: number },
): Promise<{ readonly total: number; readonly looks: readonly Look[] }> {
  const found = await db.run(rows.looksAt, { ...of, subjects: [...of.subjects] })
  return { total: found[0]?.total ?? 0, looks: found.map(({ total: _, ...look }) => look) }
}

/** A job: the audit log is forgotten after two years. */
export const forgetAudit = (deps: Deps) =>
  deps.db.run(rows.forgetAudit, { before: forgottenBefore('audit', deps.now()) })

/** Opens an account. @throws when the user name is taken (unique constraint) */
export async function openAccount(
  db: Executor,
  account: { username: string; name: string; role: StaffRole; branch: number; password: string },
): Promise<number> {
  const { password, ...rest } = account
  const [row] = await db.run(rows.addAccount, { ...rest, secret: await hashSecret(password) })
  return row?.id ?? 0
}
