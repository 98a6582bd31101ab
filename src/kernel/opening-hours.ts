import { addDays, type Day, dayOf, momentAt, weekday } from './day.ts'

/** Staffed, or open to those with an agreement (meröppet). */
export type OpeningKind = 'staffed' | 'meroppet'

/** Times are 'HH:MM' on the clocks of Sweden. */
export interface Hours {
  readonly opens: string
  readonly closes: string
  readonly kind: OpeningKind
}

export interface WeeklyHours extends Hours {
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekday: number
}

/** A dated exception replaces the whole day; no hours = closed. */
export interface HoursException {
  readonly day: Day
  readonly hours: readonly Hours[]
  readonly reason: string
}

/** One calendar for everything: opening, due days, hold shelf, vans. */
export interface OpeningCalendar {
  readonly weekly: readonly WeeklyHours[]
  readonly exceptions: ReadonlyMap<Day, HoursException>
}

const early = (a: Hours, b: Hours): number => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0)

/** The hours of a day, earliest first. */
export function hoursOn(calendar: OpeningCalendar, day: Day): readonly Hours[] {
  const exception = calendar.exceptions.get(day)
  if (exception) return [...exception.hours].sort(early)
  const on = weekday(day)
  return calendar.weekly.filter(hours => hours.weekday === on).sort(early)
}

/** Open at any time of the day, staffed or not. */
export const isOpenDay = (calendar: OpeningCalendar, day: Day): boolean => hoursOn(calendar, day).length > 0

/**
 * The day itself when the place is open then, else the first open day after it. A place that never opens within a year
 * gives the day itself: a calendar nobody has filled in must not hold a due day forever.
 */
export function openDayFrom(calendar: OpeningCalendar, day: Day): Day {
  for (let ahead = 0; ahead < 366; ahead++) {
    const candidate = addDays(day, ahead)
    if (isOpenDay(calendar, candidate)) return candidate
  }
  return day
}

/** The day itself when the place is open then, else the last open day before it; the day itself when there is none. */
export function openDayBefore(calendar: OpeningCalendar, day: Day): Day {
  for (let back = 0; back < 366; back++) {
    const candidate = addDays(day, -back)
    if (isOpenDay(calendar, candidate)) return candidate
  }
  return day
}

export interface OpenNow {
  readonly open: boolean
  readonly kind: OpeningKind | null
  /** When that changes next: closing time when open, the next opening when closed; null = not within a fortnight. */
  readonly until: Temporal.Instant | null
}

/** Whether a place is open at a moment, and when that ends. Right across clock changes and exceptions. */
export function openNow(calendar: OpeningCalendar, now: Temporal.Instant): OpenNow {
  const today = dayOf(now)
  for (const hours of hoursOn(calendar, today)) {
    const opens = momentAt(today, hours.opens)
    const closes = momentAt(today, hours.closes)
    if (Temporal.Instant.compare(opens, now) <= 0 && Temporal.Instant.compare(now, closes) < 0)
      return { open: true, kind: hours.kind, until: closes }
  }
  for (let ahead = 0; ahead < 14; ahead++) {
    const candidate = addDays(today, ahead)
    for (const hours of hoursOn(calendar, candidate)) {
      const opens = momentAt(candidate, hours.opens)
      if (Temporal.Instant.compare(now, opens) < 0) return { open: false, kind: hours.kind, until: opens }
    }
  }
  return { open: false, kind: null, until: null }
}
