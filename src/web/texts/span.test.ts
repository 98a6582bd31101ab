import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanShort, spanText } from './span.ts'
import { textsFor } from './texts.ts'

/** Seen from Tuesday 24 November 2026. */
const told = (from: string, latest: string, locale: 'sv' | 'en' = 'sv'): [string, string] => {
  const span = { today: '2026-11-24', from, latest }
  const words = textsFor(locale).common.span
  return [spanText(locale, words, span), spanShort(locale, words, span)]
}

test('one day is told as one day, and within a week by its weekday', () => {
  assert.deepEqual(told('2026-11-24', '2026-11-24'), ['i dag', 'i dag'])
  assert.deepEqual(told('2026-11-25', '2026-11-25'), ['i morgon', 'i morgon'])
  assert.deepEqual(told('2026-11-26', '2026-11-26'), ['torsdag', 'tors'])
  assert.deepEqual(told('2026-11-30', '2026-11-30'), ['måndag', 'mån'])
  // A week ahead the weekday would be taken for today.
  assert.deepEqual(told('2026-12-01', '2026-12-01'), ['1 december', '1 dec.'])
})

test('days of this week are told by their weekdays', () => {
  assert.deepEqual(told('2026-11-26', '2026-11-29'), ['mellan torsdag och söndag', 'tors–sön'])
  assert.deepEqual(told('2026-11-24', '2026-11-25'), ['i dag eller i morgon', 'i dag–i morgon'])
  assert.deepEqual(told('2026-11-28', '2026-12-02'), ['mellan 28 november och 2 december', '28 nov.–2 dec.'])
})

test('two days in a row have nothing between them', () => {
  assert.deepEqual(told('2026-11-26', '2026-11-27'), ['torsdag eller fredag', 'tors–fre'])
  assert.deepEqual(told('2026-12-03', '2026-12-04'), ['3 eller 4 december', '3–4 dec.'])
  assert.equal(told('2026-12-03', '2026-12-05')[0], 'mellan 3 och 5 december')
  assert.equal(told('2026-12-03', '2026-12-04', 'en')[0], '3 or 4 December')
})

test('the month is said once when it is the same', () => {
  assert.deepEqual(told('2026-12-03', '2026-12-12'), ['mellan 3 och 12 december', '3–12 dec.'])
  assert.deepEqual(told('2026-12-28', '2027-01-04'), ['mellan 28 december och 4 januari', '28 dec.–4 jan.'])
})

test('when the last day is not this week, the first is a date too, even today', () => {
  assert.deepEqual(told('2026-11-24', '2026-12-20'), [
    'mellan 24 november och 20 december',
    '24 nov.–20 dec.',
  ])
  assert.equal(told('2026-11-24', '2027-01-05')[0], 'mellan 24 november och 5 januari')
})

test('the year is said when it is not soon, and once when it is the same', () => {
  assert.equal(told('2027-10-03', '2027-12-12')[0], 'mellan 3 oktober och 12 december 2027')
  assert.equal(told('2027-10-03', '2028-01-12')[0], 'mellan 3 oktober 2027 och 12 januari 2028')
  assert.equal(told('2027-10-03', '2027-10-12')[0], 'mellan 3 och 12 oktober 2027')
})

test('English says the same', () => {
  assert.deepEqual(told('2026-12-03', '2026-12-12', 'en'), ['between 3 and 12 December', '3–12 Dec'])
  assert.deepEqual(told('2026-11-24', '2026-11-24', 'en'), ['today', 'today'])
})
