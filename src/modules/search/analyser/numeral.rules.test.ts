import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { finnish } from './finnish.rules.ts'
import { numeral } from './numeral.rules.ts'

const numbers = `nittonhundraåttiofyra 1984|tvåtusentjugo 2020|tusen 1000|hundra 100|tre 3|tjugofyra 24|tolv 12|hundratre 103
tredje 3|första 1|iii 3|ix 9|xxi 21|1984 1984|١٩٨٤ 1984|۱۹۸۴ 1984`
for (const line of numbers.split(/[|\n]/)) {
  const [word = '', value = ''] = line.split(' ')
  test(`${word} is the number ${value}`, () => assert.equal(numeral(word), value))
}

test('what is an article, a word, or no number put together rightly is none', () => {
  for (const word of ['en', 'ett', 'vi', 'i', 'fyratjugo', 'tretre', 'trehäst', 'häst', '', 'tre'.repeat(30)])
    assert.equal(numeral(word), null, word)
})

const finnishForms = `talossa talo|talosta talosta|kirjassa kirja|kirjoja kirja|kirjojen kirjo|kaakkurit kaakkuri`
for (const line of finnishForms.split('|')) {
  const [form = '', word = ''] = line.split(' ')
  test(`${form} is read as ${word} in Finnish`, () => assert.equal(finnish(form), word))
}

test('Swedish names and words are not taken for Finnish', () => {
  for (const word of ['camilla', 'augusta', 'lotta', 'björnen', 'båtssa', 'is', ''])
    assert.equal(finnish(word), word)
})

test('every text is read', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text => {
      assert.ok(numeral(text) === null || /^\d+$/.test(numeral(text) as string))
      assert.ok(text.startsWith(finnish(text).slice(0, -1)))
    }),
  ))
