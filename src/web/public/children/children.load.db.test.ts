import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordOf } from '../../../../demo/records.ts'
import type { DemoWork } from '../../../../demo/works/read.ts'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { fillHeadings, importRecords, mappings } from '../../../modules/catalogue/index.ts'
import { publishPiece, writePiece } from '../../../modules/editorial/index.ts'
import { announce } from '../../../modules/events/index.ts'
import { openSearch } from '../../../modules/search/index.ts'
import { SearchTally } from '../../../modules/searchcare/index.ts'
import { openAccount } from '../../../modules/staff/index.ts'
import { ctx } from '../loads.fixture.ts'
import { searchRooms } from '../rooms-of-search.ts'
import { childrenHouse } from './children.load.ts'
import { readChildrenAsk } from './choices.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const book = (title: string, mark: string, more: Partial<DemoWork> = {}): DemoWork => ({
  ...{ title, mark, creators: [{ name: 'Ek, Petra', role: '' }], year: 2001, language: 'swe', series: null },
  ...{ kind: 'book', subjects: [], original: '', hook: '' },
  ...more,
})
const series = (number: string) => ({ series: { title: 'Runn', number } })
const works = [
  book('Räven Rask', 'uHcf', { subjects: ['Rävar'] }),
  book('Katten i skolan', 'uHcg', { subjects: ['katter', 'vänskap'] }),
  book('Rött spöke', 'uHc', { subjects: ['spöken'] }),
  book('Runns andra', 'uHc', { ...series('2'), year: 2003 }),
  book('Runns första', 'uHc', { ...series('1'), year: 2004 }),
  book('Runns tredje', 'uHc', { ...series('3') }),
  book('Filmen om räven', 'I', { kind: 'film', subjects: ['barnfilm'] }),
  book('Kattens natur', 'Hc', { subjects: ['katter'] }),
  book('Lätta bollen', 'uHcg', { subjects: ['=lättläst', '=Humor'] }),
]
async function* records() {
  for (const [n, work] of works.entries()) {
    const copy = {
      ...{ barcode: `B${n}`, branch: 'MOR', shelf: 'Barn', callNumber: work.mark, reference: false },
    }
    const record = recordOf(work, n + 1, 'plain', [copy])
    yield { ok: true as const, record, number: n + 1, byteOffset: 0, warnings: [] }
  }
}
await importRecords(db, records(), { source: 'SE-DALA', items: mappings['952'] })
await fillHeadings(db, { rest: 0 })
const index = await openSearch(db, { threads: 1 })
after(() => index.close())
const organisation = () => world.deps.organisation
const deps = { ...world.deps, organisation }
const rooms = searchRooms({
  ...deps,
  index,
  tally: new SearchTally(world.now),
  copiesArriving: async () => ({ copies: [], days: () => new Map() }),
})
const freshHouse = () => childrenHouse({ ...deps, rooms })
const house = freshHouse()
const titlesOf = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title).sort()
const find = (query: string) => house.childrenFound(ctx, readChildrenAsk(new URLSearchParams(query)), null)
const idOf = async (title: string) => {
  const [row] = await world.rows(`select id from catalogue.work where title = '${title}'`)
  return Number(row?.id)
}

test('only ages and choices are shown that lead somewhere', async () => {
  const all = await house.children(ctx, null)
  assert.deepEqual(all.ages, ['4-6', '6-9', '9-12'])
  assert.deepEqual(all.likes, ['djur', 'spokligt', 'roligt', 'vanner'])
  assert.deepEqual(all.kinds, ['latt', 'film'])
  const readers = await house.children(ctx, '6-9')
  assert.deepEqual(readers.likes, ['djur', 'roligt', 'vanner'])
  assert.deepEqual(readers.kinds, ['latt', 'film'])
})

test('a choice finds what is for children, however the heading is written, and for an age only that', async () => {
  assert.deepEqual(titlesOf((await find('gillar=djur')).works), ['Katten i skolan', 'Räven Rask'])
  assert.deepEqual(titlesOf((await find('gillar=djur&alder=6-9')).works), ['Katten i skolan'])
  assert.deepEqual(titlesOf((await find('gillar=roligt')).works), ['Lätta bollen'])
  assert.deepEqual(titlesOf((await find('gillar=film&alder=4-6')).works), ['Filmen om räven'])
  assert.equal((await find('alder=9-12')).total, 4)
})

test('words are looked for among what is for children, and a child’s spelling is put right', async () => {
  assert.deepEqual(titlesOf((await find('q=katten')).works), ['Katten i skolan'])
  assert.deepEqual(titlesOf((await find('q=spoke')).works), ['Rött spöke'])
  const misspelt = await find('q=katteen skolan')
  assert.deepEqual(titlesOf(misspelt.works), ['Katten i skolan'])
  assert.deepEqual([misspelt.correctedFrom, misspelt.correctedTo], ['katteen skolan', 'katten skolan'])
  assert.equal((await find('q=katteen skolan&exakt=1')).total, 0)
})

test('a series is begun with its first part, and the others follow by their numbers', async () => {
  const { series: found } = await house.children(ctx, null)
  assert.deepEqual(
    found.map(one => [one.name, one.count, one.first.title, one.part, one.next.map(next => next.title)]),
    [['Runn', 3, 'Runns första', '1', ['Runns andra', 'Runns tredje']]],
  )
  assert.match(found[0]?.href ?? '', /^\/serie\/\d+\/runn$/)
  assert.deepEqual((await house.children(ctx, '6-9')).series, [])
})

test('what is new and much borrowed is for children, and for an age only that', async () => {
  world.at('2027-02-10T10:00')
  await world.rows(`update catalogue.item set added_on = '2027-02-01' where barcode like 'B%'`)
  const [cat, ghost] = [await idOf('Katten i skolan'), await idOf('Rött spöke')]
  await world.rows(`insert into catalogue.most_borrowed (scope, work_id, format, audience, loans) values
    ('all', ${cat}, 'book', 'child', 6), ('all', ${ghost}, 'book', 'child', 9),
    ('all', ${await idOf('Kattens natur')}, 'book', 'adult', 30)`)
  const later = freshHouse()
  const all = await later.children(ctx, null)
  assert.deepEqual(
    all.borrowed.map(work => work.title),
    ['Rött spöke', 'Katten i skolan'],
  )
  assert.equal(all.fresh.length, 6)
  assert.ok(!titlesOf(all.fresh).includes('Kattens natur'))
  const readers = await later.children(ctx, '6-9')
  assert.deepEqual(titlesOf(readers.fresh), ['Katten i skolan', 'Lätta bollen'])
  assert.deepEqual(titlesOf(readers.borrowed), ['Katten i skolan'])
  assert.equal(readers.borrowed[0]?.state?.text, 'Inne i Mora')
})

test('what is counted for all is good for ten minutes', async () => {
  const kept = freshHouse()
  const likes = async () => (await kept.children(ctx, null)).likes
  const before = await likes()
  await world.rows(`update catalogue.item set added_on = '2000-01-01' where barcode like 'B%'`)
  assert.ok((await kept.children(ctx, null)).fresh.length > 0)
  world.pass({ minutes: 11 })
  assert.deepEqual((await kept.children(ctx, null)).fresh, [])
  assert.deepEqual(await likes(), before)
})

test('tips and events are those for children, not those for everybody', async () => {
  const account = await openAccount(db, {
    ...{
      username: 'tips',
      name: 'Karin Dahl',
      role: 'librarian',
      branch: places.MOR,
      password: 'hemligt ord',
    },
  })
  const by = { actor: { kind: 'staff', account, branch: places.MOR }, role: 'librarian' } as const
  const work = await idOf('Katten i skolan')
  for (const audience of ['child', null] as const) {
    const made = await writePiece(
      deps,
      {
        ...{ kind: 'tip', title: '', body: `För ${audience}`, language: 'swe', audience, from: '2027-01-01' },
        ...{ until: '', work, branches: [] },
      },
      by,
    )
    if (made.outcome !== 'done') assert.fail(JSON.stringify(made))
    await publishPiece(deps, made.id, by)
  }
  const startsAt = world.now().add({ hours: 3 })
  for (const audience of ['child', 'adult', 'all'] as const)
    await announce(db, {
      ...{ slug: audience, title: audience, description: '', kind: 'story', audience, language: 'swe' },
      ...{ branchId: places.MOR, startsAt, endsAt: startsAt.add({ hours: 1 }), place: null },
      ...{ registration: false, places: null },
    })
  const view = await house.children(ctx, null)
  assert.deepEqual(
    view.pieces.map(piece => piece.text),
    [['För child']],
  )
  assert.deepEqual(
    view.events.map(event => event.title),
    ['child'],
  )
})
