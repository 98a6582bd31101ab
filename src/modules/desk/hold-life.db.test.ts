import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { HoldState } from '../../kernel/states.ts'
import { clearanceList, countyShelf, holdShelf, placeOf } from '../holds/index.ts'
import { abortTransit, cancelHold, changePickup, type DeskDeps, undoCancel } from './index.ts'

// What a borrower may do with a hold in each state, and what comes of the copy: one table for cancelling, one for the place.

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, itemOf, holdOf, stateOf, transfersOf, noticesOf } = scenarioOf(world, 9000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const cia = { kind: 'patron', patron: world.patron('Cia') } as const

type Open = Exclude<HoldState, 'collected' | 'cancelled' | 'expired' | 'not_collected'>
const states: readonly Open[] = ['waiting', 'assigned', 'in_transit', 'captured', 'on_shelf']

/** Cia's hold in a state, to be collected in Mora, and Dan's after it, to be collected in Ludvika. */
async function heldIn(state: Open) {
  const { work, copy } = await given('F')
  if (state !== 'assigned') await world.lendTo('Eva', copy, 'FAL')
  const hold = await world.holdFor('Cia', { work }, 'MOR')
  const next = await world.holdFor('Dan', { work }, 'LUD')
  if (state === 'in_transit' || state === 'captured') await world.scan(copy, 'FAL')
  if (state === 'on_shelf') await world.scan(copy, 'MOR')
  // The job that writes letters has been done by now.
  await noticesOf(hold)
  if (state === 'captured')
    await abortTransit(world.deps, { barcode: copy, branch: places.FAL, actor: karin })
  assert.equal((await holdOf(hold))?.state, state)
  return { work, copy, hold, next }
}
const change = (hold: number, place: Place, deps: DeskDeps = world.deps) =>
  changePickup(deps, { hold, actor: cia, pickup: places[place] })

/** Who has the copy promised right after, and where it goes at its next scan in Mora. */
const passedOn: Record<Open, { next: HoldState; copy: string }> = {
  waiting: { next: 'waiting', copy: 'on_loan' },
  assigned: { next: 'assigned', copy: 'available' },
  in_transit: { next: 'waiting', copy: 'in_transit' },
  captured: { next: 'waiting', copy: 'transit_cancelled' },
  on_shelf: { next: 'assigned', copy: 'on_hold_shelf' },
}

for (const state of states)
  test(`let go while ${state}: the copy stays as it is, and the next one has it at the next scan`, async () => {
    const { work, copy, hold, next } = await heldIn(state)
    assert.equal((await cancelHold(world.deps, { hold, actor: cia })).outcome, 'changed')
    assert.equal((await holdOf(hold))?.state, 'cancelled')
    assert.equal((await stateOf(copy))?.state, passedOn[state].copy)
    assert.equal((await holdOf(next))?.state, passedOn[state].next)
    assert.equal(await placeOf(db, work, next), 1)
    assert.equal(await noticesOf(next), 0)
    world.pass({ hours: 20 })
    await world.scan(copy, state === 'assigned' || state === 'captured' ? 'FAL' : 'MOR')
    const sent = (await transfersOf(copy)).at(-1)
    assert.deepEqual([sent?.toBranch, sent?.holdId, sent?.state], [places.LUD, next, 'in_transit'])
    world.pass({ hours: 20 })
    await world.scan(copy, 'LUD')
    assert.equal((await holdOf(next))?.state, 'on_shelf')
    assert.deepEqual([await noticesOf(next), await noticesOf(hold)], [1, state === 'on_shelf' ? 1 : 0])
  })

test('let go when ready and taken back within ten minutes: the copy on the shelf is promised again', async () => {
  const { copy, hold, next } = await heldIn('on_shelf')
  await cancelHold(world.deps, { hold, actor: cia })
  world.pass({ minutes: 9 })
  assert.equal((await undoCancel(world.deps, { hold, actor: cia })).outcome, 'changed')
  assert.deepEqual(
    [(await holdOf(hold))?.state, (await holdOf(hold))?.itemId, (await holdOf(next))?.state],
    ['assigned', await itemOf(copy), 'waiting'],
  )
  await world.scan(copy, 'MOR')
  assert.equal((await holdOf(hold))?.state, 'on_shelf')
})

for (const state of states)
  test(`another place while ${state}: taken at once or at the next scan, and the place in the queue is kept`, async () => {
    const { work, copy, hold } = await heldIn(state)
    const place = await placeOf(db, work, hold)
    const [before, ways] = [await stateOf(copy), await transfersOf(copy)]
    assert.equal((await change(hold, 'ORS')).outcome, 'changed')
    // Nothing is moved by a wish: the copy and its transport are as they were.
    assert.deepEqual([await stateOf(copy), await transfersOf(copy)], [before, ways])
    assert.equal(await placeOf(db, work, hold), place)
    assert.equal((await holdOf(hold))?.state, state === 'on_shelf' ? 'captured' : state)
    world.pass({ hours: 20 })
    await world.scan(copy, state === 'assigned' || state === 'captured' ? 'FAL' : 'MOR')
    const sent = (await transfersOf(copy)).at(-1)
    assert.deepEqual([sent?.toBranch, sent?.holdId, sent?.state], [places.ORS, hold, 'in_transit'])
    world.pass({ hours: 20 })
    await world.scan(copy, 'ORS')
    assert.equal((await holdOf(hold))?.state, 'on_shelf')
  })

test('S073 what stands ready is sent on for a borrower where that is allowed, and refused where it is not', async () => {
  const { copy, hold } = await heldIn('on_shelf')
  const closed = { ...world.deps, shelf: { ...countyShelf, borrowersRedirect: false } }
  const refused = { outcome: 'refused', refusals: [{ code: 'on-shelf' }] }
  assert.deepEqual(await change(hold, 'ORS', closed), refused)
  assert.deepEqual(await change(hold, 'MOR'), refused, 'it stands there already')
  const [{ number } = { number: 0 }] = await world.rows<{ number: number }>(
    `select shelf_number as number from holds.hold where id = ${hold}`,
  )
  await change(hold, 'ORS')
  // It is found by its old number, on the list of what to take down, with where it goes.
  const [line] = await clearanceList(db, places.MOR)
  assert.deepEqual(
    [line?.barcode, line?.shelfNumber, line?.state, line?.nextPickup],
    [copy, number, 'captured', places.ORS],
  )
  const [row] = (await holdShelf(db, places.MOR)).filter(one => one.barcode === copy)
  assert.deepEqual([row?.state, row?.pickupBranch, row?.collectBy], ['captured', places.ORS, null])
  // It may still be changed, be let go, and be lent to who waits for it where it stands.
  assert.equal((await change(hold, 'LUD')).outcome, 'changed')
  await world.lendTo('Cia', copy, 'MOR')
  assert.equal((await holdOf(hold))?.state, 'collected')
  assert.deepEqual(await clearanceList(db, places.MOR), [])
})

test('let go after it was to be sent on: the next one has the copy at once', async () => {
  const { copy, hold, next } = await heldIn('on_shelf')
  await change(hold, 'ORS')
  await cancelHold(world.deps, { hold, actor: cia })
  assert.deepEqual(
    [(await holdOf(next))?.state, (await holdOf(next))?.itemId],
    ['assigned', await itemOf(copy)],
  )
})

test('each hold has its own number on a shelf, and nobody’s number is used while it stands there', async () => {
  const numbers = new Set<number>()
  for (let turn = 0; turn < 12; turn++) {
    const { work, copy } = await given('A')
    await world.holdFor('Bo', { work }, 'AVE')
    const received = await world.scan(copy, 'AVE')
    assert.ok(received.outcome === 'received' && received.instruction.code === 'hold-shelf')
    const { shelfNumber } = received.instruction
    assert.ok(shelfNumber >= 1000 && shelfNumber <= 9999)
    numbers.add(shelfNumber)
  }
  assert.equal(numbers.size, 12)
})
