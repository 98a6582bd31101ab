import { addDays, type Day } from '../../kernel/day.ts'
import { type OpeningCalendar, openDayFrom } from '../../kernel/opening-hours.ts'
import { type ItemState, itemTransitions } from '../../kernel/states.ts'
import type { LoanTerms } from './policy.rules.ts'

export type CheckoutRefusal =
  | { readonly code: 'card-expired'; readonly on: Day }
  | { readonly code: 'card-blocked' }
  | { readonly code: 'patron-blocked'; readonly reason: 'staff' | 'third-reminder' }
  /** Owes more than may be owed: what, and why, stands on the page of fees. */
  | { readonly code: 'owes-fees' }
  | { readonly code: 'too-many-loans'; readonly limit: number }
  /** Applied online and has shown nobody who they are. */
  | { readonly code: 'identity-unchecked' }
  | { readonly code: 'already-on-loan' }
  | { readonly code: 'held-for-another' }
  | { readonly code: 'reference-only' }
  | { readonly code: 'not-for-loan'; readonly state: ItemState }

export type CheckoutRefusalCode = CheckoutRefusal['code']

export interface CheckoutCase {
  readonly today: Day
  readonly patron: {
    readonly id: number
    readonly expiresOn: Day
    readonly blocked: 'staff' | 'third-reminder' | 'lost-card' | null
    readonly cardBlocked: boolean
    /** Owes more than the limit. */
    readonly owes: boolean
    readonly openLoans: number
    /** A card applied for online, before a document has been shown at a desk. */
    readonly provisional: boolean
  }
  readonly item: {
    readonly state: ItemState
    /** Who has it at home; null = nobody. */
    readonly lentTo: number | null
    /** Whose hold it has been captured for (not merely planned): on the shelf, or on its way. */
    readonly heldFor: number | null
  }
  /** Holds that wait for the title, without the borrower's own. */
  readonly waiting: number
  readonly terms: LoanTerms
  readonly limit: number
  readonly calendar: OpeningCalendar
}

/** What staff may lend in spite of. Another's loan is ended by its return, and never by a wish. */
export const overridable: readonly CheckoutRefusalCode[] = [
  'card-expired',
  'patron-blocked',
  'owes-fees',
  'too-many-loans',
  'held-for-another',
  'reference-only',
  'not-for-loan',
]

/** States a copy cannot be lent from without a word from staff: it is not where it should be, or not ready. */
const unready: readonly ItemState[] = [
  'on_order',
  'in_processing',
  'lost',
  'damaged',
  'withdrawn',
  'claimed_returned',
]

/** The day a loan is due: its period, shorter when several wait, moved to a day the library is open, within the card's life. */
export function dueDay(
  c: Pick<CheckoutCase, 'today' | 'waiting' | 'terms' | 'calendar'> & { expiresOn: Day },
): Day {
  const days = c.waiting >= c.terms.queueFrom ? c.terms.daysWithQueue : c.terms.days
  const due = openDayFrom(c.calendar, addDays(c.today, days))
  return due > c.expiresOn && c.expiresOn >= c.today ? c.expiresOn : due
}

export type CheckoutDecision =
  | { readonly outcome: 'lent'; readonly dueOn: Day; readonly overridden: readonly CheckoutRefusal[] }
  /** The borrower has it already: the scan means "again, please". */
  | { readonly outcome: 'renewal' }
  | { readonly outcome: 'refused'; readonly refusals: readonly CheckoutRefusal[] }

/** A word from staff is not enough for a copy that no written way leads from to a borrower: one that is withdrawn. */
const mayBeOverridden = (refusal: CheckoutRefusal): boolean =>
  overridable.includes(refusal.code) &&
  (refusal.code !== 'not-for-loan' || itemTransitions[refusal.state].includes('on_loan'))

/** A copy on the hold shelf may go to the one it waits for, and to no other; every reason is told at once. */
export function decideCheckout(
  c: CheckoutCase,
  overrides: ReadonlySet<string> = new Set(),
): CheckoutDecision {
  if (c.item.lentTo === c.patron.id) return { outcome: 'renewal' }
  const all: CheckoutRefusal[] = []
  if (c.patron.cardBlocked || c.patron.blocked === 'lost-card') all.push({ code: 'card-blocked' })
  else if (c.patron.blocked) all.push({ code: 'patron-blocked', reason: c.patron.blocked })
  if (c.patron.owes) all.push({ code: 'owes-fees' })
  if (c.patron.expiresOn < c.today) all.push({ code: 'card-expired', on: c.patron.expiresOn })
  if (c.patron.provisional) all.push({ code: 'identity-unchecked' })
  if (c.patron.openLoans >= c.limit) all.push({ code: 'too-many-loans', limit: c.limit })
  if (c.item.lentTo !== null) all.push({ code: 'already-on-loan' })
  if (c.item.heldFor !== null && c.item.heldFor !== c.patron.id) all.push({ code: 'held-for-another' })
  if (!c.terms.lends) all.push({ code: 'reference-only' })
  if (unready.includes(c.item.state)) all.push({ code: 'not-for-loan', state: c.item.state })
  const standing = all.filter(refusal => !(overrides.has(refusal.code) && mayBeOverridden(refusal)))
  if (standing.length) return { outcome: 'refused', refusals: standing }
  return { outcome: 'lent', dueOn: dueDay({ ...c, expiresOn: c.patron.expiresOn }), overridden: all }
}
