import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { bars, type Comparison, compare, runOf } from './comparison.ts'
import { type RunFigures, runWorld } from './run.ts'

/** A hundredth of the county for most of a year takes seconds; a tenth for a whole year with `--full`. */
const [scale, days] = process.env.DALA_FULL ? [0.1, 365] : [0.008, 300]

describe('a simulated year, small', () => {
  let comparison: Comparison
  let own: RunFigures
  let fifo: RunFigures
  before(() => {
    comparison = compare({ days, seed: 1, warmUp: 42, size: { scale } })
    own = runOf(comparison, 'window:7')
    fifo = runOf(comparison, 'fifo')
  })

  test('most holds are filled, and none is lost', () => {
    for (const run of comparison.runs) {
      assert.ok(run.filled > 0.8 * run.holds, `${run.policy}: ${run.filled} of ${run.holds}`)
      const counted = Object.values(run.byMunicipality).reduce((sum, one) => sum + one.holds, 0)
      assert.equal(counted, run.holds)
    }
  })
  test('nobody is passed by someone who asked more than 7 days later, unless the policy lets them', () => {
    assert.equal(own.overtakesOver7d, 0)
    assert.equal(fifo.overtakesOver7d, 0)
    assert.ok(runOf(comparison, 'nearest').overtakesOver7d > 0)
  })
  test('a window sends copies less often than strict turns, and nobody waits longer for it', () => {
    assert.ok(own.transportsPerFillQueued < 0.9 * fifo.transportsPerFillQueued)
    assert.ok(own.meanWaitDays <= 1.05 * fifo.meanWaitDays)
    assert.ok(own.p90WaitDays <= 1.1 * fifo.p90WaitDays)
  })
  test('without sharing people wait at least twice as long, and some cannot ask at all', () => {
    const separate = runOf(comparison, 'separate')
    assert.ok(separate.meanWaitDays > 2 * own.meanWaitDays)
    assert.ok(separate.unserved > 0)
    assert.equal(separate.filledByAnotherOwner, 0)
    assert.equal(own.unserved, 0)
  })
  test('eight promises in ten are kept, and the likeliest day is near when a copy was free', () => {
    assert.ok(own.promises > 500)
    assert.ok(own.promiseInside >= 0.8)
    assert.ok(own.promiseMedianErrorDays <= 2)
    const shares = own.promiseInside + own.promiseReadySooner + own.promiseReadyLater
    assert.ok(Math.abs(shares - 1) < 0.001)
  })
  test('the share that stands ready only grows with the days', () => {
    for (const { waitedAtMost } of comparison.runs)
      for (const [n, { share }] of waitedAtMost.entries())
        assert.ok(share <= 1 && share >= (waitedAtMost[n - 1]?.share ?? 0))
  })
  test('what was asked is judged by the figures: worse ones are not met', () => {
    const worse = (of: RunFigures): RunFigures => ({
      ...of,
      ...(of.policy === 'separate' ? { meanWaitDays: 0 } : {}),
      ...(of.policy === 'window:7' && {
        ...{ transportsPerFillQueued: 2, overtakesOver7d: 1, meanWaitDays: 99, p90WaitDays: 99 },
        ...{ promiseInside: 0.79, promiseMedianErrorDays: 3, promiseTooEarly: 1 },
      }),
    })
    const judged = bars({ ...comparison, runs: comparison.runs.map(worse) })
    assert.deepEqual(new Set(judged.map(one => one.met)), new Set([false]))
  })
})

describe('chance', () => {
  const year = (seed: number) =>
    runWorld({ policy: 'window:7', days: 60, seed, warmUp: 14, size: { scale: 0.003 } })
  test('the same seed gives the same figures, another seed others', () => {
    const first = year(5).figures
    assert.deepEqual(year(5).figures, first)
    assert.notDeepEqual({ ...year(6).figures, seed: 5 }, first)
  })
})
