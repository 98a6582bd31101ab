import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, momentAt } from '../../kernel/day.ts'
import { itinerary } from './itinerary.rules.ts'
import { type Stop, type Timetable, travelAt } from './timetable.rules.ts'

const call = (route: number, weekday: number, seq: number, branch: number, time: string): Stop => ({
  ...{ route, weekday, seq, branch, arrives: time, departs: time, cutoff: time },
})
const names = new Map([
  [1, 'Söder'],
  [2, 'Norr'],
])
// 1 February 2027 is a Monday: south to the hub on Mondays, north from the hub on Tuesdays.
const small: Timetable = {
  stops: [
    ...[call(1, 1, 1, 10, '09:00'), call(1, 1, 2, 11, '10:00'), call(1, 1, 3, 0, '11:00')],
    ...[call(2, 2, 1, 0, '08:00'), call(2, 2, 2, 20, '12:00')],
  ],
  routeNames: names,
  noRun: new Set(),
}
const at = (on: string, time: string) => momentAt(day(on), time)
const shown = (way: ReturnType<typeof itinerary>) =>
  way?.map(leg => {
    const text = (ms: number) =>
      Temporal.Instant.fromEpochMilliseconds(ms)
        .toZonedDateTimeISO('Europe/Stockholm')
        .toPlainDateTime()
        .toString()
    return `${leg.route}: ${leg.from} ${text(leg.departs)} - ${leg.to} ${text(leg.arrives)}`
  })

test('the way is told van by van, with the change at the hub', () => {
  assert.deepEqual(shown(itinerary(small, 11, 20, at('2027-02-01', '09:30'))), [
    '1: 11 2027-02-01T10:00:00 - 0 2027-02-01T11:00:00',
    '2: 0 2027-02-02T08:00:00 - 20 2027-02-02T12:00:00',
  ])
})

test('packed after the cut-off it goes with the next van, a week later', () => {
  assert.deepEqual(shown(itinerary(small, 10, 11, at('2027-02-01', '09:00'))), [
    '1: 10 2027-02-01T09:00:00 - 11 2027-02-01T10:00:00',
  ])
  assert.deepEqual(shown(itinerary(small, 10, 11, at('2027-02-01', '09:01'))), [
    '1: 10 2027-02-08T09:00:00 - 11 2027-02-08T10:00:00',
  ])
})

test('there is no way where no van goes, nor to where it is', () => {
  assert.equal(itinerary(small, 20, 10, at('2027-02-01', '08:00')), undefined)
  assert.equal(itinerary(small, 10, 10, at('2027-02-01', '08:00')), undefined)
})

const anyTimetable = fc
  .array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      calls: fc.uniqueArray(fc.record({ branch: fc.nat(6), hour: fc.integer({ min: 6, max: 20 }) }), {
        ...{ minLength: 2, maxLength: 5, selector: one => one.branch },
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(
    (tours): Timetable => ({
      stops: tours.flatMap(({ weekday, calls }, route) =>
        calls
          .toSorted((a, b) => a.hour - b.hour)
          .map(({ branch, hour }, seq) => ({
            ...call(route, weekday, seq, branch, `${String(hour).padStart(2, '0')}:00`),
            // Never at the minute when another van comes: nobody changes vans in no time.
            cutoff: `${String(hour - 1).padStart(2, '0')}:30`,
          })),
      ),
      ...{ routeNames: names, noRun: new Set([day('2027-02-03')]) },
    }),
  )

test('it is the journey that is promised, whatever the timetable: as soon, with as many vans, without a gap', () => {
  fc.assert(
    fc.property(anyTimetable, fc.nat(6), fc.nat(6), fc.nat(47), (timetable, from, to, hours) => {
      const ready = at('2027-02-01', '00:30').add({ hours })
      const way = itinerary(timetable, from, to, ready)
      const promised = travelAt(timetable, ready)(from, to)
      assert.deepEqual(
        way && { arrives: way.at(-1)?.arrives, transports: way.length, departs: way[0]?.departs },
        promised && { arrives: promised.arrives, transports: promised.transports, departs: promised.departs },
      )
      for (const [n, leg] of (way ?? []).entries()) {
        const before = way?.[n - 1]
        assert.equal(leg.from, before?.to ?? from)
        assert.ok((before?.arrives ?? ready.epochMilliseconds) <= leg.cutoff)
      }
    }),
    { numRuns: 500 },
  )
})
