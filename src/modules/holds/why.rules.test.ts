import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passingsOf, type TouchingDecision } from './why.rules.ts'

const day = 86_400_000
const mine = { id: 1, queuedAt: 10 * day }
const decision: TouchingDecision = {
  at: 20 * day,
  reason: 'nearer',
  chosen: 2,
  queuedAt: 13 * day,
  transports: 0,
  candidate: { queuedAt: 10 * day, passed: true },
  barred: null,
}
const of = (change: Partial<TouchingDecision>) => passingsOf(mine, [{ ...decision, ...change }])

test('a copy that went to one who came three days later says so, and why', () => {
  assert.deepEqual(of({}), [{ at: 20 * day, daysLater: 3, kind: 'stood-there' }])
  assert.deepEqual(of({ transports: 1 }), [{ at: 20 * day, daysLater: 3, kind: 'nearer' }])
  assert.deepEqual(of({ reason: 'own' }), [{ at: 20 * day, daysLater: 3, kind: 'own' }])
})

test('days are whole days: one hour short of three days is two, the same day is none', () => {
  assert.equal(of({ queuedAt: 13 * day - 3_600_000 })[0]?.daysLater, 2)
  assert.equal(of({ queuedAt: 10 * day })[0]?.daysLater, 0)
})

test('the place in the queue as it was then counts, not as it has become', () => {
  assert.equal(of({ candidate: { queuedAt: 12 * day, passed: true } })[0]?.daysLater, 1)
  assert.equal(of({ candidate: { queuedAt: null, passed: true } })[0]?.daysLater, 3)
})

test('a copy that the policy kept away says which rule it was', () => {
  assert.deepEqual(of({ candidate: null, barred: 'no-way' }), [
    { at: 20 * day, daysLater: 3, kind: 'barred', why: 'no-way' },
  ])
})

test('no passing: the own copy, one for somebody who came before, one weighed in but served otherwise, nobody chosen', () => {
  assert.deepEqual(of({ chosen: 1 }), [])
  assert.deepEqual(of({ queuedAt: 9 * day }), [])
  assert.deepEqual(of({ queuedAt: 9 * day, barred: 'no-way' }), [])
  assert.deepEqual(of({ candidate: { queuedAt: 10 * day, passed: false } }), [])
  assert.deepEqual(of({ candidate: null }), [])
  assert.deepEqual(of({ queuedAt: null }), [])
})
