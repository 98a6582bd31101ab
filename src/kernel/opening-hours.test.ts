import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './day.ts'
import { hoursOn, isOpenDay, type OpeningCalendar, openDayFrom, openNow } from './opening-hours.ts'

const day = (of: string) => of as Day
const staffed = (opens: string, closes: string) => ({ opens, closes, kind: 'staffed' as const })
const falun: OpeningCalendar = {
  weekly: [1, 2, 3, 4, 5].flatMap(weekday => [
    { weekday, ...staffed('10:00', '18:00') },
    { weekday, opens: '07:00', closes: '10:00', kind: 'meroppet' as const },
  ]),
  exceptions: new Map([
    [day('2027-02-03'), { day: day('2027-02-03'), hours: [], reason: 'Inventering' }],
    [day('2027-02-06'), { day: day('2027-02-06'), hours: [staffed('11:00', '14:00')], reason: 'Bokrea' }],
  ]),
}
const at = (moment: string) => openNow(falun, Temporal.Instant.from(moment))

test('the hours of a day come earliest first', () => {
  assert.deepEqual(
    hoursOn(falun, day('2027-02-01')).map(h => h.kind),
    ['meroppet', 'staffed'],
  )
})

test('an exception replaces the day, closing it or opening it', () => {
  assert.equal(isOpenDay(falun, day('2027-02-03')), false)
  assert.equal(isOpenDay(falun, day('2027-02-06')), true)
  assert.equal(isOpenDay(falun, day('2027-02-13')), false)
})

test('a closed day gives way to the next open one, an open day stays', () => {
  assert.equal(openDayFrom(falun, day('2027-02-03')), '2027-02-04')
  assert.equal(openDayFrom(falun, day('2027-02-07')), '2027-02-08')
  assert.equal(openDayFrom(falun, day('2027-02-01')), '2027-02-01')
  assert.equal(openDayFrom({ weekly: [], exceptions: new Map() }, day('2027-02-01')), '2027-02-01')
})

test('open from the opening minute until before the closing one', () => {
  assert.deepEqual(
    [at('2027-02-01T07:00:00+01:00').open, at('2027-02-01T07:00:00+01:00').kind],
    [true, 'meroppet'],
  )
  assert.equal(at('2027-02-01T10:00:00+01:00').kind, 'staffed')
  assert.equal(at('2027-02-01T18:00:00+01:00').open, false)
  assert.equal(at('2027-02-01T06:59:59+01:00').open, false)
})

test('it says when that changes: closing when open, the next opening when closed', () => {
  assert.equal(at('2027-02-01T12:00:00+01:00').until?.toString(), '2027-02-01T17:00:00Z')
  assert.equal(at('2027-02-01T06:00:00+01:00').until?.toString(), '2027-02-01T06:00:00Z')
  assert.equal(at('2027-02-02T20:00:00+01:00').until?.toString(), '2027-02-04T06:00:00Z')
})

test('a place without hours is closed for as long as we can see', () => {
  const closed = openNow({ weekly: [], exceptions: new Map() }, Temporal.Instant.from('2027-02-01T12:00:00Z'))
  assert.deepEqual(closed, { open: false, kind: null, until: null })
})

test('on the day the clocks go forward, opening follows the clocks on the wall', () => {
  const sunday: OpeningCalendar = {
    weekly: [{ weekday: 7, ...staffed('12:00', '16:00') }],
    exceptions: new Map(),
  }
  assert.equal(openNow(sunday, Temporal.Instant.from('2027-03-28T10:00:00Z')).open, true)
  assert.equal(openNow(sunday, Temporal.Instant.from('2027-03-21T10:00:00Z')).open, false)
})
