import type { Day } from '../../kernel/day.ts'
import { collectFrom } from '../holds/index.ts'
import { travelAt } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'

/** When a copy can be collected somewhere: by the timetable and the opening days. */
export interface Estimate {
  readonly from: number
  /** The first day it can be collected. */
  readonly day: Day
  /** True when it stands there already. */
  readonly here: boolean
}

/** When a copy that stands free at one branch can be collected at another; null when no van goes there within a fortnight. */
export function estimate(deps: DeskDeps, from: number, to: number): Estimate | null {
  const now = deps.now()
  const { calendar } = deps.organisation.branch(to)
  if (from === to) return { from, day: collectFrom(calendar, now), here: true }
  const journey = travelAt(deps.timetable, now)(from, to)
  if (!journey) return null
  return {
    from,
    day: collectFrom(calendar, Temporal.Instant.fromEpochMilliseconds(journey.arrives)),
    here: false,
  }
}
