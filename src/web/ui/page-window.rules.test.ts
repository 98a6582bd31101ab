import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageWindow } from './page-window.rules.ts'

test('the ends, the current page and its neighbours are shown, a gap as 0', () => {
  assert.deepEqual(pageWindow(5, 12), [1, 0, 4, 5, 6, 0, 12])
})
test('next to an end there is no gap on that side', () => {
  assert.deepEqual(pageWindow(1, 9), [1, 2, 0, 9])
  assert.deepEqual(pageWindow(9, 9), [1, 0, 8, 9])
  assert.deepEqual(pageWindow(3, 4), [1, 2, 3, 4])
})
test('a single page is a single number', () => {
  assert.deepEqual(pageWindow(1, 1), [1])
})
