import { addDays, type Day, dayOf, daysBetween } from '../../kernel/day.ts'
import { openDayFrom } from '../../kernel/opening-hours.ts'
import { collectFrom } from '../holds/index.ts'
import { travelAt } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { pickMoments } from './pick-moment.ts'

export interface HoursAndWays {
  /** The first day from so many days on that a branch is open. */
  readonly openIn: (pickup: number) => (days: number) => Day
  /** In how many days a copy that is picked at a branch can be collected at another. */
  readonly ways: (
    pickup: number,
  ) => (from: number) => { readonly ready: number; readonly readyIfMissed: number }
}

let latest:
  | (Pick<DeskDeps, 'organisation' | 'timetable'> & { minute: number; today: Day; made: HoursAndWays })
  | undefined

/**
 * What opening hours and timetable say from a moment on: the same for all who ask within a minute, and told as from its end,
 * so that nobody is promised a van that has just left.
 */
export function hoursAndWays(deps: DeskDeps, now: Temporal.Instant, today: Day): HoursAndWays {
  const { organisation, timetable } = deps
  const minute = Math.ceil(now.epochMilliseconds / 60_000)
  const same = latest?.organisation === organisation && latest.timetable === timetable
  if (latest && same && latest.minute === minute && latest.today === today) return latest.made
  const from = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
  const calendarOf = (branch: number) => organisation.branch(branch).calendar
  const moments = keeper((branch: number) => pickMoments(calendarOf(branch), from))
  const readyWhen = (branch: number, pickup: number, picked: Temporal.Instant): number => {
    const journey = branch === pickup ? null : travelAt(timetable, picked)(branch, pickup)
    if (journey === undefined) return daysBetween(today, dayOf(picked)) + 14
    const there = journey ? Temporal.Instant.fromEpochMilliseconds(journey.arrives) : picked
    return daysBetween(today, collectFrom(calendarOf(pickup), there))
  }
  const made: HoursAndWays = {
    openIn: keeper(pickup => keeper(days => openDayFrom(calendarOf(pickup), addDays(today, days)))),
    ways: keeper(pickup =>
      keeper(branch => {
        const { first, second } = moments(branch)
        return { ready: readyWhen(branch, pickup, first), readyIfMissed: readyWhen(branch, pickup, second) }
      }),
    ),
  }
  latest = { organisation, timetable, minute, today, made }
  return made
}

/** Works a thing out once for each key. */
function keeper<T>(of: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return key => {
    let value = known.get(key)
    if (value === undefined) {
      value = of(key)
      known.set(key, value)
    }
    return value
  }
}
