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

interface Ride {
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
function ridesFrom(timetable: Timetable, first: Day): Ride[] {
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
  readonly transports: number
  readonly departs: number
  readonly route: number
}

const better = (a: Label, b: Label | undefined): boolean =>
  !b || a.arrives < b.arrives || (a.arrives === b.arrives && a.transports < b.transports)

/** Earliest arrival at every branch for what stands packed at one branch at a moment, by one scan of the rides. */
function scan(rides: readonly Ride[], from: number, ready: number): Map<number, Label> {
  const labels = new Map<number, Label>()
  const aboard = new Map<string, Label>()
  for (const ride of rides) {
    if (ride.departs < ready) continue
    const riding = aboard.get(ride.run)
    const here = labels.get(ride.from)
    let on = riding
    if (ride.from === from && ride.cutoff >= ready) {
      const start: Label = { arrives: 0, transports: 1, departs: ride.departs, route: ride.route }
      if (!on || on.transports > 1) on = start
    } else if (here && here.arrives <= ride.cutoff && (!on || here.transports + 1 < on.transports)) {
      on = { ...here, transports: here.transports + 1 }
    }
    if (!on) continue
    aboard.set(ride.run, on)
    const label = { ...on, arrives: ride.arrives }
    if (ride.to !== from && better(label, labels.get(ride.to))) labels.set(ride.to, label)
  }
  return labels
}

/** How copies travel, asked branch by branch; answers are kept as long as the object lives. */
export interface Travel {
  /** @returns undefined when no van gets there within a fortnight */
  (from: number, to: number): Journey | undefined
}

/**
 * Earliest arrival over the timetable with change at the hub, for what is ready at `now`. A copy must be packed by the
 * cut-off of every van it changes to.
 */
export function travelAt(timetable: Timetable, now: Temporal.Instant): Travel {
  const rides = ridesOf(timetable, dayOf(now))
  const known = new Map<number, Map<number, Label>>()
  return (from, to) => {
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

// A timetable is read once and asked thousands of times a day: its rides are laid out once for each day.
const laidOut = new WeakMap<Timetable, { day: Day; rides: Ride[] }>()
function ridesOf(timetable: Timetable, day: Day): Ride[] {
  const known = laidOut.get(timetable)
  if (known?.day === day) return known.rides
  const rides = ridesFrom(timetable, day)
  laidOut.set(timetable, { day, rides })
  return rides
}
