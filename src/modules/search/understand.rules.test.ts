import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asked, isAskedAsRead, understand } from './understand.rules.ts'

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
  ['Emil', 'shelf Emil < Emil', ''],
  ['Emilia', '', 'Emilia'],
  ['emil', '', 'emil'],
  ['Vnc', 'shelf Vnc < Vnc', ''],
  ['Borta med vinden', '', 'Borta med vinden'],
  ['lukten av regn', 'creator regn < av regn', 'lukten'],
  ['av Karin Boye', '', 'av Karin Boye'],
  ['dikter av karin boye', 'creator karin boye < av karin boye', 'dikter'],
  ['engelska böcker', 'language eng < engelska böcker', ''],
  ['böcker på arabiska', 'language ara < på arabiska', 'böcker'],
  ['bra böcker på somaliska', 'language som < på somaliska', 'bra böcker'],
  ['engelska trädgårdar', '', 'engelska trädgårdar'],
  ['lättläst deckare', 'genre lättläst < lättläst', 'deckare'],
  ['barnböcker om rymden', 'audience child < barnböcker om', 'rymden'],
  ['film om hästar', 'format film,e-film < film om', 'hästar'],
  ['ljudbok av Mankell', 'format audiobook,e-audiobook < ljudbok av', 'Mankell'],
  ['hästar film om', 'format film,e-film < film', 'hästar om'],
  ['Shrek på dvd', 'format film < på dvd', 'Shrek'],
  ['Shrek film på blu-ray', 'format film < film på blu-ray', 'Shrek'],
  ['Emil ljudbok cd', 'format audiobook < ljudbok cd', 'Emil'],
  ['Zelda nintendo switch', 'format game < nintendo switch', 'Zelda'],
  ['Dune strömmande film', 'format e-film < strömmande film', 'Dune'],
  ['Emil audiobook', 'format audiobook,e-audiobook < audiobook', 'Emil'],
  ['Muumi äänikirja', 'format audiobook,e-audiobook < äänikirja', 'Muumi'],
  ['elokuva Muumi', 'format film,e-film < elokuva', 'Muumi'],
  ['cd-rom', 'format cd-rom < cd-rom', ''],
  ['Monopol sällskapsspelet', 'format board-game < sällskapsspelet', 'Monopol'],
  ['Moberg stor stil', 'format large-print < stor stil', 'Moberg'],
  ['kartor Mora', 'format map < kartor', 'Mora'],
  ['Allers tidskriften', 'format magazine,e-magazine < tidskriften', 'Allers'],
  ['filmmusik', '', 'filmmusik'],
  ['Millenniumtrilogin', 'series Millennium < Millenniumtrilogin', ''],
  ['Harry Potter-böckerna', 'series Harry Potter < Harry Potter-böckerna', ''],
  ['serien om Narnia', 'series Narnia < serien om Narnia', ''],
  ['Muumi-sarja', 'series Muumi < Muumi-sarja', ''],
  ['barnböckerna', 'audience child < barnböckerna', ''],
  ['ungdomsböcker', 'audience young < ungdomsböcker', ''],
  ['e-böcker', 'format e-book < e-böcker', ''],
  ['storstil Moberg', 'format large-print < storstil', 'Moberg'],
  ['dvd-spelare', '', 'dvd-spelare'],
  ['filmen', 'format film,e-film < filmen', ''],
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

test('words that say nothing beside what was understood are not looked for', () => {
  assert.deepEqual(asked(understand('bra böcker på arabiska')), {
    ...{ text: '', filters: { language: ['ara'] }, part: undefined },
  })
  assert.deepEqual(asked(understand('sagor på arabiska för barn')), {
    ...{ text: 'sagor', filters: { language: ['ara'], audience: ['child'] }, part: undefined },
  })
})

test('names and shelf marks become fields, a part a number', () => {
  assert.equal(asked(understand('dikter av Karin Boye')).text, 'dikter författare:Karin Boye')
  assert.equal(asked(understand('bok om hästar')).text, 'ämne:hästar')
  assert.equal(asked(understand('uHc')).text, 'hylla:uHc')
  assert.equal(asked(understand('Narnia del III')).part, 3)
})

test('what a reader took back is only words', () => {
  assert.deepEqual(understand('Kallocain ljudbok', ['ljudbok']), { meanings: [], rest: 'Kallocain ljudbok' })
  assert.deepEqual(understand('Hc', ['hc']), { meanings: [], rest: 'Hc' })
  assert.deepEqual(understand('bok om hästar', ['bok om hästar']), { meanings: [], rest: 'bok om hästar' })
})

for (const [question, tier, asRead] of [
  ['Kallocain', null, false],
  ['film', null, true],
  ['film', 1, false],
  ['film', 2, true],
  ['Kallocain ljudbok', 2, false],
  ['Kallocain ljudbok', 3, true],
  ['böcker på arabiska', 2, true],
  ['dikter av Karin Boye', 3, false],
  ['dikter av Karin Boye', 4, true],
  ['dikter av Karin Boye ljudbok', 3, true],
  ['film Kallocain', 3, true],
  ['filmen Kallocain', 4, false],
  ['filmen Kallocain', 5, true],
  ['filmen', 4, false],
  ['filmen på dvd', 3, true],
  ['Kallocain ps5', 5, false],
  ['Kallocain ps5 spel', 5, false],
  ['Kallocain ps5', null, true],
  ['Kallocainserien', 3, false],
  ['Kallocainserien', 4, true],
  ['Hc', 0, false],
  ['Hc', 1, true],
  ['Vnc', 3, false],
  ['Vnc', 4, true],
] as const)
  test(`“${question}”, found in tier ${tier} as it is written, is ${asRead ? '' : 'not '}asked as it is read`, () => {
    assert.equal(isAskedAsRead(understand(question), tier), asRead)
  })
