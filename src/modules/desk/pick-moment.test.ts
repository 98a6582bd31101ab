import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../kernel/day.ts'
import type { OpeningCalendar, OpeningKind } from '../../kernel/opening-hours.ts'
import { pickMoments, staffedFrom } from './pick-moment.ts'

const open = (weekdays: number[], opens = '10:00', closes = '18:00', kind: OpeningKind = 'staffed') =>
  weekdays.map(weekday => ({ weekday, opens, closes, kind }))
const calendar = (weekly: OpeningCalendar['weekly']): OpeningCalendar => ({ weekly, exceptions: new Map() })
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant()
const local = (moment: Temporal.Instant | null): string | null =>
  moment?.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime().toString({ smallestUnit: 'minute' }) ??
  null

// 2027-02-01 is a Monday.
const weekdays = calendar(open([1, 2, 3, 4, 5]))

test('while staff are there a copy is picked now, before that when they open, and after it the next day they are there', () => {
  assert.equal(local(staffedFrom(weekdays, at('2027-02-01T12:00'))), '2027-02-01T12:00')
  assert.equal(local(staffedFrom(weekdays, at('2027-02-01T07:00'))), '2027-02-01T10:00')
  assert.equal(local(staffedFrom(weekdays, at('2027-02-01T18:00'))), '2027-02-02T10:00')
  assert.equal(local(staffedFrom(weekdays, at('2027-02-05T19:00'))), '2027-02-08T10:00')
})

test('hours without staff pick nothing', () => {
  const mixed = calendar([...open([1], '06:00', '22:00', 'meroppet'), ...open([3])])
  assert.equal(local(staffedFrom(mixed, at('2027-02-01T12:00'))), '2027-02-03T10:00')
})

test('a place that never has staff picks nothing within a month: then the moment itself is used', () => {
  const never = calendar([])
  assert.equal(staffedFrom(never, at('2027-02-01T12:00')), null)
  const { first, second } = pickMoments(never, at('2027-02-01T12:00'))
  assert.deepEqual([local(first), local(second)], ['2027-02-01T12:00', '2027-02-02T00:00'])
})

test('missed the first time, it is picked the next day staff are there', () => {
  const { first, second } = pickMoments(weekdays, at('2027-02-05T12:00'))
  assert.deepEqual([local(first), local(second)], ['2027-02-05T12:00', '2027-02-08T10:00'])
})

test('a closed day is passed over', () => {
  const exceptions = new Map([
    ['2027-02-02' as Day, { day: '2027-02-02' as Day, hours: [], reason: 'Inventering' }],
  ])
  const moment = staffedFrom({ ...weekdays, exceptions }, at('2027-02-01T20:00'))
  assert.equal(local(moment), '2027-02-03T10:00')
})
