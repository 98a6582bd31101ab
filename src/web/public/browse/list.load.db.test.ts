import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { ctx } from '../loads.fixture.ts'
import { listFeed, listView, readListAsk } from './list.load.ts'
import type { ListKind } from './list.page.tsx'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { organisation } = world.deps
world.at('2027-02-01T10:00')
const works: number[] = []
for (let n = 1; n <= 30; n++) works.push(await world.title(`M${n}`, `F${n}`))
await world.rows(`update catalogue.item set added_on = date '2027-01-01' + substring(barcode from '[0-9]+')::int;
  update catalogue.edition set format = 'film' where work_id = ${works[4]};
  update catalogue.edition set audience = 'child' where work_id = ${works[5]};
  update catalogue.work set creator = 'Selma Lagerlöf' where id = ${works[29]}`)
const ask = (query: string, kind: ListKind = 'new') => readListAsk(kind, new URLSearchParams(query))
const look = (query: string, kind: ListKind = 'new') =>
  listView(world.deps, ctx, organisation, ask(query, kind))

test('a library goes before its municipality, and a place that does not exist is all of them', async () => {
  const one = await look('bibliotek=mor&kommun=falun')
  assert.deepEqual([one.place, one.ask.municipality], ['Moras bibliotek', null])
  assert.equal((await look('kommun=falun')).place, 'Falun')
  assert.equal((await look('bibliotek=finnsinte')).place, null)
})

test('the newest come first, a page at a time, and a page too far is the last one', async () => {
  const first = await look('')
  assert.deepEqual([first.total, first.pages, first.works.length, first.works[0]?.id], [30, 2, 24, works[29]])
  const last = await look('sida=9')
  assert.deepEqual([last.ask.page, last.works.at(-1)?.id], [2, works[0]])
})

test('one form or one kind of readers can be chosen, among the forms there are', async () => {
  const films = await look('form=film')
  assert.deepEqual(
    films.works.map(({ id }) => id),
    [works[4]],
  )
  assert.deepEqual(films.formats, ['book', 'film'])
  assert.deepEqual((await look('form=map')).formats, ['book', 'film', 'map'])
  assert.equal((await look('malgrupp=child')).total, 1)
})

test('the state is that of the place that is chosen', async () => {
  await world.lendTo('Anna', 'M30', 'MOR')
  const here = (await look('bibliotek=mor')).works[0]
  const everywhere = (await look('')).works[0]
  assert.equal(here?.state?.tone, 'queue')
  assert.deepEqual([everywhere?.state?.tone, everywhere?.state?.text], ['in', 'Inne i Falun'])
})

test('a feed tells titles and the day, never the hour somebody was there', async () => {
  world.pass({ minutes: 7 })
  await world.scan('M30', 'MOR')
  const feed = await listFeed(world.deps, organisation, ask('bibliotek=mor', 'returned'))
  assert.equal(feed.place, 'Moras bibliotek')
  assert.deepEqual(
    feed.entries.map(({ title, updated }) => [title, updated.toString()]),
    [['T, Selma Lagerlöf', '2027-02-01T00:00:00Z']],
  )
  const fresh = await listFeed(world.deps, organisation, ask('malgrupp=child'))
  assert.equal(fresh.updated.toString(), '2027-01-07T00:00:00Z')
  const none = await listFeed(world.deps, organisation, ask('', 'borrowed'))
  assert.deepEqual([none.entries, none.updated.toString()], [[], '2027-02-01T00:00:00Z'])
})
