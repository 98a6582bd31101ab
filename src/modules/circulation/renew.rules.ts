import { addDays, type Day } from '../../kernel/day.ts'
import { type OpeningCalendar, openDayFrom } from '../../kernel/opening-hours.ts'
import type { ItemState } from '../../kernel/states.ts'
import type { LoanTerms } from './policy.rules.ts'

export type RenewRefusal =
  | { readonly code: 'wanted-by-others'; readonly waiting: number }
  | { readonly code: 'too-many-renewals'; readonly limit: number }
  | { readonly code: 'card-expired'; readonly on: Day }
  | { readonly code: 'patron-blocked'; readonly reason: 'staff' | 'third-reminder' | 'lost-card' }
  /** Owes more than may be owed where renewals are not let through. */
  | { readonly code: 'owes-fees' }
  /** Said to be lost, or to have been returned: there is nothing to lend on until it is found. */
  | { readonly code: 'copy-gone'; readonly said: 'lost' | 'returned' }
  | { readonly code: 'renewed-already'; readonly dueOn: Day }

export interface RenewCase {
  readonly today: Day
  readonly dueOn: Day
  readonly renewals: number
  readonly copy: ItemState
  /** Who waits and gets no free copy, if this one would serve more of them. */
  readonly unserved: number
  readonly patron: {
    readonly expiresOn: Day
    readonly blocked: 'staff' | 'third-reminder' | 'lost-card' | null
    /** Owes more than the limit, and does not renew in spite of it. */
    readonly owes: boolean
  }
  readonly terms: LoanTerms
  readonly calendar: OpeningCalendar
}

/** A loan runs its whole period from today, never shorter than it was; refused when somebody waits whom no other copy serves. */
export function decideRenew(
  c: RenewCase,
):
  | { readonly outcome: 'renewed'; readonly dueOn: Day }
  | { readonly outcome: 'refused'; readonly refusals: readonly RenewRefusal[] } {
  const all: RenewRefusal[] = []
  if (c.copy !== 'on_loan')
    all.push({ code: 'copy-gone', said: c.copy === 'claimed_returned' ? 'returned' : 'lost' })
  if (c.unserved > 0) all.push({ code: 'wanted-by-others', waiting: c.unserved })
  if (c.renewals >= c.terms.renewals) all.push({ code: 'too-many-renewals', limit: c.terms.renewals })
  if (c.patron.expiresOn < c.today) all.push({ code: 'card-expired', on: c.patron.expiresOn })
  if (c.patron.blocked) all.push({ code: 'patron-blocked', reason: c.patron.blocked })
  if (c.patron.owes) all.push({ code: 'owes-fees' })
  const whole = openDayFrom(c.calendar, addDays(c.today, c.terms.days))
  const dueOn = whole > c.patron.expiresOn && c.patron.expiresOn >= c.today ? c.patron.expiresOn : whole
  if (!all.length && dueOn <= c.dueOn) all.push({ code: 'renewed-already', dueOn: c.dueOn })
  return all.length ? { outcome: 'refused', refusals: all } : { outcome: 'renewed', dueOn }
}
