import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import type { Bound } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import type { ChargeReason } from '../../kernel/charge-reason.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { audit } from '../staff/index.ts'
import { addEntry, blockWrite, by, type FeeDeps } from './account.ts'
import {
  type ChargeRefusal,
  type ChargeRule,
  decideCharge,
  decideLost,
  exemptionOf,
  growth,
  type HandReason,
  lateDays,
  lateFee,
  listPrice,
} from './charge.rules.ts'
import * as rows from './fees.sql.ts'
import { outstandingOf } from './outstanding.rules.ts'
import { type FeeRulesOf, loadFeeRules } from './policy.ts'

interface NewLine {
  readonly patron: number
  readonly municipality: number
  readonly branch: number
  readonly reason: ChargeReason
  readonly rule: ChargeRule
  readonly amount: number
  readonly actor: Actor | undefined
  readonly copy: {
    readonly item: number | null
    readonly barcode: string | null
    readonly title: string
  } | null
  readonly loan?: number | null
  readonly dueOn?: Day | null
  readonly note?: string | null
}

/** Writes a line with its first entry. */
async function addLine(tx: Transaction, at: Temporal.Instant, line: NewLine): Promise<number> {
  const { copy, actor, amount } = line
  const [added] = await tx.run(rows.addCharge, {
    patron: line.patron,
    municipality: line.municipality,
    branch: line.branch,
    reason: line.reason,
    rule: line.rule,
    at,
    ...{ by: by(actor).by, account: by(actor).account },
    item: copy?.item ?? null,
    barcode: copy?.barcode ?? null,
    title: copy?.title ?? null,
    loan: line.loan ?? null,
    dueOn: line.dueOn ?? null,
    note: line.note ?? null,
  })
  const charge = added?.id ?? 0
  await addEntry(tx, { at, actor }, { charge, kind: 'charged', amount })
  return charge
}

export interface LostOrder {
  readonly patron: number
  readonly barcode: string
  readonly loan: number
  readonly dueOn: Day
  readonly actor: Actor & { readonly kind: 'staff' }
}

/**
 * Charges who has a copy at home that is said to be lost, in the deed that says so: what its owner's municipality asks, and
 * nothing of who is exempt. @returns the line, null = nothing is charged; and what the deed is to write last
 */
export async function chargeLost(
  tx: Transaction,
  deps: FeeDeps,
  order: LostOrder,
): Promise<{ readonly charge: number | null; readonly writes: readonly Bound[] }> {
  const at = deps.now()
  const [payers, copies, rulesOf] = await Promise.all([
    tx.run(rows.lockPayer, { patron: order.patron }),
    tx.run(rows.copyOf, { barcode: order.barcode }),
    loadFeeRules(tx),
  ])
  const [payer, copy] = [payers[0], copies[0]]
  if (!payer || !copy) return { charge: null, writes: [] }
  const municipality = deps.organisation.branch(copy.owner).municipalityId
  const decided = decideLost({ payer, copy, rules: rulesOf(municipality), today: dayOf(at) })
  if (!decided) return { charge: null, writes: [] }
  const { patron, loan, dueOn, actor } = order
  const charge = await addLine(tx, at, {
    ...{ patron, municipality, branch: actor.branch, reason: 'lost', actor, copy, loan, dueOn },
    ...decided,
  })
  return { charge, writes: [await blockWrite(tx, patron, rulesOf)] }
}

/**
 * Charges what was shown when something was asked for from another library, in the deed that hands it over; nothing of who
 * is exempt. @returns the line, null = nothing is charged; and what the deed is to write last
 */
export async function chargeInterlibrary(
  tx: Transaction,
  deps: FeeDeps,
  order: {
    readonly patron: number
    readonly amount: number
    readonly title: string
    readonly actor: Actor & { readonly kind: 'staff' }
  },
): Promise<{ readonly charge: number | null; readonly writes: readonly Bound[] }> {
  const { patron, amount, title, actor } = order
  if (amount <= 0) return { charge: null, writes: [] }
  const at = deps.now()
  const [[payer], rulesOf] = await Promise.all([tx.run(rows.lockPayer, { patron }), loadFeeRules(tx)])
  const { municipalityId: municipality } = deps.organisation.branch(actor.branch)
  if (!payer || exemptionOf('interlibrary', payer, rulesOf(municipality), dayOf(at)))
    return { charge: null, writes: [] }
  const charge = await addLine(tx, at, {
    ...{ patron, municipality, branch: actor.branch, reason: 'interlibrary', rule: { by: 'list' } },
    ...{ amount, actor, copy: { item: null, barcode: null, title } },
  })
  return { charge, writes: [await blockWrite(tx, patron, rulesOf)] }
}

export interface ChargeOrder {
  readonly patron: number
  readonly reason: HandReason
  /** Öre; undefined = the price of the list. */
  readonly amount: number | undefined
  /** A price was written that is no amount. */
  readonly unreadable?: boolean
  readonly barcode: string
  readonly note: string
  readonly actor: Actor & { readonly kind: 'staff' }
  readonly token?: string | undefined
}

export type ChargeOutcome =
  | { readonly outcome: 'charged'; readonly charge: number; readonly amount: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly ChargeRefusal[] }
  | { readonly outcome: 'unknown-patron' }

/** Charges by hand, for what staff have in front of them: refused with every reason at once. */
export const chargeByHand = (deps: FeeDeps, order: ChargeOrder): Promise<ChargeOutcome> =>
  inTransaction<ChargeOutcome>(deps.db, async tx => {
    const at = deps.now()
    const { patron, reason, actor } = order
    const barcode = order.barcode.replace(/\s/g, '')
    const [[payer], [found], rulesOf] = await Promise.all([
      tx.run(rows.lockPayer, { patron }),
      barcode ? tx.run(rows.copyOf, { barcode }) : [],
      loadFeeRules(tx),
    ])
    if (!payer) return { outcome: 'unknown-patron' }
    // What is damaged or lost is owed to its owner, everything else where it is said.
    const owner = found && (reason === 'lost' || reason === 'damaged') ? found.owner : actor.branch
    const { municipalityId: municipality } = deps.organisation.branch(owner)
    const rules = rulesOf(municipality)
    const price = listPrice(reason, rules, found ?? null)
    const amount = order.unreadable ? undefined : (order.amount ?? price?.amount)
    const note = order.note.trim().slice(0, 500)
    const lines = await tx.run(rows.linesOf, { patron })
    const refusals = decideCharge({
      ...{ reason, amount, payer, rules, note },
      today: dayOf(at),
      item: barcode ? (found ? (found.state === 'lost' ? 'lost' : 'known') : 'unknown') : null,
      isThere: lines.some(
        line =>
          line.reason === reason && line.item !== null && line.item === found?.item && line.outstanding > 0,
      ),
    })
    if (refusals.length || amount === undefined) return { outcome: 'refused', refusals }
    const rule: ChargeRule = price && price.amount === amount ? price.rule : { by: 'hand' }
    const charge = await addLine(tx, at, {
      ...{ patron, municipality, branch: actor.branch, reason, rule, amount, actor },
      copy: found ?? null,
      note: note || null,
    })
    const charged = { outcome: 'charged' as const, charge, amount }
    return answer<ChargeOutcome>(charged, [
      await blockWrite(tx, patron, rulesOf),
      audit(actor, 'charge-fee', `patron:${patron}`, at, { charge, reason, amount }),
      event({ kind: 'fee.charged', facts: { feeCharged: charge }, token: order.token, answer: charged }),
    ])
  })

/** One late loan: its line grows to what it has come to today, or begins. @returns true when anything was charged */
const chargeLateLoan = (deps: FeeDeps, patron: number, loan: number, rulesOf: FeeRulesOf): Promise<boolean> =>
  inTransaction<boolean>(deps.db, async tx => {
    const at = deps.now()
    const today = dayOf(at)
    const [[payer], [late], lines] = await Promise.all([
      tx.run(rows.lockPayer, { patron }),
      tx.run(rows.lateLoan, { patron, loan }),
      tx.run(rows.linesOf, { patron }),
    ])
    if (!payer || !late || late.dueOn >= today) return false
    const [copy] = await tx.run(rows.copyOf, { barcode: late.barcode })
    if (!copy) return false
    const { calendar, municipalityId: municipality } = deps.organisation.branch(late.branch)
    const rules = rulesOf(municipality)
    if (exemptionOf('overdue', payer, rules, today)) return false
    const entries = late.charge === null ? [] : await tx.run(rows.entriesOf, { charges: [late.charge] })
    const amount = growth({
      fee: lateFee(lateDays({ dueOn: late.dueOn, today, rules, calendar }), rules, copy),
      charged: outstandingOf(entries.filter(entry => entry.kind === 'charged')),
      owedForLate: lines
        .filter(line => line.reason === 'overdue' && line.municipality === municipality)
        .reduce((sum, line) => sum + line.outstanding, 0),
      mostInAll: rules.mostInAll,
    })
    if (amount === 0) return false
    const charge =
      late.charge ??
      (await addLine(tx, at, {
        ...{ patron, municipality, branch: late.branch, reason: 'overdue', amount, copy, loan },
        ...{ rule: { by: 'days', perDay: rules.perDay }, actor: undefined, dueOn: late.dueOn },
      }))
    if (late.charge !== null)
      await addEntry(tx, { at, actor: undefined }, { charge, kind: 'charged', amount })
    // A line is told when it begins, not each day it grows.
    const facts = late.charge === null ? { feeCharged: charge } : {}
    return answer(true, [await blockWrite(tx, patron, rulesOf), event({ kind: 'fee.charged', facts })])
  })

/**
 * A job: what late loans have come to by today, where a municipality charges for it. Twice a day charges nothing twice; a
 * returned loan grows no more, and a renewed one begins another line when it is late again.
 * @returns how many lines grew or began
 */
export async function chargeLate(deps: FeeDeps): Promise<number> {
  const rulesOf = await loadFeeRules(deps.db)
  const branches = deps.organisation.branches
    .filter(({ municipalityId }) => rulesOf(municipalityId).perDay > 0)
    .map(({ id }) => id)
  if (!branches.length) return 0
  let grown = 0
  for (const { loan, patron } of await deps.db.run(rows.lateLoans, { today: dayOf(deps.now()), branches }))
    if (patron !== null && (await chargeLateLoan(deps, patron, loan, rulesOf))) grown++
  return grown
}
