import assert from 'node:assert/strict'
import { test } from 'node:test'
import { places, type Queued } from './queue.rules.ts'

const queued = (id: number, more: Partial<Queued> = {}): Queued => ({
  id,
  state: 'waiting',
  queuedAt: 1000 + id,
  priority: 0,
  capturedAt: null,
  ...more,
})
const order = (...queue: Queued[]) => [...places(queue)].sort((a, b) => a[1] - b[1]).map(([id]) => id)

test('whoever has a copy captured stands first, in the order that happened; of the same moment as they came', () => {
  for (const state of ['captured', 'in_transit', 'on_shelf'] as const)
    assert.deepEqual(order(queued(1), queued(2, { state, capturedAt: 5 })), [2, 1])
  const one = queued(1, { state: 'on_shelf', capturedAt: 9 })
  const two = queued(2, { state: 'in_transit', capturedAt: 7 })
  assert.deepEqual(order(one, two), [2, 1])
  assert.deepEqual(order(two, one), [2, 1])
  const same = queued(3, { state: 'captured', capturedAt: 9, queuedAt: 1 })
  assert.deepEqual(order(one, same), [3, 1])
  const unknown = queued(4, { state: 'captured' })
  assert.deepEqual(order(one, unknown), [4, 1])
  assert.deepEqual(order(unknown, one), [4, 1])
})

test('the others stand by class, then as they came, then by number; a planned copy changes no place', () => {
  assert.deepEqual(order(queued(1), queued(2, { state: 'assigned' }), queued(3)), [1, 2, 3])
  assert.deepEqual(order(queued(1), queued(2, { priority: 1 }), queued(3, { priority: -1 })), [2, 1, 3])
  assert.deepEqual(order(queued(2, { queuedAt: 5 }), queued(1, { queuedAt: 5 })), [1, 2])
  assert.deepEqual(order(queued(1, { queuedAt: 9 }), queued(2, { queuedAt: 5 })), [2, 1])
})

test('places begin at 1 and have no gap; what has ended has none', () => {
  const ended = (['collected', 'cancelled', 'expired', 'not_collected'] as const).map((state, n) =>
    queued(n + 1, { state, capturedAt: 3 }),
  )
  assert.deepEqual(
    [...places([...ended, queued(9), queued(8)])],
    [
      [8, 1],
      [9, 2],
    ],
  )
})
