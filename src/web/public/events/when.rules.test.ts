import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../kernel/day.ts'
import type { Month } from '../../../kernel/month.ts'
import {
  dayChosen,
  monthShown,
  readWhen,
  spanAfterMonth,
  spanOf,
  spanOfMonth,
  stillToCome,
  type When,
  writeWhen,
} from './when.rules.ts'

const today = '2026-11-27' as Day
/** Four in the afternoon in Sweden. */
const now = Temporal.Instant.from('2026-11-27T15:00:00Z')
const aDay = (day: string): When => ({ kind: 'day', day: day as Day })
const aMonth = (month: string): When => ({ kind: 'month', month: month as Month })
const aPeriod = (period: 'today' | 'week' | 'month'): When => ({ kind: 'period', period })
const said = ({ from, to }: { from: Temporal.Instant; to: Temporal.Instant }) => [
  from.toString(),
  to.toString(),
]

test('an address says a period, a day or a month, and is written as it is read', () => {
  for (const [text, when] of [
    ['week', aPeriod('week')],
    ['2026-11-28', aDay('2026-11-28')],
    ['2026-12', aMonth('2026-12')],
  ] as const) {
    assert.deepEqual(readWhen(text), when)
    assert.equal(writeWhen(when), text)
  }
  for (const nonsense of ['', 'lördag', '2026-02-30', '2026-13', 'today ', '2026-11-28T10:00'])
    assert.equal(readWhen(nonsense), null, nonsense)
})

test('a day that is over is no choice, nor one beyond a year; today is', () => {
  for (const [day, is] of [
    ['1999-01-01', false],
    ['2026-11-26', false],
    ['2026-11-27', true],
    ['2027-11-28', true],
    ['2027-11-29', false],
  ] as const)
    assert.equal(stillToCome(aDay(day), today), is, day)
})

test('a month that is over is no choice, nor one beyond a year; this month is', () => {
  for (const [month, is] of [
    ['2026-10', false],
    ['2026-11', true],
    ['2027-11', true],
    ['2027-12', false],
  ] as const)
    assert.equal(stillToCome(aMonth(month), today), is, month)
  assert.ok(stillToCome(aPeriod('today'), today))
})

test('without a choice everything is shown from now on, a year ahead', () =>
  assert.deepEqual(said(spanOf(null, now)), ['2026-11-27T15:00:00Z', '2027-11-28T23:00:00Z']))

test('a period begins now and ends with a day in Sweden', () => {
  const ends = (period: 'today' | 'week' | 'month') => said(spanOf(aPeriod(period), now))
  assert.deepEqual(ends('today'), ['2026-11-27T15:00:00Z', '2026-11-27T23:00:00Z'])
  assert.deepEqual(ends('week'), ['2026-11-27T15:00:00Z', '2026-12-03T23:00:00Z'])
  assert.deepEqual(ends('month'), ['2026-11-27T15:00:00Z', '2026-12-26T23:00:00Z'])
})

test('a day lasts from midnight to midnight in Sweden, of today only what is left', () => {
  assert.deepEqual(said(spanOf(aDay('2026-11-28'), now)), ['2026-11-27T23:00:00Z', '2026-11-28T23:00:00Z'])
  assert.deepEqual(said(spanOf(aDay('2026-11-27'), now)), ['2026-11-27T15:00:00Z', '2026-11-27T23:00:00Z'])
})

test('the day the clocks change is an hour shorter, or longer', () => {
  assert.deepEqual(said(spanOf(aDay('2027-03-28'), now)), ['2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'])
  assert.deepEqual(said(spanOf(aDay('2027-10-31'), now)), ['2027-10-30T22:00:00Z', '2027-10-31T23:00:00Z'])
})

test('a month lasts to the next, of this month only what is left, also over summer time and the year’s end', () => {
  assert.deepEqual(said(spanOf(aMonth('2026-11'), now)), ['2026-11-27T15:00:00Z', '2026-11-30T23:00:00Z'])
  assert.deepEqual(said(spanOf(aMonth('2026-12'), now)), ['2026-11-30T23:00:00Z', '2026-12-31T23:00:00Z'])
  assert.deepEqual(said(spanOfMonth('2027-03' as Month, now)), [
    '2027-02-28T23:00:00Z',
    '2027-03-31T22:00:00Z',
  ])
})

test('after a month comes what is announced from the next on', () =>
  assert.deepEqual(said(spanAfterMonth('2026-12' as Month, now)), [
    '2026-12-31T23:00:00Z',
    '2027-11-28T23:00:00Z',
  ]))

test('the calendar shows the month chosen, that of the day chosen, or this one', () => {
  assert.equal(monthShown(aMonth('2027-02'), today), '2027-02')
  assert.equal(monthShown(aDay('2026-12-31'), today), '2026-12')
  assert.equal(monthShown(aPeriod('month'), today), '2026-11')
  assert.equal(monthShown(null, today), '2026-11')
})

test('the day chosen is marked, today also when it is chosen by its name', () => {
  assert.equal(dayChosen(aDay('2026-12-31'), today), '2026-12-31')
  assert.equal(dayChosen(aPeriod('today'), today), today)
  assert.equal(dayChosen(aPeriod('week'), today), null)
  assert.equal(dayChosen(aMonth('2026-12'), today), null)
  assert.equal(dayChosen(null, today), null)
})
