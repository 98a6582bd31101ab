import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { countReadTogether, proposedTo } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const works: number[] = []
for (let n = 1; n <= 6; n++) works.push(await world.title(`M${n}`))
const [a = 0, b = 0, c = 0, d = 0, hidden = 0, rare = 0] = works
/** Borrowers who keep a list, or do not. */
const people = (
  await world.rows<{ id: number }>(
    `insert into patrons.patron (name, birth_date, category, home_branch, expires_on, pin, keeps_history)
     select 'Läsare ' || n, '1980-01-01', 'adult', ${places.MOR}, '2030-01-01', '', n <= 6 from generate_series(1, 8) n returning id`,
  )
).map(row => Number(row.id))
const returned = (patron: number, work: number, on = '2027-01-10') =>
  world.rows(`insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
    select i.id, ${patron}, ${places.MOR}, '${on}'::timestamptz, '${on}', '${on}'::timestamptz + interval '1 day', ${places.MOR}
    from catalogue.item i join catalogue.edition e on e.id = i.edition_id where e.work_id = ${work} limit 1`)
const [one = 0, two = 0, three = 0, four = 0, five = 0, six = 0, seven = 0, eight = 0] = people
const table = () =>
  world.rows<{ workId: number; otherId: number; accounts: number }>(
    'select * from circulation.read_together order by work_id, other_id',
  )
const pairs = async () => (await table()).map(row => [Number(row.workId), Number(row.otherId), row.accounts])
const proposed = async (patron: number, but: readonly number[] = []) =>
  (await proposedTo(db, { patron, but, most: 10 })).proposals

test('what four accounts have in common is kept nowhere, however often they borrow it', async () => {
  for (const patron of [one, two, three, four])
    for (const work of [a, b]) {
      await returned(patron, work)
      await returned(patron, work, '2027-01-20')
    }
  assert.equal(await countReadTogether({ db }), 0)
  assert.deepEqual(await table(), [])
})

test('who keeps no list counts for nothing, even where a loan still says whose it was', async () => {
  for (const patron of [seven, eight]) for (const work of [a, b]) await returned(patron, work)
  await countReadTogether({ db })
  assert.deepEqual(await table(), [])
})

test('five who keep a list make a pair, both ways, and the table has works and counts and nothing else', async () => {
  for (const work of [a, b, c]) await returned(five, work)
  await returned(six, a)
  assert.equal(await countReadTogether({ db }), 2)
  assert.deepEqual(await pairs(), [
    [a, b, 5],
    [b, a, 5],
  ])
  assert.deepEqual(Object.keys((await table())[0] ?? {}), ['workId', 'otherId', 'accounts'])
  const columns = await world.rows<{ target: string }>(
    `select confrelid::regclass::text as target from pg_constraint where conrelid = 'circulation.read_together'::regclass and contype = 'f'`,
  )
  assert.deepEqual([...new Set(columns.map(row => row.target))], ['catalogue.work'])
})

test('it is proposed to who has one of a pair and not the other, with what says most for it', async () => {
  assert.deepEqual(await proposed(six), [{ work: b, because: a }])
  assert.deepEqual(await proposed(six, [b]), [])
  assert.deepEqual(await proposed(one), [])
  assert.deepEqual(await proposedTo(db, { patron: 999_999, but: [], most: 5 }), { own: 0, proposals: [] })
})

test('what one has at home now counts as one’s own: it leads on, and is not proposed', async () => {
  await world.lendTo('Anna', 'M1', 'MOR')
  const [anna] = await world.rows<{ id: number }>(`select id from patrons.patron where name like 'Anna%'`)
  assert.deepEqual(await proposed(Number(anna?.id)), [{ work: b, because: a }])
  await world.lendTo('Anna', 'M2', 'MOR')
  assert.deepEqual(await proposed(Number(anna?.id)), [])
})

test('a loan that is not returned yet is in no count, nor is what is hidden or what too few have', async () => {
  for (const patron of people.slice(0, 6)) await returned(patron, hidden)
  for (const patron of [one, two]) await returned(patron, rare)
  await world.rows(`update catalogue.edition set hidden = true where work_id = ${hidden}`)
  await countReadTogether({ db })
  assert.deepEqual(
    (await pairs()).map(([work]) => work),
    [a, b],
  )
})

test('a work that was joined to another is proposed as that one, and not to who has that one', async () => {
  await world.rows(`update catalogue.work set merged_into = ${d} where id = ${b}`)
  assert.deepEqual(await proposed(six), [{ work: d, because: a }])
  await returned(six, d)
  assert.deepEqual(await proposed(six), [])
  await world.rows(`update catalogue.work set merged_into = null where id = ${b}`)
})

test('who stops keeping a list is forgotten at the next count', async () => {
  await world.rows(`update patrons.patron set keeps_history = false where id = ${one}`)
  assert.equal((await table()).length, 2)
  assert.equal(await countReadTogether({ db }), 0)
  assert.deepEqual(await table(), [])
})

test('of each account only the latest sixty works count', async () => {
  await world.rows(`update patrons.patron set keeps_history = true where id = ${one}`)
  const later = `with made as (
      insert into catalogue.work (title, sort_title) select 'Nyare', 'nyare' from generate_series(1, 59) returning id
    ), editions as (
      insert into catalogue.edition (work_id, title, sort_title, format, audience, facts)
      select id, 'Nyare', 'nyare', 'book', 'adult', '{}' from made returning id
    ), items as (
      insert into catalogue.item (barcode, edition_id, home_branch)
      select 'S' || id, id, ${places.MOR} from editions returning id
    )
    insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
    select id, ${one}, ${places.MOR}, '2027-02-01', '2027-02-20', '2027-02-02', ${places.MOR} from items`
  await world.rows(later)
  await returned(one, a, '2027-02-03')
  // The sixtieth is the latest loan of the old ones; the other has fallen out of sight.
  assert.equal(await countReadTogether({ db }), 0)
  await returned(one, b, '2027-02-04')
  assert.equal(await countReadTogether({ db }), 2)
})
