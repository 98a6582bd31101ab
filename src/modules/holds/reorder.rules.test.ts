import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideReorder, moveTo } from './reorder.rules.ts'

const queue = [
  { id: 1, queuedAt: 100 },
  { id: 2, queuedAt: 200 },
  { id: 3, queuedAt: 300 },
]
const order = (...holds: number[]) => holds.map((hold, index) => ({ hold, place: index + 1 }))

test('S050 a new order hands out the same moments anew, earliest first', () => {
  assert.deepEqual(decideReorder(queue, order(3, 1, 2)), {
    outcome: 'reordered',
    times: [
      { hold: 3, at: 100 },
      { hold: 1, at: 200 },
      { hold: 2, at: 300 },
    ],
  })
  // Told in any order: the places count.
  assert.deepEqual(
    decideReorder(queue.toReversed(), order(3, 1, 2).toReversed()),
    decideReorder(queue, order(3, 1, 2)),
  )
})

test('S050 two of the same moment are told apart afterwards', () => {
  const same = queue.map(one => ({ ...one, queuedAt: 100 }))
  assert.deepEqual(decideReorder(same, order(2, 3, 1)), {
    outcome: 'reordered',
    times: [
      { hold: 2, at: 100 },
      { hold: 3, at: 101 },
      { hold: 1, at: 102 },
    ],
  })
})

test('S050 one left out, one named twice, a gap or a stranger: refused whole, with every reason', () => {
  const codes = (of: ReturnType<typeof order>) => {
    const decided = decideReorder(queue, of)
    return decided.outcome === 'refused' ? decided.refusals : []
  }
  assert.deepEqual(codes(order(1, 2)), [{ code: 'left-out', holds: [3] }])
  assert.deepEqual(codes([...order(1, 2, 3), { hold: 9, place: 4 }]), [{ code: 'not-in-queue', holds: [9] }])
  assert.deepEqual(codes([...order(1, 2, 3), { hold: 3, place: 4 }]), [{ code: 'named-twice', holds: [3] }])
  const gap = [
    { hold: 1, place: 1 },
    { hold: 2, place: 3 },
    { hold: 3, place: 4 },
  ]
  assert.deepEqual(codes(gap), [{ code: 'places-with-gaps' }])
  const repeated = gap.map(one => ({ ...one, place: Math.min(one.place, 3) }))
  assert.deepEqual(codes(repeated), [{ code: 'places-with-gaps' }])
  assert.deepEqual(
    codes([{ hold: 9, place: 0 }]).map(one => one.code),
    ['not-in-queue', 'left-out', 'places-with-gaps'],
  )
  assert.deepEqual(decideReorder([], []), { outcome: 'reordered', times: [] })
})

const waits = [
  { id: 1, queuedAt: 100, priority: 0 },
  { id: 2, queuedAt: 200, priority: 0 },
  { id: 3, queuedAt: 50, priority: -1 },
  { id: 4, queuedAt: 300, priority: 0 },
]
const moved = (hold: number, place: number) => {
  const answer = moveTo(waits, hold, place)
  return answer.outcome === 'moved' ? answer.order.map(one => one.hold) : answer.code
}

test('a hold moves up, down or nowhere among those of its class; the times of others keep their order', () => {
  assert.deepEqual(moved(4, 1), [3, 4, 1, 2])
  assert.deepEqual(moved(4, 2), [3, 1, 4, 2])
  assert.deepEqual(moved(1, 3), [3, 2, 4, 1])
  assert.deepEqual(moved(1, 2), [3, 2, 1, 4])
  assert.deepEqual(moved(2, 2), [3, 1, 2, 4])
  const answer = moveTo(waits, 2, 1)
  assert.ok(answer.outcome === 'moved')
  assert.deepEqual(
    answer.order.map(one => one.place),
    [1, 2, 3, 4],
  )
})

test('nobody moves into another class, beyond the queue, or into a queue they are not in', () => {
  assert.equal(moved(1, 4), 'other-class')
  assert.equal(moved(1, 5), 'no-such-place')
  assert.equal(moved(1, 0), 'no-such-place')
  assert.equal(moved(9, 1), 'not-in-queue')
})

test('of the same moment the lower number is first, also when one moves between them', () => {
  const twins = [
    { id: 2, queuedAt: 100, priority: 0 },
    { id: 1, queuedAt: 100, priority: 0 },
    { id: 3, queuedAt: 200, priority: 0 },
  ]
  const answer = moveTo(twins, 3, 2)
  assert.ok(answer.outcome === 'moved')
  assert.deepEqual(
    answer.order.map(one => one.hold),
    [1, 3, 2],
  )
})
