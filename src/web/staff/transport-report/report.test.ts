import assert from 'node:assert/strict'
import { test } from 'node:test'
import { money, oreOf, written } from './report.view.ts'

test('kronor are read as people write them, and what is no sum of money is not read', () => {
  assert.deepEqual(
    ['450', '450,5', '450.50', '1 200 kr', '0'].map(oreOf),
    [45_000, 45_050, 45_050, 120_000, 0],
  )
  assert.deepEqual(['', '-1', '1,234', 'fyra', '1e3', '1,'].map(oreOf), Array(6).fill(undefined))
})

test('öre are shown as kronor, and written so that they are read back the same', () => {
  assert.equal(money(123_450).replaceAll('\u00a0', ' '), '1 234,5 kr')
  for (const ore of [0, 5, 150, 45_050, 9_999_999]) assert.equal(oreOf(written(ore)), ore)
})
