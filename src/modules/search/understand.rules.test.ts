import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { understand } from './understand.rules.ts'

/** What is asked, what is read from which words, and what is left. */
const cases: readonly [string, string, string][] = [
  ['Kallocain ljudbok', 'format audiobook,e-audiobook < ljudbok', 'Kallocain'],
  ['Emil E-bok', 'format e-book < E-bok', 'Emil'],
  ['sagor på arabiska', 'language ara < på arabiska', 'sagor'],
  ['djur för 6 år', 'audience child < för 6 år', 'djur'],
  ['deckare för 15-åringar', 'audience young < för 15-åringar', 'deckare'],
  ['yoga för 18 år', 'audience adult < för 18 år', 'yoga'],
  ['djur för barn', 'audience child < för barn', 'djur'],
  ['romaner för unga', 'audience young < för unga', 'romaner'],
  ['sagor för vuxna', 'audience adult < för vuxna', 'sagor'],
  ['Narnia del 2', 'part 2 < del 2', 'Narnia'],
  ['Utvandrarna del IV', 'part 4 < del IV', 'Utvandrarna'],
  ['första boken i Narnia', 'part 1 < första boken i', 'Narnia'],
  ['bok om hästar', 'subject hästar < bok om hästar', ''],
  ['dikter av Karin Boye', 'creator Karin Boye < av Karin Boye', 'dikter'],
  ['Hc', 'shelf Hc < Hc', ''],
  ['uHc', 'shelf uHc < uHc', ''],
  ['641.5', 'shelf 641.5 < 641.5', ''],
  ['Emil', '', 'Emil'],
  ['Borta med vinden', '', 'Borta med vinden'],
  ['lukten av regn', '', 'lukten av regn'],
  ['filmen', '', 'filmen'],
  ['"första boken" dvd', '', '"första boken" dvd'],
  ['titel:film', '', 'titel:film'],
  [
    'bok om katter på finska för barn',
    'language fin < på finska; audience child < för barn; subject katter < bok om katter',
    '',
  ],
]
for (const [question, meant, left] of cases)
  test(`“${question}” means ${meant || 'its words'}`, () => {
    const { meanings, rest } = understand(question)
    const told = meanings.map(({ kind, values, from }) => `${kind} ${values.join()} < ${from}`)
    assert.equal(told.join('; '), meant)
    assert.equal(rest, left)
  })

test('of any question nothing is lost: what was read and what is left hold every letter', () => {
  const letters = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
  const pieces = fc.array(
    fc.constantFrom('bok om', 'av', 'Boye', 'del', '2', 'på', 'dari', 'film', 'för', 'barn', 'Hc'),
    {
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(pieces, parts => {
      const question = parts.join(' ')
      const { meanings, rest } = understand(question)
      assert.equal(letters([...meanings.map(({ from }) => from), rest].join(' ')), letters(question))
    }),
  )
})
