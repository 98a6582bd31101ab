import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Branch } from '../../modules/organisation/index.ts'
import { nearestFirst } from './rooms-of-search.ts'

const at = (id: number, lat: number): Branch => ({ id, lat, lon: 15 }) as Branch

test('branches are told from the nearest on, one’s own first even beside another in the same house', () => {
  const home = at(5, 60)
  assert.deepEqual(nearestFirst([at(1, 61), at(2, 60), home, at(3, 60.4)], home), [5, 2, 3, 1])
})
