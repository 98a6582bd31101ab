import { addDays, type Day, dayOf, momentAt, weekday } from '../../kernel/day.ts'

/** One call of a van at a branch. Times are 'HH:MM' on the clocks of Sweden. */
export interface Stop {
  readonly route: number
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekday: number
  readonly seq: number
  readonly branch: number
  readonly arrives: string
  readonly departs: string
  /** What is packed by then goes with this departure. */
  readonly cutoff: string
}

export interface Timetable {
  readonly stops: readonly Stop[]
  readonly routeNames: ReadonlyMap<number, string>
  /** Days when no van runs. */
  readonly noRun: ReadonlySet<Day>
}

/** How a copy gets from one branch to another: milliseconds since 1970 throughout. */
export interface Journey {
  readonly departs: number
  readonly arrives: number
  /** How many vans it rides with. */
  readonly transports: number
  readonly route: string
}

/** Further ahead nobody promises anything. */
const horizonDays = 14

/** From one stop to the next, with one run of one van. Moments are milliseconds since 1970. */
export interface Ride {
  readonly run: string
  readonly route: number
  readonly from: number
  readonly to: number
  readonly cutoff: number
  readonly departs: number
  readonly arrives: number
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Every ride between neighbouring stops for a fortnight from a day, in order of departure. */
export function ridesFrom(timetable: Timetable, first: Day): Ride[] {
  const runs = Map.groupBy(timetable.stops, stop => `${stop.route}/${stop.weekday}`)
  const rides: Ride[] = []
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const day = addDays(first, ahead)
    if (timetable.noRun.has(day)) continue
    // Clocks change at night, when no van runs: noon is a safe place to count the day's minutes from.
    const noon = momentAt(day, '12:00').epochMilliseconds
    const at = (time: string): number => noon + (minutesOf(time) - 720) * 60_000
    const on = weekday(day)
    for (const [key, stops] of runs) {
      if (stops[0]?.weekday !== on) continue
      const inOrder = stops.toSorted((a, b) => a.seq - b.seq)
      for (let n = 0; n + 1 < inOrder.length; n++) {
        const [from, to] = [inOrder[n], inOrder[n + 1]]
        if (!from || !to) continue
        rides.push({
          run: `${day}/${key}`,
          route: from.route,
          from: from.branch,
          to: to.branch,
          cutoff: at(from.cutoff),
          departs: at(from.departs),
          arrives: at(to.arrives),
        })
      }
    }
  }
  return rides.sort((a, b) => a.departs - b.departs || a.arrives - b.arrives)
}

interface Label {
  readonly arrives: number
  /** Of the first van, and which it is. */
  readonly departs: number
  readonly route: number
}

/** Nothing changes vans more often than this. */
export const mostTransports = 5

/**
 * Earliest arrival at every branch for what stands packed at one branch at a moment, and with the fewest vans that
 * arrive so early. One pass over the rides, with a label for each number of vans: the earliest at the hub may be there
 * by one van more than another that catches the same departure.
 */
function scan(rides: readonly Ride[], from: number, ready: number): Map<number, Label & Transports> {
  const layers = Array.from({ length: mostTransports }, () => ({
    there: new Map<number, Label>(),
    aboard: new Map<string, Omit<Label, 'arrives'>>(),
  }))
  for (const ride of rides) {
    for (const [index, { there, aboard }] of layers.entries()) {
      const on = aboard.get(ride.run) ?? boards(ride, from, ready, layers[index - 1]?.there)
      if (!on) continue
      aboard.set(ride.run, on)
      const known = there.get(ride.to)
      if (!known || ride.arrives < known.arrives) there.set(ride.to, { ...on, arrives: ride.arrives })
    }
  }
  const best = new Map<number, Label & Transports>()
  for (const [index, { there }] of layers.entries())
    for (const [branch, label] of there)
      if (label.arrives < (best.get(branch)?.arrives ?? Number.POSITIVE_INFINITY))
        best.set(branch, { ...label, transports: index + 1 })
  return best
}

type Transports = Pick<Journey, 'transports'>

/** What stands packed at the start, or has come so far by one van fewer (`before`), goes with a van it is in time for. */
function boards(
  ride: Ride,
  from: number,
  ready: number,
  before: ReadonlyMap<number, Label> | undefined,
): Omit<Label, 'arrives'> | undefined {
  if (!before)
    return ride.from === from && ride.cutoff >= ready
      ? { departs: ride.departs, route: ride.route }
      : undefined
  const label = before.get(ride.from)
  return label && label.arrives <= ride.cutoff ? { departs: label.departs, route: label.route } : undefined
}

/** How copies travel, asked branch by branch; answers are kept as long as the object lives. */
/** @returns undefined when no van gets there within a fortnight, or it is there already */
export type Travel = (from: number, to: number) => Journey | undefined

/**
 * Earliest arrival over the timetable with change at the hub, for what is ready at `now`. A copy must be packed by the
 * cut-off of every van it changes to.
 */
export function travelAt(timetable: Timetable, now: Temporal.Instant): Travel {
  const { rides, labels: known } = laidOutAt(timetable, now)
  return (from, to) => {
    if (from === to) return undefined
    let labels = known.get(from)
    if (!labels) {
      labels = scan(rides, from, now.epochMilliseconds)
      known.set(from, labels)
    }
    const label = labels.get(to)
    if (!label) return undefined
    const { departs, arrives, transports, route } = label
    return { departs, arrives, transports, route: timetable.routeNames.get(route) ?? String(route) }
  }
}

interface LaidOut {
  readonly day: Day
  readonly rides: readonly Ride[]
  /** When vans are packed, each moment once, soonest first. */
  readonly cutoffs: readonly number[]
  /** By the cut-off that is next, from branch to branch. */
  readonly answers: Map<number, Map<number, Map<number, Label & Transports>>>
}

/** Days whose rides are kept laid out: today, and those on which something may be picked. */
const daysKept = 8

// A timetable is read once and asked thousands of times a day: its rides are laid out once for each day, and until the
// next cut-off every answer stays as it is, whatever the clock says.
const laidOut = new WeakMap<Timetable, LaidOut[]>()
function laidOutAt(timetable: Timetable, now: Temporal.Instant) {
  const day = dayOf(now)
  const days = laidOut.get(timetable) ?? []
  let one = days.find(kept => kept.day === day)
  if (!one) {
    const rides = ridesFrom(timetable, day)
    const cutoffs = [...new Set(rides.map(ride => ride.cutoff))].sort((a, b) => a - b)
    one = { day, rides, cutoffs, answers: new Map() }
    laidOut.set(timetable, [...days.slice(1 - daysKept), one])
  }
  const at = now.epochMilliseconds
  const next = one.cutoffs.find(cutoff => cutoff >= at) ?? Number.POSITIVE_INFINITY
  let labels = one.answers.get(next)
  if (!labels) {
    labels = new Map()
    one.answers.set(next, labels)
  }
  return { rides: one.rides, labels }
}
