import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { shelvesOf } from '../circulation/index.ts'
import { setShelfLevels } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
for (const barcode of ['F1', 'F2', 'F3', 'B1']) await world.title(barcode)
await world.rows(
  `update catalogue.item set shelf = case when barcode = 'F3' then 'Ängar' else 'Zoo' end;
   insert into circulation.shelf_level (branch_id, shelf, floor) values (${places.FAL}, 'Åar', 4)`,
)
await world.lendTo('Anna', 'F2', 'FAL')
const level = (shelf: string, floor: number, ceiling: number | null = null, floats = false) => ({
  ...{ shelf, floor, ceiling, floats },
})
const set = (levels: ReturnType<typeof level>[], role: 'librarian' | 'cataloguer' = 'librarian') =>
  setShelfLevels(world.deps, { levels, actor, role })
const audited = () =>
  world.rows<{ facts: unknown }>(`select facts from staff.audit where deed = 'set-shelf-levels'`)

test('a branch has the shelves its copies belong on and those something is decided of, in Swedish order', async () => {
  const plain = { floats: false, ceiling: null }
  assert.deepEqual(await shelvesOf(db, places.FAL), [
    { shelf: 'Zoo', copies: 2, standing: 1, floor: 0, ...plain },
    { shelf: 'Åar', copies: 0, standing: 0, floor: 4, ...plain },
    { shelf: 'Ängar', copies: 1, standing: 1, floor: 0, ...plain },
  ])
})

test('who may sets what is otherwise than before; the log notes it with what it was', async () => {
  assert.deepEqual(await set([level('Zoo', 1)], 'cataloguer'), {
    outcome: 'refused',
    refusals: [{ code: 'not-allowed' }],
  })
  const wanted = [level('Zoo', 1, 9, true), level('Åar', 4), level('Ängar', 0, 3)]
  assert.deepEqual(await set(wanted), { outcome: 'set', changed: ['Zoo', 'Ängar'] })
  const rows = await shelvesOf(db, places.FAL)
  assert.deepEqual(
    rows.map(({ shelf, floor, ceiling, floats }) => ({ shelf, floor, ceiling, floats })),
    wanted,
  )
  const [noted] = await audited()
  const before = { floats: false, floor: 0, ceiling: null }
  assert.deepEqual(noted?.facts, {
    Zoo: [before, { floats: true, floor: 1, ceiling: 9 }],
    Ängar: [before, { floats: false, floor: 0, ceiling: 3 }],
  })
})

test('nothing is set when something is wrong, and nothing is noted when nothing is changed', async () => {
  const refused = await set([level('Zoo', 2, 9, true), level('Ängar', 8, 3)])
  assert.deepEqual(refused, {
    outcome: 'refused',
    refusals: [{ code: 'floor-above-ceiling', shelf: 'Ängar' }],
  })
  assert.deepEqual(await set([level('Zoo', 1, 9, true)]), { outcome: 'set', changed: [] })
  assert.equal((await audited()).length, 1)
})
