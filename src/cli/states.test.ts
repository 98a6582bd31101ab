import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { holdStates, itemStates, together } from '../kernel/states.ts'
import { projectRoot } from '../settings.ts'
import { statesPage, unpadded } from './states.ts'

test('docs/states.md is what the code says; `dala states --write` brings it up to date', async () => {
  const written = await readFile(join(projectRoot, 'docs/states.md'), 'utf8')
  assert.equal(unpadded(written), unpadded(statesPage()))
})

test('every state of a copy has its meaning, and nothing is said twice', () => {
  assert.deepEqual(new Set(together.map(one => one.item)), new Set(itemStates))
  const keys = together.map(one => `${one.item}/${one.hold}/${one.transfer}`)
  assert.equal(new Set(keys).size, keys.length)
  for (const { hold } of together) assert.ok(hold === null || holdStates.includes(hold))
})
