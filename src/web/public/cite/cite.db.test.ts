import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../database/testing.ts'
import { importRecords } from '../../../modules/catalogue/index.ts'
import { citedName, citeHouse } from './cite.house.ts'

const db = await testDatabase({ max: 2 })

type Subfields = [code: string, text: string][]
const field = (tag: string, ind1: string, ...subfields: Subfields) => ({ tag, ind: `${ind1} `, subfields })
const record = (number: string, year: number, language: string, ...fields: ReturnType<typeof field>[]) => ({
  leader: '00000nam a2200000 i 4500',
  fields: [
    { tag: '001', value: number },
    { tag: '008', value: `240101s${year}    sw            000 1 ${language}  ` },
    ...fields,
  ],
})
const by = field('100', '1', ['a', 'Dostojevskij, Fjodor'], ['4', 'aut'])
const records = [
  record(
    ...(['1', 2005, 'swe'] as const),
    ...[by, field('020', ' ', ['a', '9789100000004']), field('245', '1', ['a', 'Idioten :'], ['b', 'roman'])],
    ...[field('264', ' ', ['b', 'Bonnier']), field('490', '0', ['a', 'Klassiker'], ['v', '3'])],
    field('700', '1', ['a', 'Roseen, Ulla'], ['4', 'trl']),
  ),
  record('2', 1998, 'eng', by, field('240', '1', ['a', 'Idioten']), field('245', '1', ['a', 'The idiot'])),
  record(
    '3',
    2011,
    'swe',
    field('110', '2', ['a', 'Naturvårdsverket']),
    field('245', '1', ['a', 'Våtmarker']),
  ),
]
await importRecords(
  db,
  (async function* () {
    for (const [n, one] of records.entries())
      yield { ok: true as const, record: one, number: n + 1, byteOffset: 0, warnings: [] }
  })(),
  { source: 'SE-T' },
)
const house = citeHouse({ db, now: () => Temporal.Now.instant() })
const cite = (work: number, edition: number | null = null) =>
  house.cite({ work, edition, origin: 'https://bibliotek.example' })
const [{ work, english } = { work: 0, english: 0 }] = await db.driver.unsafe<
  { work: number; english: number }[]
>(
  `select a.work_id::int as work, b.id::int as english from catalogue.edition a, catalogue.edition b
   where a.title = 'Idioten' and b.title = 'The idiot'`,
)

test('an edition is cited by what its record says, the one that speaks for the work unless another is asked for', async () => {
  const view = await cite(work)
  assert.deepEqual(view?.cited, {
    title: 'Idioten',
    subtitle: 'roman',
    names: [
      { family: 'Dostojevskij', given: 'Fjodor', role: 'aut' },
      { family: 'Roseen', given: 'Ulla', role: 'trl' },
    ],
    year: 2005,
    publisher: 'Bonnier',
    isbn: '9789100000004',
    format: 'book',
    language: 'swe',
    series: { title: 'Klassiker', number: '3' },
    url: `https://bibliotek.example/verk/${work}/idioten`,
  })
  const other = await cite(work, english)
  assert.deepEqual(
    [other?.edition, other?.cited.title, other?.cited.isbn, other?.cited.series, other?.work.title],
    [english, 'The idiot', null, null, 'Idioten'],
  )
  assert.deepEqual(
    other?.editions.map(({ language, year, publisher }) => [language, year, publisher]),
    view?.editions.map(({ language, year, publisher }) => [language, year, publisher]),
  )
  assert.equal(view?.editions.length, 2)
})

test('an edition of another work is not cited as this one, and nothing is said of what is not there', async () => {
  assert.equal((await cite(work, 999_999))?.edition, (await cite(work))?.edition)
  assert.equal(await cite(999_999), null)
})

test('a body keeps its name whole, and so does who goes by one', () => {
  const creator = { role: 'aut', dates: null, key: 'x' }
  const named = (name: string, displayName = name) => citedName({ ...creator, name, displayName })
  assert.deepEqual(named('Ministeriet, avdelning 1'), {
    family: 'Ministeriet, avdelning 1',
    given: null,
    role: 'aut',
  })
  assert.deepEqual(named('Homeros'), { family: 'Homeros', given: null, role: 'aut' })
  assert.deepEqual(named('Ek, Eva, fil. dr', 'Eva Ek'), { family: 'Ek', given: 'Eva', role: 'aut' })
})
