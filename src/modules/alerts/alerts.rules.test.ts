import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../kernel/day.ts'
import {
  alertLimits,
  decideWatch,
  furthestDays,
  isDue,
  newOnes,
  newSince,
  overlapDays,
  toldDays,
} from './alerts.rules.ts'

const fine = { alerts: 0, isThere: false, asksSomething: true, pathLength: 20 }

test('nobody watches more than fifty things, but what is watched already needs no room', () => {
  assert.deepEqual(decideWatch({ ...fine, alerts: alertLimits.alerts - 1 }), [])
  assert.deepEqual(decideWatch({ ...fine, alerts: 50 }), [{ code: 'too-many-alerts', most: 50 }])
  assert.deepEqual(decideWatch({ ...fine, alerts: 50, isThere: true }), [])
})

test('a search for everything is not watched, nor one without end, and all reasons are told at once', () => {
  assert.deepEqual(decideWatch({ ...fine, asksSomething: false }), [{ code: 'nothing-to-watch' }])
  assert.deepEqual(decideWatch({ ...fine, pathLength: 2000 }), [])
  assert.deepEqual(
    decideWatch({ alerts: 50, isThere: false, asksSomething: false, pathLength: 2001 }).map(
      ({ code }) => code,
    ),
    ['too-many-alerts', 'nothing-to-watch', 'question-too-long'],
  )
})

// 2027-02-01 is a Monday.
const [sunday, monday, tuesday] = [day('2027-01-31'), day('2027-02-01'), day('2027-02-02')]

test('what is daily is looked at once a day, what is weekly on Mondays, and what is silent never', () => {
  assert.equal(isDue('daily', sunday, monday), true)
  assert.equal(isDue('daily', monday, monday), false)
  assert.equal(isDue('weekly', sunday, monday), true)
  assert.equal(isDue('weekly', monday, monday), false)
  assert.equal(isDue('weekly', monday, tuesday), false)
  assert.equal(isDue('weekly', monday, day('2027-02-07')), false)
  assert.equal(isDue('none', sunday, tuesday), false)
})

test('a Monday when nothing ran is made up for on Tuesday', () => {
  assert.equal(isDue('weekly', sunday, tuesday), true)
})

test('what is weekly is looked at once in any seven days in a row', () => {
  fc.assert(
    fc.property(fc.nat(400), start => {
      let looked = addDays(monday, start)
      let times = 0
      for (let n = 1; n <= 7; n++) {
        const today = addDays(monday, start + n)
        if (!isDue('weekly', looked, today)) continue
        looked = today
        times++
      }
      assert.equal(times, 1)
    }),
  )
})

const now = Temporal.Instant.from('2027-02-01T05:00:00Z')
const ago = (days: number) => now.subtract({ hours: 24 * days })

test('new is what came after the last look and a few days before it, never before the watching began or a month ago', () => {
  const since = (madeAt: Temporal.Instant, lookedAt: Temporal.Instant) => newSince({ madeAt, lookedAt }, now)
  assert.ok(since(ago(100), ago(1)).equals(ago(1 + overlapDays)))
  assert.ok(since(ago(2), ago(1)).equals(ago(2)))
  assert.ok(since(ago(100), ago(90)).equals(ago(furthestDays + overlapDays)))
  assert.ok(toldDays > furthestDays + overlapDays)
})

test('what was found is new when it came after that moment, and what nobody knows the age of is not', () => {
  const made = new Map([
    [1, ago(1)],
    [2, ago(5)],
    [3, ago(1)],
  ])
  assert.deepEqual(newOnes([3, 2, 1, 4], made, ago(5)), [3, 1])
})
