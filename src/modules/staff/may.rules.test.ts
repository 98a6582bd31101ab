import assert from 'node:assert/strict'
import { test } from 'node:test'
import { may } from './may.rules.ts'

test('only administrators say what transport costs, when no van runs and what cards allow', () => {
  assert.equal(may('administrator', 'set-timetable'), true)
  assert.equal(may('librarian', 'set-timetable'), false)
  assert.equal(may('cataloguer', 'set-timetable'), false)
  assert.equal(may('administrator', 'set-transport-prices'), true)
  assert.equal(may('librarian', 'set-transport-prices'), false)
  assert.equal(may('cataloguer', 'set-transport-prices'), false)
  assert.equal(may('administrator', 'set-card-rules'), true)
  assert.equal(may('librarian', 'set-card-rules'), false)
  assert.equal(may('cataloguer', 'set-card-rules'), false)
  assert.equal(may('administrator', 'set-suggestion-rules'), true)
  assert.equal(may('librarian', 'set-suggestion-rules'), false)
  assert.equal(may('cataloguer', 'set-suggestion-rules'), false)
})

test('librarians and administrators do what is done at the shelves; cataloguers only mark copies', () => {
  for (const role of ['librarian', 'cataloguer', 'administrator'] as const)
    assert.equal(may(role, 'mark-copies'), true)
  for (const deed of [
    'work-the-shelves',
    'work-the-vans',
    'change-holds',
    'free-cards',
    'link-guardians',
    'verify-patrons',
    'set-pick-list',
    'set-shelf-levels',
    'choose-hits',
    'set-old-links',
    'write-tips',
    'answer-suggestions',
  ] as const) {
    assert.equal(may('librarian', deed), true)
    assert.equal(may('administrator', deed), true)
    assert.equal(may('cataloguer', deed), false)
  }
})
