import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jerusalem } from './cite.fixture.ts'
import type { Cited, CitedName } from './cited.rules.ts'
import { apa, harvard, type Piece, type ReferenceWords } from './reference.rules.ts'

const words: ReferenceWords = {
  and: '&',
  others: 'm.fl.',
  noYear: 'u.å.',
  editors: () => 'Red.',
  directors: () => 'Regissör',
  translators: 'Övers.',
  translatedBy: names => `Översättning: ${names}`,
  kind: null,
}
/** Italics as in Markdown. */
const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isTitle }) => (isTitle ? `*${text}*` : text)).join('')
const name = (family: string, given: string | null = null, role = 'aut'): CitedName => ({
  family,
  given,
  role,
})
const both = (change: Partial<Cited>, kind: string | null = null) => {
  const cited = { ...jerusalem, subtitle: null, ...change }
  return [apa, harvard].map(style => written(style(cited, { ...words, kind })))
}
const persons = (count: number) => Array.from({ length: count }, (_, n) => name(`F${n + 1}`, 'Anna'))

test('a book by one author', () => {
  assert.deepEqual(both({ subtitle: 'en berättelse' }), [
    'Lagerlöf, S. (1901). *Jerusalem: en berättelse*. Bonnier.',
    'Lagerlöf, Selma (1901). *Jerusalem: en berättelse*. Bonnier.',
  ])
})

test('several authors: APA names twenty, Harvard three', () => {
  assert.deepEqual(both({ names: [name('Sjöwall', 'Maj'), name('Wahlöö', 'Per')] }), [
    'Sjöwall, M., & Wahlöö, P. (1901). *Jerusalem*. Bonnier.',
    'Sjöwall, Maj & Wahlöö, Per (1901). *Jerusalem*. Bonnier.',
  ])
  assert.deepEqual(both({ names: persons(3) }), [
    'F1, A., F2, A., & F3, A. (1901). *Jerusalem*. Bonnier.',
    'F1, Anna, F2, Anna & F3, Anna (1901). *Jerusalem*. Bonnier.',
  ])
  assert.match(both({ names: persons(4) })[1] ?? '', /^F1, Anna m\.fl\. \(1901\)/)
  assert.match(both({ names: persons(20) })[0] ?? '', /F19, A\., & F20, A\. \(/)
  assert.match(both({ names: persons(21) })[0] ?? '', /^F1, A\., .*F19, A\., … F21, A\. \(/)
})

test('first names become initials, also those with a hyphen, and who goes by one name keeps it', () => {
  assert.match(both({ names: [name('Knausgård', 'Karl-Ove  Åke')] })[0] ?? '', /^Knausgård, K\.-O\. Å\. \(/)
  assert.deepEqual(both({ names: [name('Homeros')] }), [
    'Homeros. (1901). *Jerusalem*. Bonnier.',
    'Homeros (1901). *Jerusalem*. Bonnier.',
  ])
})

test('editors stand for the authors where there are none, and say that they are', () => {
  const names = [name('Ek', 'Siv', 'edt'), name('Alm', 'Bo', 'edt')]
  assert.deepEqual(both({ names }), [
    'Ek, S., & Alm, B. (Red.). (1901). *Jerusalem*. Bonnier.',
    'Ek, Siv & Alm, Bo (Red.) (1901). *Jerusalem*. Bonnier.',
  ])
  assert.match(both({ names: [...names, name('Falk', 'Eva')] })[0] ?? '', /^Falk, E\. \(1901\)/)
})

test('whoever is named without a role is taken for the author, and one who drew is not', () => {
  assert.match(
    both({ names: [name('Ek', 'Siv', ''), name('Alm', 'Bo', 'ill')] })[0] ?? '',
    /^Ek, S\. \(1901\)/,
  )
  assert.deepEqual(both({ names: [name('Alm', 'Bo', 'ill')] }), [
    '*Jerusalem*. (1901). Bonnier.',
    '*Jerusalem* (1901). Bonnier.',
  ])
})

test('who translated is told', () => {
  const names = [
    name('Dostojevskij', 'Fjodor'),
    name('Roseen', 'Ulla', 'trl'),
    name('Björkegren', 'Hans', 'trl'),
  ]
  assert.deepEqual(both({ title: 'Idioten', names, year: 2005 }), [
    'Dostojevskij, F. (2005). *Idioten* (U. Roseen & H. Björkegren, Övers.). Bonnier.',
    'Dostojevskij, Fjodor (2005). *Idioten*. Översättning: Ulla Roseen & Hans Björkegren. Bonnier.',
  ])
})

test('a film goes by its director, and says what it is', () => {
  const names = [name('Bergman', 'Ingmar', 'aut'), name('Bergman', 'Ingmar', 'drt')]
  assert.deepEqual(both({ title: 'Det sjunde inseglet', format: 'film', names, year: 1957 }, 'Film'), [
    'Bergman, I. (Regissör). (1957). *Det sjunde inseglet* [Film]. Bonnier.',
    'Bergman, Ingmar (Regissör) (1957). *Det sjunde inseglet* [Film]. Bonnier.',
  ])
  assert.deepEqual(both({ format: 'e-film', names: [] }, 'Film')[0], '*Jerusalem* [Film]. (1901). Bonnier.')
})

test('what is not known is left out, or said to be unknown', () => {
  assert.deepEqual(both({ year: null, publisher: null }), [
    'Lagerlöf, S. (u.å.). *Jerusalem*.',
    'Lagerlöf, Selma (u.å.). *Jerusalem*.',
  ])
})

test('a body that published its own work is named once', () => {
  assert.deepEqual(both({ names: [name('Naturvårdsverket')], publisher: 'Naturvårdsverket' }), [
    'Naturvårdsverket. (1901). *Jerusalem*.',
    'Naturvårdsverket (1901). *Jerusalem*.',
  ])
  assert.match(both({ names: [name('Bonnier', 'Ann')] })[0] ?? '', /Bonnier\.$/)
})

test('a title that ends with a sign of its own gets no dot', () => {
  assert.deepEqual(both({ title: 'Vem ska trösta knyttet?', publisher: 'Schildts förlag.' }), [
    'Lagerlöf, S. (1901). *Vem ska trösta knyttet?* Schildts förlag.',
    'Lagerlöf, Selma (1901). *Vem ska trösta knyttet?* Schildts förlag.',
  ])
  assert.match(both({ title: 'Varför?' }, 'Ljudbok').join(), /\*Varför\?\* \[Ljudbok\]\. Bonnier/)
})
