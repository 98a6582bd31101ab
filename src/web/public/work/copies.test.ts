import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import {
  type Copy,
  formatState,
  isIn,
  lendable,
  nearestIn,
  type Place,
  partsOf,
  shelfRows,
} from './copies.ts'

const copy = (change: Partial<Copy> = {}): Copy => ({
  edition: 1,
  branch: 1,
  state: 'available',
  promised: false,
  reference: false,
  dueOn: null,
  shelf: null,
  callNumber: 'Hc LAG',
  ...change,
})
const lent = (due: string | null): Copy => copy({ state: 'on_loan', dueOn: due ? day(due) : null })
const names = ['', 'Falun', 'Mora', 'Orsa']
const placeOf = (id: number): Place => ({
  id,
  slug: (names[id] ?? '').toLowerCase(),
  shortName: names[id] ?? '',
})
const nameOf = (id: number) => placeOf(id).shortName

test('a copy is in when it stands on a shelf, is promised to nobody and may be lent', () => {
  assert.ok(isIn(copy()))
  assert.ok(!isIn(copy({ promised: true })))
  assert.ok(!isIn(copy({ reference: true })))
  assert.ok(!isIn(copy({ state: 'in_transit' })))
})

test('a format that is in says where, each place once, and how many copies', () => {
  const state = formatState([copy(), copy(), copy({ branch: 2 }), lent(null)], 5, nameOf)
  assert.deepEqual(state, { kind: 'in', branches: ['Falun', 'Mora'], copies: 3 })
})

test('with none in, the queue is told; with no queue, the first day one comes back', () => {
  assert.deepEqual(formatState([lent('2026-12-12'), lent(null)], 2, nameOf), {
    kind: 'queue',
    waiting: 2,
    copies: 2,
  })
  assert.deepEqual(formatState([lent('2026-12-12'), lent('2026-12-01'), lent(null)], 0, nameOf), {
    kind: 'on-loan',
    backOn: '2026-12-01',
  })
})

test('"on loan" is said only where one is: what is kept, moved or just bought is called so', () => {
  const state = (...copies: ReturnType<typeof copy>[]) => formatState(copies, 0, nameOf).kind
  assert.equal(state(copy({ promised: true })), 'reserved')
  assert.equal(state(copy({ state: 'in_transit' }), copy({ state: 'on_hold_shelf' })), 'reserved')
  for (const one of ['in_transit', 'transit_cancelled'] as const)
    assert.equal(state(copy({ state: one }), copy({ state: 'on_order' })), 'under-way')
  for (const one of ['on_order', 'in_processing'] as const)
    assert.equal(state(copy({ state: one })), 'coming')
  assert.equal(state(copy({ promised: true }), lent(null)), 'on-loan')
  assert.equal(state(copy({ state: 'damaged' })), 'no-copies')
})

test('lost copies are no copies; a reference copy is read in the library', () => {
  for (const state of ['missing', 'lost', 'claimed_returned', 'withdrawn'] as const) {
    assert.deepEqual(formatState([copy({ state })], 3, nameOf), { kind: 'no-copies' })
    assert.deepEqual(
      shelfRows([copy({ state })], placeOf, () => 'Bonnier', null),
      [],
    )
  }
  assert.deepEqual(lendable([copy({ reference: true }), copy({ state: 'lost' }), lent(null)]).length, 1)
  assert.deepEqual(formatState([copy({ reference: true })], 0, nameOf), { kind: 'reference' })
  assert.deepEqual(formatState([copy({ reference: true, state: 'damaged' })], 0, nameOf), {
    kind: 'no-copies',
  })
  assert.deepEqual(formatState([], 0, nameOf), { kind: 'no-copies' })
})

test('copies alike on the same shelf are one row with a number', () => {
  const rows = shelfRows(
    [
      copy(),
      copy(),
      copy({ promised: true }),
      copy({ reference: true }),
      lent('2026-12-12'),
      copy({ shelf: 'Barn' }),
    ],
    placeOf,
    () => 'Bonnier 2019',
    1,
  )
  assert.deepEqual(
    rows.map(row => [row.state, row.copies, row.dueOn, row.shelf]),
    [
      ['available', 2, null, 'Hc LAG'],
      ['promised', 1, null, 'Hc LAG'],
      ['reference', 1, null, 'Hc LAG'],
      ['on_loan', 1, '2026-12-12', 'Hc LAG'],
      ['available', 1, null, 'Barn, Hc LAG'],
    ],
  )
  assert.ok(rows.every(row => row.mine && row.branchSlug === 'falun'))
  assert.equal(shelfRows([copy({ branch: 2 })], placeOf, () => '', 1)[0]?.mine, false)
})

test('the nearest copy is the own library’s, else by distance, else by name', () => {
  const far = (_: Place, to: Place) => (to.id === 3 ? 10 : 50)
  const from = placeOf(1)
  assert.equal(nearestIn([copy({ branch: 2 }), copy({ branch: 3 })], placeOf, from, far)?.shortName, 'Orsa')
  assert.equal(nearestIn([copy({ branch: 3 }), copy()], placeOf, from, far)?.shortName, 'Falun')
  assert.equal(
    nearestIn([copy({ branch: 3 }), copy({ branch: 2 })], placeOf, from, () => 5)?.shortName,
    'Mora',
  )
  assert.equal(nearestIn([lent(null)], placeOf, from, far), null)
})

test('issues and volumes that can be reserved are told once each, the latest first; quick loans and deposits are none', () => {
  const parts = ['2027:2', '2027:10', '2027:2', null].map(part => copy({ part }))
  assert.deepEqual(partsOf(parts), ['2027:10', '2027:2'])
  const apart = [{ quick: true }, { onDeposit: true }, { requestable: false }, { reference: true }]
  assert.deepEqual(partsOf(apart.map(change => copy({ part: '2027:3', ...change }))), [])
  assert.deepEqual(partsOf([copy({ part: '2027:3', state: 'lost' })]), [])
  assert.deepEqual(partsOf([copy({ part: '2027:3', requestable: true })]), ['2027:3'])
})
