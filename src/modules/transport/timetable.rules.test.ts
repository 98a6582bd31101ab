import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day, dayOf, momentAt, weekday } from '../../kernel/day.ts'
import { type Stop, type Timetable, travelAt } from './timetable.rules.ts'

const HUB = 0
const FAL = 1
const BOR = 2
const MOR = 3
const ALV = 4
const AVE = 5

/** Stops of one day's tour: 'HH:MM' at each branch, ten minutes' stay, packed by noon or by the arrival before it. */
const tour = (route: number, on: number, ...calls: [branch: number, arrives: string, cutoff?: string][]) =>
  calls.map(([branch, arrives, cutoff], seq): Stop => {
    const [hour = '', minute = ''] = arrives.split(':')
    const departs = `${hour}:${String(Number(minute) + 10).padStart(2, '0')}`
    return { route, weekday: on, seq, branch, arrives, departs, cutoff: cutoff ?? arrives }
  })
const workdays = [1, 2, 3, 4, 5]
const south = (on: number) => tour(1, on, [HUB, '12:45', '12:00'], [AVE, '14:00', '12:00'], [HUB, '16:00'])
const north = (on: number) =>
  tour(2, on, [HUB, '12:45', '12:00'], [MOR, '14:30', '12:00'], [ALV, '15:20', '12:00'], [HUB, '18:00'])

const given = (more: Partial<Timetable> = {}): Timetable => ({
  stops: [...workdays.flatMap(south), ...[1, 2, 3].flatMap(north)],
  routeNames: new Map([
    [1, 'Sydöstra Dalarna'],
    [2, 'Mora och Älvdalen'],
  ]),
  noRun: new Set(),
  ...more,
})
/** Monday 1 February 2027 is a Monday. */
const monday = day('2027-02-01')
const on = (ahead: number, time: string) => momentAt(addDays(monday, ahead), time)
const wall = (ms: number | undefined): string | undefined =>
  ms === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(ms)
        .toZonedDateTimeISO('Europe/Stockholm')
        .toPlainDateTime()
        .toString()
const trip = (from: number, to: number, at: Temporal.Instant, timetable = given()) => {
  const journey = travelAt(timetable, at)(from, to)
  return journey && `${wall(journey.departs)} ${wall(journey.arrives)} ${journey.transports} ${journey.route}`
}

test('from Avesta to Älvdalen: the van of the day to the hub, the next day on', () => {
  assert.equal(trip(AVE, ALV, on(0, '09:00')), '2027-02-01T14:10:00 2027-02-02T15:20:00 2 Sydöstra Dalarna')
})

test('what is packed at the cut-off goes today, a minute later tomorrow', () => {
  assert.equal(trip(AVE, HUB, on(0, '12:00'))?.slice(0, 19), '2027-02-01T14:10:00')
  assert.equal(trip(AVE, HUB, on(0, '12:01'))?.slice(0, 19), '2027-02-02T14:10:00')
})

test('at a change the copy must be there by the cut-off of the van it goes on with', () => {
  const early = tour(3, 1, [FAL, '11:30'], [HUB, '12:00'])
  const late = tour(3, 1, [FAL, '11:30'], [HUB, '12:01'])
  const arrives = (stops: Stop[]) =>
    trip(FAL, MOR, on(0, '08:00'), given({ stops: [...given().stops, ...stops] }))?.split(' ')[1]
  assert.equal(arrives(early), '2027-02-01T14:30:00')
  assert.equal(arrives(late), '2027-02-02T14:30:00')
})

test('staying in the van is not a change', () => {
  assert.equal(trip(MOR, ALV, on(0, '09:00'))?.split(' ')[2], '1')
  assert.equal(trip(MOR, HUB, on(0, '09:00'))?.split(' ')[1], '2027-02-01T18:00:00')
})

test('a place that is called at early in the week waits over the weekend', () => {
  assert.equal(trip(HUB, ALV, on(2, '12:30'))?.split(' ')[1], '2027-02-08T15:20:00')
})

test('no van runs on a closed day', () => {
  const noRun = new Set([addDays(monday, 1)])
  assert.equal(trip(AVE, ALV, on(0, '09:00'), given({ noRun }))?.split(' ')[1], '2027-02-03T15:20:00')
})

test('of two ways that are there as soon, the one with fewer vans', () => {
  // By the early van and a change, the hub is reached an hour before the direct van: both catch 12:45.
  const detour = [
    ...tour(3, 1, [FAL, '08:00'], [BOR, '08:30']),
    ...tour(4, 1, [BOR, '09:00'], [HUB, '10:00']),
  ]
  const direct = tour(5, 1, [FAL, '10:30'], [HUB, '11:00'])
  const timetable = given({ stops: [...given().stops, ...detour, ...direct] })
  assert.equal(
    trip(FAL, MOR, on(0, '07:00'), timetable),
    '2027-02-01T10:40:00 2027-02-01T14:30:00 2 5',
    'and a route without a name is told by its number',
  )
  assert.equal(trip(FAL, HUB, on(0, '07:00'), timetable), '2027-02-01T08:10:00 2027-02-01T10:00:00 2 3')
})

test('the clock on the wall rules across the changes in March and October', () => {
  const sundays = [...tour(1, 7, [FAL, '10:00'], [BOR, '11:00'])]
  const timetable = given({ stops: sundays })
  for (const clocksChange of ['2027-03-28', '2027-10-31'])
    assert.equal(
      trip(FAL, BOR, momentAt(addDays(day(clocksChange), -1), '20:00'), timetable),
      `${clocksChange}T10:10:00 ${clocksChange}T11:00:00 1 Sydöstra Dalarna`,
    )
})

test('a fortnight ahead is promised, beyond it nothing', () => {
  const mondays = given({ stops: tour(1, 1, [FAL, '10:00'], [BOR, '11:00']) })
  const closed = (...ahead: number[]) => ({ ...mondays, noRun: new Set(ahead.map(n => addDays(monday, n))) })
  assert.equal(trip(FAL, BOR, on(0, '09:00'), closed(0, 7))?.split(' ')[1], '2027-02-15T11:00:00')
  assert.equal(trip(FAL, BOR, on(0, '09:00'), closed(0, 7, 14)), undefined)
})

test('there is no way to where no van calls, and none to where the copy is', () => {
  assert.equal(trip(AVE, 99, on(0, '09:00')), undefined)
  assert.equal(trip(99, AVE, on(0, '09:00')), undefined)
  assert.equal(trip(HUB, HUB, on(0, '09:00')), undefined)
})

test('stops may be told in any order, and the answer of one moment is not that of the next', () => {
  const timetable = given({ stops: given().stops.toReversed() })
  assert.equal(trip(AVE, ALV, on(0, '09:00'), timetable), trip(AVE, ALV, on(0, '09:00')))
  assert.equal(trip(AVE, HUB, on(0, '12:01'), timetable)?.slice(0, 10), '2027-02-02')
  assert.equal(trip(AVE, HUB, on(3, '09:00'), timetable)?.slice(0, 10), '2027-02-04')
})

interface Seen {
  arrives: number
  transports: number
}

/** Tries every van from every stop to every later one, up to four vans. */
function everyWay(timetable: Timetable, from: number, to: number, ready: Temporal.Instant): Seen | undefined {
  let best: Seen | undefined
  const visit = (branch: number, moment: number, vans: number): void => {
    if (branch === to && vans > 0) {
      if (!best || moment < best.arrives || (moment === best.arrives && vans < best.transports))
        best = { arrives: moment, transports: vans }
      return
    }
    if (vans === 4 || (best && moment > best.arrives)) return
    for (let ahead = 0; ahead <= 8; ahead++) {
      const date: Day = addDays(dayOf(ready), ahead)
      for (const stop of timetable.stops) {
        if (stop.branch !== branch || stop.weekday !== weekday(date) || timetable.noRun.has(date)) continue
        if (momentAt(date, stop.cutoff).epochMilliseconds < moment) continue
        for (const later of timetable.stops)
          if (later.route === stop.route && later.weekday === stop.weekday && later.seq > stop.seq)
            visit(later.branch, momentAt(date, later.arrives).epochMilliseconds, vans + 1)
      }
    }
  }
  visit(from, ready.epochMilliseconds, 0)
  return best
}

test('the earliest arrival and its fewest vans are what trying every way finds', () => {
  const branches = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 3 })
  const run = fc.record({
    weekday: fc.integer({ min: 1, max: 3 }),
    branches,
    hour: fc.integer({ min: 8, max: 14 }),
    slack: fc.integer({ min: 0, max: 2 }),
  })
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  const world = fc.record({
    runs: fc.array(run, { minLength: 1, maxLength: 4 }),
    closed: fc.option(fc.integer({ min: 0, max: 2 })),
    ready: fc.integer({ min: 0, max: 40 }),
  })
  fc.assert(
    fc.property(world, ({ runs, closed, ready }) => {
      const stops = runs.flatMap((one, route) =>
        one.branches.map((branch, seq): Stop => {
          const at = clock(one.hour + seq)
          return {
            route,
            weekday: one.weekday,
            seq,
            branch,
            arrives: at,
            departs: at,
            cutoff: clock(one.hour + seq - one.slack),
          }
        }),
      )
      const noRun = new Set(closed === null ? [] : [addDays(monday, closed)])
      const timetable: Timetable = { stops, routeNames: new Map(), noRun }
      const at = on(0, '05:00').add({ hours: ready })
      const travel = travelAt(timetable, at)
      for (const [from, to] of [
        [0, 1],
        [1, 2],
        [3, 0],
      ] as const) {
        const found = travel(from, to)
        const expected = everyWay(timetable, from, to, at)
        // Brute force looks nine days ahead; what goes later it cannot know.
        if (!expected) assert.ok(!found || found.arrives > at.add({ hours: 24 * 7 }).epochMilliseconds)
        else assert.deepEqual({ arrives: found?.arrives, transports: found?.transports }, expected)
      }
    }),
    { numRuns: 300 },
  )
})

test('a timetable that is asked again and again, at any moments in any order, answers as one that is asked once', () => {
  const places = [HUB, FAL, BOR, MOR, ALV, AVE]
  const place = fc.constantFrom(...places)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20 * 24 * 60), place, place), { minLength: 2, maxLength: 40 }),
      questions => {
        const kept = given()
        for (const [minutes, from, to] of questions) {
          const at = on(0, '00:00').add({ minutes })
          assert.deepEqual(travelAt(kept, at)(from, to), travelAt(given(), at)(from, to))
        }
      },
    ),
    { numRuns: 60 },
  )
})
