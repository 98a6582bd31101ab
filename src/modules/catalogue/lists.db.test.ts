import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { countMostBorrowed, justReturned, mostBorrowed, newArrivals, type Scope } from './lists.ts'

const db = await testDatabase()
const world = await buildWorld(db)
await world.rows(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61, 14.5);
  update organisation.branch set municipality_id = 2062 where code in ('MOR', 'ORS')`)
const deps = { db, now: world.now }
const at = (...codes: Place[]): Scope => ({
  kind: 'branch',
  id: places[codes[0] ?? 'FAL'],
  branches: codes.map(code => places[code]),
})
const all: Scope = { kind: 'all', branches: Object.values(places) }
const works = (rows: readonly { work: number; weight: number }[]) =>
  rows.toSorted((a, b) => b.weight - a.weight).map(({ work }) => work)
world.at('2027-02-01T10:00')

test('what came last to a branch is new there, and what is on its way into the collection is not', async () => {
  const [old, fresh, coming, elsewhere] = [
    await world.title('M1'),
    await world.title('M2', 'F2'),
    await world.title('M3'),
    await world.title('F4'),
  ]
  await world.rows(`update catalogue.item set added_on = '2027-01-20';
    update catalogue.item set added_on = '2027-01-10' where barcode = 'M1';
    update catalogue.item set added_on = '2027-01-31' where barcode = 'F4'`)
  await world.rows(
    `delete from circulation.item_status where item_id = (select id from catalogue.item where barcode = 'M3');
     insert into circulation.item_status (item_id, state, at_branch)
     select id, 'on_order', home_branch from catalogue.item where barcode = 'M3'`,
  )
  assert.deepEqual(works(await newArrivals(deps, at('MOR'))), [fresh, old])
  assert.deepEqual(works(await newArrivals(deps, all)), [elsewhere, fresh, old])
  assert.ok(![...(await newArrivals(deps, all))].some(({ work }) => work === coming))
  await world.rows(`update catalogue.item set added_on = '2025-12-31'`)
  assert.deepEqual(await newArrivals(deps, all), [])
})

test('what was returned and stands there still is just returned, without a word of who had it', async () => {
  const [first, second, gone] = [await world.title('M11'), await world.title('M12'), await world.title('M13')]
  for (const barcode of ['M11', 'M12', 'M13']) await world.lendTo('Anna', barcode, 'MOR')
  for (const barcode of ['M11', 'M12', 'M13']) {
    world.pass({ minutes: 5 })
    await world.scan(barcode, 'MOR')
  }
  await world.lendTo('Bo', 'M13', 'MOR')
  const rows = await justReturned(deps, at('MOR'))
  assert.deepEqual(works(rows), [second, first])
  assert.ok(!works(rows).includes(gone))
  assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), ['audience', 'format', 'weight', 'work'])
  assert.deepEqual(await justReturned(deps, at('FAL')), [])
})

test('what somebody waits for, what is only read there and what was returned long ago is not', async () => {
  await world.holdFor('Cia', { work: works(await justReturned(deps, at('MOR')))[0] ?? 0 }, 'MOR')
  assert.equal((await justReturned(deps, at('MOR'))).length, 1)
  await world.rows(`update catalogue.item set loan_class = 'reference' where barcode = 'M11'`)
  assert.deepEqual(await justReturned(deps, at('MOR')), [])
  await world.rows(`update catalogue.item set loan_class = 'ordinary' where barcode = 'M11'`)
  assert.equal((await justReturned(deps, at('MOR'))).length, 1)
  world.pass({ hours: 24 * 15 })
  assert.deepEqual(await justReturned(deps, at('MOR')), [])
})

/** Loans that are over, by nobody any more. */
const lent = (barcode: string, branch: Place, times: number, on = '2027-02-10') =>
  world.rows(`insert into circulation.loan (item_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
    select i.id, ${places[branch]}, '${on}'::timestamptz, '${on}', '${on}'::timestamptz + interval '1 day', ${places[branch]}
    from catalogue.item i, generate_series(1, ${times}) where barcode = '${barcode}'`)

test('what is borrowed most is counted for each place apart, and fewer than five loans are told of nowhere', async () => {
  world.at('2027-02-20T10:00')
  const [a, b, c] = [await world.title('M21'), await world.title('M22'), await world.title('M23')]
  await lent('M21', 'MOR', 6)
  await lent('M22', 'MOR', 4)
  await lent('M22', 'ORS', 3)
  await lent('M23', 'FAL', 4)
  await lent('M23', 'FAL', 9, '2026-11-01')
  assert.equal(await countMostBorrowed(deps), 3)
  assert.deepEqual(works(await mostBorrowed(db, at('MOR'))), [a])
  const mora: Scope = { kind: 'municipality', id: 2062, branches: [] }
  assert.deepEqual(works(await mostBorrowed(db, mora)), [b, a])
  assert.deepEqual(works(await mostBorrowed(db, all)), [b, a])
  assert.deepEqual(await mostBorrowed(db, at('FAL')), [])
  assert.ok(!works(await mostBorrowed(db, all)).includes(c))
})

test('counted anew the old list is gone, also where nothing is borrowed any more', async () => {
  world.at('2027-09-01T10:00')
  assert.equal(await countMostBorrowed(deps), 0)
  assert.deepEqual(await mostBorrowed(db, all), [])
})
