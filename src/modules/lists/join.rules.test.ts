import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EntryOfTwo, joinLists, targetOf } from './join.rules.ts'

const entry = (id: number, work: number, changes: Partial<EntryOfTwo> = {}): EntryOfTwo => ({
  id,
  work,
  note: '',
  isRemoved: false,
  ...changes,
})
const list = (id: number, name: string, isShared = false) => ({ id, name, isShared })

test('a list is joined with the first of the same name, whatever letters are capital', () => {
  const there = [list(1, 'Vinter'), list(2, 'SOMMAR'), list(3, 'Sommar')]
  assert.equal(targetOf(list(9, 'Sommar'), there)?.id, 2)
  assert.equal(targetOf(list(9, 'Höst'), there), undefined)
})

test('what others see by a link is joined with nothing, nor is anything joined with it', () => {
  assert.equal(targetOf(list(9, 'Sommar', true), [list(1, 'Sommar')]), undefined)
  assert.equal(targetOf(list(9, 'Sommar'), [list(1, 'Sommar', true), list(2, 'Sommar')])?.id, 2)
})

test('works that are not there come last in their order, and the same work stands once with both notes', () => {
  const there = [entry(1, 10, { note: 'till mormor' }), entry(2, 11), entry(3, 12, { note: 'bra' })]
  const coming = [
    entry(4, 13),
    entry(5, 10, { note: 'stor stil' }),
    entry(6, 11, { note: 'ny' }),
    entry(7, 12, { note: 'bra' }),
    entry(8, 9),
  ]
  assert.deepEqual(joinLists(there, coming), {
    put: [4, 8],
    back: [],
    notes: [
      { entry: 1, note: 'till mormor\nstor stil' },
      { entry: 2, note: 'ny' },
    ],
  })
})

test('a work that comes twice is one, with all that was noted', () => {
  const joined = joinLists([], [entry(1, 10, { note: 'a' }), entry(2, 10, { note: 'b' }), entry(3, 10)])
  assert.deepEqual(joined, { put: [1], back: [], notes: [{ entry: 1, note: 'a\nb' }] })
})

test('what was taken away in one list and stands in the other stands', () => {
  const gone = { isRemoved: true, note: 'old' }
  assert.deepEqual(joinLists([entry(1, 10, gone)], [entry(2, 10, { note: 'new' })]), {
    put: [],
    back: [1],
    notes: [{ entry: 1, note: 'new' }],
  })
  assert.deepEqual(joinLists([entry(1, 10)], [entry(2, 10, gone)]), { put: [], back: [], notes: [] })
  assert.deepEqual(joinLists([], [entry(2, 10, gone)])?.put, [2], 'it can still be taken back')
})

test('two lists stay two rather than lose a note; a note just fits', () => {
  const of = (length: number) =>
    joinLists([entry(1, 10, { note: 'a'.repeat(500) })], [entry(2, 10, { note: 'b'.repeat(length) })])
  assert.equal(of(499)?.notes[0]?.note.length, 1000)
  assert.equal(of(500), null)
})
