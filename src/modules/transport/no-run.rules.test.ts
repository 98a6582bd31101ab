import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { refusalsOfNoRun } from './no-run.rules.ts'

const today = day('2027-02-01')
const codes = (on: string | undefined, reason = 'Långfredag') =>
  refusalsOfNoRun({
    ...{ day: on === undefined ? undefined : day(on), reason, today },
    set: new Set([day('2027-03-26')]),
  }).map(refusal => refusal.code)

test('no van runs on a day from today to some two years ahead, once, for a reason', () => {
  assert.deepEqual([codes('2027-02-01'), codes('2029-04-11')], [[], []])
  assert.deepEqual(codes('2027-01-31'), ['past'])
  assert.deepEqual(codes('2029-04-12'), ['too-far'])
  assert.deepEqual(codes('2027-03-26'), ['set-already'])
  assert.deepEqual(codes(undefined), ['no-day'])
})

test('the reason is told and short, and all that is wrong is told at once', () => {
  assert.deepEqual(codes('2027-02-02', 'x'.repeat(80)), [])
  assert.deepEqual(codes('2027-02-02', 'x'.repeat(81)), ['no-reason'])
  assert.deepEqual(codes('2027-01-31', '  '), ['past', 'no-reason'])
})
