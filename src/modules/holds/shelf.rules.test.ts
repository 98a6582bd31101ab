import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, momentAt } from '../../kernel/day.ts'
import type { OpeningCalendar } from '../../kernel/opening-hours.ts'
import { collectBy, collectUntil, isOverdueOnShelf } from './shelf.rules.ts'

/** Open 10-18 on the weekdays given, 1 = Monday. */
const openOn = (...weekdays: number[]): OpeningCalendar => ({
  weekly: weekdays.map(weekday => ({ weekday, opens: '10:00', closes: '18:00', kind: 'staffed' as const })),
  exceptions: new Map(),
})
const weekdays = openOn(1, 2, 3, 4, 5)

test('S077 a hold ends when an open day has begun since its last, and not on a closed day before that', () => {
  // Friday 5 February 2027 was the last day; Saturday is closed and none was missed.
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-05'), day('2027-02-06')), false)
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-05'), day('2027-02-07')), false)
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-05'), day('2027-02-08')), true)
  // Monday was the last; nothing ran on Tuesday and Wednesday, which were open; Thursday is closed.
  const notThursday = openOn(1, 2, 3, 5)
  assert.equal(isOverdueOnShelf(notThursday, day('2027-02-01'), day('2027-02-04')), true)
  // Long ago, and open today.
  assert.equal(isOverdueOnShelf(weekdays, day('2027-01-04'), day('2027-02-01')), true)
  // Today is the last day, closed or open.
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-06'), day('2027-02-06')), false)
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-05'), day('2027-02-05')), false)
  // Where holds end on closed days too, the day after the last is enough.
  const always = { endsOnClosedDays: true }
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-05'), day('2027-02-06'), always), true)
  assert.equal(isOverdueOnShelf(weekdays, day('2027-02-06'), day('2027-02-06'), always), false)
  // A place that never opens keeps nothing for ever.
  assert.equal(isOverdueOnShelf(openOn(), day('2027-02-05'), day('2027-02-06')), true)
})

test('S078 a last day that is closed becomes the next open day, the one before, or stays, as is decided', () => {
  // Shelved on Saturday 30 January: a week later is a Saturday too.
  const shelved = momentAt(day('2027-01-30'), '12:00')
  const last = (onClosed: 'next-open' | 'previous-open' | 'same') =>
    collectBy(weekdays, shelved, { days: 7, onClosed })
  assert.equal(last('next-open'), '2027-02-08')
  assert.equal(last('previous-open'), '2027-02-05')
  assert.equal(last('same'), '2027-02-06')
  assert.equal(collectBy(weekdays, shelved), '2027-02-08')
  assert.equal(collectUntil(day('2027-02-08')).toString(), '2027-02-08T22:59:59Z')
  // A last day that is open is that day, whichever way.
  const monday = momentAt(day('2027-02-01'), '12:00')
  for (const onClosed of ['next-open', 'previous-open', 'same'] as const)
    assert.equal(collectBy(weekdays, monday, { days: 7, onClosed }), '2027-02-08')
  // Closed ever since it came: it is not to be fetched before it was there.
  assert.equal(collectBy(weekdays, shelved, { days: 1, onClosed: 'previous-open' }), '2027-02-01')
})

test('S079 the last moment is the end of the day on Swedish clocks, also in the night they are changed', () => {
  const everyDay = openOn(1, 2, 3, 4, 5, 6, 7)
  const captured = momentAt(day('2027-03-27'), '23:30')
  const last = collectBy(everyDay, captured, { days: 1, onClosed: 'next-open' })
  assert.equal(last, '2027-03-28')
  assert.equal(collectUntil(last).toString(), '2027-03-28T21:59:59Z')
  assert.equal(collectUntil(addDays(last, -1)).toString(), '2027-03-27T22:59:59Z')
})

test('open the day it came and closed since: the day before the last is the day it came', () => {
  const friday = momentAt(day('2027-02-05'), '12:00')
  assert.equal(collectBy(weekdays, friday, { days: 2, onClosed: 'previous-open' }), '2027-02-05')
})
