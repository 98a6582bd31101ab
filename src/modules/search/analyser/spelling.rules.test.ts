import assert from 'node:assert/strict'
import { test } from 'node:test'
import { broadKeys, stemOf, withoutRings, words } from './index.ts'

const keys = (text: string): string[] => words(text).map(stemOf)

const names = `Достоевский Dostoevsky Dostojevskij Dostoyevsky Dostojewski|Чехов Chekhov Tjechov Tschechow|Толстой Tolstoy Tolstoj
Пушкин Pushkin Pusjkin|Wallenberg Vallenberg|Philip Filip|Aase Åse|Kierkegaard Kierkegård|Homer Homeros|Dostoyevskys Dostojevskij`
for (const line of names.split(/[|\n]/)) {
  const [one = '', ...others] = line.split(' ')
  test(`${one} is found however it is written`, () => {
    for (const other of others) assert.deepEqual(keys(other), keys(one), other)
  })
}

test('a compound is split when its letters are written the old way', () =>
  assert.deepEqual(broadKeys('wintersaga'), broadKeys('vintersaga')))

test('Arabic is found with Persian letters, without marks and without stretching', () => {
  assert.deepEqual(keys('کتاب'), keys('كِتـاب'))
  assert.deepEqual(keys('على'), keys('علی'))
  assert.deepEqual(keys('أحمد مكتبة'), keys('احمد مكتبه'))
})

test('Elfdalian is found by who has no such letters on the keyboard', () => {
  assert.deepEqual(keys('Övdalsk ðier ą̊ ųr'), keys('övdalsk dier å ur'))
  // Who has no ring either is understood as with any å.
  assert.equal(withoutRings(words('ką̊ll').join()), 'kall')
})

test('letters count in the exact stream', () => assert.notDeepEqual(words('Wallenberg'), words('Vallenberg')))
