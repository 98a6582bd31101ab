import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Place } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { pauseAll, pauseHold, resumeAll } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, holdOf, itemOf } = scenarioOf(world, 13_000)
const patron = world.patron('Cia')
const actor = { kind: 'patron', patron } as const
const inDays = (days: number): Day => addDays(dayOf(world.now()), days)
const pausedUntil = async (hold: number): Promise<Day | null> =>
  (
    await world.rows<{ until: Day | null }>(
      `select paused_until::text as until from holds.hold where id = ${hold}`,
    )
  )[0]?.until ?? null

test('all that is waited for is paused, what is on its way or ready goes on, and all of it is resumed', async () => {
  const titles = [await given('F'), await given('F'), await given('F'), await given('F'), await given('M')]
  const [planned, waits, longer, travels, ready] = titles
  assert.ok(planned && waits && longer && travels && ready)
  await world.lendTo('Eva', waits.copy, 'FAL')
  const hold = async ({ work }: { work: number }, place: Place = 'MOR') =>
    world.holdFor('Cia', { work }, place)
  const holds = {
    planned: await hold(planned),
    waits: await hold(waits),
    longer: await hold(longer),
    travels: await hold(travels),
    ready: await hold(ready),
  }
  await pauseHold(world.deps, { hold: holds.longer, actor, until: inDays(60) })
  await world.scan(travels.copy, 'FAL')
  await world.scan(ready.copy, 'MOR')
  // Somebody else's is nobody's to pause.
  const others = await world.holdFor('Dan', { work: waits.work }, 'LUD')
  const next = await world.holdFor('Dan', { work: planned.work }, 'LUD')
  const states = async () => {
    const rows = await Promise.all(
      Object.entries(holds).map(async ([name, id]) => [
        name,
        [(await holdOf(id))?.state, await pausedUntil(id)],
      ]),
    )
    return Object.fromEntries(rows)
  }
  const until = inDays(30)
  assert.equal(await pauseAll(world.deps, { patron, actor, until }), 2)
  assert.deepEqual(await states(), {
    planned: ['waiting', until],
    waits: ['waiting', until],
    longer: ['waiting', inDays(60)],
    travels: ['in_transit', null],
    ready: ['on_shelf', null],
  })
  assert.equal(await pausedUntil(others), null)
  // The copy goes to the next meanwhile.
  assert.deepEqual((await holdOf(next))?.itemId, await itemOf(planned.copy))
  assert.equal(await pauseAll(world.deps, { patron, actor, until }), 0, 'the same once more changes nothing')
  // A longer journey: those that are paused shorter are paused on.
  assert.equal(await pauseAll(world.deps, { patron, actor, until: inDays(40) }), 2)
  assert.equal(await resumeAll(world.deps, { patron, actor }), 3)
  assert.deepEqual(await states(), {
    planned: ['assigned', null],
    waits: ['waiting', null],
    longer: ['assigned', null],
    travels: ['in_transit', null],
    ready: ['on_shelf', null],
  })
  assert.equal((await holdOf(next))?.state, 'waiting')
  assert.equal(await resumeAll(world.deps, { patron, actor }), 0)
})
