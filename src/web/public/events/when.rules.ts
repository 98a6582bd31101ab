import { addDays, type Day, dayOf, endOfDay, momentAt, parseDay } from '../../../kernel/day.ts'
import { firstDay, type Month, monthAfter, monthOf, parseMonth } from '../../../kernel/month.ts'

export const periods = ['today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** When an event is to be: within a period from now on, on a day, in a month. */
export type When =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly month: Month }

/** Moments: what has not ended at the first and begins before the other. */
export interface Span {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** Announced is at most a year ahead; so far goes the calendar. */
const daysAhead = 366
const daysOf: Record<Period, number> = { today: 1, week: 7, month: 30 }

/** Reads what stands in an address; null when it says nothing we know. */
export function readWhen(text: string): When | null {
  const period = periods.find(name => name === text)
  if (period) return { kind: 'period', period }
  const day = parseDay(text)
  if (day) return { kind: 'day', day }
  const month = parseMonth(text)
  return month ? { kind: 'month', month } : null
}

/** As it stands in an address. */
export const writeWhen = (when: When): string =>
  when.kind === 'period' ? when.period : when.kind === 'day' ? when.day : when.month

/** A day or a month that is over, or lies beyond what is announced, is no choice any more. */
export function stillToCome(when: When, today: Day): boolean {
  const last = addDays(today, daysAhead)
  if (when.kind === 'day') return when.day >= today && when.day <= last
  return when.kind === 'period' || (when.month >= monthOf(today) && when.month <= monthOf(last))
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

const begins = (day: Day): Temporal.Instant => momentAt(day, '00:00')

/** From now on to the end of what is announced. */
const ahead = (now: Temporal.Instant): Span => ({ from: now, to: endOfDay(addDays(dayOf(now), daysAhead)) })

/** What is left of a month from now on. */
export const spanOfMonth = (month: Month, now: Temporal.Instant): Span => ({
  from: later(now, begins(firstDay(month))),
  to: begins(firstDay(monthAfter(month))),
})

/** What is announced after a month. */
export const spanAfterMonth = (month: Month, now: Temporal.Instant): Span => ({
  from: begins(firstDay(monthAfter(month))),
  to: ahead(now).to,
})

/** The time that is chosen, never before now. */
export function spanOf(when: When | null, now: Temporal.Instant): Span {
  if (when?.kind === 'day') return { from: later(now, begins(when.day)), to: endOfDay(when.day) }
  if (when?.kind === 'month') return spanOfMonth(when.month, now)
  if (when) return { from: now, to: begins(addDays(dayOf(now), daysOf[when.period])) }
  return ahead(now)
}

/** The month the calendar shows: the one chosen, the one of the day chosen, else this month. */
export function monthShown(when: When | null, today: Day): Month {
  if (when?.kind === 'month') return when.month
  return monthOf(when?.kind === 'day' ? when.day : today)
}

/** The day that is marked as chosen; today can be chosen by its name too. */
export function dayChosen(when: When | null, today: Day): Day | null {
  if (when?.kind === 'day') return when.day
  return when?.kind === 'period' && when.period === 'today' ? today : null
}
