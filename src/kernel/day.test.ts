import assert from 'node:assert/strict'
import { test } from 'node:test'
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
