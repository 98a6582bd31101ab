import { addDays, type Day, dayOf, momentAt } from '../../kernel/day.ts'
import { hoursOn, type OpeningCalendar } from '../../kernel/opening-hours.ts'

/** Further ahead than this nobody looks for staff. */
const within = 31

/** The first moment from `from` on when somebody at the desk can fetch a copy from the shelf; null = not within a month. */
export function staffedFrom(calendar: OpeningCalendar, from: Temporal.Instant): Temporal.Instant | null {
  const today = dayOf(from)
  for (let ahead = 0; ahead <= within; ahead++) {
    const day = addDays(today, ahead)
    for (const { opens, closes, kind } of hoursOn(calendar, day)) {
      if (kind !== 'staffed') continue
      const opening = momentAt(day, opens)
      if (Temporal.Instant.compare(opening, from) >= 0) return opening
      if (Temporal.Instant.compare(momentAt(day, closes), from) > 0) return from
    }
  }
  return null
}

/** When a copy is picked: the first time staff are there, and if it was missed then, the next day they are. */
export function pickMoments(
  calendar: OpeningCalendar,
  now: Temporal.Instant,
): { readonly first: Temporal.Instant; readonly second: Temporal.Instant } {
  const first = staffedFrom(calendar, now) ?? now
  const nextDay: Day = addDays(dayOf(first), 1)
  const morning = momentAt(nextDay, '00:00')
  return { first, second: staffedFrom(calendar, morning) ?? morning }
}
