import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../kernel/day.ts'
import { spanOf, visitsFile, visitsView } from './visits.view.ts'

const row = (day: string, page: string, locale: string, pages: number, visits: number) => ({
  ...{ day: day as Day, page, locale, pages, visits },
})
const rows = [
  row('2027-03-01', '/verk', 'sv', 4, 1),
  row('2027-03-01', '/', 'ar', 1, 1),
  row('2027-02-27', '/verk', 'en', 3, 0),
  row('2027-02-27', '/okand', 'sv', 9, 2),
]

test('what is read is summed by kind, language and day, most first, and days without a reader are shown', () => {
  const view = visitsView(rows, '2027-03-01' as Day, 3)
  assert.deepEqual(view.together, { pages: 17, visits: 4 })
  assert.deepEqual(
    view.kinds.map(one => [one.name, one.pages, one.visits]),
    [
      ['/okand', 9, 2],
      ['Titlar', 7, 1],
      ['Startsidan', 1, 1],
    ],
  )
  assert.deepEqual(
    view.locales.map(one => [one.locale, one.pages]),
    [
      ['sv', 13],
      ['en', 3],
      ['ar', 1],
    ],
  )
  assert.deepEqual(
    view.byDay.map(one => [one.day, one.pages, one.visits]),
    [
      ['2027-03-01', 5, 2],
      ['2027-02-28', 0, 0],
      ['2027-02-27', 12, 2],
    ],
  )
})

test('only the spans there are can be asked for; the file has a line for every count', () => {
  assert.deepEqual(['90', '365', '7', undefined, '1e9'].map(spanOf), [90, 365, 30, 30, 30])
  const lines = visitsFile(visitsView(rows, '2027-03-01' as Day, 30))
    .trim()
    .split('\r\n')
  assert.equal(lines.length, 5)
  assert.equal(lines[1], '2027-03-01;/verk;sv;4;1')
})
