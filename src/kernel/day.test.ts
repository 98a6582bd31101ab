import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day, dayOf, daysBetween, endOfDay, momentAt, weekday } from './day.ts'

const d = (of: string) => of as Day

test('a day is a day of the calendar, written in full', () => {
  assert.equal(day('2028-02-29'), '2028-02-29')
  for (const wrong of ['2027-02-29', '2027-2-1', '1 feb', '2027-02-01T10:00'])
    assert.throws(() => day(wrong), RangeError)
})

test('the border between days is midnight in Sweden', () => {
  assert.equal(dayOf(Temporal.Instant.from('2027-02-01T22:59:59Z')), '2027-02-01')
  assert.equal(dayOf(Temporal.Instant.from('2027-02-01T23:00:00Z')), '2027-02-02')
})

test('days are counted over months, years and leap days', () => {
  assert.equal(addDays(d('2027-12-31'), 1), '2028-01-01')
  assert.equal(addDays(d('2027-03-01'), -1), '2027-02-28')
  assert.equal(daysBetween(d('2027-12-31'), d('2028-03-01')), 61)
  assert.equal(daysBetween(d('2027-02-10'), d('2027-02-01')), -9)
})

test('Monday is 1 and Sunday is 7', () => {
  assert.equal(weekday(d('2027-02-01')), 1)
  assert.equal(weekday(d('2027-02-07')), 7)
})

test('S079 the day after the clocks went forward ends an hour earlier by the sun', () => {
  assert.equal(endOfDay(d('2027-03-27')).toString(), '2027-03-27T23:00:00Z')
  assert.equal(endOfDay(d('2027-03-28')).toString(), '2027-03-28T22:00:00Z')
})

test('a time on the wall is a moment', () => {
  assert.equal(momentAt(d('2027-02-01'), '12:00').toString(), '2027-02-01T11:00:00Z')
  assert.equal(momentAt(d('2027-07-01'), '12:00:00').toString(), '2027-07-01T10:00:00Z')
})

test('days are the calendar’s, whichever was asked for before: also when clocks change, and far away', () => {
  const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
  const change = fc.integer({ min: -7_200_000, max: 7_200_000 })
  const near = fc.tuple(
    fc.constantFrom('2027-03-28T00:00Z', '2027-10-31T00:00Z', '2027-02-01T23:00Z'),
    change,
  )
  const at = fc.oneof(
    moment,
    near.map(([from, by]) => Date.parse(from) + by),
  )
  fc.assert(
    fc.property(
      fc.array(at, { minLength: 1 }),
      fc.integer({ min: -40_000, max: 40_000 }),
      (moments, days) => {
        for (const one of moments) {
          const there = Temporal.Instant.fromEpochMilliseconds(one)
            .toZonedDateTimeISO('Europe/Stockholm')
            .toPlainDate()
          assert.equal(dayOf(Temporal.Instant.fromEpochMilliseconds(one)), there.toString())
          assert.equal(addDays(d(there.toString()), days), there.add({ days }).toString())
        }
      },
    ),
  )
  assert.equal(addDays(d('9999-12-31'), 1), '+010000-01-01')
  assert.equal(addDays(d('1000-01-01'), -1), '0999-12-31')
  assert.throws(() => addDays(d('ingen dag'), 1), RangeError)
  assert.throws(() => addDays(d('2027-01-01'), 0.5), RangeError)
})
