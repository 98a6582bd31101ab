import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideLeave, type LeaveCase } from './leave.rules.ts'

const told = (changes: Partial<LeaveCase>) =>
  decideLeave({ loans: 0, holds: [], interlibraryLoans: 0, blocked: null, owed: 0, ...changes })

test('who has nothing of the house may leave, also while waiting for something, or with a lost card', () => {
  assert.deepEqual(told({}), [])
  assert.deepEqual(told({ holds: ['waiting', 'assigned'] }), [])
  assert.deepEqual(told({ blocked: 'lost-card' }), [])
})

test('what is at home, on a shelf or in a van for somebody keeps the account, with every reason and how many', () => {
  assert.deepEqual(
    told({ loans: 2, holds: ['on_shelf', 'captured', 'in_transit', 'waiting'], blocked: 'staff' }),
    [
      { code: 'has-loans', count: 2 },
      { code: 'has-ready-holds', count: 1 },
      { code: 'has-holds-on-the-way', count: 2 },
      { code: 'is-blocked' },
    ],
  )
})

test('what is asked for from another library is ended first', () => {
  assert.deepEqual(told({ interlibraryLoans: 2 }), [{ code: 'has-interlibrary-loans', count: 2 }])
})

test('what is owed keeps the account, and how much is told', () => {
  assert.deepEqual(told({ owed: 1 }), [{ code: 'owes-fees', owed: 1 }])
})

test('a block for reminders is settled first', () => {
  assert.deepEqual(told({ blocked: 'third-reminder' }), [{ code: 'is-blocked' }])
})
