import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import type { Bound, Row } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { bookYears, forgottenBefore } from '../../kernel/retention.ts'
import type { Organisation } from '../organisation/index.ts'
import { feeBlockWrite } from '../patrons/index.ts'
import * as rows from './fees.sql.ts'
import { decideBlock, type EntryKind, type WaiveReason } from './outstanding.rules.ts'
import { type FeeRulesOf, loadFeeRules } from './policy.ts'

export interface FeeDeps extends Deps {
  readonly organisation: Organisation
}

export type FeeLine = Row<typeof rows.linesOf>
export type FeeEntry = Row<typeof rows.entriesOf>

/** A line with all that has been done to it. */
export type Account = readonly (FeeLine & { readonly entries: readonly FeeEntry[] })[]

/** Puts to each line what has been done to it. */
export async function withEntries<L extends FeeLine>(
  db: Executor,
  lines: readonly L[],
): Promise<(L & { readonly entries: readonly FeeEntry[] })[]> {
  if (!lines.length) return []
  const entries = await db.run(rows.entriesOf, { charges: lines.map(({ id }) => id) })
  const by = Map.groupBy(entries, entry => entry.charge)
  return lines.map(line => ({ ...line, entries: by.get(line.id) ?? [] }))
}

/** All that has been charged somebody and what became of it, oldest first. */
export const feesOf = async (db: Executor, patron: number): Promise<Account> =>
  withEntries(db, await db.run(rows.linesOf, { patron }))

/** What somebody owes in all: lines where something is due back are no payment for others. */
export const owedBy = async (db: Executor, patron: number): Promise<number> =>
  (await db.run(rows.linesOf, { patron })).reduce((sum, { outstanding }) => sum + Math.max(0, outstanding), 0)

/** Who does it, as an entry names them. */
export const by = (actor: Actor | undefined) =>
  actor?.kind === 'staff'
    ? { by: 'staff', account: actor.account, branch: actor.branch }
    : { by: 'system', account: null, branch: null }

export interface NewEntry {
  readonly charge: number
  readonly kind: EntryKind
  readonly amount: number
  readonly payment?: number
  readonly why?: WaiveReason
}

/** Writes an entry of a deed. */
export const addEntry = (
  tx: Transaction,
  of: { readonly at: Temporal.Instant; readonly actor: Actor | undefined },
  entry: NewEntry,
): Promise<unknown> =>
  tx.run(rows.addEntry, {
    ...by(of.actor),
    at: of.at,
    ...entry,
    payment: entry.payment ?? null,
    why: entry.why ?? null,
  })

/** The last write of every deed on an account: whether its owner may borrow and renew with what is owed now. */
export async function blockWrite(tx: Executor, patron: number, rulesOf?: FeeRulesOf): Promise<Bound> {
  const [owed, of] = await Promise.all([tx.run(rows.owedTo, { patron }), rulesOf ?? loadFeeRules(tx)])
  return feeBlockWrite(
    patron,
    decideBlock(owed.map(({ municipality, outstanding }) => ({ outstanding, rules: of(municipality) }))),
  )
}

/** Two records are found to be one person: the lines go along, and whether that person may borrow is looked at anew. */
export async function feesMerged(
  tx: Transaction,
  order: { readonly from: number; readonly into: number },
): Promise<Bound> {
  await tx.run(rows.movePayer, order)
  return blockWrite(tx, order.into)
}

/** A job: who may borrow with what they owe, after a municipality has set another limit. Gives how many were looked at. */
export async function lookAtBlocks(deps: Deps): Promise<number> {
  const found = await deps.db.run(rows.payersToLookAt, {})
  for (const { patron } of found)
    if (patron !== null)
      await inTransaction(deps.db, async tx => {
        await tx.run(rows.lockPayer, { patron })
        return answer(undefined, [await blockWrite(tx, patron)])
      })
  return found.length
}

export type FeePayment = {
  readonly id: number
  readonly at: Temporal.Instant
  /** Öre; below 0 = paid back. */
  readonly amount: number
  readonly method: Row<typeof rows.paymentOf>['method']
  readonly branch: number
  readonly shares: readonly Pick<
    Row<typeof rows.paymentOf>,
    'charge' | 'share' | 'reason' | 'title' | 'municipality'
  >[]
}

/** A payment of somebody's, for its receipt. */
export async function feePayment(
  db: Executor,
  of: { readonly patron: number; readonly payment: number },
): Promise<FeePayment | undefined> {
  const found = await db.run(rows.paymentOf, of)
  const [first] = found
  if (!first) return undefined
  const { id, at, amount, method, branch } = first
  return { id, at, amount, method, branch, shares: found }
}

/** A job: what was borrowed is forgotten a year after a line was settled, whose it was when its books are no longer kept. */
export async function forgetFees(deps: Deps): Promise<void> {
  const now = deps.now()
  await deps.db.run(rows.forgetTitles, { before: forgottenBefore('feeTitle', now) })
  const year = now.toZonedDateTimeISO('Europe/Stockholm').year - bookYears
  const before = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    .toZonedDateTime('Europe/Stockholm')
    .toInstant()
  await deps.db.run(rows.forgetPayers, { before })
}
