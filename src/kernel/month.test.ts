import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, weekday } from './day.ts'
import { firstDay, type Month, monthAfter, monthOf, parseMonth, weeksOf } from './month.ts'

const m = (of: string) => of as Month
const numbers = (of: string) => weeksOf(m(of)).map(week => week.number)

test('a month is a month of the calendar, written in full', () => {
  assert.equal(parseMonth('2026-12'), '2026-12')
  for (const wrong of ['2026-13', '2026-00', '2026-1', '2026', '2026-12-01', '', 'december'])
    assert.equal(parseMonth(wrong), undefined, wrong)
})

test('a day belongs to its month, which begins on the first', () => {
  assert.equal(monthOf('2028-02-29' as Day), '2028-02')
  assert.equal(firstDay(m('2028-02')), '2028-02-01')
})

test('months follow one another over the year’s end, both ways', () => {
  assert.equal(monthAfter(m('2026-11')), '2026-12')
  assert.equal(monthAfter(m('2026-12')), '2027-01')
  assert.equal(monthAfter(m('2027-01'), -1), '2026-12')
  assert.equal(monthAfter(m('2027-01'), 12), '2028-01')
})

test('a month is laid out in weeks from Monday, with nothing where another month’s days are', () => {
  const weeks = weeksOf(m('2026-11'))
  assert.deepEqual(
    weeks.map(week => week.number),
    [44, 45, 46, 47, 48, 49],
  )
  // 1 November 2026 is a Sunday, the 30th a Monday.
  assert.deepEqual(weeks[0]?.days, [null, null, null, null, null, null, '2026-11-01'])
  assert.deepEqual(weeks[5]?.days, ['2026-11-30', null, null, null, null, null, null])
  assert.equal(weeks[1]?.days[0], '2026-11-02')
})

test('four weeks are enough for a February that begins on a Monday', () => {
  assert.deepEqual(numbers('2027-02'), [5, 6, 7, 8])
})

test('weeks are numbered as Swedes do over the turn of the year', () => {
  assert.deepEqual(numbers('2026-12'), [49, 50, 51, 52, 53])
  assert.deepEqual(numbers('2027-01'), [53, 1, 2, 3, 4])
  assert.deepEqual(numbers('2024-12').at(-1), 1)
  assert.deepEqual(numbers('2023-01')[0], 52)
})

test('every day of a month stands once, under its own weekday, and every week has seven places', () => {
  const month = fc
    .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => m(`${year}-${String(number).padStart(2, '0')}`))
  fc.assert(
    fc.property(month, of => {
      const weeks = weeksOf(of)
      const stands = weeks.flatMap(week => week.days.filter(day => day !== null))
      const every: Day[] = []
      for (let day = firstDay(of); monthOf(day) === of; day = addDays(day, 1)) every.push(day)
      assert.deepEqual(stands, every)
      for (const week of weeks) {
        assert.equal(week.days.length, 7)
        assert.ok(week.days.some(day => day !== null))
        for (const [at, day] of week.days.entries()) {
          if (day === null) continue
          assert.equal(weekday(day), at + 1)
          assert.equal(Temporal.PlainDate.from(day).weekOfYear, week.number)
        }
      }
    }),
  )
})
