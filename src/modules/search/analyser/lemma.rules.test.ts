import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { broadKeys, identifier, stemOf, stemsOf, words } from './index.ts'

const meet = `bok böcker|bok böckernas|man männen|mus möss|natt nätter|stad städer|bonde bönder|son söner|dotter döttrar
mor mödrar|öga ögon|katt katten|katt katter|katt katterna|katt katts|häxa häxan|häxa häxor|mord mordet|hus huset
bibliotek biblioteket|flicka flickan|barnbok barnböcker|trädgårdsbok trädgårdsböckerna|skriva skrev|liten små`
const apart = `händelse hand|händelse händer|mål mal|far får|hår har|ål al|order ord|lager lag`
const pairs = (list: string) => list.split(/[|\n]/).map(pair => pair.split(' ') as [string, string])

for (const [one, other] of pairs(meet))
  test(`${one} is found by ${other}`, () =>
    assert.ok(stemsOf(one).some(stem => stemsOf(other).includes(stem))))

for (const [one, other] of pairs(apart))
  test(`${one} is never taken for ${other} when letters count`, () =>
    assert.notDeepEqual(words(one), words(other)))

test('an -an that belongs to the word is no ending', () => {
  for (const word of ['roman', 'deckarroman', 'mellan', 'johan']) assert.equal(stemOf(word), word)
  assert.equal(stemOf('flickans'), stemOf('flicka'))
})

test('Cyrillic is found by how Swedish catalogues write it', () => {
  const keys = (text: string) => words(text).map(stemOf)
  assert.deepEqual(keys('Чехов Достоевский Толстой'), keys('Tjechov Dostoevskij Tolstoj'))
  assert.deepEqual(keys('Пушкин'), keys('Pusjkin'))
})

test('händelse is not a form of hand', () => assert.notEqual(stemOf('händelse'), stemOf('händer')))

test('a compound is found whole and by its parts', () =>
  assert.deepEqual(broadKeys('barnböckerna'), ['barnbok', 'barn', 'bok']))

test('a word that only looks like a compound stays whole', () => {
  for (const word of [
    'storlek',
    'moralitet',
    'kärlek',
    'sandberg',
    'lindgren',
    'kallocain',
    'partitur',
    'universitet',
  ])
    assert.deepEqual(broadKeys(word), [stemOf(word)])
  assert.deepEqual(broadKeys('dansskola'), ['dansskola', 'dans', 'skola'])
})

test('the title Det keeps its word', () => assert.deepEqual(words('Det'), ['det']))

test('any text is read without an error, and the exact words of exact words are themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const once = words(text)
      for (const word of once) {
        assert.ok(stemsOf(word).length > 0 && stemsOf(word)[0] === stemOf(word))
        assert.deepEqual(broadKeys(word).slice(0, stemsOf(word).length), stemsOf(word))
      }
      assert.deepEqual(words(once.join(' ')), once)
    }),
  )
})

test('an ISBN of ten digits is the one of thirteen; a wrong check digit is left as it is printed', () => {
  assert.equal(identifier('0-306-40615-2'), '9780306406157')
  assert.equal(identifier('978-0-306-40615-7'), '9780306406157')
  assert.equal(identifier('0-306-40615-3'), '0306406153')
  assert.equal(identifier('3000 1234-5'), '300012345')
})
