import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  decideMake,
  decideNote,
  decideRename,
  decideSave,
  decideShare,
  decideUndo,
  listLimits,
  moved,
  moveWays,
  tidied,
} from './lists.rules.ts'

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

test('a list has a name of one to eighty characters, and blanks are no name', () => {
  assert.equal(tidied('  Läsa \n  i   sommar '), 'Läsa i sommar')
  assert.deepEqual(decideRename(tidied('  ')), [{ code: 'name-missing' }])
  assert.deepEqual(decideRename('a'.repeat(80)), [])
  assert.deepEqual(decideRename('a'.repeat(81)), [{ code: 'name-too-long', most: 80 }])
})

test('nobody has more than fifty lists, and is told all that is wrong at once', () => {
  assert.deepEqual(decideMake('Sommar', listLimits.lists - 1), [])
  assert.deepEqual(decideMake('Sommar', listLimits.lists), [{ code: 'too-many-lists', most: 50 }])
  assert.deepEqual(codes(decideMake('', listLimits.lists)), ['name-missing', 'too-many-lists'])
})

test('a list holds five hundred works, each once, with a note of a thousand characters at most', () => {
  assert.deepEqual(decideSave({ works: 499, note: '', isIn: false }), [])
  assert.deepEqual(decideSave({ works: 500, note: '', isIn: false }), [{ code: 'list-full', most: 500 }])
  assert.deepEqual(codes(decideSave({ works: 500, note: 'a'.repeat(1001), isIn: false })), [
    'list-full',
    'note-too-long',
  ])
  assert.deepEqual(decideSave({ works: 500, note: '', isIn: true }), [{ code: 'in-list-already' }])
  assert.deepEqual(decideNote('a'.repeat(1000)), [])
  assert.deepEqual(decideNote('a'.repeat(1001)), [{ code: 'note-too-long', most: 1000 }])
})

test('what others read of who made a list is short', () => {
  assert.deepEqual(decideShare('a'.repeat(60)), [])
  assert.deepEqual(decideShare('a'.repeat(61)), [{ code: 'shown-as-too-long', most: 60 }])
})

test('what was taken away can be taken back for ten minutes, when there is room for it', () => {
  const now = Temporal.Instant.from('2027-02-01T10:00:00Z')
  const late = [{ code: 'too-late-to-undo' }]
  const full = [{ code: 'list-full', most: 500 }] as const
  assert.deepEqual(decideUndo(null, now, []), late)
  assert.deepEqual(decideUndo(now.subtract({ minutes: 10 }), now, []), [])
  assert.deepEqual(decideUndo(now.subtract({ minutes: 10 }), now, full), full)
  assert.deepEqual(decideUndo(now.subtract({ minutes: 10, seconds: 1 }), now, full), late)
})

test('one is moved one step or all the way, and no further than the ends', () => {
  assert.deepEqual(moved([1, 2, 3], 2, 'up'), [2, 1, 3])
  assert.deepEqual(moved([1, 2, 3], 1, 'up'), [1, 2, 3])
  assert.deepEqual(moved([1, 2, 3], 2, 'down'), [1, 3, 2])
  assert.deepEqual(moved([1, 2, 3], 3, 'down'), [1, 2, 3])
  assert.deepEqual(moved([1, 2, 3], 3, 'first'), [3, 1, 2])
  assert.deepEqual(moved([1, 2, 3], 1, 'last'), [2, 3, 1])
  assert.deepEqual(moved([1, 2, 3], 9, 'first'), [1, 2, 3])
})

test('no move loses or doubles any, and the others keep their order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(50), { maxLength: 20 }),
      fc.nat(50),
      fc.constantFrom(...moveWays),
      (order, which, way) => {
        const after = moved(order, which, way)
        const others = (list: readonly number[]) => list.filter(one => one !== which)
        assert.equal(after.length, order.length)
        assert.deepEqual(others(after), others(order))
      },
    ),
  )
})
