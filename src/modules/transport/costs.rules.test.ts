import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../kernel/day.ts'
import { noPrices, readPrices, refusalsOfPrices, runsBetween, sharedCost } from './costs.rules.ts'

test('prices are whole öre from nothing to a hundred thousand kronor, and every one that is not is named', () => {
  assert.deepEqual(refusalsOfPrices({ perRun: 0, perCopy: 10_000_000 }), [])
  assert.deepEqual(refusalsOfPrices({ perRun: -1, perCopy: 0.5 }), [
    { code: 'not-a-price', price: 'perRun' },
    { code: 'not-a-price', price: 'perCopy' },
  ])
  assert.deepEqual(refusalsOfPrices({ perRun: 10_000_001, perCopy: Number.NaN }).length, 2)
})

test('what is stored is read as far as it makes sense; nothing stored costs nothing', () => {
  assert.deepEqual(readPrices({ perRun: 45_000, perCopy: 150 }), { perRun: 45_000, perCopy: 150 })
  assert.deepEqual(readPrices({ perRun: '450', perCopy: 150 }), { perRun: 0, perCopy: 150 })
  assert.deepEqual([readPrices(undefined), readPrices(null)], [noPrices, noPrices])
})

test('runs are counted by the timetable: each van on its weekdays, none on days without vans, the last day left out', () => {
  const stop = (route: number, on: number, seq: number) => ({
    ...{ route, weekday: on, seq, branch: seq },
    ...{ arrives: '09:00', departs: '09:10', cutoff: '08:30' },
  })
  const timetable = {
    stops: [stop(1, 1, 1), stop(1, 1, 2), stop(2, 1, 1), stop(2, 3, 1)],
    routeNames: new Map(),
    noRun: new Set([day('2027-02-08')]),
  }
  // 1 February 2027 is a Monday.
  assert.equal(runsBetween(timetable, day('2027-02-01'), day('2027-02-02')), 2)
  assert.equal(runsBetween(timetable, day('2027-02-01'), day('2027-02-08')), 3)
  assert.equal(runsBetween(timetable, day('2027-02-01'), day('2027-02-15')), 4)
  assert.equal(runsBetween(timetable, day('2027-02-01'), day('2027-02-01')), 0)
})

test('the shares follow the copies, and what is left goes to the largest remainders', () => {
  assert.deepEqual(sharedCost([1, 1, 1], 100), [34, 33, 33])
  assert.deepEqual(sharedCost([1, 2], 100), [33, 67])
  assert.deepEqual(sharedCost([0, 0], 100), [0, 0])
  assert.deepEqual(sharedCost([], 100), [])
})

test('the shares are always the whole, and nobody is more than one öre from their part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 }),
      fc.nat(50_000_000),
      (copies, whole) => {
        const all = copies.reduce((sum, n) => sum + n, 0)
        const shares = sharedCost(copies, whole)
        assert.equal(
          shares.reduce((sum, n) => sum + n, 0),
          all ? whole : 0,
        )
        for (const [n, share] of shares.entries())
          assert.ok(!all || Math.abs(share - ((copies[n] ?? 0) * whole) / all) < 1)
      },
    ),
  )
})
