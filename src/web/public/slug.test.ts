import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slugOf } from './slug.ts'

test('a title becomes small letters and dashes', () => {
  assert.equal(slugOf('Nils Holgerssons underbara resa!'), 'nils-holgerssons-underbara-resa')
  assert.equal(slugOf('Åke & Ängla — Ön'), 'ake-angla-on')
  assert.equal(slugOf('Blæsende Øer: Straße'), 'blaesende-oer-strasse')
})
test('letters of every script stay letters', () => {
  assert.equal(slugOf('Война и мир'), 'воина-и-мир')
  assert.equal(slugOf('ألف ليلة'), 'الف-ليلة')
})
test('a long title is cut at a word, a title without letters is called titel', () => {
  assert.equal(slugOf(`${'ord '.repeat(30)}`), 'ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord')
  assert.equal(slugOf('x'.repeat(100)), 'x'.repeat(60))
  assert.equal(slugOf('!!!'), 'titel')
})
