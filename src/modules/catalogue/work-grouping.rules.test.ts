import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editionOf } from './edition.rules.ts'
import type { MarcRecord } from './marc/record.rules.ts'
import { decideJoin, decideSplit, type GroupedEdition } from './work-grouping.rules.ts'

const standing = [
  { id: 1, mergedInto: null },
  { id: 2, mergedInto: null },
  { id: 3, mergedInto: 2 },
]

test('two works that stand by themselves may be joined', () => {
  assert.deepEqual(decideJoin({ into: 1, from: 2, works: standing }), [])
})

test('a work is not joined to itself', () => {
  assert.deepEqual(decideJoin({ into: 1, from: 1, works: standing }), [{ code: 'same-work' }])
})

test('a work that has been joined already says where it went, on either side', () => {
  const joined = { code: 'already-joined', work: 3, into: 2 }
  assert.deepEqual(decideJoin({ into: 3, from: 1, works: standing }), [joined])
  assert.deepEqual(decideJoin({ into: 1, from: 3, works: standing }), [joined])
})

test('every reason is told at once', () => {
  assert.deepEqual(decideJoin({ into: 9, from: 9, works: standing }), [
    { code: 'same-work' },
    { code: 'no-such-work', work: 9 },
  ])
  assert.deepEqual(decideJoin({ into: 8, from: 9, works: standing }), [
    { code: 'no-such-work', work: 8 },
    { code: 'no-such-work', work: 9 },
  ])
})

const record = (title: string): MarcRecord => ({
  leader: '00000nam a2200000 i 4500',
  fields: [
    { tag: '100', ind: '1 ', subfields: [['a', 'Lagerlöf, Selma']] },
    { tag: '245', ind: '10', subfields: [['a', title]] },
  ],
})
const edition = (id: number, title: string): GroupedEdition => ({
  id,
  facts: editionOf(record(title)),
  ownKey: `record|${id}`,
})
const editions = [edition(1, 'Jerusalem'), edition(2, 'Jerusalem'), edition(3, 'Herr Arnes penningar')]
const split = (leaving: readonly number[], exists = true) =>
  decideSplit({ work: 7, exists, leaving, editions })

test('editions leave with the keys that none of the remaining has', () => {
  const decision = split([3])
  assert.equal(decision.outcome, 'split')
  assert.deepEqual(decision.outcome === 'split' && decision.editions.map(one => one.id), [3])
  assert.deepEqual(decision.outcome === 'split' && decision.keys, ['text|lagerlöf s|herr arnes penningar'])
})

test('a key that a remaining edition has stays', () => {
  const decision = split([2])
  assert.deepEqual(decision.outcome === 'split' && decision.keys, [])
})

test('something must leave, something must remain, and only what is there can leave', () => {
  const refusals = (...given: Parameters<typeof split>) => {
    const decision = split(...given)
    return decision.outcome === 'refused' ? decision.refusals : []
  }
  assert.deepEqual(refusals([3], false), [{ code: 'no-such-work', work: 7 }])
  assert.deepEqual(refusals([]), [{ code: 'no-editions-named' }])
  assert.deepEqual(refusals([1, 2, 3]), [{ code: 'nothing-would-remain' }])
  assert.deepEqual(refusals([3, 8]), [{ code: 'edition-of-another-work', edition: 8 }])
  assert.deepEqual(refusals([1, 2, 3, 8]), [
    { code: 'edition-of-another-work', edition: 8 },
    { code: 'nothing-would-remain' },
  ])
})
