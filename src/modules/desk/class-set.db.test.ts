import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { holdsOfPatron, readyHoldsOf } from '../holds/index.ts'
import { noticeReady } from '../notices/index.ts'
import { checkInvariants, expireHolds, placeSet } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, holdOf, itemOf } = scenarioOf(world, 9500)
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
const set = (name: 'Anna' | 'Bo' | 'Cia', work: number, copies: number) =>
  placeSet(world.deps, { patron: world.patron(name), work, copies, pickup: places.FAL, actor })
const notices = () => ({ ...world.deps, baseUrl: 'http://x', canMail: false })
const statesOf = async (name: 'Anna' | 'Bo' | 'Cia', work: number) =>
  (await holdsOfPatron(db, world.patron(name))).filter(one => one.workId === work).map(one => one.state)

test('a class set is ready when all its copies stand on the shelf: no notice and no last day before that', async () => {
  const { work, copies } = await given('F', 'F', 'B')
  const placed = await set('Anna', work, 3)
  assert.ok(placed.outcome === 'placed')
  const [first = '', second = '', third = ''] = copies
  await world.scan(first, 'FAL')
  await world.scan(second, 'FAL')
  assert.deepEqual(await statesOf('Anna', work), ['captured', 'captured', 'assigned'])
  assert.equal(await readyHoldsOf(db, world.patron('Anna')), 0)
  for (const hold of placed.holds) assert.equal(await noticeReady(notices(), hold), false)
  // Weeks on the shelf end nothing while one is missing.
  world.pass({ hours: 24 * 21 })
  await expireHolds(world.deps)
  assert.equal((await holdOf(placed.holds[0] ?? 0))?.state, 'on_shelf')
  await world.scan(third, 'BOR')
  await world.scan(third, 'FAL')
  assert.deepEqual(await statesOf('Anna', work), ['on_shelf', 'on_shelf', 'on_shelf'])
  assert.equal(await readyHoldsOf(db, world.patron('Anna')), 3)
  const days = await world.rows(`select distinct collect_by from holds.hold where group_id = ${placed.group}`)
  assert.equal(days.length, 1)
  assert.equal(await noticeReady(notices(), placed.holds[2] ?? 0), true)
  // Each loan ends one of the holds: the one its copy stood there for.
  await world.lendTo('Anna', second, 'FAL')
  const left = await world.rows<{ itemId: number }>(
    `select item_id from holds.hold where group_id = ${placed.group} and ended_at is null order by item_id`,
  )
  assert.deepEqual(
    left.map(one => one.itemId),
    [await itemOf(first), await itemOf(third)],
  )
  assert.deepEqual(
    (await checkInvariants(db)).filter(one => one.broken > 0),
    [],
  )
})

test('all or none: a set that cannot be placed leaves nobody waiting', async () => {
  const { work } = await given('F', 'F')
  const placed = await placeSet(world.deps, {
    patron: world.patron('Bo'),
    work,
    copies: 51,
    pickup: places.FAL,
    actor,
  })
  assert.ok(placed.outcome === 'not-placed')
  assert.deepEqual(placed.because.outcome === 'refused' && placed.because.refusals.map(one => one.code), [
    'too-many-holds',
  ])
  assert.deepEqual(await statesOf('Bo', work), [])
})
