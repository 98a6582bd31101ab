import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import {
  cancelHold,
  drawnOrder,
  expireHolds,
  lend,
  pauseHold,
  placeForGroup,
  placeTogether,
  receive,
  renewLoan,
  resumeHold,
  undoCancel,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { given, itemOf, holdOf } = scenarioOf(world, 4000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const placed = async (name: Person, wish: { work: number }, place: Place): Promise<number> => {
  world.pass({ seconds: 1 })
  return world.holdFor(name, wish, place)
}
const scan = async (barcode: string, place: Place) => {
  const received = await receive(world.deps, { barcode, branch: places[place] })
  assert.ok(received.outcome === 'received')
  return received
}
/** Ends every open hold, so that limits are counted from none. */
const fresh = () =>
  world.rows(
    `update holds.hold set state = 'cancelled', ended_at = now(), ended_by = 'system' where state in ('waiting', 'assigned')`,
  )

test('S080 a reading circle of six, two of whom wait already: four new holds, in an order drawn from the stored seed', async () => {
  await fresh()
  const { work, copy } = await given('F')
  await world.lendTo('Eva', copy, 'FAL')
  const people = ['Anna', 'Bo', 'Cia', 'Dan', 'Eva', 'Alva'] as const
  await world.rows(
    `update circulation.loan set patron_id = null, returned_at = now(), returned_branch = 1 where item_id = ${await itemOf(copy)}`,
  )
  await placed('Bo', { work }, 'BOR')
  await placed('Dan', { work }, 'LUD')
  const members = people.map(name => ({ patron: world.patron(name), pickup: places.FAL }))
  const drawn = await placeForGroup(world.deps, { members, work, seed: 4711, actor: karin })
  assert.equal(drawn.seed, 4711)
  assert.equal(drawn.placed.length, 4)
  assert.ok(drawn.placed.every(one => one.outcome.outcome === 'placed'))
  const [stored] = await world.rows<{ seed: number }>(
    `select seed from holds.hold_group where id = ${drawn.group}`,
  )
  const already = [world.patron('Bo'), world.patron('Dan')]
  const again = drawnOrder(members.toReversed(), stored?.seed ?? 0).filter(
    one => !already.includes(one.patron),
  )
  assert.deepEqual(
    drawn.placed.map(one => one.patron),
    again.map(one => one.patron),
  )
  const queue = await world.rows<{ patron: number }>(
    `select patron_id as patron from holds.hold where group_id = ${drawn.group} order by queued_at, id`,
  )
  assert.deepEqual(
    queue.map(row => row.patron),
    again.map(one => one.patron),
  )
  const orders = new Set(
    [1, 2, 3, 4, 5].map(seed =>
      drawnOrder(members, seed)
        .map(one => one.patron)
        .join(),
    ),
  )
  assert.ok(orders.size > 1, 'another seed draws another order')
  const other = await given('F')
  const lot = await placeForGroup(world.deps, {
    members: members.slice(0, 2),
    work: other.work,
    actor: karin,
  })
  assert.ok(lot.seed >= 0)
})

test('any one of these: the first that comes is enough, the others end', async () => {
  const [first, second] = [await given('F'), await given('F')]
  await world.lendTo('Eva', first.copy, 'FAL')
  await world.lendTo('Eva', second.copy, 'FAL')
  const wishes = [{ work: first.work }, { work: second.work }]
  const patron = world.patron('Cia')
  const made = await placeTogether(world.deps, {
    kind: 'any',
    patron,
    wishes,
    pickup: places.MOR,
    actor: karin,
  })
  const holds = made.placed.map(one => (one.outcome === 'placed' ? one.hold : 0))
  assert.equal((await scan(second.copy, 'FAL')).captured, holds[1])
  assert.equal((await holdOf(holds[0] ?? 0))?.state, 'cancelled')
  assert.equal((await scan(first.copy, 'FAL')).captured, null)
})

test('whoever takes part again waits for the others of the group as before', async () => {
  const [first, second] = [await given('F'), await given('F')]
  const wishes = [{ work: first.work }, { work: second.work }]
  const patron = world.patron('Dan')
  const together = async (kind: 'any' | 'series') => {
    const made = await placeTogether(world.deps, { kind, patron, wishes, pickup: places.MOR, actor: karin })
    return made.placed.map(one => (one.outcome === 'placed' ? one.hold : 0))
  }
  const [one = 0, two = 0] = await together('series')
  const until = addDays(dayOf(world.now()), 5)
  await pauseHold(world.deps, { hold: two, actor: karin, until })
  await resumeHold(world.deps, { hold: two, actor: karin })
  assert.equal((await holdOf(two))?.state, 'waiting')
  await cancelHold(world.deps, { hold: two, actor: karin })
  await undoCancel(world.deps, { hold: two, actor: karin })
  assert.deepEqual([(await holdOf(one))?.state, (await holdOf(two))?.state], ['assigned', 'waiting'])
  for (const hold of [two, one]) await cancelHold(world.deps, { hold, actor: karin })
  const noted = await world.rows<{ deed: string }>(
    `select deed from staff.audit where subject = 'hold:${two}' order by id`,
  )
  assert.deepEqual(
    noted.map(row => row.deed).filter(deed => deed !== 'cancel-hold'),
    ['pause-hold', 'resume-hold', 'undo-cancel'],
  )
})

test('a series comes in order: the next takes part when the one before has been collected', async () => {
  const [first, second] = [await given('F'), await given('F')]
  const wishes = [{ work: first.work }, { work: second.work }]
  const patron = world.patron('Bo')
  const made = await placeTogether(world.deps, {
    kind: 'series',
    patron,
    wishes,
    pickup: places.FAL,
    actor: karin,
  })
  const [one = 0, two = 0] = made.placed.map(each => (each.outcome === 'placed' ? each.hold : 0))
  assert.equal((await holdOf(one))?.state, 'assigned')
  await scan(second.copy, 'FAL')
  await scan(first.copy, 'FAL')
  assert.deepEqual([(await holdOf(one))?.state, (await holdOf(two))?.state], ['on_shelf', 'waiting'])
  const lent = await lend(world.deps, {
    card: world.card('Bo'),
    barcode: first.copy,
    branch: places.FAL,
    actor: karin,
  })
  assert.equal(lent.outcome, 'lent')
  assert.equal((await holdOf(two))?.state, 'assigned')
  assert.equal((await scan(second.copy, 'FAL')).captured, two)
  assert.equal((await holdOf(two))?.state, 'on_shelf')
  // One that is let go, or not collected, makes way too.
  for (const ends of ['cancelled', 'not_collected']) {
    const [volume, sequel] = [await given('F'), await given('F')]
    const both = await placeTogether(world.deps, {
      ...{ kind: 'series', patron, pickup: places.FAL, actor: karin },
      wishes: [{ work: volume.work }, { work: sequel.work }],
    })
    const [start = 0, next = 0] = both.placed.map(each => (each.outcome === 'placed' ? each.hold : 0))
    await scan(volume.copy, 'FAL')
    assert.equal((await holdOf(next))?.state, 'waiting')
    if (ends === 'cancelled') await cancelHold(world.deps, { hold: start, actor: karin })
    else await expireHolds({ ...world.deps, now: () => world.now().add({ hours: 24 * 30 }) })
    assert.equal((await holdOf(start))?.state, ends)
    assert.equal((await holdOf(next))?.state, 'assigned')
  }
  assert.equal((await renewLoan(world.deps, { loan: 0, actor: karin })).outcome, 'unknown-loan')
})
