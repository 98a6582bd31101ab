import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../database/testing.ts'
import { leadingEdition, worksByIds } from '../../../modules/catalogue/index.ts'
import { loadOrganisation } from '../../../modules/organisation/index.ts'
import { slugOf } from '../slug.ts'
import { foundHouse } from './found.load.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (1, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2062, 'main', 61.0, 14.5, 'certain'),
         (2, 'HUB', 'navet', 'Transportnavet', 'Navet', 2062, 'hub', 61.0, 14.5, 'certain');
  insert into catalogue.work (title, sort_title, created_at) select 'Verk ' || n, 'verk', '2026-05-01' from generate_series(1, 7) n;
  update catalogue.work set merged_into = 1 where id = 2;
  insert into catalogue.edition (work_id, title, sort_title, language, format, audience, year, hidden, facts)
  select id, 'Titel ' || id, '', 'swe', 'book', 'adult', 2000, id = 4, '{}' from catalogue.work;
  insert into catalogue.edition (work_id, title, sort_title, language, format, audience, year, facts)
  values (1, 'The title', '', 'eng', 'book', 'adult', 1990, '{}'), (1, 'Lyssna', '', 'swe', 'audiobook', 'adult', 1980, '{}'),
    (3, 'Den första', '', 'swe', 'film', 'adult', 1970, '{}'), (5, 'Utan år', '', 'swe', 'book', 'adult', null, '{}');
  insert into events.event (slug, title, description, kind, audience, branch_id, starts_at, ends_at, created_at)
  values ('fika', 'Fika', 'Kom', 'meeting', 'adult', 1, '2026-12-01', '2026-12-02', '2026-11-05'),
         ('varit', 'Varit', 'Kom', 'meeting', 'adult', 1, '2026-10-01', '2026-10-02', '2026-09-05')`)
const organisation = await loadOrganisation(db)
const deps = {
  db,
  now: () => Temporal.Instant.from('2026-11-26T12:00:00Z'),
  organisation: () => organisation,
}
const house = foundHouse(deps, { perFile: 4, perRead: 3 })
const pathsOf = async (part: number) => {
  const all = []
  for await (const some of house.sitemapWorks(part)) all.push(...some)
  return all
}

test('every work that can be looked up stands in one file, at the address its page has', async () => {
  assert.equal(await house.sitemapParts(), 2)
  const all = [...(await pathsOf(1)), ...(await pathsOf(2))]
  const works = await worksByIds(db, [1, 3, 5, 6, 7])
  assert.deepEqual(
    all,
    works.map(work => ({
      path: `/verk/${work.id}/${slugOf(leadingEdition(work)?.title ?? '')}`,
      changedOn: '2026-05-01',
    })),
  )
  assert.deepEqual(await pathsOf(3), [])
})

test('names, subjects and series that works stand under have a file, titles have the pages of their works', async () => {
  await db.driver.unsafe(`insert into catalogue.heading (kind, key, label, works) values
    ('creator', 'ek kerstin', 'Ek, Kerstin', 2), ('title', 'a', 'A', 1), ('subject', 'tomt', 'Tomt', 0),
    ('series', 'serien', 'Serien', 3), ('subject', 'f{glar', 'Fåglar', 1)`)
  assert.equal(await house.sitemapHeadingParts(), 2)
  const all = []
  for (const part of [1, 2, 3])
    for await (const some of house.sitemapHeadings(part))
      all.push(...some.map(({ path }) => `${part} ${path}`))
  assert.deepEqual(all, ['1 /upphov/1/kerstin-ek', '1 /serie/4/serien', '2 /amne/5/faglar'])
})

test('libraries people can go to and events to come are told of, and the feed says where and when', async () => {
  assert.deepEqual(await house.sitemapLibraries(), [{ path: '/bibliotek/mora', changedOn: null }])
  assert.deepEqual(await house.sitemapEvents(), [{ path: '/evenemang/1/fika', changedOn: '2026-11-05' }])
  const feed = await house.feedOfEvents(null)
  assert.deepEqual(
    feed.events.map(event => [event.title, event.where]),
    [['Fika', 'Mora']],
  )
  assert.equal((await house.feedOfEvents('mora')).events.length, 1)
})
