import type { Day } from '../../kernel/day.ts'
import { collectFrom, placeRows } from '../holds/index.ts'
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

const sooner = (a: Estimate, b: Estimate): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : Number(b.here) - Number(a.here) || a.from - b.from

/**
 * For each pick-up branch, when the soonest free copy of a work can be there.
 * @returns an entry for every branch asked for; null where no copy is free or none can get there
 */
export async function arrivalEstimates(
  deps: DeskDeps,
  of: { work: number; format?: string | null; pickups: readonly number[] },
): Promise<Map<number, Estimate | null>> {
  const free = await deps.db.run(placeRows.freeBranches, { work: of.work, format: of.format ?? null })
  return new Map(
    of.pickups.map(pickup => {
      const ways = free.flatMap(row => estimate(deps, row.branch, pickup) ?? [])
      return [pickup, ways.toSorted(sooner)[0] ?? null]
    }),
  )
}
