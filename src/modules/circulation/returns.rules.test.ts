import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  anyMaterial,
  curveDays,
  curveFor,
  curveOf,
  curveOfCounts,
  curvesOf,
  enoughLoans,
  guessedReturns,
  isShortLoan,
  type ReturnCurve,
  type ReturnQueue,
  type SeenCurve,
} from './returns.rules.ts'

const at = (curve: ReturnCurve, day: number): number => {
  const share = curve.out[day - curve.from]
  if (share === undefined) throw new RangeError(`the curve does not tell of day ${day}`)
  return Math.round(share * 1000) / 1000
}

test('the share that is out falls on each day by those that came back that day', () => {
  const curve = curveOf([
    { day: -2, returned: 2, stillOut: 0 },
    { day: 0, returned: 6, stillOut: 0 },
    { day: 5, returned: 2, stillOut: 0 },
  ])
  assert.deepEqual(
    [at(curve, -3), at(curve, -2), at(curve, -1), at(curve, 0), at(curve, 4), at(curve, 5)],
    [1, 0.8, 0.8, 0.2, 0.2, 0],
  )
})

test('a loan that is still out counts for the days it has lasted and not for those to come', () => {
  // Ten loans: five back on the due day, four are not so old yet; of the one left, nothing is known but that it came on day 3.
  const curve = curveOf([
    { day: 0, returned: 5, stillOut: 4 },
    { day: 3, returned: 1, stillOut: 0 },
  ])
  assert.deepEqual([at(curve, 0), at(curve, 2), at(curve, 3)], [0.5, 0.5, 0])
})

test('what came before the first day told of, or after the last, stands in the first and the last', () => {
  const last = curveDays.from + curveDays.length - 1
  const curve = curveOf([
    { day: -90, returned: 1, stillOut: 0 },
    { day: 500, returned: 1, stillOut: 0 },
  ])
  assert.deepEqual([at(curve, curveDays.from), at(curve, last - 1), at(curve, last)], [0.5, 0.5, 0])
})

test('the same by counts', () => {
  const counts = new Float64Array(curveDays.length)
  counts[10] = 3
  counts[20] = 1
  assert.deepEqual([at(curveOfCounts(counts), -20), at(curveOfCounts(counts), -10)], [0.25, 0])
})

test('nothing seen: all are out', () => {
  assert.ok(curveOf([]).out.every(share => share === 1))
})

test('the guess: from ten days before for a short loan, from twenty-four for a long one, most on the last days', () => {
  const [short, long] = [curveOfCounts(guessedReturns(true)), curveOfCounts(guessedReturns(false))]
  assert.deepEqual([at(short, -11), at(long, -25)], [1, 1])
  assert.ok(at(short, -10) < 1 && at(long, -24) < 1)
  // Three counts a day on the five days to the day after, one a day otherwise.
  assert.deepEqual(
    [guessedReturns(true)[-curveDays.from - 4], guessedReturns(true)[-curveDays.from - 3]],
    [1, 3],
  )
  assert.deepEqual(
    [guessedReturns(true)[-curveDays.from + 1], guessedReturns(true)[-curveDays.from + 2]],
    [3, 1],
  )
  assert.deepEqual([at(short, 8), at(long, 8)], [0, 0])
})

test('a loan of sixteen days is short, one of seventeen is not', () => {
  assert.deepEqual([isShortLoan(16), isShortLoan(17)], [true, false])
})

const seen = (material: string, queue: ReturnQueue, day: number, loans = enoughLoans): SeenCurve => ({
  ...{ material, queue, loans },
  curve: curveOf([{ day, returned: 1, stillOut: 0 }]),
})
const dayOf = (curve: ReturnCurve): number => curve.from + curve.out.indexOf(0)

test('a loan somebody waits for follows its own material, else all, else those nobody waited for, else the guess', () => {
  const all = [seen('film', 'waited', 1), seen(anyMaterial, 'waited', 2), seen('film', 'nobody', 3)]
  const of = (curves: readonly SeenCurve[]) => dayOf(curveFor(curves, { material: 'film', short: false }))
  assert.deepEqual([of(all), of(all.slice(1)), of(all.slice(2)), of([])], [1, 2, 3, 8])
})

test('a short loan follows the queue loans of its material, else of all, else the guess', () => {
  const all = [
    seen('film', 'queue-loan', 1),
    seen(anyMaterial, 'queue-loan', 2),
    seen('film', 'waited', 3),
    seen('film', 'nobody', 4),
  ]
  const of = (curves: readonly SeenCurve[]) => curveFor(curves, { material: 'film', short: true })
  assert.deepEqual([dayOf(of(all)), dayOf(of(all.slice(1)))], [1, 2])
  assert.deepEqual(of(all.slice(2)), curveOfCounts(guessedReturns(true)))
  assert.deepEqual(curveFor([], { material: 'film', short: false }), curveOfCounts(guessedReturns(false)))
})

test('a curve that rests on too few loans is not believed', () => {
  const few = [seen('film', 'waited', 1, enoughLoans - 1), seen(anyMaterial, 'waited', 2)]
  assert.equal(dayOf(curveFor(few, { material: 'film', short: false })), 2)
})

test('a curve never rises and stays between none and all', () => {
  const seenDay = fc.record({
    day: fc.integer({ min: -60, max: 120 }),
    returned: fc.nat(20),
    stillOut: fc.nat(20),
  })
  fc.assert(
    fc.property(fc.array(seenDay, { maxLength: 40 }), days => {
      const { out } = curveOf(days)
      assert.equal(out.length, curveDays.length)
      out.forEach((share, n) => {
        assert.ok(share >= -1e-9 && share <= (out[n - 1] ?? 1))
      })
    }),
  )
})

test('each material and queue has a curve of its own, and all materials one together; none for what nobody has returned', () => {
  const curves = curvesOf([
    { material: 'film', queue: 'waited', day: 0, returned: 1, stillOut: 0 },
    { material: 'film', queue: 'waited', day: 4, returned: 2, stillOut: 0 },
    { material: 'game', queue: 'waited', day: 0, returned: 1, stillOut: 0 },
    { material: 'game', queue: 'nobody', day: 2, returned: 0, stillOut: 7 },
  ])
  assert.deepEqual(
    curves.map(one => [one.material, one.queue, one.loans, at(one.curve, 0)]),
    [
      ['film', 'waited', 3, 0.667],
      ['game', 'waited', 1, 0],
      [anyMaterial, 'waited', 4, 0.5],
    ],
  )
  assert.equal(curves[0]?.curve.out[30], 0.6667)
})
