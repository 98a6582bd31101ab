import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingCopy, enoughSeen, guessedPace, nearInQueue, paceFrom } from './promise-case.rules.ts'

const pace = { cycle: { mean: 20, spread: 8 } }
const curve = { from: 0, out: [0] }

test('a loan comes back as its curve says', () => {
  assert.deepEqual(comingCopy({ at: 'borrower', dueIn: 3, curve }, pace), { kind: 'loan', dueIn: 3, curve })
})

test('a copy on its way to somebody who waits has most of a round left; one on the hold shelf somewhat less', () => {
  assert.deepEqual(comingCopy({ at: 'van', forSomebody: true, arrivesIn: 1 }, pace), {
    kind: 'expected',
    inDays: 18,
    spread: 8,
  })
  assert.deepEqual(comingCopy({ at: 'hold-shelf' }, pace), { kind: 'expected', inDays: 16, spread: 8 })
})

test('a copy on its way home is free when the van is there, or in two days when nobody knows; one that is late comes now', () => {
  const inDays = (arrivesIn: number | null) => {
    const made = comingCopy({ at: 'van', forSomebody: false, arrivesIn }, pace)
    return made.kind === 'expected' ? [made.inDays, made.spread] : []
  }
  assert.deepEqual(
    [inDays(5), inDays(null), inDays(-4)],
    [
      [5, 1.5],
      [2, 1.5],
      [0, 1.5],
    ],
  )
})

test('what is bought or being made ready comes on the day that is known, never today; else in a fortnight or so', () => {
  const of = (readyIn: number | null) => comingCopy({ at: 'workroom', readyIn }, pace)
  assert.deepEqual(of(9), { kind: 'expected', inDays: 9, spread: 3 })
  assert.deepEqual(of(-2), { kind: 'expected', inDays: 1, spread: 3 })
  assert.deepEqual(of(null), { kind: 'expected', inDays: 14, spread: 7 })
})

test('a copy on its shelf that is planned for somebody in front is free after a whole round', () => {
  assert.deepEqual(comingCopy({ at: 'shelf' }, pace), { kind: 'expected', inDays: 20, spread: 8 })
})

test('as many may come within the window after as came before, when fewer have come yet', () => {
  assert.equal(nearInQueue({ before: 3, after: 0 }), 6)
  assert.equal(nearInQueue({ before: 3, after: 5 }), 8)
})

const seen = {
  ...{ rounds: enoughSeen, mean: 17.5, spread: 6, ways: enoughSeen, soonest: 1, usual: 1, latest: 3 },
  ...{ ended: enoughSeen, gaveUp: 20, free: enoughSeen, lagUsual: 1, lagLatest: 2 },
}

test('the pace is what has been counted; half of those who give up have done so before one is served', () => {
  assert.deepEqual(paceFrom(seen), {
    cycle: { mean: 17.5, spread: 6 },
    travel: { soonest: 1, usual: 1, latest: 3 },
    leaves: 0.1,
    lag: { usual: 1, latest: 2 },
  })
})

test('what too little has been seen of is guessed, each by itself', () => {
  const few = enoughSeen - 1
  assert.deepEqual(paceFrom({ ...seen, rounds: few }).cycle, guessedPace.cycle)
  assert.deepEqual(paceFrom({ ...seen, mean: null }).cycle, guessedPace.cycle)
  assert.deepEqual(paceFrom({ ...seen, spread: null }).cycle, guessedPace.cycle)
  assert.deepEqual(paceFrom({ ...seen, ways: few }).travel, guessedPace.travel)
  for (const missing of [{ soonest: null }, { usual: null }, { latest: null }])
    assert.deepEqual(paceFrom({ ...seen, ...missing }).travel, guessedPace.travel)
  for (const missing of [{ free: few }, { lagUsual: null }, { lagLatest: null }])
    assert.deepEqual(paceFrom({ ...seen, ...missing }).lag, guessedPace.lag)
  assert.equal(paceFrom({ ...seen, ended: few }).leaves, guessedPace.leaves)
  assert.deepEqual(paceFrom({ ...seen, ended: few }).cycle, { mean: 17.5, spread: 6 })
})

test('rounds that have all been alike still differ by a day', () => {
  assert.equal(paceFrom({ ...seen, spread: 0 }).cycle.spread, 1)
})
