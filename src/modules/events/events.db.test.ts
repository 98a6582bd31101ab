import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import { announce, eventById, type LibraryEvent, upcoming } from './index.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5), (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (1, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2062, 'main', 61.0, 14.5, 'certain'),
         (2, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.6, 15.6, 'certain')`)

const at = (time: string) => Temporal.Instant.from(`2027-02-${time}:00+01:00`)
const given = (changes: Partial<LibraryEvent>) =>
  announce(db, {
    slug: 'sagostund',
    title: 'Sagostund',
    description: 'Vi läser tillsammans.',
    kind: 'sagostund',
    audience: 'child',
    language: 'swe',
    branchId: 1,
    startsAt: at('01T10:00'),
    endsAt: at('01T11:00'),
    place: null,
    registration: false,
    places: null,
    ...changes,
  })

const story = await given({})
const talk = await given({
  title: 'Föredrag',
  audience: 'adult',
  branchId: 2,
  startsAt: at('03T18:00'),
  endsAt: at('03T19:00'),
})
const titles = async (filter: Partial<Parameters<typeof upcoming>[1]>) =>
  (await upcoming(db, { from: at('01T08:00'), ...filter })).events.map(event => event.title)

test('what is on comes soonest first', async () =>
  assert.deepEqual(await titles({}), ['Sagostund', 'Föredrag']))

test('what goes on now is still shown, what has ended is not', async () => {
  assert.deepEqual(await titles({ from: at('01T10:30') }), ['Sagostund', 'Föredrag'])
  assert.deepEqual(await titles({ from: at('01T11:00') }), ['Föredrag'])
})

test('events are chosen by municipality, branch, audience and end of period', async () => {
  assert.deepEqual(await titles({ municipalities: [2062] }), ['Sagostund'])
  assert.deepEqual(await titles({ branches: [2] }), ['Föredrag'])
  assert.deepEqual(await titles({ audiences: ['adult'] }), ['Föredrag'])
  assert.deepEqual(await titles({ to: at('02T00:00') }), ['Sagostund'])
})

test('a page of the list says how many there are in all', async () => {
  const page = await upcoming(db, { from: at('01T08:00'), limit: 1, offset: 1 })
  assert.equal(page.total, 2)
  assert.deepEqual(
    page.events.map(event => event.id),
    [talk],
  )
})

test('an event is found by its number', async () => {
  assert.equal((await eventById(db, story))?.title, 'Sagostund')
  assert.equal(await eventById(db, 999), undefined)
})

test('an event that ends before it begins is refused', async () => {
  await assert.rejects(given({ startsAt: at('05T10:00'), endsAt: at('05T09:00') }), /check/)
})
