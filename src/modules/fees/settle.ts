import type { Executor } from '../../database/connect.ts'
import type { Actor } from '../../database/deps.ts'
import type { Bound, Row } from '../../database/statement.ts'
import type { Transaction } from '../../database/transaction.ts'
import { mostOre } from '../../kernel/money.ts'
import { audit } from '../staff/index.ts'
import { addEntry, blockWrite, type FeeDeps, withEntries } from './account.ts'
import * as rows from './fees.sql.ts'
import {
  type CorrectRefusal,
  decideCancel,
  decideCorrect,
  decidePay,
  dueBack,
  type PayMethod,
  type PayRefusal,
  type WaiveReason,
} from './outstanding.rules.ts'
import { loadFeeRules } from './policy.ts'

type Staff = Actor & { readonly kind: 'staff' }
type Line = Row<typeof rows.linesOf>

/** Lines for lost copies that nothing is owed of any more: their loans can end. */
export type Settled = readonly { readonly loan: number; readonly item: number }[]

export type Settlement<T, R> =
  | (T & { readonly outcome: 'done'; readonly settled: Settled; readonly writes: readonly Bound[] })
  | { readonly outcome: 'refused'; readonly refusals: readonly R[] }

const settledBy = (lines: readonly Line[], left: (line: Line) => number): Settled =>
  lines.flatMap(line =>
    line.reason === 'lost' &&
    line.loan !== null &&
    line.item !== null &&
    line.outstanding > 0 &&
    left(line) === 0
      ? [{ loan: line.loan, item: line.item }]
      : [],
  )

/** Copies of lost lines with something owed: a deed that may end their loans locks them before the account. */
export const lostCopiesOf = async (db: Executor, patron: number): Promise<number[]> =>
  (await db.run(rows.linesOf, { patron })).flatMap(line =>
    line.reason === 'lost' && line.loan !== null && line.item !== null && line.outstanding > 0
      ? [line.item]
      : [],
  )

export interface PayOrder {
  readonly patron: number
  /** Öre; undefined = nothing that can be read as an amount. */
  readonly amount: number | undefined
  readonly method: PayMethod
  readonly actor: Staff
}

/** Money taken over the desk: to what has been owed longest, of whatever municipality. */
export async function payIn(
  tx: Transaction,
  deps: FeeDeps,
  { patron, amount, method, actor }: PayOrder,
): Promise<Settlement<{ readonly payment: number }, PayRefusal>> {
  const at = deps.now()
  await tx.run(rows.lockPayer, { patron })
  const lines = await tx.run(rows.linesOf, { patron })
  const decided = decidePay(
    lines.map(({ id, outstanding }) => ({ charge: id, outstanding })),
    amount,
  )
  if (decided.outcome === 'refused') return decided
  const sum = decided.shares.reduce((all, share) => all + share.amount, 0)
  const payment = await newPayment(tx, at, { amount: sum, method, actor })
  for (const share of decided.shares)
    await addEntry(tx, { at, actor }, { charge: share.charge, kind: 'paid', amount: -share.amount, payment })
  const shareOf = new Map(decided.shares.map(share => [share.charge, share.amount]))
  return {
    outcome: 'done',
    payment,
    settled: settledBy(lines, line => line.outstanding - (shareOf.get(line.id) ?? 0)),
    writes: [
      await blockWrite(tx, patron),
      audit(actor, 'take-payment', `patron:${patron}`, at, { payment, amount: sum, method }),
    ],
  }
}

async function newPayment(
  tx: Transaction,
  at: Temporal.Instant,
  { amount, method, actor }: { amount: number; method: PayMethod; actor: Staff },
): Promise<number> {
  const { account, branch } = actor
  const [added] = await tx.run(rows.addPayment, { at, amount, method, account, branch })
  return added?.id ?? 0
}

export type RefundRefusal = { readonly code: 'nothing-due-back' }

/** Pays back over the desk what is due back: all of it. */
export async function refundIn(
  tx: Transaction,
  deps: FeeDeps,
  { patron, method, actor }: Omit<PayOrder, 'amount'>,
): Promise<Settlement<{ readonly payment: number }, RefundRefusal>> {
  const at = deps.now()
  await tx.run(rows.lockPayer, { patron })
  const lines = await tx.run(rows.linesOf, { patron })
  const shares = dueBack(lines.map(({ id, outstanding }) => ({ charge: id, outstanding })))
  if (!shares.length) return { outcome: 'refused', refusals: [{ code: 'nothing-due-back' }] }
  const sum = shares.reduce((all, share) => all + share.amount, 0)
  const payment = await newPayment(tx, at, { amount: -sum, method, actor })
  for (const { charge, amount } of shares)
    await addEntry(tx, { at, actor }, { charge, kind: 'refunded', amount, payment })
  return {
    outcome: 'done',
    payment,
    settled: [],
    writes: [
      await blockWrite(tx, patron),
      audit(actor, 'pay-back', `patron:${patron}`, at, { payment, amount: sum, method }),
    ],
  }
}

export type LineRefusal = { readonly code: 'unknown-line' } | { readonly code: 'nothing-owed' }

export interface WaiveOrder {
  readonly patron: number
  readonly charge: number
  readonly why: WaiveReason
  readonly actor: Staff
}

/** What is left of a line need not be paid, for a reason that its borrower reads. */
export async function waiveIn(
  tx: Transaction,
  deps: FeeDeps,
  { patron, charge, why, actor }: WaiveOrder,
): Promise<Settlement<object, LineRefusal>> {
  const at = deps.now()
  await tx.run(rows.lockPayer, { patron })
  const line = (await tx.run(rows.linesOf, { patron })).find(one => one.id === charge)
  if (!line) return { outcome: 'refused', refusals: [{ code: 'unknown-line' }] }
  if (line.outstanding <= 0) return { outcome: 'refused', refusals: [{ code: 'nothing-owed' }] }
  await addEntry(tx, { at, actor }, { charge, kind: 'waived', amount: -line.outstanding, why })
  return {
    outcome: 'done',
    settled: settledBy([line], () => 0),
    writes: [
      await blockWrite(tx, patron),
      audit(actor, 'waive-fee', `patron:${patron}`, at, { charge, amount: line.outstanding, why }),
    ],
  }
}

export interface CorrectOrder {
  readonly patron: number
  readonly charge: number
  /** What the line is to be, öre; undefined = nothing that can be read as an amount. */
  readonly to: number | undefined
  readonly actor: Staff
}

/** Another amount for a line whose first was wrong. */
export async function correctIn(
  tx: Transaction,
  deps: FeeDeps,
  { patron, charge, to, actor }: CorrectOrder,
): Promise<Settlement<object, LineRefusal | CorrectRefusal>> {
  const at = deps.now()
  await tx.run(rows.lockPayer, { patron })
  const lines = (await tx.run(rows.linesOf, { patron })).filter(one => one.id === charge)
  const [line] = await withEntries(tx, lines)
  if (!line) return { outcome: 'refused', refusals: [{ code: 'unknown-line' }] }
  const decided = decideCorrect(line.entries, to, mostOre)
  if (decided.outcome === 'refused') return decided
  const { change } = decided
  await addEntry(tx, { at, actor }, { charge, kind: 'corrected', amount: change })
  return {
    outcome: 'done',
    settled: settledBy([line], () => line.outstanding + change),
    writes: [
      await blockWrite(tx, patron),
      audit(actor, 'correct-fee', `patron:${patron}`, at, { charge, amount: change }),
    ],
  }
}

/**
 * Takes off what was charged for a lost copy that has come back, by the rules of whom it is owed to. Twice takes off
 * nothing twice. @returns what the deed that took the copy in is to write last
 */
export async function cancelLost(
  tx: Transaction,
  deps: FeeDeps,
  order: { readonly item: number; readonly actor: Actor | undefined },
): Promise<readonly Bound[]> {
  const { item, actor } = order
  const at = deps.now()
  const before = await tx.run(rows.lostLinesOf, { item })
  const patrons = [...new Set(before.flatMap(({ patron }) => (patron === null ? [] : [patron])))].sort(
    (a, b) => a - b,
  )
  for (const patron of patrons) await tx.run(rows.lockPayer, { patron })
  if (!patrons.length) return []
  const rulesOf = await loadFeeRules(tx)
  for (const line of await withEntries(tx, await tx.run(rows.lostLinesOf, { item }))) {
    if (line.entries.some(entry => entry.kind === 'cancelled')) continue
    const { entries, madeAt: chargedAt, municipality } = line
    const amount = decideCancel({ entries, chargedAt, at, rules: rulesOf(municipality) })
    if (amount > 0) await addEntry(tx, { at, actor }, { charge: line.id, kind: 'cancelled', amount: -amount })
  }
  return Promise.all(patrons.map(patron => blockWrite(tx, patron, rulesOf)))
}
