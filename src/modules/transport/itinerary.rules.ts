import { dayOf } from '../../kernel/day.ts'
import { mostTransports, type Ride, ridesFrom, type Timetable } from './timetable.rules.ts'

/** With one van, from where one gets on to where one gets off. Moments are milliseconds since 1970. */
export interface Leg {
  readonly route: number
  readonly from: number
  readonly to: number
  readonly cutoff: number
  readonly departs: number
  readonly arrives: number
}

type Way = readonly Leg[]
const endOf = (way: Way | undefined): number => way?.at(-1)?.arrives ?? Number.POSITIVE_INFINITY

/**
 * The journey that `travelAt` promises, van by van: what stands packed at `from` at a moment is soonest at `to`, with the
 * fewest vans that are so soon. For somebody who asks about one way; undefined when no van gets there within a fortnight.
 */
export function itinerary(
  timetable: Timetable,
  from: number,
  to: number,
  ready: Temporal.Instant,
): Way | undefined {
  if (from === to) return undefined
  const rides = ridesFrom(timetable, dayOf(ready))
  let before = new Map<number, Way>()
  let best: Way | undefined
  for (let vans = 1; vans <= mostTransports; vans++) {
    const there = waysByOneMore(rides, vans === 1 ? { from, ready: ready.epochMilliseconds } : before)
    const way = there.get(to)
    if (endOf(way) < endOf(best)) best = way
    before = there
  }
  return best
}

type Start = { readonly from: number; readonly ready: number }

/** Soonest everywhere by one van more than got to `before`, or by the first from the start. */
function waysByOneMore(rides: readonly Ride[], before: ReadonlyMap<number, Way> | Start): Map<number, Way> {
  const there = new Map<number, Way>()
  const aboard = new Map<string, { readonly soFar: Way; readonly on: Ride }>()
  for (const ride of rides) {
    const soFar = aboard.has(ride.run) ? undefined : waitingFor(ride, before)
    if (soFar) aboard.set(ride.run, { soFar, on: ride })
    const riding = aboard.get(ride.run)
    if (!riding || ride.arrives >= endOf(there.get(ride.to))) continue
    const { route, from, cutoff, departs } = riding.on
    there.set(ride.to, [
      ...riding.soFar,
      { route, from, to: ride.to, cutoff, departs, arrives: ride.arrives },
    ])
  }
  return there
}

/** How what goes with a ride has come to where it sets out, in time for its cut-off. */
function waitingFor(ride: Ride, before: ReadonlyMap<number, Way> | Start): Way | undefined {
  if ('ready' in before) return ride.from === before.from && before.ready <= ride.cutoff ? [] : undefined
  const way = before.get(ride.from)
  return way && endOf(way) <= ride.cutoff ? way : undefined
}
