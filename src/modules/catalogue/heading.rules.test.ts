import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headingsOf, placeIn, variantsOf, widerThan } from './heading.rules.ts'
import type { DataField } from './marc/record.rules.ts'

const creator = (name: string) => ({ name, displayName: name, role: 'aut', dates: null, key: name })
const edition = {
  ...{ sortTitle: 'Dag', variantTitles: [] as string[], originalTitle: null as string | null },
  ...{
    creators: [creator('Kallifatides, Theodor')],
    subjects: ['Resor'],
    series: [] as { title: string; number: string | null }[],
  },
}
const named = (work: Parameters<typeof headingsOf>[0]) =>
  headingsOf(work).headings.map(({ kind, key, label }) => `${kind} ${key} ${label}`)

test('a work stands under its title as it is filed, its creators, subjects and series', () => {
  const one = { ...edition, series: [{ title: 'Serien', number: '3' }] }
  assert.deepEqual(named({ title: 'En dag', editions: [one] }), [
    'title dag En dag',
    'creator kallifatides theodor Kallifatides, Theodor',
    'subject resor Resor',
    'series serien Serien',
  ])
  assert.equal(headingsOf({ title: 'En dag', editions: [one] }).headings.at(-1)?.part, '3')
})

test('the same heading of several editions stands once, as the first has it', () => {
  const other = { ...edition, creators: [creator('Kallifatides, THEODOR'), creator('Ek, Åke')], subjects: [] }
  assert.deepEqual(named({ title: 'Dag', editions: [edition, other] }).slice(1), [
    'creator kallifatides theodor Kallifatides, Theodor',
    'subject resor Resor',
    'creator ek {ke Ek, Åke',
  ])
})

test('what nobody may see, and what has no letter, stands nowhere', () => {
  assert.deepEqual(headingsOf({ title: 'Dag', editions: [] }), { headings: [], variants: [] })
  const signs = {
    ...edition,
    sortTitle: '***',
    creators: [creator('?')],
    subjects: ['…'],
    variantTitles: ['Annat'],
  }
  assert.deepEqual(headingsOf({ title: '***', editions: [signs] }), { headings: [], variants: [] })
})

test('other titles and the original title lead to the work’s own, but not what is filed the same', () => {
  const one = { ...edition, variantTitles: ['Dagen', 'DAG'], originalTitle: 'Mera' }
  assert.deepEqual(
    headingsOf({ title: 'En dag', editions: [one, { ...edition, originalTitle: 'Mera' }] }).variants,
    ['Dagen', 'Mera'].map(label => ({
      ...{ kind: 'title', key: label.toLowerCase(), label, ofKey: 'dag', also: false, relation: null },
    })),
  )
})

const field = (tag: string, ...subfields: [string, string][]): DataField => ({ tag, ind: '  ', subfields })
const authority = (...fields: DataField[]) => ({ leader: '00000nz  a2200000n  4500', fields })
const lines = (...fields: DataField[]) =>
  variantsOf(authority(...fields)).map(
    one => `${one.kind}: ${one.label} ${one.also ? 'also' : 'see'} ${one.ofKey}`,
  )

test('an authority record of a name leads from other spellings to it, as who writes and as who is written about', () => {
  assert.deepEqual(
    lines(
      field('100', ['a', 'Dostojevskij, Fjodor,'], ['d', '1821-1881']),
      field('400', ['a', 'Dostojewski, Fjodor,'], ['d', '1821-1881']),
      field('400', ['a', 'Dostojevskij, Fjodor']),
      field('500', ['a', 'Dostojevskaja, Anna']),
    ),
    [
      'creator: Dostojewski, Fjodor see dostojevskij fjodor',
      'creator: Dostojevskaja, Anna also dostojevskij fjodor',
      'subject: Dostojewski, Fjodor see dostojevskij fjodor',
      'subject: Dostojevskaja, Anna also dostojevskij fjodor',
    ],
  )
})

test('one of a subject leads from words not used, with divisions, and to what stands beside', () => {
  assert.deepEqual(
    lines(
      field('150', ['a', 'Fåglar'], ['x', 'Sång']),
      field('450', ['a', 'Fågelsång']),
      field('550', ['a', 'Fåglar']),
    ),
    ['subject: Fågelsång see f{glar s{ng', 'subject: Fåglar also f{glar s{ng'],
  )
})

test('one of a uniform title leads to titles and series; one without a heading leads nowhere', () => {
  assert.deepEqual(lines(field('130', ['a', 'Bibeln']), field('430', ['a', 'Den heliga skrift'])), [
    'title: Den heliga skrift see bibeln',
    'series: Den heliga skrift see bibeln',
  ])
  assert.deepEqual(lines(field('450', ['a', 'Fågelsång'])), [])
  assert.deepEqual(lines(field('150', ['a', '…']), field('450', ['a', 'Fågelsång'])), [])
  assert.deepEqual(lines(field('150', ['a', 'Fåglar']), field('400', ['a', 'Annan, Någon'])), [])
})

test('what is wider or narrower by its record is told so; a "see" never is', () => {
  assert.deepEqual(
    variantsOf(
      authority(
        field('150', ['a', 'Ugglor']),
        field('450', ['w', 'g'], ['a', 'Strigiformes']),
        field('550', ['w', 'g'], ['a', 'Fåglar']),
        field('550', ['w', 'h'], ['a', 'Lappugglor']),
        field('550', ['w', 'nne'], ['a', 'Nattdjur']),
        field('550', ['a', 'Skogar']),
      ),
    ).map(one => one.relation),
    [null, 'broader', 'narrower', null, null],
  )
})

test('a subject with divisions has wider ones above it, one without has none', () => {
  assert.deepEqual(widerThan('Sverige – Historia – 1900-talet'), ['Sverige', 'Sverige – Historia'])
  assert.deepEqual(widerThan('Sverige'), [])
})

test('the number of a part is read as it is printed, in figures or Roman letters', () => {
  const places = [
    '3',
    'Bok 12',
    '2:1',
    '1.5',
    '1,5',
    'IV',
    'Del IX.',
    'XLII',
    'vit',
    'I skuggan',
    '',
    '20191231',
  ]
  assert.deepEqual(places.map(placeIn), [3, 12, 2, 1.5, 1.5, 4, 9, 42, null, null, null, null])
  assert.deepEqual([placeIn(null), placeIn('999999'), placeIn('1000000')], [null, 999_999, null])
})
