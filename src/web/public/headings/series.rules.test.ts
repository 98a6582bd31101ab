import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withMissing } from './series.rules.ts'

const rows = (...places: (number | null)[]) => places.map(place => ({ place }))
const shown = (...[some, missing, of]: Parameters<typeof withMissing>) =>
  withMissing(some, missing, of).map(one => ('missing' in one ? `-${one.missing}` : String(one.place)))
const first = { isFirst: true, before: null }

test('a part that is lacking stands where it would be read', () => {
  assert.deepEqual(shown(rows(2, 3, 5, null), [1, 4], first), ['-1', '2', '3', '-4', '5', 'null'])
  assert.deepEqual(shown(rows(1, 1, 2.5, 4), [2, 3], first), ['1', '1', '-2', '2.5', '-3', '4'])
})

test('on the next page only what is lacking since the page before', () => {
  assert.deepEqual(shown(rows(7, 9), [1, 6, 8], { isFirst: false, before: 5 }), ['-6', '7', '-8', '9'])
  assert.deepEqual(shown(rows(null), [1], { isFirst: false, before: null }), ['null'])
  assert.deepEqual(shown(rows(null), [1], { isFirst: false, before: 3 }), ['null'])
})
