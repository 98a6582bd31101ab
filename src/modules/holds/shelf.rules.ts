import { addDays, type Day, dayOf, endOfDay } from '../../kernel/day.ts'
import { type OpeningCalendar, openDayBefore, openDayFrom } from '../../kernel/opening-hours.ts'

/** How long copies stand on the hold shelf. */
export interface ShelfPolicy {
  readonly days: number
  /** When the last day is a closed one: the next open day, the open day before, or that day all the same. */
  readonly onClosed: 'next-open' | 'previous-open' | 'same'
  /** Holds end on closed days too; else only when an open day has begun since their last. */
  readonly endsOnClosedDays: boolean
  /** Borrowers have what stands ready for them sent on to another place; else only staff do. */
  readonly borrowersRedirect: boolean
}

/** A week, and never to a day when the library is closed; what stands there may be sent on. */
export const countyShelf: ShelfPolicy = {
  days: 7,
  onClosed: 'next-open',
  endsOnClosedDays: false,
  borrowersRedirect: true,
}

/** The last day to collect what came to the shelf at a moment. */
export function collectBy(
  calendar: OpeningCalendar,
  shelvedAt: Temporal.Instant,
  { days, onClosed }: Pick<ShelfPolicy, 'days' | 'onClosed'> = countyShelf,
): Day {
  const shelved = dayOf(shelvedAt)
  const last = addDays(shelved, days)
  if (onClosed === 'same') return last
  if (onClosed === 'next-open') return openDayFrom(calendar, last)
  const before = openDayBefore(calendar, last)
  // Closed ever since it came: it would have to be fetched before it was there.
  return before < shelved ? openDayFrom(calendar, last) : before
}

/** The last moment of the last day, on the clocks of Sweden: 23:59:59 there, summer or winter. */
export const collectUntil = (last: Day): Temporal.Instant => endOfDay(last).subtract({ seconds: 1 })

/**
 * Whether a hold that was to be collected by a day has had its chance: nobody could collect on closed days, so it ends
 * only when an open day has begun since, unless holds end on closed days too.
 */
export const isOverdueOnShelf = (
  calendar: OpeningCalendar,
  last: Day,
  today: Day,
  { endsOnClosedDays }: Pick<ShelfPolicy, 'endsOnClosedDays'> = countyShelf,
): boolean => last < today && (endsOnClosedDays || openDayFrom(calendar, addDays(last, 1)) <= today)

/** The first day it can be collected when it arrives at a moment: that day if the place is open then, else the next. */
export const collectFrom = (calendar: OpeningCalendar, arrives: Temporal.Instant): Day =>
  openDayFrom(calendar, dayOf(arrives))
