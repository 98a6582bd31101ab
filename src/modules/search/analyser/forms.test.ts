import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart, forms, parts } from './forms.fixture.ts'
import { heldOut } from './held-out.fixture.ts'
import { broadKeys, stemOf, stemsOf, words } from './index.ts'
import { tuned } from './tuned.fixture.ts'

/** As it is in the index and in a question: folded first. */
const folded = (word: string): string => words(word).join(' ')
const finds = (asked: string, said: string): boolean => {
  const keys = broadKeys(folded(said))
  return stemsOf(folded(asked)).some(stem => keys.includes(stem))
}

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

for (const [name, { families, compounds, different }] of Object.entries({ tuned, heldOut }))
  test(`how many of the ${name} half of the words not chosen for the rules meet`, t => {
    const missed = [
      ...families.filter(([word, form]) => !(finds(word, form) && finds(form, word))),
      ...compounds.filter(([said, part]) => !finds(part, said)),
    ]
    const all = families.length + compounds.length
    const share = 1 - missed.length / all
    const broad = different.filter(([one, other]) => stemOf(one) === stemOf(other))
    t.diagnostic(
      `${all} pairs, ${(share * 100).toFixed(1)} % meet; of ${different.length} that only look alike ${broad.length} have one stem`,
    )
    assert.ok(share >= 0.97)
    assert.deepEqual(
      different.filter(([one, other]) => words(one).join(' ') === words(other).join(' ')),
      [],
    )
  })
