import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { type CheckinPolicy, countyCheckin } from '../circulation/index.ts'
import { placeOf } from '../holds/index.ts'
import { abortTransit, markCopy, type ReceiveOrder, receive } from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { damage, given, itemOf, stateOf, transfersOf, loanOf, holdOf, noticesOf, count } = scenarioOf(
  world,
  1000,
)
const staffAt = (place: Place) => ({ kind: 'staff', account: 1, branch: places[place] }) as const

/** A scan at a desk whose consortium has decided something else than the county. */
const scan = async (
  barcode: string,
  place: Place,
  policy: Partial<CheckinPolicy> = {},
  order: Partial<ReceiveOrder> = {},
) => {
  const deps = { ...world.deps, checkin: { ...countyCheckin, ...policy } }
  const received = await receive(deps, { barcode, branch: places[place], actor: staffAt(place), ...order })
  assert.equal(received.outcome, 'received')
  return received as Extract<typeof received, { outcome: 'received' }>
}

test('S012 in transit without a transfer: the scan puts it right, says so, and goes on to whoever waits', async () => {
  const { copy } = await given('F')
  await damage(
    `update circulation.item_status set state = 'in_transit' where item_id = ${await itemOf(copy)}`,
  )
  const received = await scan(copy, 'FAL')
  assert.equal(received.repaired, true)
  assert.equal(received.instruction.code, 'shelve')
  assert.deepEqual(await stateOf(copy), { state: 'available', at: places.FAL })
  const [noted] = await world.rows<{ deed: string; subject: string; facts: unknown }>(
    `select deed, subject, facts from staff.audit order by id desc limit 1`,
  )
  assert.deepEqual(noted, {
    deed: 'repaired',
    subject: `item:${await itemOf(copy)}`,
    facts: { from: 'in_transit' },
  })
  // The same with somebody waiting.
  const wanted = await given('F')
  await world.lendTo('Anna', wanted.copy, 'FAL')
  const bo = await world.holdFor('Bo', { work: wanted.work }, 'BOR')
  await world.rows(
    `update circulation.loan set returned_at = lent_at, returned_branch = 1 where item_id = ${await itemOf(wanted.copy)}`,
  )
  await damage(
    `update circulation.item_status set state = 'in_transit' where item_id = ${await itemOf(wanted.copy)}`,
  )
  const captured = await scan(wanted.copy, 'FAL')
  assert.equal(captured.repaired, true)
  assert.equal(captured.captured, bo)
})

test('S014 a transport that is called off: nobody can have the copy, the hold keeps it, and the next scan sends it', async () => {
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  await scan(copy, 'FAL')
  const order = { barcode: copy, branch: places.FAL, actor: staffAt('FAL') }
  assert.equal((await abortTransit(world.deps, order)).outcome, 'aborted')
  assert.deepEqual(await stateOf(copy), { state: 'transit_cancelled', at: places.FAL })
  assert.deepEqual(
    (await transfersOf(copy)).map(row => row.state),
    ['cancelled'],
  )
  const kept = await holdOf(cia)
  assert.deepEqual([kept?.state, kept?.itemId], ['captured', await itemOf(copy)])
  assert.deepEqual(await abortTransit(world.deps, order), { outcome: 'refused', code: 'not-in-transit' })
  assert.deepEqual(await abortTransit(world.deps, { ...order, barcode: 'none' }), {
    outcome: 'refused',
    code: 'unknown-item',
  })
  // Not to be had: a new hold finds no free copy.
  const dan = await world.holdFor('Dan', { work }, 'LUD')
  assert.equal((await holdOf(dan))?.state, 'waiting')
  const again = await scan(copy, 'FAL')
  assert.ok(again.instruction.code === 'send')
  assert.deepEqual([again.instruction.to, again.instruction.reason], [places.MOR, 'hold'])
  const [, sent, ...more] = await transfersOf(copy)
  assert.deepEqual(more, [])
  assert.deepEqual([sent?.fromBranch, sent?.toBranch, sent?.holdId], [places.FAL, places.MOR, cia])
  world.pass({ hours: 24 })
  await scan(copy, 'MOR')
  assert.equal((await holdOf(cia))?.state, 'on_shelf')
  assert.equal(await noticesOf(cia), 1)
  await world.lendTo('Cia', copy, 'MOR')
  assert.equal((await holdOf(cia))?.state, 'collected')
})

test('S016 scanned an hour after it was sent, two being the least: a warning and nothing else, unless insisted', async () => {
  const policy = { minTransitMinutes: 120 }
  world.at('2027-02-02T10:00')
  const { copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  await scan(copy, 'BOR', policy)
  world.at('2027-02-02T11:00')
  const early = await scan(copy, 'FAL', policy)
  assert.ok(early.instruction.code === 'transit-too-young')
  assert.equal(early.instruction.minutes, 120)
  assert.equal((await transfersOf(copy))[0]?.state, 'in_transit')
  assert.equal((await stateOf(copy))?.state, 'in_transit')
  world.at('2027-02-02T12:01')
  assert.equal((await scan(copy, 'FAL', policy)).instruction.code, 'shelve')
  assert.equal((await transfersOf(copy))[0]?.state, 'received')
  const other = await given('F')
  await world.lendTo('Anna', other.copy, 'FAL')
  await scan(other.copy, 'BOR', policy)
  const insisted = await scan(other.copy, 'FAL', policy, { overrides: ['transit-too-young'] })
  assert.equal(insisted.instruction.code, 'shelve')
})

test('S017 taken in without sorting: the loan is closed, nothing captured, nothing sent', async () => {
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  const received = await scan(copy, 'MOR', {}, { mode: 'no-op' })
  assert.equal(received.instruction.code, 'put-aside')
  assert.equal(received.captured, null)
  assert.equal((await loanOf(copy))?.returnedBranch, places.MOR)
  assert.equal((await holdOf(bo))?.state, 'waiting')
  assert.deepEqual(await stateOf(copy), { state: 'available', at: places.MOR })
  assert.deepEqual(await transfersOf(copy), [])
  // Sorted afterwards, it goes where it should.
  assert.equal((await scan(copy, 'MOR')).captured, bo)
})

test('S018 a shelf whose captures need a word: nothing without it, captured with it, shelved when declined', async () => {
  const policy = { verifyShelves: ['Dalasamlingen'] }
  const wanted = async () => {
    const title = await given('F')
    await world.rows(`update catalogue.item set shelf = 'Dalasamlingen' where barcode = '${title.copy}'`)
    await world.lendTo('Anna', title.copy, 'FAL')
    return { ...title, bo: await world.holdFor('Bo', { work: title.work }, 'BOR') }
  }
  const asked = await wanted()
  const delayed = await scan(asked.copy, 'FAL', policy)
  assert.deepEqual(delayed.instruction, { code: 'confirm-capture', pickup: places.BOR })
  assert.equal(delayed.captured, null)
  assert.equal(delayed.loanClosed, true)
  assert.equal((await holdOf(asked.bo))?.state, 'waiting')
  assert.equal(
    await count(
      `from feed.event where facts ->> 'capture' = 'delayed' and ${await itemOf(asked.copy)} = any (items)`,
    ),
    1,
  )
  const confirmed = await scan(asked.copy, 'FAL', policy, { capture: 'confirm' })
  assert.equal(confirmed.captured, asked.bo)
  assert.equal(confirmed.instruction.code, 'send')
  const declined = await wanted()
  await scan(declined.copy, 'FAL', policy)
  await scan(declined.copy, 'FAL', policy, { capture: 'decline' })
  assert.deepEqual(await stateOf(declined.copy), { state: 'available', at: places.FAL })
  assert.equal((await holdOf(declined.bo))?.state, 'waiting')
  assert.deepEqual(await transfersOf(declined.copy), [])
  const dan = await world.holdFor('Dan', { work: declined.work }, 'LUD')
  assert.deepEqual(
    [await placeOf(db, declined.work, declined.bo), await placeOf(db, declined.work, dan)],
    [1, 2],
  )
})

test('S020 never on loan and scanned at home: used in the house; not when somebody waits, and not elsewhere', async () => {
  const uses = async (barcode: string) =>
    count(
      `from circulation.in_house_use where item_id = ${await itemOf(barcode)} and branch_id = ${places.FAL}`,
    )
  const { copy } = await given('F')
  const received = await scan(copy, 'FAL')
  assert.equal(received.usedInHouse, true)
  assert.equal(await uses(copy), 1)
  const wanted = await given('F')
  await world.holdFor('Bo', { work: wanted.work }, 'BOR')
  assert.equal((await scan(wanted.copy, 'FAL')).usedInHouse, false)
  assert.equal(await uses(wanted.copy), 0)
  const away = await given('F')
  assert.equal((await scan(away.copy, 'MOR')).usedInHouse, false)
  assert.equal(await count(`from circulation.in_house_use where item_id = ${await itemOf(away.copy)}`), 0)
})

test('S021 returned in a year to come: the return is now; returned the day before yesterday is believed', async () => {
  const { copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  await scan(copy, 'FAL', {}, { returnedAt: Temporal.Instant.from('3001-01-23T10:00:00Z') })
  assert.equal((await loanOf(copy))?.returnedAt?.toString(), world.now().toString())
  const other = await given('F')
  await world.lendTo('Anna', other.copy, 'FAL')
  world.pass({ hours: 48 })
  const returnedAt = world.now().subtract({ hours: 30 })
  await scan(other.copy, 'FAL', {}, { returnedAt })
  assert.equal((await loanOf(other.copy))?.returnedAt?.toString(), returnedAt.toString())
})

const level = (
  place: Place,
  shelf: string,
  more: { floats?: boolean; floor?: number; ceiling?: number } = {},
) =>
  world.rows(
    `insert into circulation.shelf_level (branch_id, shelf, floats, floor, ceiling)
     values (${places[place]}, '${shelf}', ${more.floats ?? true}, ${more.floor ?? 0}, ${more.ceiling ?? 'null'})`,
  )
const onShelf = async (shelf: string, home = 'F') => {
  const title = await given(home)
  await world.rows(`update catalogue.item set shelf = '${shelf}' where barcode = '${title.copy}'`)
  await world.lendTo('Anna', title.copy, 'FAL')
  return title
}

test('S022 taking stock: seen at home or where it may stay, with the time and the place; not a stranger', async () => {
  const seen = async (barcode: string) =>
    (
      await world.rows<{ seenAt: Temporal.Instant; workstation: string; branchId: number }>(
        `select seen_at, workstation, branch_id from circulation.inventory where item_id = ${await itemOf(barcode)}`,
      )
    )[0]
  const order = { inventory: true, workstation: 'FAL-disk-1' }
  const { copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  await scan(copy, 'FAL', {}, order)
  const note = await seen(copy)
  assert.equal(note?.seenAt.toString(), world.now().toString())
  assert.deepEqual([note?.workstation, note?.branchId], ['FAL-disk-1', places.FAL])
  const stranger = await given('M')
  await scan(stranger.copy, 'FAL', {}, order)
  assert.equal(await seen(stranger.copy), undefined)
  await level('FAL', 'Stil S022')
  await level('MOR', 'Stil S022')
  const floating = await onShelf('Stil S022', 'M')
  await scan(floating.copy, 'FAL', { floating: true }, order)
  assert.equal((await seen(floating.copy))?.branchId, places.FAL)
})

test('S023 a withdrawn copy that is scanned goes to nobody', async () => {
  const { work, copies } = await given('F', 'B')
  const [f = '', b = ''] = copies
  await world.lendTo('Anna', b, 'BOR')
  await world.lendTo('Dan', f, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  await markCopy(world.deps, { barcode: f, state: 'lost', actor: staffAt('FAL') })
  await markCopy(world.deps, { barcode: f, state: 'withdrawn', actor: staffAt('FAL') })
  const received = await scan(f, 'BOR')
  assert.equal(received.instruction.code, 'withdrawn')
  assert.equal(received.captured, null)
  assert.equal((await holdOf(bo))?.state, 'waiting')
  assert.equal((await stateOf(f))?.state, 'withdrawn')
})

test('S133 floating: it stays and belongs there; not when switched off, not floating there, wanted, or on a temporary shelf', async () => {
  await level('FAL', 'Deckare')
  await level('BOR', 'Deckare')
  await level('FAL', 'Lyrik')
  const homeOf = async (barcode: string) =>
    (
      await world.rows<{ homeBranch: number; ownerBranch: number | null }>(
        `select home_branch, owner_branch from catalogue.item where barcode = '${barcode}'`,
      )
    )[0]
  const stays = await onShelf('Deckare')
  assert.equal((await scan(stays.copy, 'BOR', { floating: true })).instruction.code, 'float')
  assert.deepEqual(await stateOf(stays.copy), { state: 'available', at: places.BOR })
  assert.deepEqual(await homeOf(stays.copy), { homeBranch: places.BOR, ownerBranch: places.FAL })
  assert.deepEqual(await transfersOf(stays.copy), [])
  const sentHome = async (barcode: string, policy: Partial<CheckinPolicy>) => {
    const { instruction } = await scan(barcode, 'BOR', policy)
    assert.ok(instruction.code === 'send', instruction.code)
    assert.deepEqual([instruction.to, instruction.reason], [places.FAL, 'home'])
  }
  await sentHome((await onShelf('Deckare')).copy, { floating: false })
  await sentHome((await onShelf('Lyrik')).copy, { floating: true })
  const temporary = await onShelf('Deckare')
  await world.rows(`update catalogue.item set temporary_shelf = 'Nytt' where barcode = '${temporary.copy}'`)
  await sentHome(temporary.copy, { floating: true })
  const wanted = await onShelf('Deckare')
  const cia = await world.holdFor('Cia', { work: wanted.work }, 'MOR')
  const sent = await scan(wanted.copy, 'BOR', { floating: true })
  assert.ok(sent.instruction.code === 'send')
  assert.deepEqual([sent.captured, sent.instruction.to, sent.instruction.reason], [cia, places.MOR, 'hold'])
})

test('a shelf has room up to its ceiling, and one below its floor gets what is returned elsewhere', async () => {
  await level('FAL', 'Fakta')
  await level('BOR', 'Fakta', { ceiling: 1 })
  const first = await onShelf('Fakta')
  const second = await onShelf('Fakta')
  assert.equal((await scan(first.copy, 'BOR', { floating: true })).instruction.code, 'float')
  assert.equal((await scan(second.copy, 'BOR', { floating: true })).instruction.code, 'send')
  world.at('2027-02-04T10:00')
  await level('FAL', 'Serier')
  await level('BOR', 'Serier')
  await level('MOR', 'Serier', { floor: 1 })
  const comic = await onShelf('Serier')
  const sent = await scan(comic.copy, 'BOR', { floating: true })
  assert.ok(sent.instruction.code === 'send', sent.instruction.code)
  assert.deepEqual([sent.instruction.to, sent.instruction.reason], [places.MOR, 'shelf'])
  world.pass({ hours: 24 })
  assert.equal((await scan(comic.copy, 'MOR', { floating: true })).instruction.code, 'shelve')
  // Mora has one now.
  assert.equal(
    (await scan((await onShelf('Serier')).copy, 'BOR', { floating: true })).instruction.code,
    'float',
  )
})

test('S135 on a hold shelf far away it never floats: it goes to where the hold is collected', async () => {
  await level('FAL', 'Resor')
  await level('BOR', 'Resor')
  const { work, copy } = await onShelf('Resor')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  await scan(copy, 'MOR', { floating: true })
  assert.equal((await holdOf(cia))?.state, 'on_shelf')
  const strayed = await scan(copy, 'BOR', { floating: true })
  assert.ok(strayed.instruction.code === 'send')
  assert.deepEqual([strayed.instruction.to, strayed.instruction.reason], [places.MOR, 'hold'])
  assert.equal((await holdOf(cia))?.itemId, await itemOf(copy))
})

test('S136 a new copy that has been made ready goes on the cart, or on its shelf', async () => {
  const fresh = async () => {
    const { copy } = await given('F')
    await world.rows(
      `update circulation.item_status set state = 'in_processing' where item_id = ${await itemOf(copy)}`,
    )
    return copy
  }
  const shown = await fresh()
  assert.equal((await scan(shown, 'FAL', { newCopiesTo: 'cart' })).instruction.code, 'cart')
  assert.deepEqual(await stateOf(shown), { state: 'available', at: places.FAL })
  assert.equal((await scan(await fresh(), 'FAL', { newCopiesTo: 'shelf' })).instruction.code, 'shelve')
})
