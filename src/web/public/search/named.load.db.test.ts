import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { fillHeadings, importRecords } from '../../../modules/catalogue/index.ts'
import { buildSegment, documentsOf, searchInThreads } from '../../../modules/search/index.ts'
import { SearchTally } from '../../../modules/searchcare/index.ts'
import { ctx } from '../loads.fixture.ts'
import { searchRooms } from '../rooms-of-search.ts'
import { certainOfFound, namedView } from './named.load.ts'
import { readQuery } from './query.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
type Subfields = readonly (readonly [string, string])[]
const field = (tag: string, ...subfields: Subfields) => ({
  tag,
  ind: '  ',
  subfields: subfields.map(([code, value]): [string, string] => [code, value]),
})
const record = (number: string, fields: ReturnType<typeof field>[], leader = '00000nam a2200000 i 4500') => ({
  leader,
  fields: [
    { tag: '001', value: number },
    { tag: '008', value: `240101s${1990 + Number(number.replace(/\D/g, ''))}    sw            000 1 swe  ` },
    ...fields,
  ],
})
const book = (number: string, title: string, by: string, ...series: Subfields) =>
  record(number, [
    field('100', ['a', by], ['4', 'aut']),
    field('245', ['a', title]),
    ...series.map(([name, part]) => field('490', ['a', name], ['v', part])),
  ])
async function take(...records: ReturnType<typeof record>[]) {
  const stream = async function* () {
    for (const [n, one] of records.entries())
      yield { ok: true as const, record: one, number: n + 1, byteOffset: 0, warnings: [] }
  }
  await importRecords(db, stream(), { source: 'SE-T' })
}
await take(
  book('1', 'Luftslottet', 'Larsson, Stieg', ['Millennium', '3']),
  book('2', 'Flickan', 'Larsson, Stieg', ['Millennium', 'Del 2'], ['Pocket', '1']),
  book('3', 'Kvinnor', 'Larsson, Stieg', ['Millennium', '1']),
  book('4', 'Idioten', 'Dostojevskij, Fjodor'),
  book('5', 'Onda andar', 'Dostojevskij, Fjodor'),
  book('6', 'Det', 'King, Stephen'),
  book('7', 'Skräck', 'Andersson, Bo'),
  book('8', 'Ensam', 'Holm, Ada', ['Ensamserien', '1']),
  record(
    'a1',
    [field('100', ['a', 'Dostojevskij, Fjodor']), field('400', ['a', 'Dostoyevsky, Fyodor'])],
    '00000nz  a2200000n  4500',
  ),
)
await fillHeadings(db, { rest: 0 })
const all = (await db.driver.unsafe('select id from catalogue.work order by id')).map(row => Number(row.id))
const index = searchInThreads(
  { segment: buildSegment(await documentsOf(db, all)), cursor: { xid: '0', seq: 0 }, municipalities: [] },
  1,
)
after(() => index.close())
const rooms = searchRooms({
  ...{
    db,
    index,
    organisation: () => world.deps.organisation,
    now: world.now,
    tally: new SearchTally(world.now),
    copiesArriving: async () => ({ copies: [], days: () => new Map() }),
  },
})
async function named(address: string) {
  const query = readQuery(new URLSearchParams(`q=${address}`))
  const found = await rooms.find(query, null)
  let asked = 0
  const counting = {
    ...db,
    run: ((...args: Parameters<typeof db.run>) => {
      asked++
      return db.run(...args)
    }) as typeof db.run,
  }
  const view = await namedView(counting, ctx, query, found)
  return { view, asked, certain: certainOfFound(query, found)?.kind ?? null }
}
const label = async (address: string) => (await named(address)).view?.label ?? null

test('a series is told by its parts in order, with where to begin, by one statement more', async () => {
  for (const address of ['millennium', 'Millennium ljudbok', 'böcker av stieg larsson']) await named(address)
  const { view, asked } = await named('millennium')
  assert.equal(asked, 1)
  if (view?.kind !== 'series') throw new Error('no series')
  assert.deepEqual([view.label, view.creator, view.works], ['Millennium', 'Stieg Larsson', 3])
  assert.match(view.href, /^\/serie\/\d+\/millennium$/)
  assert.deepEqual(
    view.parts.map(one => [one.part, one.title, one.first]),
    [
      ['1', 'Kvinnor', true],
      ['Del 2', 'Flickan', false],
      ['3', 'Luftslottet', false],
    ],
  )
})

test('a person is told with the works, the latest of them and the series, however the name is turned or spelt', async () => {
  for (const address of ['stieg larsson', 'Larsson, S', 'larsson stieg', 'böcker av stieg larsson'])
    assert.equal(await label(address), 'Stieg Larsson', address)
  assert.equal(await label('Fyodor Dostoyevsky'), 'Fjodor Dostojevskij', 'by the reference in the catalogue')
  const { view, asked } = await named('stieg larsson')
  if (view?.kind !== 'creator') throw new Error('no creator')
  assert.deepEqual([asked, view.works, view.latest?.title], [1, 3, 'Kvinnor'])
  assert.deepEqual(
    view.series.map(one => [one.label, one.works]),
    [['Millennium', 3]],
  )
})

test('it is sure or silent, and asks nobody when the hits rule it out', async () => {
  for (const address of [
    'det',
    'larsson',
    'kvinnor larsson',
    'millennium del 2',
    'skräck',
    'stieg larsson&sida=2',
    'stieg larsson&form=book',
    'stieg larsson&inne=1',
    'stieg larsson&sortera=title',
    'stieg larsson&exakt=1',
    'qqqq',
    '',
  ]) {
    const { view, asked, certain } = await named(address)
    assert.deepEqual([view, asked, certain], [null, 0, null], address)
  }
  assert.equal(await label('ensamserien'), null, 'one part is no series to read in order')
})
