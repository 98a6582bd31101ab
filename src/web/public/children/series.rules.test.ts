import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginning, inOneLanguage, isReadInOrder } from './series.rules.ts'

const series = (...parts: (string | null)[]) => ({
  parts: parts.map((part, work) => ({ work, part, language: 'swe' })),
})

test('a series is begun with its first part', () => {
  assert.deepEqual(beginning(series('1', '2')), { work: 0, part: '1', language: 'swe' })
  assert.deepEqual(beginning(series('del 1', 'del 2')), { work: 0, part: 'del 1', language: 'swe' })
})

test('a series whose first part is not here is not begun in the middle', () => {
  assert.equal(beginning(series('2', '3')), null)
  assert.equal(beginning(series('specialnummer', null)), null)
})

test('a series without numbers is begun with its oldest', () => {
  assert.deepEqual(beginning(series(null, null)), { work: 0, part: null, language: 'swe' })
})

test('one book is no series, and forty-one are a publisher’s', () => {
  assert.equal(beginning(series('1')), null)
  assert.equal(beginning(series()), null)
  assert.deepEqual([1, 2, 40, 41].map(isReadInOrder), [false, true, true, false])
})

test('a translation that stands among the parts is none of them', () => {
  const part = (language: string | null) => ({ language })
  const parts = [part('fin'), part('swe'), part('swe'), part(null)]
  assert.deepEqual(inOneLanguage(parts), [part('swe'), part('swe')])
  assert.deepEqual(inOneLanguage([part('fin'), part('swe')]), [part('fin')])
  assert.deepEqual(inOneLanguage([]), [])
})
