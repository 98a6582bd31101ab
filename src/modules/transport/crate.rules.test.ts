import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crateful, type Packing, packingOrder, refusalsOfPacking, type Waiting } from './crate.rules.ts'

const one = (transfer: number, reason: Waiting['reason'], promisedAt: number | null = 10, sentAt = 1) => ({
  transfer,
  reason,
  promisedAt,
  sentAt,
})
const numbers = (of: readonly Waiting[]) => of.map(each => each.transfer)

test('holds go before shelves that have too few, and those before what only goes home', () => {
  assert.deepEqual(numbers(packingOrder([one(1, 'home'), one(2, 'shelf'), one(3, 'hold')])), [3, 2, 1])
})

test('among equals the soonest promised goes first, then what has stood longest, then the first noted', () => {
  const waiting = [
    one(1, 'hold', null),
    one(5, 'hold', 7, 2),
    one(4, 'hold', 7, 2),
    one(3, 'hold', 7, 1),
    one(2, 'hold', 6, 9),
  ]
  assert.deepEqual(numbers(packingOrder(waiting)), [2, 3, 4, 5, 1])
})

test('a full crate leaves home returns for tomorrow and takes every hold all the same', () => {
  const waiting = [one(1, 'home'), one(2, 'hold'), one(3, 'hold'), one(4, 'shelf')]
  const roomy = crateful(waiting, 3)
  assert.deepEqual([numbers(roomy.goes), numbers(roomy.stays)], [[2, 3, 4], [1]])
  const full = crateful(waiting, -1)
  assert.deepEqual(
    [numbers(full.goes), numbers(full.stays)],
    [
      [2, 3],
      [4, 1],
    ],
  )
})

const crate = { state: 'open', fromBranch: 1, toBranch: 2, toHub: false, capacity: 2, packed: 0 } as const
const transfer = { reason: 'home', toBranch: 2, standsAt: 1, inCrate: false } as const
const codes = (over: Partial<Packing>) =>
  refusalsOfPacking({ crate, transfer, holdsWaiting: 0, insists: false, ...over })

test('a copy goes into an open crate that stands where it stands and goes where it goes', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ transfer: null }), [{ code: 'not-in-transit' }])
  assert.deepEqual(codes({ transfer: null, crate: { ...crate, state: 'closed' } }), [
    { code: 'crate-not-open' },
    { code: 'not-in-transit' },
  ])
  assert.deepEqual(codes({ transfer: { ...transfer, inCrate: true, standsAt: 3, toBranch: 4 } }), [
    { code: 'in-other-crate' },
    { code: 'stands-elsewhere', branch: 3 },
    { code: 'other-destination', to: 4 },
  ])
})

test('a crate to the hub takes what goes anywhere', () => {
  assert.deepEqual(codes({ crate: { ...crate, toHub: true }, transfer: { ...transfer, toBranch: 4 } }), [])
})

test('the places that holds need are kept from home returns, unless whoever packs insists', () => {
  assert.deepEqual(codes({ holdsWaiting: 1 }), [])
  assert.deepEqual(codes({ holdsWaiting: 2 }), [{ code: 'room-for-holds', room: 2, holdsWaiting: 2 }])
  assert.deepEqual(codes({ holdsWaiting: 2, insists: true }), [])
  assert.deepEqual(codes({ holdsWaiting: 2, transfer: { ...transfer, reason: 'hold' } }), [])
  assert.deepEqual(codes({ crate: { ...crate, packed: 5 } }), [
    { code: 'room-for-holds', room: 0, holdsWaiting: 0 },
  ])
})
