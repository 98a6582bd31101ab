import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from './random.ts'

test('the same seed gives the same numbers, another seed others', () => {
  const first = (seed: number) => {
    const random = randomFrom(seed)
    return Array.from({ length: 5 }, () => random.next())
  }
  assert.deepEqual(first(7), first(7))
  assert.notDeepEqual(first(7), first(8))
  // The first numbers of the published algorithm from seed 1: it must never change, or old lots could not be drawn again.
  assert.deepEqual(
    first(1).map(one => Math.round(one * 1e6)),
    [627074, 2736, 527447, 981051, 968378],
  )
})

test('numbers are spread evenly from nought to one, whole numbers below their limit', () => {
  const random = randomFrom(42)
  const tenths = new Array<number>(10).fill(0)
  for (let turn = 0; turn < 100_000; turn++) tenths[random.below(10)] = (tenths[random.below(10)] ?? 0) + 1
  const counts = new Array<number>(10).fill(0)
  for (let turn = 0; turn < 100_000; turn++) {
    const drawn = random.below(10)
    counts[drawn] = (counts[drawn] ?? 0) + 1
  }
  for (const count of counts) assert.ok(Math.abs(count - 10_000) < 500, String(count))
})

test('a drawn order has everybody once, and every order is as likely', () => {
  const orders = new Map<string, number>()
  const random = randomFrom(3)
  for (let turn = 0; turn < 60_000; turn++) {
    const order = random.shuffled(['a', 'b', 'c']).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  assert.equal(orders.size, 6)
  for (const count of orders.values()) assert.ok(Math.abs(count - 10_000) < 500, String(count))
  assert.deepEqual(random.shuffled([]), [])
})
