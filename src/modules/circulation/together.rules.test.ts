import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Pair, partsFor, proposals } from './together.rules.ts'

const pair = (own: number, other: number, accounts: number): Pair => ({ own, other, accounts })

test('what several of one’s own lead to comes first, then what most share, then the newest', () => {
  const pairs = [pair(1, 10, 5), pair(2, 10, 5), pair(1, 11, 30), pair(2, 12, 7), pair(3, 13, 7)]
  assert.deepEqual(
    proposals(pairs, 9).map(one => one.work),
    [10, 11, 13, 12],
  )
  assert.deepEqual(
    proposals([...pairs, pair(3, 14, 6), pair(2, 14, 6)], 2).map(one => one.work),
    [14, 10],
  )
})

test('it is explained by the one that most share with it, the first of equals', () => {
  assert.deepEqual(proposals([pair(1, 10, 5), pair(2, 10, 9)], 1), [{ work: 10, because: 2 }])
  assert.deepEqual(proposals([pair(4, 10, 5), pair(2, 10, 5)], 1), [{ work: 10, because: 2 }])
  assert.deepEqual(proposals([], 5), [])
})

test('the more there is to count, the more parts it is counted in', () => {
  assert.deepEqual([0, 1, 66_666, 66_667, 2_000_000].map(partsFor), [1, 1, 1, 2, 30])
})
