import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import {
  cancelHold,
  expireHolds,
  lend,
  markCopy,
  notFound,
  pauseHold,
  placeHold,
  placeTogether,
  resumeHold,
  undoCancel,
} from './index.ts'

// A hold that comes back into its queue takes part only when it would have taken part anyway: then nobody after it is
// promised the copy a second time. Every test ends with somebody else who reserves the title.

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { damage, given, holdOf, itemOf } = scenarioOf(world, 12_000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const cia = { kind: 'patron', patron: world.patron('Cia') } as const
const today = (): Day => dayOf(world.now())
const inDays = (days: number): Day => addDays(today(), days)

const has = async (hold: number) => {
  const found = await holdOf(hold)
  return [found?.state, found?.itemId ?? null]
}
/** Somebody after: reserves the title, and has its one copy promised. */
const nextHas = async (work: number, copy: string, name: Person = 'Dan', place: Place = 'LUD') => {
  const next = await world.holdFor(name, { work }, place)
  assert.deepEqual(await has(next), ['assigned', await itemOf(copy)])
  return next
}
const placed = async (work: number, more: { neededBy?: Day; startsOn?: Day } = {}): Promise<number> => {
  const made = await placeHold(world.deps, {
    ...{ patron: cia.patron, wish: { work }, pickup: places.MOR, actor: cia },
    ...more,
  })
  assert.ok(made.outcome === 'placed', JSON.stringify(made))
  world.pass({ seconds: 1 })
  return made.hold
}
const done = (outcome: { outcome: string }) => assert.equal(outcome.outcome, 'changed')

test('paused, cancelled and taken back: it is paused still, and the copy is free for whoever reserves next', async () => {
  const { work, copy } = await given('F')
  const hold = await placed(work)
  done(await pauseHold(world.deps, { hold, actor: cia, until: inDays(20) }))
  done(await cancelHold(world.deps, { hold, actor: cia }))
  done(await undoCancel(world.deps, { hold, actor: cia }))
  assert.deepEqual(await has(hold), ['waiting', null])
  const [row] = await world.rows<{ until: Day }>(
    `select paused_until::text as until from holds.hold where id = ${hold}`,
  )
  assert.equal(row?.until, inDays(20))
  const next = await nextHas(work, copy)
  // When the pause ends it goes before the one who came after, as its place says.
  done(await resumeHold(world.deps, { hold, actor: cia }))
  assert.deepEqual(await has(hold), ['assigned', await itemOf(copy)])
  assert.deepEqual(await has(next), ['waiting', null])
})

test('a pause that ended while it was cancelled keeps nothing from it', async () => {
  const { work, copy } = await given('F')
  const hold = await placed(work)
  world.at('2027-02-01T23:55')
  done(await pauseHold(world.deps, { hold, actor: cia, until: inDays(1) }))
  done(await cancelHold(world.deps, { hold, actor: cia }))
  world.pass({ minutes: 9 })
  done(await undoCancel(world.deps, { hold, actor: cia }))
  assert.deepEqual(await has(hold), ['assigned', await itemOf(copy)])
  const next = await world.holdFor('Dan', { work }, 'LUD')
  assert.deepEqual(await has(next), ['waiting', null])
})

test('one that starts later, cancelled and taken back, waits for its day', async () => {
  const { work, copy } = await given('F')
  const hold = await placed(work, { startsOn: inDays(20) })
  done(await cancelHold(world.deps, { hold, actor: cia }))
  done(await undoCancel(world.deps, { hold, actor: cia }))
  assert.deepEqual(await has(hold), ['waiting', null])
  await nextHas(work, copy)
})

test('needed by a day that passed while it was cancelled: it comes back to nothing, and ends as others do', async () => {
  const { work, copy } = await given('F')
  world.at('2027-02-04T23:55')
  // To be collected where the copy stands: no van is too late for it, the day is.
  const made = await placeHold(world.deps, {
    ...{ patron: cia.patron, wish: { work }, pickup: places.FAL, actor: cia, neededBy: today() },
  })
  assert.ok(made.outcome === 'placed')
  const { hold } = made
  assert.deepEqual(await has(hold), ['assigned', await itemOf(copy)])
  done(await cancelHold(world.deps, { hold, actor: cia }))
  world.pass({ minutes: 9 })
  done(await undoCancel(world.deps, { hold, actor: cia }))
  assert.deepEqual(await has(hold), ['waiting', null])
  await nextHas(work, copy)
  await expireHolds(world.deps)
  assert.equal((await holdOf(hold))?.state, 'expired')
})

test('needed by yesterday, with a copy planned, before the night’s job has come: the copy is free for others', async () => {
  const { work, copy } = await given('F')
  world.at('2027-02-06T12:00')
  const made = await placeHold(world.deps, {
    ...{ patron: cia.patron, wish: { work }, pickup: places.FAL, actor: cia, neededBy: today() },
  })
  assert.ok(made.outcome === 'placed')
  assert.equal((await holdOf(made.hold))?.state, 'assigned')
  world.at('2027-02-07T00:01')
  await nextHas(work, copy)
  assert.deepEqual(await has(made.hold), ['waiting', null])
})

test('of a series: the first taken back takes its turn again, and the second gives its copy back', async () => {
  const [first, second] = [await given('F'), await given('F')]
  const made = await placeTogether(world.deps, {
    ...{ kind: 'series', patron: cia.patron, pickup: places.MOR, actor: karin },
    wishes: [{ work: first.work }, { work: second.work }],
  })
  const [one = 0, two = 0] = made.placed.map(each => (each.outcome === 'placed' ? each.hold : 0))
  done(await cancelHold(world.deps, { hold: one, actor: cia }))
  assert.deepEqual(await has(two), ['assigned', await itemOf(second.copy)])
  done(await undoCancel(world.deps, { hold: one, actor: cia }))
  assert.deepEqual(await has(one), ['assigned', await itemOf(first.copy)])
  assert.deepEqual(await has(two), ['waiting', null])
  await nextHas(second.work, second.copy)
  // And one that is not at its turn comes back without a copy.
  const third = await given('F')
  const later = await placeTogether(world.deps, {
    ...{ kind: 'series', patron: world.patron('Bo'), pickup: places.BOR, actor: karin },
    wishes: [{ work: (await given('F')).work }, { work: third.work }],
  })
  const [, last = 0] = later.placed.map(each => (each.outcome === 'placed' ? each.hold : 0))
  done(await cancelHold(world.deps, { hold: last, actor: karin }))
  done(await undoCancel(world.deps, { hold: last, actor: karin }))
  assert.deepEqual(await has(last), ['waiting', null])
  await nextHas(third.work, third.copy)
})

test('of any one of these: one that is taken back when another is on its way waits without a copy', async () => {
  const [first, second] = [await given('F'), await given('F')]
  const made = await placeTogether(world.deps, {
    ...{ kind: 'any', patron: cia.patron, pickup: places.MOR, actor: karin },
    wishes: [{ work: first.work }, { work: second.work }],
  })
  const [one = 0, two = 0] = made.placed.map(each => (each.outcome === 'placed' ? each.hold : 0))
  assert.equal((await world.scan(second.copy, 'FAL')).outcome, 'received')
  assert.deepEqual([(await holdOf(one))?.state, (await holdOf(two))?.state], ['cancelled', 'in_transit'])
  done(await undoCancel(world.deps, { hold: one, actor: karin }))
  assert.deepEqual(await has(one), ['waiting', null])
  await nextHas(first.work, first.copy)
})

test('a copy that stands beside a hold that takes no part is taken from it at the next plan, however it came there', async () => {
  const { work, copy } = await given('F')
  const hold = await placed(work)
  await damage(`update holds.hold set paused_until = '${inDays(30)}' where id = ${hold}`)
  assert.deepEqual(await has(hold), ['assigned', await itemOf(copy)])
  await nextHas(work, copy)
  assert.deepEqual(await has(hold), ['waiting', null])
})

test('a copy that was kept and is lent to another, damaged or not found: who waits again waits as before', async () => {
  const ways = {
    lent: (copy: string) =>
      lend(world.deps, {
        ...{ card: world.card('Eva'), barcode: copy, branch: places.MOR, actor: karin },
        overrides: ['held-for-another'],
      }),
    damaged: (copy: string) =>
      markCopy(world.deps, { barcode: copy, state: 'damaged', actor: { ...karin, branch: places.MOR } }),
  }
  for (const [name, befalls] of Object.entries(ways)) {
    const { work, copies, copy } = await given('M', 'F')
    world.at('2027-02-10T12:00')
    const made = await placeHold(world.deps, {
      ...{ patron: cia.patron, wish: { work }, pickup: places.MOR, actor: cia, neededBy: today() },
    })
    assert.ok(made.outcome === 'placed')
    await world.scan(copy, 'MOR')
    assert.equal((await holdOf(made.hold))?.state, 'on_shelf')
    world.at('2027-02-11T00:01')
    await befalls(copy)
    // The day it was needed by has passed: the other copy is not for it.
    assert.deepEqual(await has(made.hold), ['waiting', null], name)
    await nextHas(work, copies[1] ?? '')
  }
  const { work, copies, copy } = await given('F', 'B')
  const hold = await placed(work)
  const [missing, other = ''] =
    (await holdOf(hold))?.itemId === (await itemOf(copy)) ? copies : copies.toReversed()
  assert.ok(missing)
  done(await notFound(world.deps, { hold, actor: karin, branch: places.FAL }))
  assert.deepEqual(await has(hold), ['assigned', await itemOf(other)])
  done(await pauseHold(world.deps, { hold, actor: karin, until: inDays(9) }))
  await nextHas(work, other)
})

test('taken back twice, as by a button pressed twice: the second answer is the first, and nothing more is done', async () => {
  const { work, copy } = await given('F')
  const hold = await placed(work)
  const order = { hold, actor: cia }
  const unknown = { outcome: 'refused', refusals: [{ code: 'unknown-hold' }] }
  assert.deepEqual(await undoCancel(world.deps, order), unknown, 'it was never cancelled')
  done(await cancelHold(world.deps, order))
  assert.deepEqual(await undoCancel(world.deps, order), { outcome: 'changed', hold })
  const deeds = () => world.rows(`select from holds.hold_log where hold_id = ${hold}`)
  const before = (await deeds()).length
  world.pass({ minutes: 1 })
  assert.deepEqual(await undoCancel(world.deps, order), { outcome: 'changed', hold, repeated: true })
  const both = await Promise.all([undoCancel(world.deps, order), undoCancel(world.deps, order)])
  assert.deepEqual(
    both.map(one => one.outcome),
    ['changed', 'changed'],
  )
  assert.equal((await deeds()).length, before)
  assert.deepEqual(await has(hold), ['assigned', await itemOf(copy)])
  const dan = { kind: 'patron', patron: world.patron('Dan') } as const
  assert.deepEqual(await undoCancel(world.deps, { hold, actor: dan }), unknown, 'somebody else’s')
  // Cancelled again, it can be had back again; and what has ended in another way cannot.
  done(await cancelHold(world.deps, order))
  assert.deepEqual(await undoCancel(world.deps, order), { outcome: 'changed', hold })
  await world.lendTo('Cia', copy, 'MOR')
  assert.deepEqual(await undoCancel(world.deps, { hold, actor: karin }), unknown)
})
