import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { checkInvariants, placeHold, receive, type Wish } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, holdOf, itemOf } = scenarioOf(world, 9000)
const placing = (name: Person, wish: Wish, pickup: Place) => {
  const actor = { kind: 'patron', patron: world.patron(name) } as const
  return placeHold(world.deps, { patron: world.patron(name), wish, pickup: places[pickup], actor })
}
/** A magazine with two issues, both on loan. */
const magazine = async () => {
  const { work, copies } = await given('F', 'F')
  const [first = '', second = ''] = copies
  await world.rows(`update catalogue.item set part = '2027:1' where barcode = '${first}'`)
  await world.rows(`update catalogue.item set part = '2027:2' where barcode = '${second}'`)
  await world.lendTo('Eva', first, 'FAL')
  await world.lendTo('Eva', second, 'FAL')
  return { work, first, second }
}

test('who waits for an issue gets that issue and no other, wherever in the queue', async () => {
  const { work, first, second } = await magazine()
  const anna = await world.holdFor('Anna', { work, part: '2027:2' }, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'FAL')
  await world.scan(first, 'FAL')
  assert.deepEqual([(await holdOf(anna))?.state, (await holdOf(bo))?.state], ['waiting', 'on_shelf'])
  await world.scan(second, 'FAL')
  assert.deepEqual((await holdOf(anna))?.itemId, await itemOf(second))
  assert.deepEqual(
    (await checkInvariants(db)).filter(one => one.broken > 0),
    [],
  )
})

test('two issues are two wishes; the same issue twice is one, and an issue nobody has is none', async () => {
  const { work } = await magazine()
  assert.equal((await placing('Anna', { work, part: '2027:1' }, 'FAL')).outcome, 'placed')
  assert.equal((await placing('Anna', { work, part: '2027:2' }, 'FAL')).outcome, 'placed')
  const again = await placing('Anna', { work, part: '2027:2' }, 'FAL')
  assert.deepEqual(again.outcome === 'refused' && again.refusals, [{ code: 'already-reserved' }])
  const none = await placing('Bo', { work, part: '1999:9' }, 'FAL')
  assert.deepEqual(none.outcome === 'refused' && none.refusals, [{ code: 'nothing-to-reserve' }])
})

test('to have one issue at home keeps nobody from another; lending the issue waited for ends the wait, another does not', async () => {
  const { work, first, second } = await magazine()
  const wrong = await placing('Eva', { work, part: '2027:1' }, 'FAL')
  assert.deepEqual(wrong.outcome === 'refused' && wrong.refusals, [{ code: 'already-borrowed' }])
  const anna = await world.holdFor('Anna', { work, part: '2027:2' }, 'FAL')
  await receive(world.deps, { barcode: first, branch: places.FAL })
  await world.lendTo('Anna', first, 'FAL')
  assert.equal((await holdOf(anna))?.state, 'waiting')
  await receive(world.deps, { barcode: second, branch: places.FAL })
  await world.lendTo('Anna', second, 'FAL')
  assert.equal((await holdOf(anna))?.state, 'collected')
})
