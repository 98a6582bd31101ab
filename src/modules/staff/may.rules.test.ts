import assert from 'node:assert/strict'
import { test } from 'node:test'
import { may } from './may.rules.ts'

test('librarians and administrators work the shelves and set their rounds; cataloguers do not', () => {
  for (const deed of ['work-the-shelves', 'set-pick-list'] as const) {
    assert.equal(may('librarian', deed), true)
    assert.equal(may('administrator', deed), true)
    assert.equal(may('cataloguer', deed), false)
  }
})
