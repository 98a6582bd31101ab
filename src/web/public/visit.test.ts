import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idFrom, ownPath } from './visit.ts'

test('after login only a path on this site may follow', () => {
  assert.equal(ownPath('/reservera/12?hamta=mora'), '/reservera/12?hamta=mora')
  assert.equal(ownPath('/mina-sidor#lan'), '/mina-sidor#lan')
  for (const elsewhere of [
    '//ond.example',
    'https://ond.example',
    '/\\ond.example',
    'mina-sidor',
    '',
    '/ \t/x',
    '/a\\b',
  ])
    assert.equal(ownPath(elsewhere), null, elsewhere)
  assert.equal(ownPath(undefined), null)
})

test('a number in an address is whole and positive or nothing', () => {
  assert.equal(idFrom('12'), 12)
  for (const odd of ['0', '-1', '1.5', '1e3', '012', 'x', '9'.repeat(20), ''])
    assert.equal(idFrom(odd), null, odd)
  assert.equal(idFrom(undefined), null)
})
