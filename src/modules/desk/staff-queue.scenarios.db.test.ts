import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { countyCheckin } from '../circulation/index.ts'
import { placeOf } from '../holds/index.ts'
import {
  cancelHold,
  changePickup,
  type MarkOrder,
  markCopy,
  outlookOf,
  pauseHold,
  placeHold,
  receive,
  renewLoan,
  reorderQueue,
  resumeHold,
  retarget,
  setPriority,
  undoCancel,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { given, itemOf, stateOf, holdOf } = scenarioOf(world, 2000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
const scan = async (barcode: string, place: Place, policy: Partial<typeof countyCheckin> = {}) => {
  const deps = { ...world.deps, checkin: { ...countyCheckin, ...policy } }
  const received = await receive(deps, { barcode, branch: places[place] })
  assert.ok(received.outcome === 'received')
  return received
}
const placing = (name: Person, wish: Parameters<typeof placeHold>[1]['wish'], place: Place, policy = {}) => {
  const actor = { kind: 'patron', patron: world.patron(name) } as const
  const deps = { ...world.deps, checkin: { ...countyCheckin, ...policy } }
  return placeHold(deps, { patron: world.patron(name), wish, pickup: places[place], actor })
}
const placesOf = (work: number, holds: number[]) => Promise.all(holds.map(hold => placeOf(db, work, hold)))
/** Three who wait for a title whose only copy is on loan to Eva. */
const queue = async () => {
  const title = await given('F')
  await world.lendTo('Eva', title.copy, 'FAL')
  const anna = await world.holdFor('Anna', { work: title.work }, 'FAL')
  const bo = await world.holdFor('Bo', { work: title.work }, 'BOR')
  const cia = await world.holdFor('Cia', { work: title.work }, 'MOR')
  return { ...title, anna, bo, cia }
}

test('S045 the first two leave: the third is first, without a gap', async () => {
  const { work, anna, bo, cia } = await queue()
  assert.deepEqual(await placesOf(work, [anna, bo, cia]), [1, 2, 3])
  await cancelHold(world.deps, { hold: anna, actor: karin })
  await cancelHold(world.deps, { hold: bo, actor: karin })
  assert.deepEqual(await placesOf(work, [anna, bo, cia]), [undefined, undefined, 1])
})

test('S047 a damaged copy: neither reserved nor captured, or both, as is decided', async () => {
  const off = await given('F')
  await world.rows(
    `update circulation.item_status set state = 'damaged' where item_id = ${await itemOf(off.copy)}`,
  )
  const refused = await placing('Bo', { work: off.work }, 'BOR')
  assert.deepEqual(refused, { outcome: 'refused', refusals: [{ code: 'nothing-to-reserve' }] })
  const on = { holdsOnDamaged: true }
  const placed = await placing('Bo', { work: off.work }, 'BOR', on)
  assert.ok(placed.outcome === 'placed')
  const nothing = await scan(off.copy, 'FAL')
  assert.deepEqual([nothing.instruction.code, nothing.captured], ['damaged', null])
  assert.equal((await holdOf(placed.hold))?.state, 'waiting')
  assert.equal((await stateOf(off.copy))?.state, 'damaged')
  assert.equal((await scan(off.copy, 'FAL', on)).captured, placed.hold)
})

test('S048 a copy on order may be reserved; scanned before it has come it is captured, or not, as is decided', async () => {
  const ordered = async () => {
    const title = await given('F')
    const item = await itemOf(title.copy)
    // A copy begins its life on order: nothing goes back there.
    await world.rows(
      `delete from circulation.item_status where item_id = ${item};
       insert into circulation.item_status (item_id, state, at_branch) values (${item}, 'on_order', ${places.FAL})`,
    )
    return { ...title, bo: await world.holdFor('Bo', { work: title.work }, 'BOR') }
  }
  const off = await ordered()
  assert.equal((await holdOf(off.bo))?.state, 'waiting')
  const kept = await scan(off.copy, 'FAL', { captureNothingFrom: ['on_order'] })
  assert.deepEqual([kept.captured, (await holdOf(off.bo))?.state], [null, 'waiting'])
  const on = await ordered()
  assert.equal((await scan(on.copy, 'FAL', { captureNothingFrom: [] })).captured, on.bo)
  const skipped = await ordered()
  assert.equal(
    (await scan(skipped.copy, 'FAL', { captureNothingFrom: ['missing', 'on_order'] })).captured,
    null,
  )
  const other = await ordered()
  assert.equal((await scan(other.copy, 'FAL', { captureNothingFrom: ['missing'] })).captured, other.bo)
})

test('S049 one who lets all others pass is in no loan’s way; an ordinary hold is', async () => {
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  const never = { hold: bo, actor: karin, priority: -1, reason: 'own-request' }
  assert.equal((await setPriority(world.deps, never)).outcome, 'changed')
  const [loan] = await world.rows<{ id: number }>(
    `select id from circulation.loan where item_id = ${await itemOf(copy)} and returned_at is null`,
  )
  world.pass({ hours: 24 })
  const again = () => renewLoan(world.deps, { loan: loan?.id ?? 0, actor: karin })
  assert.equal((await again()).outcome, 'renewed')
  await world.holdFor('Cia', { work }, 'MOR')
  world.pass({ hours: 24 })
  const refused = await again()
  assert.ok(refused.outcome === 'not-renewed')
  assert.deepEqual(refused.refusals, [{ code: 'wanted-by-others', waiting: 1 }])
  // And it is served after everybody else.
  assert.equal(await placeOf(db, work, bo), 2)
})

test('S106 two wait and two copies are free, but one may go to neither: not renewed until the ban is lifted', async () => {
  const { work, copies } = await given('F', 'M', 'L')
  const [lent = '', , banned = ''] = copies
  await world.lendTo('Anna', lent, 'FAL')
  world.pass({ hours: 24 })
  const ways = [places.FAL, places.BOR].map(to => ({ from: places.LUD, to }))
  const ban = { ...world.deps, policy: { windowDays: 0, forbidden: ways } }
  for (const [name, pickup] of [
    ['Bo', 'BOR'],
    ['Eva', 'FAL'],
  ] as const) {
    const patron = world.patron(name)
    const actor = { kind: 'patron', patron } as const
    await placeHold(ban, { patron, wish: { work }, pickup: places[pickup], actor })
    world.pass({ minutes: 1 })
  }
  assert.equal((await stateOf(banned))?.state, 'available')
  const [loan] = await world.rows<{ id: number }>(
    `select id from circulation.loan where item_id = ${await itemOf(lent)} and returned_at is null`,
  )
  const again = (deps: typeof ban | typeof world.deps) =>
    renewLoan(deps, { loan: loan?.id ?? 0, actor: karin })
  const refused = await again(ban)
  assert.ok(refused.outcome === 'not-renewed')
  assert.deepEqual(refused.refusals, [{ code: 'wanted-by-others', waiting: 1 }])
  assert.equal((await again(world.deps)).outcome, 'renewed')
})

test('S050 a new order: refused whole when it leaves one out, repeats, has gaps or names a stranger; else done, twice too', async () => {
  const { work, anna, bo, cia } = await queue()
  const other = await queue()
  const reorder = (order: { hold: number; place: number }[]) =>
    reorderQueue(world.deps, { work, order, actor: karin, reason: 'mistake' })
  const inOrder = (...holds: number[]) => holds.map((hold, index) => ({ hold, place: index + 1 }))
  for (const bad of [
    inOrder(cia, anna),
    [...inOrder(cia, anna, bo), { hold: cia, place: 4 }],
    [
      { hold: cia, place: 1 },
      { hold: anna, place: 3 },
      { hold: bo, place: 4 },
    ],
    inOrder(cia, anna, bo, other.anna),
  ]) {
    assert.equal((await reorder(bad)).outcome, 'refused')
    assert.deepEqual(await placesOf(work, [anna, bo, cia]), [1, 2, 3])
  }
  for (let turn = 0; turn < 2; turn++) {
    assert.deepEqual(await reorder(inOrder(cia, anna, bo)), { outcome: 'reordered' })
    assert.deepEqual(await placesOf(work, [cia, anna, bo]), [1, 2, 3])
  }
  // Who reserves later comes after, and when each reserved is not forgotten.
  const dan = await world.holdFor('Dan', { work }, 'LUD')
  assert.equal(await placeOf(db, work, dan), 4)
  const [row] = await world.rows<{ kept: boolean }>(
    `select placed_at > queued_at as kept from holds.hold where id = ${cia}`,
  )
  assert.equal(row?.kept, true)
})

test('S053 looked for anew: another copy, the one before noted; softly: the same one', async () => {
  const { work, copies } = await given('B', 'F', 'F')
  const anna = await world.holdFor('Anna', { work }, 'FAL')
  const first = (await holdOf(anna))?.itemId ?? 0
  assert.equal(first, await itemOf(copies[1] ?? ''), 'one that stands where it is collected')
  const before = await outlookOf(world.deps, anna)
  await retarget(world.deps, { hold: anna, actor: karin, soft: true })
  assert.equal((await holdOf(anna))?.itemId, first)
  assert.deepEqual(await outlookOf(world.deps, anna), before)
  await retarget(world.deps, { hold: anna, actor: karin })
  assert.equal((await holdOf(anna))?.itemId, await itemOf(copies[2] ?? ''))
  const [, noted] = await world.rows<{ deed: string; itemId: number }>(
    `select deed, item_id from holds.hold_log where hold_id = ${anna} order by id`,
  )
  assert.deepEqual([noted?.deed, noted?.itemId], ['retarget', first])
})

test('S054 nothing can fill it: hopeless since now; hope again with the restriction gone; hopeless when all copies are', async () => {
  const { work, copy } = await given('F')
  const placed = await placing('Bo', { work, formats: ['score'] }, 'BOR')
  assert.ok(placed.outcome === 'placed')
  const { hold } = placed
  assert.deepEqual(await outlookOf(world.deps, hold), { candidates: 0, available: 0 })
  const hopeless = await holdOf(hold)
  assert.deepEqual([hopeless?.state, String(hopeless?.hopelessSince)], ['waiting', String(world.now())])
  await world.rows(`update holds.hold set formats = null where id = ${hold}`)
  await retarget(world.deps, { hold, actor: karin, soft: true })
  const targeted = await holdOf(hold)
  assert.deepEqual([targeted?.itemId, targeted?.hopelessSince], [await itemOf(copy), null])
  await markCopy(world.deps, { barcode: copy, state: 'missing', actor: karin })
  const again = await holdOf(hold)
  assert.deepEqual([again?.state, again?.itemId, again?.hopelessSince !== null], ['waiting', null, true])
})

test('S055 the promised copy is taken out: another is found, one candidate fewer; mended it counts, back it is free', async () => {
  const { work, copies } = await given('F', 'B')
  const [f = '', b = ''] = copies
  const anna = await world.holdFor('Anna', { work }, 'FAL')
  assert.equal((await holdOf(anna))?.itemId, await itemOf(f))
  assert.deepEqual(await outlookOf(world.deps, anna), { candidates: 2, available: 2 })
  const mark = (state: 'damaged' | 'in_processing' | 'available') =>
    markCopy(world.deps, { barcode: f, state, actor: karin })
  assert.equal((await mark('damaged')).outcome, 'marked')
  assert.equal((await holdOf(anna))?.itemId, await itemOf(b))
  assert.deepEqual(await outlookOf(world.deps, anna), { candidates: 1, available: 1 })
  await mark('in_processing')
  assert.deepEqual(await outlookOf(world.deps, anna), { candidates: 2, available: 1 })
  await mark('available')
  assert.deepEqual(await outlookOf(world.deps, anna), { candidates: 2, available: 2 })
  assert.equal((await holdOf(anna))?.itemId, await itemOf(f))
})

test('what is marked by hand takes its loan, its transport and its hold with it; else it is refused', async () => {
  const { work, copy } = await given('F')
  const mark = (state: MarkOrder['state'], barcode = copy) =>
    markCopy(world.deps, { barcode, state, actor: karin })
  const refused = (from: string) => ({ outcome: 'refused', code: 'not-from-here', from })
  await world.lendTo('Eva', copy, 'FAL')
  assert.deepEqual(await mark('damaged'), refused('on_loan'))
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  await scan(copy, 'FAL')
  assert.deepEqual(await mark('damaged'), refused('in_transit'))
  // It never came: lost on its way, and Bo waits again at the old place.
  assert.equal((await mark('missing')).outcome, 'marked')
  const [way] = await world.rows<{ state: string; endedBranch: number }>(
    `select state, ended_branch from transport.transfer where hold_id = ${bo}`,
  )
  assert.deepEqual([way?.state, way?.endedBranch], ['lost', places.FAL])
  assert.deepEqual([(await holdOf(bo))?.state, await placeOf(db, work, bo)], ['waiting', 1])
  // It turns up where it should be collected, and is then not on its shelf there.
  assert.equal((await scan(copy, 'BOR')).instruction.code, 'hold-shelf')
  assert.equal((await mark('missing')).outcome, 'marked')
  assert.deepEqual([(await holdOf(bo))?.state, (await holdOf(bo))?.itemId], ['waiting', null])
  const other = await given('F')
  await mark('lost', other.copy)
  assert.deepEqual(await mark('damaged', other.copy), refused('lost'))
  assert.deepEqual(await mark('lost', 'none'), { outcome: 'refused', code: 'unknown-item' })
})

test('somebody else’s copy on the hold shelf is gone: another copy is promised at once', async () => {
  const { work, copies } = await given('B', 'F')
  const [b = '', f = ''] = copies
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  await scan(b, 'BOR')
  assert.equal((await holdOf(bo))?.state, 'on_shelf')
  await markCopy(world.deps, { barcode: b, state: 'missing', actor: karin })
  assert.deepEqual([(await holdOf(bo))?.state, (await holdOf(bo))?.itemId], ['assigned', await itemOf(f)])
})

test('said to be returned the loan stays open, and is closed when the copy is looked for in vain', async () => {
  const { copy } = await given('F')
  await world.lendTo('Eva', copy, 'FAL')
  const openLoans = async () =>
    (
      await world.rows(
        `select from circulation.loan where item_id = ${await itemOf(copy)} and returned_at is null`,
      )
    ).length
  await markCopy(world.deps, { barcode: copy, state: 'claimed_returned', actor: karin })
  assert.equal(await openLoans(), 1)
  await markCopy(world.deps, { barcode: copy, state: 'missing', actor: karin })
  assert.equal(await openLoans(), 0)
  assert.equal((await stateOf(copy))?.state, 'missing')
})

test('S057 what staff do to a hold is noted with reason, account, place of work and the copy it had', async () => {
  const { work, copy } = await given('F')
  const hold = await world.holdFor('Bo', { work }, 'BOR')
  const item = await itemOf(copy)
  const order = (reason: string) => ({ hold, actor: karin, reason, workstation: 'FAL-disk-2' })
  await retarget(world.deps, { ...order('not-on-shelf'), soft: true })
  await pauseHold(world.deps, { ...order('away'), until: '2027-03-01' as never })
  await resumeHold(world.deps, order('home-again'))
  await changePickup(world.deps, { ...order('moved'), pickup: places.MOR })
  await setPriority(world.deps, { ...order('course'), priority: 1 })
  await cancelHold(world.deps, order('asked'))
  await undoCancel(world.deps, order('mistake'))
  const log = await world.rows(
    `select deed, reason, account_id, workstation, item_id from holds.hold_log where hold_id = ${hold} order by id`,
  )
  const row = (deed: string, reason: string, had: number | null = item) => ({
    ...{ deed, reason, accountId: 1, workstation: 'FAL-disk-2', itemId: had },
  })
  assert.deepEqual(
    log.map(one => ({ ...one })),
    [
      row('retarget-soft', 'not-on-shelf'),
      row('pause', 'away'),
      row('resume', 'home-again', null),
      row('change-pickup', 'moved'),
      row('priority', 'course'),
      row('cancel', 'asked'),
      row('undo-cancel', 'mistake', item),
    ],
  )
})
