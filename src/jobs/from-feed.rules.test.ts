import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobsOf } from './from-feed.rules.ts'

test('a hold that came to its shelf gives one notice, by its own key', () => {
  assert.deepEqual(jobsOf({ facts: { shelvedHold: 7 } }), [
    { task: 'notice-ready', payload: { hold: 7 }, key: 'notice-ready:7' },
  ])
})

test('other rules give one plan of all queues, however many are changed at once', () => {
  assert.deepEqual(jobsOf({ facts: { rulesChanged: ['windowDays', 'floating'] } }), [
    { task: 'replan-all', payload: {}, key: 'replan-all' },
  ])
})

test('other deeds give none', () => {
  assert.deepEqual(jobsOf({ facts: {} }), [])
  assert.deepEqual(jobsOf({ facts: { shelvedHold: null } }), [])
})
