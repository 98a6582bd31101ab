import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { type OpeningCalendar, openDayFrom } from '../../kernel/opening-hours.ts'

/** Days a copy stands on the hold shelf. */
export const shelfDays = 7

/** The last day to collect: a week after it came to the shelf, and never a day when the library is closed. */
export const collectBy = (calendar: OpeningCalendar, shelvedAt: Temporal.Instant): Day =>
  openDayFrom(calendar, addDays(dayOf(shelvedAt), shelfDays))

/** The first day it can be collected when it arrives at a moment: that day if the place is open then, else the next. */
export const collectFrom = (calendar: OpeningCalendar, arrives: Temporal.Instant): Day =>
  openDayFrom(calendar, dayOf(arrives))
