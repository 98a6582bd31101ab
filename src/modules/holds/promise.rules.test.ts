import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  belowNormal,
  type ComingCopy,
  expectedIn,
  farthest,
  type PromiseCase,
  promise,
  type ReturnCurve,
  turnOf,
} from './promise.rules.ts'

/** All come back on the due day: none is out after it. */
const onTheDay: ReturnCurve = { from: 0, out: [0] }
const copy = (inDays: number, spread = 0): ComingCopy => ({ kind: 'expected', inDays, spread })
const loan = (dueIn: number, curve = onTheDay): ComingCopy => ({ kind: 'loan', dueIn, curve })

const asked = (of: Partial<PromiseCase>): PromiseCase => ({
  firstOpen: 0,
  planned: null,
  ahead: 0,
  near: 0,
  copies: [],
  cycle: { mean: 20, spread: 0 },
  travel: { soonest: 0, usual: 0, latest: 0 },
  leaves: 0,
  ...of,
})

test('a planned copy can be collected the day the timetable says, and at the latest when it was missed once', () => {
  const planned = { ready: 2, readyIfMissed: 4 }
  assert.deepEqual(promise(asked({ planned })), { earliest: 2, from: 2, likely: 2, latest: 4 })
})

test('where copies have been ready later than the timetable says, the likely and the last day are later, the first is not', () => {
  const planned = { ready: 2, readyIfMissed: 4 }
  const days = (usual: number, latest: number) => {
    const made = promise(asked({ planned, lag: { usual, latest } }))
    return [made.earliest, made.from, made.likely, made.latest]
  }
  assert.deepEqual(days(1, 3), [2, 2, 3, 5])
  // Missed once is later still; and the last day is never before the likely one.
  assert.deepEqual(days(0, 1), [2, 2, 2, 4])
  assert.deepEqual(days(5, 1), [2, 2, 7, 7])
})

test('another copy may come back at the very place before the planned one: nothing rules out the first open day', () => {
  const made = promise(asked({ planned: { ready: 5, readyIfMissed: 7 }, copies: [loan(3)], firstOpen: 1 }))
  assert.deepEqual(made, { earliest: 1, from: 5, likely: 5, latest: 7 })
})

test('the only copy is awaited on its due day when nobody is in front', () => {
  const { from, likely, latest } = promise(asked({ copies: [loan(6)] }))
  assert.deepEqual([from, likely, latest], [6, 6, 6])
})

test('one in front means a whole way round more', () => {
  const { likely } = promise(asked({ copies: [loan(6)], ahead: 1, cycle: { mean: 20, spread: 1 } }))
  assert.ok(likely >= 25 && likely <= 27, `${likely}`)
})

test('two copies serve two in front on their first return, and the third on the second round', () => {
  const copies = [loan(4), loan(8)]
  assert.equal(promise(asked({ copies, ahead: 1 })).likely, 8)
  const third = promise(asked({ copies, ahead: 2 })).likely
  assert.ok(third >= 24 && third <= 25, `${third}`)
})

test('the way to the pick-up place is added: the shortest to the first day, the longest to the last', () => {
  const made = promise(asked({ copies: [loan(6)], travel: { soonest: 1, usual: 2, latest: 5 } }))
  assert.deepEqual([made.from, made.likely, made.latest], [7, 8, 11])
})

test('nothing is promised before the first open day', () => {
  const made = promise(asked({ copies: [copy(0)], firstOpen: 3 }))
  assert.deepEqual(made, { earliest: 3, from: 3, likely: 3, latest: 3 })
})

test('some of those in front give up before their turn', () => {
  const of = { copies: [copy(1)], ahead: 10, cycle: { mean: 10, spread: 1 } }
  assert.ok(promise(asked({ ...of, leaves: 0.5 })).likely < promise(asked(of)).likely - 40)
})

test('those who may change places with it make the interval wider at both ends', () => {
  const of = { copies: [copy(1), copy(8), copy(15)], ahead: 12, cycle: { mean: 20, spread: 5 } }
  const [sure, unsure] = [turnOf(asked(of)), turnOf(asked({ ...of, near: 12 }))]
  assert.ok(unsure.early < sure.early && unsure.late > sure.late)
})

test('a loan that is out still comes back as those of its kind that were out on the same day', () => {
  // Half are back on the due day, the other half ten days later; three days after the due day only the late half is left.
  const curve: ReturnCurve = { from: 0, out: [...new Array(10).fill(0.5), 0] }
  assert.deepEqual(
    [turnOf(asked({ copies: [loan(5, curve)] })).early, turnOf(asked({ copies: [loan(5, curve)] })).late],
    [5, 15],
  )
  assert.equal(turnOf(asked({ copies: [loan(-3, curve)] })).early, 7)
})

test('a loan that is later than any has been comes any day, and as like as not within a week', () => {
  const { early, middle, late } = turnOf(asked({ copies: [loan(-200)] }))
  assert.ok(early <= 1 && middle >= 4 && middle <= 8 && late > 14, `${early} ${middle} ${late}`)
})

test('copies that come back alike count each for itself', () => {
  const of = { ahead: 5, cycle: { mean: 20, spread: 4 } }
  const three = [loan(6), loan(6), loan(6)]
  const almost = [loan(6), loan(6, { from: 0, out: [0] }), loan(6, { from: 0, out: [0] })]
  assert.deepEqual(turnOf(asked({ ...of, copies: three })), turnOf(asked({ ...of, copies: almost })))
  const expected = [copy(6, 1), copy(6, 1), copy(6, 2), copy(7, 1)]
  assert.ok(
    turnOf(asked({ ...of, copies: expected })).middle <
      turnOf(asked({ ...of, copies: expected.slice(1) })).middle,
  )
  // Expected on other days, or less surely, is another kind.
  assert.equal(turnOf(asked({ copies: [copy(1), copy(15)], ahead: 1 })).middle, 15)
  const [sure, unsure] = [copy(20, 1), copy(20, 9)]
  assert.ok(
    turnOf(asked({ copies: [sure, unsure], ahead: 1 })).late >
      turnOf(asked({ copies: [sure, sure], ahead: 1 })).late + 3,
  )
  // Two due on different days are two kinds.
  assert.equal(turnOf(asked({ copies: [loan(6), loan(9)], ahead: 1 })).middle, 9)
})

test('far from the mean the share is none or all', () => {
  assert.deepEqual([belowNormal(-6, 0, 1), belowNormal(6, 0, 1)], [0, 1])
  assert.ok(belowNormal(-5, 0, 1) > 0 && belowNormal(5, 0, 1) < 1)
})

test('without any copy nothing is promised within two years', () => {
  assert.equal(promise(asked({})).latest, farthest)
  assert.equal(turnOf(asked({})).early, farthest)
})

test('a queue asked about before is not worked out again', () => {
  const made = promise(asked({ travel: { soonest: 1, usual: 1, latest: 1 } }), () => ({
    ...{ early: 3, middle: 4, late: 9 },
  }))
  assert.deepEqual([made.from, made.likely, made.latest], [4, 5, 10])
})

test('a copy is expected on its day; a loan on the average of the days others like it came back', () => {
  assert.equal(expectedIn(copy(12, 4)), 12)
  assert.equal(expectedIn(loan(6)), 6)
  // Half on the due day, half four days after.
  assert.equal(expectedIn(loan(6, { from: 0, out: [0.5, 0.5, 0.5, 0.5, 0] })), 8)
})

test('the normal distribution is right to six places, and a step where nothing varies', () => {
  for (const [z, share] of [
    [0, 0.5],
    [1, 0.841345],
    [-1.281552, 0.1],
    [2.5, 0.99379],
  ] as const)
    assert.ok(Math.abs(belowNormal(z * 3 + 2, 2, 9) - share) < 1e-6, `${z}`)
  assert.deepEqual([belowNormal(2, 2, 0), belowNormal(1.9, 2, 0)], [1, 0])
})

test('the days of a promise come in order, and one more in front never makes it sooner', () => {
  const coming = fc.oneof(
    fc.record({
      kind: fc.constant('expected' as const),
      inDays: fc.integer({ min: 0, max: 60 }),
      spread: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({
      kind: fc.constant('loan' as const),
      dueIn: fc.integer({ min: -40, max: 28 }),
      curve: fc.constant({ from: -2, out: [0.9, 0.7, 0.4, 0.2, 0.1, 0] }),
    }),
  )
  fc.assert(
    fc.property(
      fc.array(coming, { minLength: 1, maxLength: 8 }),
      fc.nat(30),
      fc.nat(10),
      fc.nat(6),
      (copies, ahead, near, firstOpen) => {
        const of = asked({
          ...{ copies, ahead, near, firstOpen },
          cycle: { mean: 20, spread: 6 },
          travel: { soonest: 0, usual: 2, latest: 4 },
          leaves: 0.04,
        })
        const made = promise(of)
        assert.ok(made.earliest <= made.from && made.from <= made.likely && made.likely <= made.latest)
        assert.ok(promise({ ...of, ahead: ahead + 1 }).likely >= made.likely)
      },
    ),
    { numRuns: 300 },
  )
})
