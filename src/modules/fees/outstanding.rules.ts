import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import type { FeeRules } from './policy.rules.ts'

export const entryKinds = ['charged', 'paid', 'waived', 'cancelled', 'corrected', 'refunded'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Why something need not be paid after all. */
export const waiveReasons = ['kindness', 'library-error', 'proof', 'other'] as const
export type WaiveReason = (typeof waiveReasons)[number]

export const payMethods = ['cash', 'card'] as const
export type PayMethod = (typeof payMethods)[number]

export interface Entry {
  readonly kind: EntryKind
  /** Öre: above 0 = more is owed, below 0 = less. */
  readonly amount: number
  readonly at: Temporal.Instant
}

/** What is owed is the sum of all entries; below 0 = the library owes it back. */
export const outstandingOf = (entries: readonly Pick<Entry, 'amount'>[]): number =>
  entries.reduce((sum, { amount }) => sum + amount, 0)

/** A line and what is owed of it. */
export interface Owed {
  readonly charge: number
  readonly outstanding: number
}

export type PayRefusal =
  | { readonly code: 'amount' }
  | { readonly code: 'nothing-owed' }
  | { readonly code: 'more-than-owed'; readonly owed: number }

export type Shares = readonly { readonly charge: number; readonly amount: number }[]

/** Money goes to what has been owed longest; nobody pays more than they owe. @param lines oldest first */
export function decidePay(
  lines: readonly Owed[],
  amount: number | undefined,
):
  | { readonly outcome: 'paid'; readonly shares: Shares }
  | { readonly outcome: 'refused'; readonly refusals: readonly PayRefusal[] } {
  const open = lines.filter(line => line.outstanding > 0)
  const owed = open.reduce((sum, line) => sum + line.outstanding, 0)
  const refused = (refusal: PayRefusal) => ({ outcome: 'refused' as const, refusals: [refusal] })
  if (owed === 0) return refused({ code: 'nothing-owed' })
  if (amount === undefined || !Number.isSafeInteger(amount) || amount <= 0) return refused({ code: 'amount' })
  if (amount > owed) return refused({ code: 'more-than-owed', owed })
  let left = amount
  const shares = open.flatMap(({ charge, outstanding }) => {
    const share = Math.min(left, outstanding)
    left -= share
    return share > 0 ? [{ charge, amount: share }] : []
  })
  return { outcome: 'paid', shares }
}

/** What is due back, to be paid back whole: line by line. */
export const dueBack = (lines: readonly Owed[]): Shares =>
  lines.filter(line => line.outstanding < 0).map(line => ({ charge: line.charge, amount: -line.outstanding }))

export type CorrectRefusal =
  | { readonly code: 'amount' }
  | { readonly code: 'unchanged' }
  /** So much has been paid or waived of it: less it cannot become. */
  | { readonly code: 'below-settled'; readonly least: number }

/** Another amount for a line, when the first was wrong: never below what has been settled of it. */
export function decideCorrect(
  entries: readonly Entry[],
  to: number | undefined,
  most: number,
):
  | { readonly outcome: 'corrected'; readonly change: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly CorrectRefusal[] } {
  const refused = (refusal: CorrectRefusal) => ({ outcome: 'refused' as const, refusals: [refusal] })
  if (to === undefined || !Number.isSafeInteger(to) || to < 0 || to > most) return refused({ code: 'amount' })
  const now = outstandingOf(entries.filter(({ kind }) => kind === 'charged' || kind === 'corrected'))
  const change = to - now
  if (change === 0) return refused({ code: 'unchanged' })
  const least = now - outstandingOf(entries)
  if (to < least) return refused({ code: 'below-settled', least })
  return { outcome: 'corrected', change }
}

/**
 * What is taken off a line because its copy came back: all that is owed of it, and, where the municipality gives money
 * back, what was paid; nothing when the copy came too late. Öre, 0 = nothing.
 */
export function decideCancel(of: {
  readonly entries: readonly Entry[]
  readonly chargedAt: Temporal.Instant
  readonly at: Temporal.Instant
  readonly rules: Pick<FeeRules, 'backDays' | 'refunds' | 'refundHours'>
}): number {
  const { entries, rules, at } = of
  const hoursSince = (moment: Temporal.Instant) => at.since(moment).total('hours')
  if (hoursSince(of.chargedAt) >= rules.backDays * 24) return 0
  const owed = Math.max(0, outstandingOf(entries))
  if (!rules.refunds) return owed
  const recent = (entry: Entry) => rules.refundHours === 0 || hoursSince(entry.at) <= rules.refundHours
  const paid = entries
    .filter(entry => (entry.kind === 'paid' && recent(entry)) || entry.kind === 'refunded')
    .reduce((sum, { amount }) => sum - amount, 0)
  return owed + Math.max(0, paid)
}

/** The last day a lost copy can come back and nothing need be paid: so long before the whole days have passed that any hour of it is in time. */
export const lastDayBack = (chargedAt: Temporal.Instant, backDays: number): Day =>
  addDays(dayOf(chargedAt), backDays - 1)

/** What somebody owes one municipality, by its rules. */
export interface OwedTo {
  readonly outstanding: number
  readonly rules: Pick<FeeRules, 'blockAbove' | 'blocksRenewals'>
}

/** Who owes any municipality more than it lets be owed borrows and reserves nothing new; nor renews where one of them says so. */
export function decideBlock(owed: readonly OwedTo[]): 'all' | 'but-renewals' | null {
  const above = owed.filter(one => one.outstanding > one.rules.blockAbove)
  if (!above.length) return null
  return above.some(one => one.rules.blocksRenewals) ? 'all' : 'but-renewals'
}
