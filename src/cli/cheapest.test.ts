import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cheapestTotal } from './cheapest.ts'

const tryAll = (costs: readonly (readonly number[])[], used: readonly number[] = []): number => {
  const [first, ...rest] = costs
  if (!first) return 0
  let best = Number.POSITIVE_INFINITY
  for (const [column, cost] of first.entries())
    if (!used.includes(column)) best = Math.min(best, cost + tryAll(rest, [...used, column]))
  return best
}

test('the least total cost is the one that trying everything finds', () => {
  const cost = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Number.POSITIVE_INFINITY))
  const world = fc
    .integer({ min: 1, max: 5 })
    .chain(columns =>
      fc.array(fc.array(cost, { minLength: columns, maxLength: columns }), { maxLength: columns }),
    )
  fc.assert(
    fc.property(world, costs => {
      const expected = tryAll(costs)
      assert.equal(cheapestTotal(costs), expected === Number.POSITIVE_INFINITY ? undefined : expected)
    }),
    { numRuns: 2_000 },
  )
})
