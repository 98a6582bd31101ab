import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { filingKey } from '../../kernel/filing.ts'
import { worksUnder } from './heading-works.ts'
import {
  besidesHeading,
  fillHeadings,
  headingById,
  headingNamed,
  headingPart,
  headingsOfWork,
  type ListPlace,
  listBegins,
} from './headings.ts'
import { importRecords } from './import.ts'
import type { DataField, MarcRecord } from './marc/record.rules.ts'
import { joinWorks, splitWork } from './work-grouping.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const rest = 0
const actor = { kind: 'system' } as const
const f = (tag: string, ...subfields: [string, string][]): DataField => ({ tag, ind: '  ', subfields })
const record = (number: string, fields: DataField[], leader = '00000nam a2200000 i 4500'): MarcRecord => ({
  leader,
  fields: [{ tag: '001', value: number }, ...fields],
})
const book = (number: string, title: string, by: string, ...more: DataField[]) =>
  record(number, [f('100', ['a', by], ['4', 'aut']), f('245', ['a', title]), ...more])
const name = (number: string, ...fields: DataField[]) => record(number, fields, '00000nz  a2200000n  4500')
async function take(...records: MarcRecord[]) {
  const stream = async function* () {
    for (const [n, one] of records.entries())
      yield { ok: true as const, record: one, number: n + 1, byteOffset: 0, warnings: [] }
  }
  return importRecords(db, stream(), { source: 'SE-T' })
}
const part = (
  kind: 'creator' | 'title' | 'subject' | 'series',
  at: ListPlace = listBegins,
  limit = 100,
  before = false,
) => headingPart(db, { kind, at, limit, before })
const list = async (kind: 'creator' | 'title' | 'subject' | 'series') =>
  (await part(kind)).lines.map(line => `${line.label}${line.see ? ` se ${line.see}` : ''} ${line.works}`)

await take(
  book(
    '1',
    'Brott och straff',
    'Dostojevskij, Fjodor',
    f('650', ['a', 'Brott']),
    f('246', ['a', 'Rodion Raskolnikov']),
  ),
  book('2', 'Idioten', 'Dostojevskij, Fjodor', f('490', ['a', 'Klassiker'], ['v', '12'])),
  book('3', 'Änglar', 'Åkesson, Sonja', f('490', ['a', 'Klassiker'], ['v', '2']), f('650', ['a', 'Brott'])),
  name('a1', f('100', ['a', 'Dostojevskij, Fjodor']), f('400', ['a', 'Dostoyevsky, Fyodor'])),
  name('a2', f('150', ['a', 'Brott']), f('450', ['a', 'Kriminalitet']), f('550', ['a', 'Straff'])),
)
await fillHeadings(db, { rest })

test('names stand in Swedish order with the works under them, and other spellings say where to look', async () => {
  assert.deepEqual(await list('creator'), [
    'Dostojevskij, Fjodor 2',
    'Dostoyevsky, Fyodor se Dostojevskij, Fjodor 2',
    'Åkesson, Sonja 1',
  ])
  assert.deepEqual(await list('subject'), ['Brott 2', 'Kriminalitet se Brott 2'])
  assert.deepEqual(await list('title'), [
    'Brott och straff 1',
    'Idioten 1',
    'Rodion Raskolnikov se Brott och straff 1',
    'Änglar 1',
  ])
})

test('a name nothing stands under is no reference, until something does', async () => {
  await take(name('a3', f('100', ['a', 'Tolstoj, Lev']), f('400', ['a', 'Tolstoy, Leo'])))
  await fillHeadings(db, { rest })
  assert.ok(!(await list('creator')).some(line => line.startsWith('Tolstoy')))
  await take(book('4', 'Krig och fred', 'Tolstoj, Lev', f('650', ['a', 'Straff'])))
  await fillHeadings(db, { rest })
  assert.ok((await list('creator')).includes('Tolstoy, Leo se Tolstoj, Lev 1'))
})

const leading = async (key: string) =>
  (
    await db.driver.unsafe('select leads from catalogue.heading_variant where not also and of_key = $1', [
      filingKey(key),
    ])
  ).map(row => row.leads)

test('a reference knows whether it leads to works: it follows when the first comes, and when the last goes', async () => {
  await take(name('a4', f('150', ['a', 'Ugglor']), f('450', ['a', 'Strigiformes'])))
  await fillHeadings(db, { rest })
  assert.deepEqual(await leading('Ugglor'), [false])
  await take(book('5', 'I skymningen', 'Ek, Kerstin', f('650', ['a', 'Ugglor'])))
  await fillHeadings(db, { rest })
  assert.deepEqual(await leading('Ugglor'), [true])
  assert.ok((await list('subject')).includes('Strigiformes se Ugglor 1'))
  await take(name('a5', f('150', ['a', 'Ugglor']), f('450', ['a', 'Nattfåglar'])))
  await fillHeadings(db, { rest })
  assert.deepEqual(await leading('Ugglor'), [true, true], 'one that comes later knows at once')
  await take(book('5', 'I skymningen', 'Ek, Kerstin', f('650', ['a', 'Hökar'])))
  await fillHeadings(db, { rest })
  assert.deepEqual(await leading('Ugglor'), [false, false])
  assert.ok(!(await list('subject')).some(line => line.startsWith('Strigiformes')))
})

test('what is wider and what is narrower is told from either side, by records and by divisions', async () => {
  await take(
    name('a6', f('150', ['a', 'Hökar']), f('550', ['w', 'g'], ['a', 'Rovfåglar']), f('550', ['a', 'Jakt'])),
    book('6', 'Rovfåglar i norr', 'Ek, Kerstin', f('650', ['a', 'Rovfåglar'], ['z', 'Norden'])),
    book('7', 'Alla rovfåglar', 'Ek, Kerstin', f('650', ['a', 'Rovfåglar']), f('650', ['a', 'Jakt'])),
  )
  await fillHeadings(db, { rest })
  const beside = async (label: string) => {
    const heading = await headingNamed(db, 'subject', label)
    if (!heading) throw new Error(label)
    return (await besidesHeading(db, heading)).related.map(one => `${one.relation} ${one.label}`)
  }
  assert.deepEqual(await beside('Hökar'), ['null Jakt', 'broader Rovfåglar'])
  assert.deepEqual(await beside('Rovfåglar'), ['narrower Hökar', 'narrower Rovfåglar – Norden'])
  assert.deepEqual(await beside('Rovfåglar – Norden'), ['broader Rovfåglar'])
  assert.deepEqual(await beside('Jakt'), ['null Hökar'])
})

test('what stands beside is told from either side, and other spellings of it', async () => {
  const crime = await headingNamed(db, 'subject', 'brott')
  const punishment = await headingNamed(db, 'subject', 'Straff')
  if (!crime || !punishment) throw new Error('no subjects')
  const { variants, related } = await besidesHeading(db, crime)
  assert.deepEqual([variants, related.map(one => one.label)], [['Kriminalitet'], ['Straff']])
  assert.deepEqual(
    (await besidesHeading(db, punishment)).related.map(one => one.label),
    ['Brott'],
  )
})

test('the parts of a series stand by number, other works the latest first', async () => {
  const series = await headingNamed(db, 'series', 'Klassiker')
  const parts = await worksUnder(db, { heading: series?.id ?? 0, branch: null, limit: 9, offset: 0 })
  assert.deepEqual(
    parts.map(one => one.part),
    ['2', '12'],
  )
  const name = await headingNamed(db, 'creator', 'Dostojevskij, Fjodor')
  const works = await worksUnder(db, { heading: name?.id ?? 0, branch: null, limit: 9, offset: 0 })
  assert.ok((works[0]?.work ?? 0) > (works[1]?.work ?? 0))
  const [second] = await worksUnder(db, { heading: name?.id ?? 0, branch: null, limit: 9, offset: 1 })
  assert.equal(second?.work, works[1]?.work)
})

test('a record that changes moves its work; a name left empty leaves the list and keeps its number', async () => {
  const before = await headingNamed(db, 'creator', 'Åkesson, Sonja')
  await take(book('3', 'Änglar', 'Ek, Kerstin'))
  await fillHeadings(db, { rest })
  assert.ok(!(await list('creator')).some(line => line.startsWith('Åkesson')))
  assert.equal((await headingById(db, before?.id ?? 0))?.works, 0)
  assert.equal(await headingNamed(db, 'creator', 'Åkesson, Sonja'), undefined)
  assert.ok((await list('subject')).includes('Brott 1'))
  await take(name('a1', f('100', ['a', 'Dostojevskij, Fjodor']), f('400', ['a', 'Dostojewski, Fjodor'])))
  await fillHeadings(db, { rest })
  assert.ok(!(await list('creator')).some(line => line.startsWith('Dostoyevsky')))
})

test('joined works stand as one, and apart again when they are parted', async () => {
  const [crime] = await worksUnder(db, {
    ...{
      heading: (await headingNamed(db, 'title', 'Brott och straff'))?.id ?? 0,
      branch: null,
      limit: 1,
      offset: 0,
    },
  })
  const [idiot] = await worksUnder(db, {
    ...{ heading: (await headingNamed(db, 'title', 'Idioten'))?.id ?? 0, branch: null, limit: 1, offset: 0 },
  })
  const [into, from] = [crime?.work ?? 0, idiot?.work ?? 0]
  const [edition] = await db.driver.unsafe('select id from catalogue.edition where work_id = $1', [from])
  await joinWorks(world.deps, { into, from, actor })
  await fillHeadings(db, { rest })
  assert.ok(!(await list('title')).some(line => line.startsWith('Idioten')))
  assert.ok((await headingsOfWork(db, into)).some(one => one.label === 'Klassiker'))
  assert.deepEqual(await headingsOfWork(db, from), [])
  assert.ok((await list('creator')).includes('Dostojevskij, Fjodor 1'))
  const split = await splitWork(world.deps, { work: into, editions: [Number(edition?.id)], actor })
  assert.equal(split.outcome, 'split')
  await fillHeadings(db, { rest })
  assert.ok((await list('creator')).includes('Dostojevskij, Fjodor 2'))
  assert.ok((await list('title')).some(line => line.startsWith('Idioten')))
})

test('whoever walks the list part by part, forth or back, sees every line once and in order', async () => {
  const whole = (await part('creator')).lines
  assert.deepEqual(
    whole.map(line => line.key),
    whole.map(line => line.key).toSorted(),
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async limit => {
      const forth: string[] = []
      for (let at: ListPlace | null = listBegins; at; ) {
        const { lines, later } = await part('creator', at, limit)
        forth.push(...lines.map(line => line.label))
        at = later
      }
      assert.deepEqual(
        forth,
        whole.map(line => line.label),
      )
      const back: string[] = []
      for (let at: ListPlace | null = { key: '~~~~', nr: 0 }; at; ) {
        const { lines, earlier } = await part('creator', at, limit, true)
        back.unshift(...lines.map(line => line.label))
        at = earlier
      }
      assert.deepEqual(back, forth)
    }),
    { numRuns: 7 },
  )
  const { earlier, later } = await part('creator', { key: filingKey('Ek'), nr: 0 })
  assert.ok(earlier !== null && later === null)
})

test('whatever has come and gone, every reference knows whether it leads to works', async () => {
  const wrong =
    await db.driver.unsafe(`select v.label from catalogue.heading_variant v where v.leads <> exists (
    select from catalogue.heading h where h.kind = v.kind and h.key = v.of_key and h.works > 0)`)
  assert.deepEqual([...wrong], [])
  const counts = await db.driver.unsafe(
    'select leads, count(*) from catalogue.heading_variant group by leads',
  )
  assert.equal(counts.length, 2, 'some lead and some do not')
})

test('making them again changes nothing, and counts are those of the works', async () => {
  const before = await db.driver.unsafe('select kind, key, label, works from catalogue.heading order by id')
  await db.driver.unsafe(`insert into catalogue.heading_due select 'work', id from catalogue.work
    union all select 'record', id from catalogue.record where kind = 'authority'`)
  const links = 'select heading_id, work_id, part from catalogue.heading_work order by 1, 2'
  const linked = await db.driver.unsafe(links)
  assert.ok((await fillHeadings(db, { rest, batch: 2 })) > 4)
  assert.deepEqual(await db.driver.unsafe(links), linked)
  const after = await db.driver.unsafe('select kind, key, label, works from catalogue.heading order by id')
  assert.deepEqual(after, before)
  assert.equal(await fillHeadings(db, { rest }), 0)
})
