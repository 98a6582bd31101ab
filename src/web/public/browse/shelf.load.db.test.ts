import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { fillShelfKeys } from '../../../modules/catalogue/index.ts'
import { ctx } from '../loads.fixture.ts'
import { readShelfAsk, shelfView } from './shelf.load.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { organisation } = world.deps
const branch = organisation.branch(places.MOR)

// Fifty books with marks Hc.01, Hc.02 ..., two of them in two copies; three in another department.
for (let n = 1; n <= 50; n++) await world.title(...(n === 30 ? ['M30', 'Mx30'] : [`M${n}`]))
await world.title('Mb1')
await world.title('Mb2')
await world.title('O1')
await world.rows(`update catalogue.item set shelf = case when barcode like 'Mb%' then 'Barn' else 'Vuxen' end,
  call_number = 'Hc.' || lpad(substring(barcode from '[0-9]+'), 2, '0')`)
await fillShelfKeys(db)
const ids = new Map(
  (await world.rows<{ id: string; barcode: string }>('select id, barcode from catalogue.item')).map(row => [
    row.barcode,
    Number(row.id),
  ]),
)
async function look(query: string, at = branch) {
  const view = await shelfView(world.deps, ctx, organisation, at, readShelfAsk(new URLSearchParams(query)))
  assert.ok(!('moved' in view))
  return view
}
const marks = (view: { books: readonly { mark: string | null }[] }) => view.books.map(({ mark }) => mark)
const follow = (href: string | null) => look(href?.split('?')[1] ?? '')

test('the shelf begins with the first department and is walked on and back without a gap', async () => {
  const barn = await look('')
  assert.deepEqual([barn.departmentName, marks(barn)], ['Barn', ['Hc.01', 'Hc.02']])
  assert.deepEqual([barn.earlier, barn.later, barn.onwards?.name], [null, null, 'Vuxen'])
  const first = await follow(barn.onwards?.href ?? '')
  assert.equal(first.books.length, 24)
  assert.equal(first.onwards, null)
  const second = await follow(first.later)
  assert.equal(marks(second)[0], 'Hc.25')
  const third = await follow(second.later)
  assert.deepEqual(marks(third), ['Hc.48', 'Hc.49', 'Hc.50'])
  assert.deepEqual(marks(await follow(third.earlier)), marks(second))
  assert.deepEqual(marks(await follow(second.earlier)), marks(first))
  assert.equal(first.within, false)
  assert.equal(second.within, true)
})

test('near the beginning one is given a full view of it', async () => {
  assert.equal((await look(`avdelning=vuxen&fore=${ids.get('M3')}`)).books.length, 24)
})

test('copies of one title under one mark stand as one, and say how many are in', async () => {
  await world.lendTo('Anna', 'Mx30', 'MOR')
  await world.lendTo('Anna', 'M31', 'MOR')
  const { books } = await look('avdelning=vuxen&signum=Hc.30')
  assert.deepEqual(
    books.slice(0, 3).map(({ mark, copies, state }) => [mark, copies, state.tone, state.text.slice(0, 11)]),
    [
      ['Hc.30', 2, 'in', '1 av 2 inne'],
      ['Hc.31', 1, 'queue', 'Utlånad, åt'],
      ['Hc.32', 1, 'in', 'Inne'],
    ],
  )
})

test('the book one comes from stands in the middle, with its neighbours', async () => {
  const view = await look(`bok=${ids.get('M25')}`)
  assert.equal(view.departmentName, 'Vuxen')
  assert.deepEqual(view.books.map(({ mark, sought }) => (sought ? mark : '')).filter(Boolean), ['Hc.25'])
  assert.equal(
    view.books.findIndex(({ sought }) => sought),
    12,
  )
  assert.ok(view.earlier && view.later)
})

test('a book that belongs to another library leads there; one that is nowhere leads to the beginning', async () => {
  const elsewhere = await shelfView(world.deps, ctx, organisation, branch, {
    ...readShelfAsk(new URLSearchParams()),
    book: ids.get('O1') ?? 0,
  })
  assert.deepEqual(elsewhere, { moved: 'ors' })
  assert.equal((await look('bok=999999')).departmentName, 'Barn')
  assert.equal((await look('avdelning=finnsinte&efter=999999')).departmentName, 'Barn')
})

test('a mark after the last one says that the shelf ends before it', async () => {
  const view = await look('avdelning=vuxen&signum=X')
  assert.deepEqual([view.isPast, view.mark, view.later], [true, 'X', null])
  assert.equal(marks(view).at(-1), 'Hc.50')
  assert.equal((await look('avdelning=vuxen&signum=Hc.40')).isPast, false)
})

test('departments come in the order the branch walks them', async () => {
  await world.rows(
    `insert into settings.value (name, value) values ('pick-list:${branch.id}', '{"rounds":[],"walk":["Vuxen","Barn"]}')`,
  )
  const view = await look('')
  assert.deepEqual(
    view.departments.map(({ name }) => name),
    ['Vuxen', 'Barn'],
  )
})

test('a library with no copies has no shelf, and one whose copies wait for their place says so', async () => {
  const empty = await look('', organisation.branch(places.LUD))
  assert.deepEqual([empty.departments, empty.books, empty.beingMade], [[], [], false])
  await world.rows('update catalogue.item set shelf_key = null')
  const waiting = await look('')
  assert.deepEqual([waiting.books, waiting.beingMade], [[], true])
})
