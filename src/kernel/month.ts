import { addDays, type Day, parseDay, weekday } from './day.ts'

/** A month of the calendar, 'YYYY-MM'. Months compare with `<` and `>`. */
export type Month = string & { readonly __brand: 'Month' }

/** Reads a month that somebody wrote; undefined when it is none. */
export const parseMonth = (from: string): Month | undefined =>
  parseDay(`${from}-01`) ? (from as Month) : undefined

export const monthOf = (of: Day): Month => of.slice(0, 7) as Month

export const firstDay = (of: Month): Day => `${of}-01` as Day

export const monthAfter = (of: Month, months = 1): Month =>
  Temporal.PlainYearMonth.from(of).add({ months }).toString() as Month

/** A week of a month, Monday first. */
export interface Week {
  /** As Swedes number weeks (ISO 8601): the week with the year's first Thursday is number 1. */
  readonly number: number
  /** Always seven; null where the day belongs to the month before or after. */
  readonly days: readonly (Day | null)[]
}

const numberOf = (thursday: Day): number => Math.ceil(Temporal.PlainDate.from(thursday).dayOfYear / 7)

/** The weeks that a month touches. */
export function weeksOf(month: Month): Week[] {
  const first = firstDay(month)
  const before = weekday(first) - 1
  const weeks = Math.ceil((before + Temporal.PlainYearMonth.from(month).daysInMonth) / 7)
  return Array.from({ length: weeks }, (_, week) => {
    const days = Array.from({ length: 7 }, (_, n) => addDays(first, week * 7 + n - before))
    return {
      number: numberOf(days[3] as Day),
      days: days.map(day => (monthOf(day) === month ? day : null)),
    }
  })
}
