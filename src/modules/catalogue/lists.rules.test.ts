import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ListRow, listed, longestList } from './lists.rules.ts'

const row = (work: number, weight: number, of: Partial<ListRow> = {}): ListRow => ({
  ...{ work, weight, format: 'book', audience: 'adult' },
  ...of,
})
const all = { format: null, audience: null }
const works = (...given: Parameters<typeof listed>) => listed(...given).map(({ work }) => work)

test('the heaviest comes first, of equals the newest work', () => {
  assert.deepEqual(works([row(1, 5), row(2, 9), row(3, 5)], all, 'sum'), [2, 3, 1])
})

test('loans of all forms count together; of what came, the latest counts', () => {
  const rows = [row(1, 6), row(1, 7, { format: 'audiobook' }), row(2, 10)]
  assert.deepEqual(listed(rows, all, 'sum'), [
    { work: 1, weight: 13 },
    { work: 2, weight: 10 },
  ])
  assert.deepEqual(listed(rows, all, 'latest'), [
    { work: 2, weight: 10 },
    { work: 1, weight: 7 },
  ])
  assert.deepEqual(listed([row(1, 7), row(1, 6)], all, 'latest'), [{ work: 1, weight: 7 }])
})

test('a choice of form and of readers leaves the others out, and their loans with them', () => {
  const rows = [row(1, 6), row(1, 9, { format: 'audiobook' }), row(2, 8, { audience: 'child' })]
  assert.deepEqual(listed(rows, { format: 'book', audience: null }, 'sum'), [
    { work: 2, weight: 8 },
    { work: 1, weight: 6 },
  ])
  assert.deepEqual(works(rows, { format: null, audience: 'child' }, 'sum'), [2])
  assert.deepEqual(works(rows, { format: 'film', audience: null }, 'sum'), [])
})

test('a list ends somewhere', () => {
  const many = Array.from({ length: longestList + 10 }, (_, n) => row(n + 1, 5))
  assert.equal(listed(many, all, 'sum').length, longestList)
})
