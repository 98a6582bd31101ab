import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jerusalem } from './cite.fixture.ts'
import { bibtex, ris } from './exported.rules.ts'

const idiot = {
  ...jerusalem,
  title: 'Idioten & andra_100 %',
  subtitle: null,
  names: [
    { family: 'Dostojevskij', given: 'Fjodor', role: 'aut' },
    { family: 'Roseen', given: 'Ulla', role: 'trl' },
    { family: 'Alm', given: 'Bo', role: 'ill' },
  ],
  series: { title: 'Klassiker', number: '3' },
  year: 2005,
}

test('RIS has a line for all that is known, ended as its makers ask', () => {
  assert.deepEqual(ris(jerusalem).split('\r\n'), [
    'TY  - BOOK',
    'AU  - Lagerlöf, Selma',
    'TI  - Jerusalem: en berättelse',
    'PY  - 1901',
    'PB  - Bonnier',
    'SN  - 9789100000011',
    'LA  - swe',
    'UR  - https://bibliotek.example/verk/1/jerusalem',
    'ER  - ',
    '',
  ])
  const text = ris(idiot)
  assert.match(text, /AU {2}- Dostojevskij, Fjodor\r\nA4 {2}- Roseen, Ulla\r\nTI {2}- Idioten/)
  assert.match(text, /T2 {2}- Klassiker\r\nVL {2}- 3\r\n/)
  assert.doesNotMatch(text, /Alm/)
})

test('RIS: editors are editors, a film a film, and a broken line is one line', () => {
  const edited = ris({
    ...jerusalem,
    names: [{ family: 'Ek', given: 'Siv', role: 'edt' }],
    title: 'Två\r\nER  - rader',
    year: null,
    publisher: null,
    isbn: null,
    language: null,
    format: 'film',
  })
  assert.match(edited, /^TY {2}- VIDEO\r\nTI {2}- Två ER - rader: en berättelse\r\nUR/)
  assert.match(ris({ ...jerusalem, names: [{ family: 'Ek', given: 'Siv', role: 'edt' }] }), /ED {2}- Ek, Siv/)
  assert.match(ris({ ...jerusalem, format: 'board-game' }), /^TY {2}- CTLG\r\n/)
  assert.doesNotMatch(edited, /PY|PB|SN|LA|null|undefined/)
})

test('BibTeX writes names apart, capitals kept and every sign of its own escaped', () => {
  assert.equal(
    bibtex(idiot),
    `@book{dostojevskij2005idioten,
  author = {Dostojevskij, Fjodor},
  translator = {Roseen, Ulla},
  title = {{Idioten \\& andra\\_100 \\%}},
  year = {2005},
  publisher = {Bonnier},
  series = {Klassiker},
  number = {3},
  isbn = {9789100000011},
  url = {https://bibliotek.example/verk/1/jerusalem},
}
`,
  )
  assert.match(
    bibtex({ ...jerusalem, title: 'a\\b{c}~^' }),
    /\{\{a\\textbackslash\{\}b\\\{c\\\}\\textasciitilde\{\}\\textasciicircum\{\}: en/,
  )
})

test('BibTeX: a body is one name, an editor no author, and what is no book is told as something else', () => {
  const body = { ...jerusalem, names: [{ family: 'Sveriges riksdag', given: null, role: 'aut' }], year: null }
  assert.match(
    bibtex(body),
    /^@book\{sverigesriksdagjerusalem,\n {2}author = \{\{Sveriges riksdag\}\},\n {2}title/,
  )
  const edited = { ...jerusalem, names: [{ family: 'Ek', given: 'Siv', role: 'edt' }] }
  assert.match(bibtex(edited), /^@book\{ek1901jerusalem,\n {2}editor = \{Ek, Siv\}/)
  assert.match(bibtex({ ...jerusalem, format: 'film', names: [] }), /^@misc\{1901jerusalem,\n {2}title/)
  assert.match(bibtex({ ...jerusalem, names: [], title: '戦争', year: null }), /^@book\{titel,/)
})
