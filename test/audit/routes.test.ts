import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matches, unwalked } from './routes.ts'

test('an address is of a pattern by its parts, whatever is asked for after them', () => {
  assert.ok(matches('/', '/'))
  assert.ok(matches('/sok', '/sok?q=a/b'))
  assert.ok(matches('/verk/:id/:slug', '/verk/1/titel'))
  assert.ok(matches('/disk/:mode{ut|in}', '/disk/ut#x'))
  assert.ok(!matches('/disk/:mode{ut|in}', '/disk/hem'))
  assert.ok(!matches('/verk/:id', '/verk/1/titel'))
  assert.ok(!matches('/f.css', '/fxcss'))
})

test('a pattern that no address is of is told', () => {
  assert.deepEqual(unwalked(['/', '/sok', '/verk/:id'], ['/', '/verk/1']), ['/sok'])
})
