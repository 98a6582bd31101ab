import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckinCase, decideCheckin, isDamaged } from './checkin.rules.ts'

const [here, there, yonder] = [1, 2, 3]
const plain: CheckinCase = {
  branch: here,
  item: { state: 'on_loan', atBranch: here, home: here },
  onLoan: true,
  transfer: null,
  keptFor: null,
  chosen: null,
}
const item = (change: Partial<CheckinCase['item']>) => ({ ...plain.item, ...change })
const decided = (change: Partial<CheckinCase>) => decideCheckin({ ...plain, ...change })
const resting = { onLoan: false, item: item({ state: 'available' }) }

test('S001 what nobody waits for is shelved at home', () => {
  assert.deepEqual(decided({}), { what: 'shelve' })
})

test('S002 what nobody waits for goes home from elsewhere', () => {
  assert.deepEqual(decided({ item: item({ home: there }) }), { what: 'send-home', to: there })
})

test('what somebody waits for here goes to the hold shelf, from elsewhere by van', () => {
  assert.deepEqual(decided({ chosen: { pickup: here } }), { what: 'hold-shelf', capture: true })
  assert.deepEqual(decided({ chosen: { pickup: there } }), { what: 'send-to-hold', to: there, capture: true })
})

test('what is kept for one already is not captured again, and goes before a new choice', () => {
  const keptFor = { pickup: there, onShelf: false }
  assert.deepEqual(decided({ keptFor, chosen: { pickup: yonder } }), {
    what: 'send-to-hold',
    to: there,
    capture: false,
  })
  assert.deepEqual(decided({ keptFor: { pickup: here, onShelf: false } }), {
    what: 'hold-shelf',
    capture: false,
  })
})

test('S010 a second scan of what stands where it should changes nothing', () => {
  assert.deepEqual(decided(resting), { what: 'already-done', where: 'shelf' })
  assert.deepEqual(
    decided({
      onLoan: false,
      item: item({ state: 'on_hold_shelf' }),
      keptFor: { pickup: here, onShelf: true },
    }),
    { what: 'already-done', where: 'hold-shelf' },
  )
})

test('what stands on its shelf but is on loan, under way, elsewhere or wanted is scanned for the first time', () => {
  assert.deepEqual(decided({ ...resting, onLoan: true }), { what: 'shelve' })
  assert.deepEqual(decided({ ...resting, transfer: { to: here } }), { what: 'shelve' })
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'missing' }) }), { what: 'shelve' })
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'available', atBranch: there }) }), {
    what: 'shelve',
  })
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'available', home: there }) }), {
    what: 'send-home',
    to: there,
  })
  assert.deepEqual(decided({ ...resting, chosen: { pickup: here } }), { what: 'hold-shelf', capture: true })
})

test('a copy on the hold shelf of another place, or lent meanwhile, is dealt with anew', () => {
  const onShelf = item({ state: 'on_hold_shelf' })
  assert.deepEqual(decided({ onLoan: false, item: onShelf, keptFor: { pickup: there, onShelf: true } }), {
    what: 'send-to-hold',
    to: there,
    capture: false,
  })
  assert.deepEqual(
    decided({
      onLoan: false,
      item: { ...onShelf, atBranch: there },
      keptFor: { pickup: here, onShelf: true },
    }),
    { what: 'hold-shelf', capture: false },
  )
  assert.deepEqual(decided({ item: onShelf, keptFor: { pickup: here, onShelf: true } }), {
    what: 'hold-shelf',
    capture: false,
  })
})

test('a withdrawn copy stays withdrawn, unless somebody had it at home', () => {
  assert.deepEqual(decided({ onLoan: false, item: item({ state: 'withdrawn' }) }), { what: 'withdrawn' })
  assert.deepEqual(decided({ onLoan: true, item: item({ state: 'withdrawn' }) }), { what: 'shelve' })
})

test('a state that nothing backs is noticed', () => {
  const damaged = (change: Partial<CheckinCase>) => isDamaged({ ...plain, ...change })
  assert.equal(damaged({}), false)
  assert.equal(damaged({ onLoan: false }), true)
  assert.equal(damaged({ onLoan: false, item: item({ state: 'in_transit' }) }), true)
  assert.equal(damaged({ onLoan: false, item: item({ state: 'in_transit' }), transfer: { to: here } }), false)
  assert.equal(damaged(resting), false)
})
