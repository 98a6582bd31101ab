import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideMark, type MarkCase, marksFrom } from './mark-copy.rules.ts'

const decided = (change: Partial<MarkCase>) =>
  decideMark({ from: 'available', to: 'damaged', onLoan: false, onItsWay: false, isKept: false, ...change })
const marked = { outcome: 'marked', closesLoan: false, losesTransfer: false, freesHold: false }
const refused = { outcome: 'refused' }

test('only the written ways are gone', () => {
  assert.deepEqual(decided({}), marked)
  assert.deepEqual(decided({ from: 'lost' }), refused)
  assert.deepEqual(decided({ from: 'on_loan', onLoan: true }), refused)
})

test('back on the shelf by hand only when nothing else is known of it', () => {
  const back = { from: 'transit_cancelled', to: 'available' } as const
  assert.deepEqual(decided(back), marked)
  assert.deepEqual(decided({ ...back, isKept: true }), refused)
  assert.deepEqual(decided({ from: 'on_loan', to: 'available', onLoan: true }), refused)
  assert.deepEqual(decided({ from: 'in_transit', to: 'available', onItsWay: true }), refused)
})

test('the loan stays open while it is not settled, and is closed when the copy is known to have come back', () => {
  for (const to of ['lost', 'claimed_returned'] as const)
    assert.deepEqual(decided({ from: 'on_loan', to, onLoan: true }), marked)
  assert.deepEqual(decided({ from: 'claimed_returned', to: 'missing', onLoan: true }), {
    ...marked,
    closesLoan: true,
  })
  assert.deepEqual(decided({ from: 'claimed_returned', to: 'missing' }), marked)
})

test('what never came is lost on its way, and who was to have it waits again', () => {
  assert.deepEqual(decided({ from: 'in_transit', to: 'missing', onItsWay: true, isKept: true }), {
    ...marked,
    losesTransfer: true,
    freesHold: true,
  })
  assert.deepEqual(decided({ from: 'on_hold_shelf', to: 'missing', isKept: true }), {
    ...marked,
    freesHold: true,
  })
})

test('only the written ways are offered', () => {
  assert.deepEqual(marksFrom('on_loan'), ['lost', 'claimed_returned'])
  assert.deepEqual(marksFrom('withdrawn'), ['available', 'in_processing'])
  assert.deepEqual(marksFrom('in_transit'), ['missing', 'lost'])
  for (const from of ['claimed_returned', 'on_hold_shelf', 'transit_cancelled'] as const)
    assert.ok(!marksFrom(from).includes('available'), from)
})
