import { type County, type CountyBranch, county, holidayAt } from '../demo/county/county.ts'
import { addDays, type Day, day, momentAt } from '../src/kernel/day.ts'
import type { OpeningCalendar } from '../src/kernel/opening-hours.ts'
import { collectBy, collectFrom, type Reach } from '../src/modules/holds/index.ts'
import { type Timetable, travelAt } from '../src/modules/transport/index.ts'

/** A service point in the simulated county; places are numbered from 0. */
export interface Place {
  readonly slug: string
  /** Index among the municipalities. */
  readonly municipality: number
  readonly isPickup: boolean
  /** How much stock stands there, beside others of its municipality. */
  readonly stock: number
  /** How many fetch there, beside others of its municipality. */
  readonly visits: number
  readonly calendar: OpeningCalendar
}

/** The days of a run, each in two halves: things happen at ten in the morning or at four in the afternoon. */
export interface Clock {
  readonly days: readonly Day[]
  /** Milliseconds since 1970 of half-days 0, 1, 2...: a day's morning is twice its index. */
  readonly moments: Float64Array
  /** The half-day something later than now belongs to. */
  halfDayOf(moment: number): number
  indexOf(day: Day): number
}

export interface SimulatedCounty {
  readonly municipalities: readonly { readonly name: string; readonly population: number }[]
  readonly places: readonly Place[]
  readonly clock: Clock
  /** Vans as the timetable has them, for what stands ready in a half-day. */
  reachAt(halfDay: number): Reach
  /** The first day from a day on when a place is open; a place whose hours nobody knows is always open. */
  openFrom(place: number, day: number): number
  /** The last day to collect what comes to the hold shelf on a day. */
  lastDay(place: number, day: number): number
}

export const share = { main: 1, branch: 0.18, bus: 0.1, deposit: 0.03, bus_stop: 0, hub: 0 }
export const visitShare = { main: 1, branch: 0.04, bus: 0, deposit: 0, bus_stop: 0.01, hub: 0 }

/** Beyond the last day things are still arranged: loans fall due, vans are on their way. */
const afterDays = 420

function clockFrom(first: Day, count: number): Clock {
  const days = Array.from({ length: count + afterDays }, (_, n) => addDays(first, n))
  const moments = new Float64Array(days.length * 2)
  for (const [n, on] of days.entries()) {
    moments[2 * n] = momentAt(on, '10:00').epochMilliseconds
    moments[2 * n + 1] = momentAt(on, '16:00').epochMilliseconds
  }
  const indices = new Map(days.map((on, n) => [on, n]))
  const beginning = momentAt(first, '00:00').epochMilliseconds
  return {
    days,
    moments,
    indexOf: on => indices.get(on) ?? days.length - 1,
    halfDayOf(moment) {
      const n = Math.floor((moment - beginning) / 86_400_000)
      return 2 * n + ((moments[2 * n] ?? 0) + 7_200_000 > moment ? 0 : 1)
    },
  }
}

const calendarOf = (branch: CountyBranch, { holidays }: County): OpeningCalendar => ({
  weekly: branch.hours,
  exceptions: new Map(
    holidays.flatMap(holiday => {
      const exception = holidayAt(branch, holiday)
      return exception ? [[holiday.day, exception] as const] : []
    }),
  ),
})

function timetableOf(from: County, numbers: ReadonlyMap<string, number>): Timetable {
  return {
    stops: from.routes.flatMap(route =>
      route.runs.flatMap(run =>
        run.stops.map((stop, seq) => ({
          ...stop,
          route: route.id,
          weekday: run.weekday,
          seq,
          branch: numbers.get(stop.branch) ?? -1,
        })),
      ),
    ),
    routeNames: new Map(from.routes.map(route => [route.id, route.name])),
    noRun: new Set(from.holidays.map(holiday => holiday.day)),
  }
}

/** Weeks are alike but for holidays and changed clocks: vans are asked once for each kind of fortnight. */
function reachTables({ days, moments }: Clock, timetable: Timetable): (halfDay: number) => Reach {
  type Offer = { readonly after: number; readonly transports: number }
  const kinds = new Map<string, Map<number, Offer | null>>()
  return halfDay => {
    const now = moments[halfDay] ?? 0
    const first = halfDay >> 1
    const ahead = days.slice(first, first + 16)
    const pattern = ahead.map(on => (timetable.noRun.has(on) ? '-' : '+')).join('')
    const shift = ahead.map(
      (_, n) => (moments[2 * (first + n)] ?? 0) - (moments[2 * first] ?? 0) - n * 86_400_000,
    )
    const kind = `${halfDay % 14} ${pattern} ${shift.join()}`
    const known = kinds.get(kind) ?? new Map<number, Offer | null>()
    kinds.set(kind, known)
    let travel: ReturnType<typeof travelAt> | undefined
    return (from, to) => {
      const pair = from * 256 + to
      let offer = known.get(pair)
      if (offer === undefined) {
        travel ??= travelAt(timetable, Temporal.Instant.fromEpochMilliseconds(now))
        const journey = travel(from, to)
        offer = journey ? { after: journey.arrives - now, transports: journey.transports } : null
        known.set(pair, offer)
      }
      return offer ? { arrives: now + offer.after, transports: offer.transports } : undefined
    }
  }
}

/** The county of the demo, its unverified places with it, for so many days from one. */
export function simulatedCounty(first: Day, count: number): SimulatedCounty {
  const year = Number(first.slice(0, 4))
  const from = county({ unverified: true, years: [year, year + 1, year + 2, year + 3] })
  const clock = clockFrom(first, count)
  const municipalityIndex = new Map(from.municipalities.map(({ id }, n) => [id, n]))
  const places = from.branches.map(
    (branch): Place => ({
      slug: branch.slug,
      municipality: municipalityIndex.get(branch.municipality) ?? 0,
      isPickup: branch.isPickup,
      stock: share[branch.kind],
      visits: branch.isPickup ? visitShare[branch.kind] : 0,
      calendar: calendarOf(branch, from),
    }),
  )
  const timetable = timetableOf(from, new Map(places.map(({ slug }, n) => [slug, n])))
  const remembered = (ask: (calendar: OpeningCalendar, moment: Temporal.Instant) => Day) => {
    const known = places.map(() => new Int32Array(clock.days.length).fill(-1))
    return (place: number, on: number): number => {
      const at = Math.min(on, clock.days.length - 1)
      const row = known[place] as Int32Array
      if (row[at] === -1) {
        const { calendar } = places[place] as Place
        row[at] = clock.indexOf(ask(calendar, momentAt(clock.days[at] as Day, '16:00')))
      }
      return row[at] as number
    }
  }
  return {
    municipalities: from.municipalities,
    places,
    clock,
    reachAt: reachTables(clock, timetable),
    openFrom: remembered(collectFrom),
    lastDay: remembered(collectBy),
  }
}

export const firstDayOf = (measuredFrom: string, warmUp: number): Day => addDays(day(measuredFrom), -warmUp)
