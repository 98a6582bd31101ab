import { addDays, type Day, dayOf, momentAt } from '../../kernel/day.ts'
import { isOpenDay, type OpeningCalendar } from '../../kernel/opening-hours.ts'

/** When a branch goes round its shelves: 'HH:MM' on the clocks of Sweden, earliest first; none = whenever there is something. */
export type RoundTimes = readonly string[]

/** Where a line of the pick list belongs. */
export type Round =
  /** In the round that goes now. */
  | { readonly when: 'now' }
  /** In a round that has gone, and not found yet. */
  | { readonly when: 'left'; readonly at: Temporal.Instant }
  /** It came since: a round to come has it. */
  | { readonly when: 'next'; readonly at: Temporal.Instant }

const furthest = 14

const roundsOn = (calendar: OpeningCalendar, times: RoundTimes, day: Day): Temporal.Instant[] =>
  isOpenDay(calendar, day) ? times.map(time => momentAt(day, time)) : []

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0

/** The first round that begins at a moment or after it, within a fortnight: rounds go on days when the place is open. */
export function roundFrom(
  calendar: OpeningCalendar,
  times: RoundTimes,
  from: Temporal.Instant,
): Temporal.Instant | undefined {
  const today = dayOf(from)
  for (let ahead = 0; ahead <= furthest; ahead++) {
    const found = roundsOn(calendar, times, addDays(today, ahead)).find(round => !isBefore(round, from))
    if (found) return found
  }
  return undefined
}

/** The round that goes now: the last that has begun, within a fortnight. */
export function presentRound(
  calendar: OpeningCalendar,
  times: RoundTimes,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const today = dayOf(now)
  for (let back = 0; back <= furthest; back++) {
    const found = roundsOn(calendar, times, addDays(today, -back)).findLast(round => !isBefore(now, round))
    if (found) return found
  }
  return undefined
}

/** Where a line that was planned at a moment belongs. Without rounds everything is to be fetched now. */
export function roundOf(
  calendar: OpeningCalendar,
  times: RoundTimes,
  planned: Temporal.Instant,
  now: Temporal.Instant,
): Round {
  const first = roundFrom(calendar, times, planned)
  if (!first) return { when: 'now' }
  if (isBefore(now, first)) return { when: 'next', at: first }
  const present = presentRound(calendar, times, now)
  return present && isBefore(first, present) ? { when: 'left', at: first } : { when: 'now' }
}

/** The most rounds of a day, and the most departments in a row. */
export const mostRounds = 6
export const mostDepartments = 40

export type PickSettingRefusal =
  | { readonly code: 'not-a-time'; readonly text: string }
  | { readonly code: 'too-many-rounds'; readonly most: number }
  | { readonly code: 'too-many-departments'; readonly most: number }

export interface PickSetting {
  readonly rounds: RoundTimes
  /** The departments in the order one walks them. */
  readonly walk: readonly string[]
}

export const countyPicking: PickSetting = { rounds: [], walk: [] }

const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/

/** Reads what was written of rounds and departments: times like 8.00 or 13:30 in any order. */
export function decidePickSetting(written: {
  readonly rounds: readonly string[]
  readonly walk: readonly string[]
}):
  | { readonly outcome: 'set'; readonly setting: PickSetting }
  | { readonly outcome: 'refused'; readonly refusals: readonly PickSettingRefusal[] } {
  const all: PickSettingRefusal[] = []
  const rounds = new Set<string>()
  for (const text of written.rounds.map(one => one.trim()).filter(Boolean)) {
    const found = time.exec(text)
    if (found) rounds.add(`${found[1]?.padStart(2, '0')}:${found[2]}`)
    else all.push({ code: 'not-a-time', text })
  }
  const walk = [...new Set(written.walk.map(one => one.trim()).filter(Boolean))]
  if (rounds.size > mostRounds) all.push({ code: 'too-many-rounds', most: mostRounds })
  if (walk.length > mostDepartments) all.push({ code: 'too-many-departments', most: mostDepartments })
  return all.length
    ? { outcome: 'refused', refusals: all }
    : { outcome: 'set', setting: { rounds: [...rounds].sort(), walk } }
}

/** A stored setting, with the county's own for what is not there or cannot be read. */
export function readPickSetting(stored: unknown): PickSetting {
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const texts = (of: unknown): string[] =>
    Array.isArray(of) ? of.filter(one => typeof one === 'string') : []
  const decided = decidePickSetting({ rounds: texts(known.rounds), walk: texts(known.walk) })
  return decided.outcome === 'set' ? decided.setting : countyPicking
}
