import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart, forms, parts } from './forms.fixture.ts'
import { broadKeys, stemOf, words } from './index.ts'

const finds = (asked: string, said: string): boolean => broadKeys(said).includes(stemOf(asked))

test('of 400 pairs of forms and compounds 97 % meet, whichever of two forms is asked for', t => {
  const all = [
    ...forms.map(([word, form]) => ({ word, form, meet: finds(word, form) && finds(form, word) })),
    ...parts.map(([word, form]) => ({ word, form, meet: finds(word, form) })),
  ]
  const missed = all.filter(({ meet }) => !meet).map(({ word, form }) => `${word} ${form}`)
  const share = 1 - missed.length / all.length
  t.diagnostic(`${all.length} pairs, ${(share * 100).toFixed(1)} % meet; apart: ${missed.join(', ')}`)
  assert.ok(all.length >= 400)
  assert.ok(share >= 0.97, missed.join(', '))
})

test('of 60 pairs of words that only look alike none is one word when letters count', t => {
  const merged = apart.filter(([one, other]) => words(one).join(' ') === words(other).join(' '))
  t.diagnostic(`${apart.length} pairs, ${merged.length} merged`)
  assert.ok(apart.length >= 60)
  assert.deepEqual(merged, [])
})
