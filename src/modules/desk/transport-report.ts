import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { addDays, type Day, dayOf, momentAt } from '../../kernel/day.ts'
import { loansBetween } from '../circulation/index.ts'
import { unservedHolds } from '../holds/index.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import {
  loadPrices,
  type PriceRefusal,
  refusalsOfPrices,
  runsBetween,
  sharedCost,
  storePrices,
  type TransportPrices,
  type Volume,
  volumesBetween,
} from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'

/** A month, written '2027-02'. */
export type Month = string & { readonly __brand: 'Month' }

/** Reads a month; undefined when it is none. */
export function monthOf(text: string): Month | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined
}

export const monthAt = (moment: Temporal.Instant): Month => dayOf(moment).slice(0, 7) as Month

export const nextMonth = (month: Month, months = 1): Month =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString() as Month

/** What went one way, and what it cost in öre: its part of the runs, and the hands. */
export interface PairCost extends Volume {
  readonly cost: number
}

/** One municipality's side: copies in both directions and loans in both. */
export interface Balance {
  readonly municipality: number
  readonly sent: number
  readonly got: number
  /** Loans of its copies at other municipalities' libraries. */
  readonly lent: number
  /** Loans of other municipalities' copies at its libraries. */
  readonly borrowed: number
  /** Holds that wait now at its libraries and that no copy can serve. */
  readonly unserved: number
}

export interface TransportReport {
  readonly month: Month
  /** Times vans set out, by the timetable. */
  readonly runs: number
  readonly prices: TransportPrices
  /** In öre. */
  readonly cost: number
  readonly pairs: readonly PairCost[]
  /** One for each municipality, in the order of the organisation. */
  readonly balances: readonly Balance[]
}

const sum = <T>(of: readonly T[], number: (one: T) => number): number =>
  of.reduce((all, one) => all + number(one), 0)

/**
 * A month's transport between municipalities: copies, crates and what they cost, who lent to whom, who waits in vain now.
 * What went within a municipality bears its part of the runs as well.
 */
export async function transportReport(deps: DeskDeps, month: Month): Promise<TransportReport> {
  const first = `${month}-01` as Day
  const after = `${nextMonth(month)}-01` as Day
  const [from, to] = [momentAt(first, '00:00'), momentAt(after, '00:00')]
  const [volumes, loans, unserved, prices] = await Promise.all([
    volumesBetween(deps.db, from, to),
    loansBetween(deps.db, from, to),
    unservedHolds(deps.db),
    loadPrices(deps.db),
  ])
  // Of the month that is now only what has been: the vans of tomorrow have not been paid for.
  const isOver = after <= dayOf(deps.now())
  const runs = runsBetween(deps.timetable, first, isOver ? after : addDays(dayOf(deps.now()), 1))
  const shares = sharedCost(
    volumes.map(one => one.copies),
    runs * prices.perRun,
  )
  const pairs = volumes.map((one, n) => ({ ...one, cost: (shares[n] ?? 0) + one.copies * prices.perCopy }))
  const abroad = pairs.filter(pair => pair.from !== pair.to)
  const elsewhere = loans.filter(loan => loan.owner !== loan.lender)
  return {
    month,
    runs,
    prices,
    cost: runs * prices.perRun + sum(volumes, one => one.copies) * prices.perCopy,
    pairs,
    balances: deps.organisation.municipalities.map(({ id }) => ({
      municipality: id,
      sent: sum(abroad, pair => (pair.from === id ? pair.copies : 0)),
      got: sum(abroad, pair => (pair.to === id ? pair.copies : 0)),
      lent: sum(elsewhere, loan => (loan.owner === id ? loan.loans : 0)),
      borrowed: sum(elsewhere, loan => (loan.lender === id ? loan.loans : 0)),
      unserved: sum(unserved, one => (one.municipality === id ? one.holds : 0)),
    })),
  }
}

export type PricesOutcome =
  | { readonly outcome: 'set' }
  | {
      readonly outcome: 'refused'
      readonly refusals: readonly (PriceRefusal | { readonly code: 'not-allowed' })[]
    }

/** Sets what transport costs: for those who may, noted in the audit log with what it was before. */
export const setTransportPrices = (
  deps: DeskDeps,
  order: {
    readonly prices: TransportPrices
    readonly actor: Actor & { kind: 'staff' }
    readonly role: StaffRole
  },
): Promise<PricesOutcome> =>
  inTransaction<PricesOutcome>(deps.db, async tx => {
    if (!may(order.role, 'set-transport-prices'))
      return { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
    const refusals = refusalsOfPrices(order.prices)
    if (refusals.length) return { outcome: 'refused', refusals }
    const before = await loadPrices(tx)
    return answer({ outcome: 'set' }, [
      storePrices(order.prices),
      audit(order.actor, 'set-transport-prices', 'transport-prices', deps.now(), {
        perRun: [before.perRun, order.prices.perRun],
        perCopy: [before.perCopy, order.prices.perCopy],
      }),
      event({ kind: 'prices.changed', facts: {} }),
    ])
  })
