import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideLevels, type ShelfLevel } from './levels.rules.ts'

const level = (shelf: string, rest: Partial<ShelfLevel> = {}): ShelfLevel => ({
  ...{ shelf, floats: false, floor: 0, ceiling: null },
  ...rest,
})
const now = [level('Barn', { floor: 5, ceiling: 20 }), level('Vuxen'), level('Film', { floats: true })]
const codes = (...wanted: ShelfLevel[]) => {
  const decided = decideLevels(now, wanted)
  return decided.outcome === 'refused' ? decided.refusals.map(one => `${one.shelf}: ${one.code}`) : []
}

test('only what is otherwise than before is set: the floor, the ceiling or whether it floats', () => {
  const wanted = [
    ...[level('Barn', { floor: 5, ceiling: 20 }), level('Vuxen', { floats: true })],
    level('Film', { floats: true, floor: 1 }),
  ]
  assert.deepEqual(decideLevels(now, wanted), { outcome: 'set', changed: wanted.slice(1) })
  const noCeiling = [level('Barn', { floor: 5 })]
  assert.deepEqual(decideLevels(now, noCeiling), { outcome: 'set', changed: noCeiling })
  assert.deepEqual(decideLevels(now, now), { outcome: 'set', changed: [] })
})

test('floors and ceilings are whole numbers from 0 to 100 000, and the floor is at most the ceiling', () => {
  assert.deepEqual(
    codes(level('Barn', { floor: 100_000, ceiling: 100_000 }), level('Vuxen', { ceiling: 0 })),
    [],
  )
  for (const floor of [-1, 0.5, Number.NaN, 100_001])
    assert.deepEqual(codes(level('Vuxen', { floor })), ['Vuxen: not-a-number'])
  for (const ceiling of [-1, 0.5, Number.NaN, 100_001])
    assert.deepEqual(codes(level('Vuxen', { ceiling })), ['Vuxen: not-a-number'])
  assert.deepEqual(codes(level('Film', { floor: 3, ceiling: 2 })), ['Film: floor-above-ceiling'])
  assert.deepEqual(codes(level('Film', { floor: 3, ceiling: 3 })), [])
})

test('all that is wrong is told at once, a shelf that is not there as well', () => {
  assert.deepEqual(
    codes(level('Barn', { floor: -1 }), level('Okänd'), level('Film', { floor: 3, ceiling: 2 })),
    [...['Barn: not-a-number', 'Okänd: no-such-shelf', 'Film: floor-above-ceiling']],
  )
})
