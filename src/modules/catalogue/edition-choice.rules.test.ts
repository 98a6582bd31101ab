import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editionsMeant } from './edition-choice.rules.ts'

const edition = (id: number, language: string | null, easyToRead = false, languages: string[] = []) => ({
  ...{ id, language },
  facts: { languages, easyToRead },
})
const all = [
  edition(1, 'swe'),
  edition(2, 'swe', true),
  edition(3, 'ara'),
  edition(4, null, true, ['ara', 'swe']),
]
const meant = (languages: string[], easy: boolean) =>
  editionsMeant(all, { languages, easy }).map(one => one.id)

test('who names no language and no ease means any edition', () => {
  assert.deepEqual(meant([], false), [1, 2, 3, 4])
})

test('who names a language means editions in it, in several languages too', () => {
  assert.deepEqual(meant(['ara'], false), [3, 4])
  assert.deepEqual(meant(['ara', 'swe'], false), [1, 2, 3, 4])
})

test('who asks for easy reading means the easy editions, of the language named', () => {
  assert.deepEqual(meant([], true), [2, 4])
  assert.deepEqual(meant(['ara'], true), [4])
})

test('what no edition meets is let go', () => {
  assert.deepEqual(meant(['fin'], false), [1, 2, 3, 4])
  assert.deepEqual(meant(['fin'], true), [2, 4])
  assert.deepEqual(editionsMeant([edition(1, 'swe')], { languages: ['swe'], easy: true }).length, 1)
})
