import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepts, noPairs, openColumns, serveMore } from './matching.rules.ts'

const never = Number.POSITIVE_INFINITY

test('a row accepts columns it can be served by and that are asked about: both, or none', () => {
  assert.ok(accepts([never, 1], new Set([1])))
  assert.ok(!accepts([never, 1], new Set([0])))
  assert.ok(!accepts([1, never], new Set([1])))
  assert.ok(!accepts(undefined, new Set([0])))
})

test('a column is open when it is free, or when its row could do with one that is, however long the way', () => {
  const chain = [
    [1, 1, never],
    [never, 1, 1],
  ]
  const taken = noPairs(2, 3)
  serveMore(chain, taken, [0, 1])
  assert.deepEqual([...openColumns(chain, taken)].sort(), [0, 1, 2])
  // The first two have no other column to go to: only the third is free.
  const tight = [
    [1, never, never],
    [never, 1, never],
  ]
  const pairs = noPairs(2, 3)
  serveMore(tight, pairs, [0, 1])
  assert.deepEqual([...openColumns(tight, pairs)], [2])
})

test('a column at the far end of a chain is open though the chain is told from that end', () => {
  // Row 0 has column 0 and could do with 1, row 1 has 1 and could do with 2, which is free.
  const costs = [
    [1, 1, never],
    [never, 1, 1],
  ]
  assert.deepEqual([...openColumns(costs, { columnOf: [0, 1], rowOf: [0, 1, -1] })].sort(), [0, 1, 2])
})

test('nothing is open when every column is taken', () => {
  assert.equal(openColumns([[1]], { columnOf: [0], rowOf: [0] }).size, 0)
})

test('who moves to another column no longer pays for the one before: the least cost of all, not of the last', () => {
  const costs = [
    [5, 6],
    [1, 3],
  ]
  const pairs = noPairs(2, 2)
  serveMore(costs, pairs, [0])
  assert.deepEqual(pairs.columnOf, [0, -1])
  serveMore(costs, pairs, [1])
  assert.deepEqual(pairs.columnOf, [1, 0])
})
