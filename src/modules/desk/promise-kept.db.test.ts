import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { promisesKept } from '../holds/index.ts'
import { changePickup } from './change.ts'
import { placeHold, type Wish } from './place.ts'
import { promises } from './promises.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db, { windowDays: 7 })
const { given } = scenarioOf(world, 8700)
const today = (): Day => dayOf(world.now())

const place = async (name: Person, wish: Wish, where: Place, more: { startsOn?: Day } = {}) => {
  const patron = world.patron(name)
  const actor = { kind: 'patron', patron } as const
  const placed = await placeHold(world.deps, { patron, wish, pickup: places[where], actor, ...more })
  assert.ok(placed.outcome === 'placed', JSON.stringify(placed))
  return placed
}
const stored = async (hold: number) =>
  (
    await world.rows<{ fromDay: Day; likely: Day; latest: Day; wasFree: boolean; pickupBranch: number }>(
      `select from_day, likely, latest, was_free, pickup_branch from holds.promise where hold_id = ${hold}`,
    )
  )[0]

test('what is shown before placing is what is promised at placing, and it is kept', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const shown = (await promises(world.deps, [work], places.ALV)).get(work)
  const { promise, hold } = await place('Alva', { work }, 'ALV')
  assert.ok(promise)
  assert.deepEqual(promise, shown)
  assert.deepEqual(await stored(hold), {
    ...{ fromDay: promise.from, likely: promise.likely, latest: promise.latest },
    ...{ wasFree: true, pickupBranch: places.ALV },
  })
})

test('the same in a queue', async () => {
  world.at('2027-02-01T10:00')
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  await world.holdFor('Bo', { work }, 'BOR')
  const shown = (await promises(world.deps, [work], places.ALV)).get(work)
  const { promise, hold } = await place('Alva', { work }, 'ALV')
  assert.deepEqual(promise, shown)
  assert.equal((await stored(hold))?.wasFree, false)
})

test('one that takes part only later is promised nothing', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const { promise, hold } = await place('Alva', { work }, 'ALV', { startsOn: addDays(today(), 20) })
  assert.deepEqual([promise, await stored(hold)], [null, undefined])
})

test('of all promises it is counted how many were kept, by how many days the others were wrong, and which are late already', async () => {
  await world.rows('truncate holds.promise')
  world.at('2027-03-01T10:00')
  // A hold with a promise from the 3rd to the 6th, likely the 4th, that was ready on a day; null = is not yet.
  const promised = async (
    ready: string | null,
    more: { wasFree?: boolean; deed?: string; madeAt?: string } = {},
  ) => {
    const { work, copy } = await given('F')
    await world.lendTo('Anna', copy, 'FAL')
    const { hold } = await place('Bo', { work }, 'BOR')
    await world.rows(`update holds.promise set made_at = '${more.madeAt ?? '2027-03-01'}', earliest = '2027-03-02', from_day = '2027-03-03',
      likely = '2027-03-04', latest = '2027-03-06', was_free = ${more.wasFree ?? false} where hold_id = ${hold}`)
    if (ready)
      await world.rows(`update holds.hold set state = 'collected', shelved_at = '${ready} 11:00Z', captured_at = '${ready} 10:00Z', ended_at = '${ready} 12:00Z',
        ended_by = 'staff' where id = ${hold}`)
    if (more.deed)
      await world.rows(
        `insert into holds.hold_log (hold_id, at, deed, by_kind) values (${hold}, now(), '${more.deed}', 'patron')`,
      )
    return hold
  }
  for (const ready of ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-06', '2027-03-09', null])
    await promised(ready)
  await promised('2027-03-04', { wasFree: true })
  // Looked for in vain: ours to answer for. Paused by the reader: not.
  await promised('2027-03-06', { wasFree: true, deed: 'not-found' })
  await promised('2027-03-20', { wasFree: true, deed: 'pause' })
  await promised('2027-03-20', { madeAt: '2026-01-01' })
  const moved = await promised(null)
  await changePickup(world.deps, {
    hold: moved,
    pickup: places.FAL,
    actor: { kind: 'patron', patron: world.patron('Bo') },
  })
  world.at('2027-03-06T10:00')
  const open = (await promisesKept(db, world.now(), 90)).find(one => !one.wasFree)
  assert.deepEqual([open?.settled, open?.later], [5, 1])
  world.at('2027-03-07T10:00')
  assert.deepEqual(await promisesKept(db, world.now(), 90), [
    { wasFree: true, settled: 2, inside: 2, sooner: 0, later: 0, beforeEarliest: 0, medianError: 1 },
    { wasFree: false, settled: 6, inside: 2, sooner: 2, later: 2, beforeEarliest: 1, medianError: 2 },
  ])
})

test('what comes to the shelf on a closed day is ready when the place opens', async () => {
  await world.rows('truncate holds.promise')
  world.at('2027-03-01T10:00')
  const { work } = await given('F')
  const { hold } = await place('Bo', { work }, 'BOR')
  // Promised from Wednesday the 3rd; on its shelf on Tuesday the 2nd.
  await world.rows(`update holds.promise set earliest = '2027-03-03', from_day = '2027-03-03', likely = '2027-03-04', latest = '2027-03-06' where hold_id = ${hold};
    update holds.hold set state = 'collected', shelved_at = '2027-03-02 11:00Z', ended_at = '2027-03-04', ended_by = 'staff' where id = ${hold}`)
  const outcome = async () => {
    const [one] = await promisesKept(db, world.now(), 90)
    return [one?.inside, one?.sooner, one?.beforeEarliest, one?.medianError]
  }
  assert.deepEqual(await outcome(), [0, 1, 1, 2])
  await world.rows(
    `insert into organisation.opening_exception values (${places.BOR}, '2027-03-02', '[]', 'Inventering')`,
  )
  assert.deepEqual(await outcome(), [1, 0, 0, 1])
  // Closed every Tuesday, but open this one.
  await world.rows(`delete from organisation.opening where branch_id = ${places.BOR} and weekday = 2;
    update organisation.opening_exception set hours = '[{"opens":"10:00","closes":"12:00","kind":"staffed"}]' where branch_id = ${places.BOR}`)
  assert.deepEqual(await outcome(), [0, 1, 1, 2])
  await world.rows(`delete from organisation.opening_exception where branch_id = ${places.BOR}`)
  assert.deepEqual(await outcome(), [1, 0, 0, 1])
})
