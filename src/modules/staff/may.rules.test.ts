import assert from 'node:assert/strict'
import { test } from 'node:test'
import { may } from './may.rules.ts'

test('librarians and administrators do what is done at the shelves; cataloguers only mark copies', () => {
  for (const role of ['librarian', 'cataloguer', 'administrator'] as const)
    assert.equal(may(role, 'mark-copies'), true)
  for (const deed of ['work-the-shelves', 'work-the-vans', 'change-holds', 'set-pick-list'] as const) {
    assert.equal(may('librarian', deed), true)
    assert.equal(may('administrator', deed), true)
    assert.equal(may('cataloguer', deed), false)
  }
})
