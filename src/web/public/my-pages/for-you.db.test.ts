import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { countMostBorrowed } from '../../../modules/catalogue/index.ts'
import { countReadTogether } from '../../../modules/circulation/index.ts'
import { renderPage } from '../../ui/index.ts'
import { ctx } from '../loads.fixture.ts'
import { forYouView } from './for-you.load.ts'
import { ForYouPage } from './for-you.page.tsx'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
world.at('2027-02-10T10:00')
const deps = { ...world.deps, organisation: () => world.deps.organisation }
const [own, other] = [await world.title('M1'), await world.title('M2')]
await world.rows(`update catalogue.edition set title = 'Den egna' where work_id = ${own}`)
const people = (
  await world.rows<{ id: number }>(
    `insert into patrons.patron (name, birth_date, category, home_branch, expires_on, pin, keeps_history)
     select 'Läsare ' || n, '1980-01-01', 'adult', ${places.MOR}, '2030-01-01', '', true from generate_series(1, 6) n returning id`,
  )
).map(row => Number(row.id))
const reader = people[5] ?? 0
for (const [n, patron] of people.entries())
  for (const work of n < 5 ? [own, other] : [own])
    await world.rows(`insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
      select i.id, ${patron}, ${places.MOR}, '2027-02-01', '2027-02-20', '2027-02-05', ${places.MOR}
      from catalogue.item i join catalogue.edition e on e.id = i.edition_id where e.work_id = ${work}`)
await countReadTogether(deps)
await countMostBorrowed(deps)
const look = (waitedFor: readonly number[] = []) => forYouView(deps, ctx, { patron: reader, waitedFor })

test('who keeps a list is proposed what five others had beside something on it, with why and how it can be had', async () => {
  const view = await look()
  assert.deepEqual(
    view.works.map(work => [work.id, work.why, work.state?.tone]),
    [[other, 'Andra som lånat Den egna har också lånat den här. Minst fem har gjort det.', 'in']],
  )
  assert.ok(view.borrowed.length === 2 && view.borrowed.every(work => work.why === undefined))
  const page = renderPage(ForYouPage({ ctx, view }))
  assert.match(page, /Förslagen bygger på listan/)
  assert.doesNotMatch(page, /Inget att föreslå än|välj själv/)
})

test('what one waits for is not proposed; then the page says why it is empty', async () => {
  const view = await look([other])
  assert.deepEqual(view.works, [])
  const page = renderPage(ForYouPage({ ctx, view }))
  assert.match(page, /Inget att föreslå än/)
  assert.match(page, /Mest lånat/)
})

test('a work that cannot be seen any more is not proposed', async () => {
  await world.rows(`update catalogue.edition set hidden = true where work_id = ${other}`)
  assert.deepEqual((await look()).works, [])
  await world.rows(`update catalogue.edition set hidden = false where work_id = ${other}`)
})

test('who keeps no list is proposed nothing, is told how and why, and gets what needs no list', async () => {
  await world.rows(`update patrons.patron set keeps_history = false where id = ${reader}`)
  const view = await look()
  assert.deepEqual([view.keeps, view.works, view.borrowed.length], [false, [], 2])
  const page = renderPage(ForYouPage({ ctx, view }))
  assert.match(page, /href="\/mina-sidor\/historik"[^>]*>Läs om historiken och välj själv/)
  assert.match(page, /minst fem låntagare/)
  assert.doesNotMatch(page, /Inget att föreslå än/)
})
