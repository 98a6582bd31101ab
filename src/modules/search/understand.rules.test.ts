import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  asked,
  isAskedAsRead,
  isBetterInWords,
  isGuessed,
  understand,
  withoutGuess,
} from './understand.rules.ts'

/** What is asked, what is read from which words, and what is left. */
const cases: readonly [string, string, string][] = [
  ['Kallocain ljudbok', 'format audiobook,e-audiobook < ljudbok', 'Kallocain'],
  ['Emil E-bok', 'format e-book < E-bok', 'Emil'],
  ['sagor på arabiska', 'language ara < på arabiska', 'sagor'],
  ['djur för 6 år', 'audience child < för 6 år', 'djur'],
  ['deckare för 15-åringar', 'audience young < för 15-åringar', 'deckare'],
  ['djur för 12 år', 'audience child < för 12 år', 'djur'],
  ['djur för 13 år', 'audience young < för 13 år', 'djur'],
  ['djur för 17 år', 'audience young < för 17 år', 'djur'],
  ['högläsning 6 år', 'audience child < 6 år', 'högläsning'],
  ['yoga 18 år', '', 'yoga 18 år'],
  ['6 år', '', '6 år'],
  ['arabiska barnböcker', 'language ara < arabiska; audience child < barnböcker', ''],
  ['ryska filmer', 'language rus < ryska; format film,e-film < filmer', ''],
  ['engelska deckare', 'language eng < engelska', 'deckare'],
  ['ryska filmerna', 'format film,e-film < filmerna', 'ryska'],
  ['books in arabic', 'language ara < in arabic', 'books'],
  ['English books', 'language eng < English books', ''],
  ["children's books in english", "language eng < in english; audience child < children's books", ''],
  ['nuortenkirjat', 'audience young < nuortenkirjat', ''],
  ['kirjat suomeksi', 'language fin < suomeksi', 'kirjat'],
  ['كتب بالعربية', 'language ara < بالعربية', 'كتب'],
  ['книги на русском языке', 'language rus < на русском языке', 'книги'],
  ['książki po polsku', 'language pol < po polsku', 'książki'],
  ['böcker på kinesiska', 'language chi < på kinesiska', 'böcker'],
  ['astrid lindgren böcker', 'creator astrid lindgren < astrid lindgren böcker', ''],
  ['emil i lönneberga bok', 'creator emil i lönneberga < emil i lönneberga bok', ''],
  ['bra böcker', '', 'bra böcker'],
  ['ek böcker', '', 'ek böcker'],
  ['alla böcker om emil', 'subject emil < alla böcker om emil', ''],
  ['millenniumserien i rätt ordning', 'series millennium < millenniumserien i rätt ordning', ''],
  ['tolkien bok 2', 'part 2 < bok 2', 'tolkien'],
  ['dikter av Per av den Ek', 'creator Per av den Ek < av Per av den Ek', 'dikter'],
  ['abserien', '', 'abserien'],
  ['abböcker', '', 'abböcker'],
  ['A 12', '', 'A 12'],
  ['Emil som ljudbok', 'format audiobook,e-audiobook < som ljudbok', 'Emil'],
  ['”första boken” dvd', '', '”första boken” dvd'],
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
  ['arabiska', 'language ara < arabiska', ''],
  ['Thai', 'language tha < Thai', ''],
  ['Somaliska', 'language som < Somaliska', ''],
  ['العربية', 'language ara < العربية', ''],
  ['українська мова', 'language ukr < українська мова', ''],
  ['lära sig arabiska', '', 'lära sig arabiska'],
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

test('what says nothing beside a language is not looked for, in whatever language it is said', () => {
  for (const said of ['books in arabic', 'كتب بالعربية', 'romaner på arabiska', 'alla böcker på arabiska'])
    assert.equal(asked(understand(said)).text, '', said)
})

test('what was only guessed is a word again when it is not there, a part as it is written', () => {
  const guess = understand('Catch 22 ljudbok')
  assert.ok(!isGuessed(guess))
  const part = understand('Catch 22')
  assert.ok(isGuessed(part))
  assert.deepEqual(withoutGuess(part), { meanings: [], rest: 'Catch 22' })
  assert.deepEqual(withoutGuess(understand('Fas 03')), { meanings: [], rest: 'Fas 03' })
  const { meanings, rest } = withoutGuess(understand('lättlästa böcker om kärlek'))
  assert.deepEqual([meanings.map(({ kind }) => kind), rest], [['genre'], 'kärlek'])
})

test('words without what led to them go before only when they are a title, a name or a subject and nothing better is', () => {
  for (const [written, inWords, better] of [
    [4, 2, true],
    [3, 2, false],
    [5, 3, false],
    [5, null, false],
    [null, 1, false],
  ] as const)
    assert.equal(isBetterInWords(written, inWords), better, `${written} ${inWords}`)
})

test('what a reader took back is only words', () => {
  assert.deepEqual(understand('Kallocain ljudbok', ['ljudbok']), { meanings: [], rest: 'Kallocain ljudbok' })
  assert.deepEqual(understand('Kallocain Ljudbok', ['ljudbok']).meanings, [])
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
  ['arabiska', null, true],
  ['engelska', 5, false],
  ['engelska', 6, true],
  ['engelska böcker', 2, true],
  ['arabiska barnböcker', 2, true],
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
