import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import {
  callOffCrate,
  closeCrate,
  crateByCode,
  crateById,
  cratesFrom,
  cratesTo,
  openCrate,
  packItem,
  reopenCrate,
  sendCrate,
  takeOut,
  unpackedAt,
} from '../transport/index.ts'
import { receiveCrate } from './receive-crate.ts'

const db = await testDatabase({ max: 2 })
const world = await buildWorld(db)
const { given, stateOf, transfersOf, holdOf } = scenarioOf(world, 5000)
const at = (where: Place) => ({ kind: 'staff', account: 1, branch: places[where] }) as const
let boxes = 0

/** An open crate from one branch to another. */
async function box(from: Place, to: Place, capacity = 40): Promise<number> {
  const opened = await openCrate(world.deps, {
    code: `L${++boxes}`,
    to: places[to],
    capacity,
    actor: at(from),
  })
  assert.ok(opened.outcome === 'done', JSON.stringify(opened))
  return opened.crate
}

/** A copy from another branch, scanned in here: it is to go home. */
async function goingHome(letter: string, where: Place): Promise<string> {
  const { copy } = await given(letter)
  await world.lendTo('Anna', copy, where)
  await world.scan(copy, where)
  return copy
}
const last = async (barcode: string) => (await transfersOf(barcode)).at(-1)
const codesOf = (outcome: Awaited<ReturnType<typeof packItem>>) =>
  outcome.outcome === 'refused' ? outcome.refusals.map(refusal => refusal.code) : []

test('a copy is scanned into a crate, the crate is shut and sent, and one scan at the other end receives it all', async () => {
  const copies = [await goingHome('M', 'FAL'), await goingHome('M', 'FAL')]
  const crate = await box('FAL', 'MOR')
  for (const barcode of copies) {
    assert.equal((await packItem(world.deps, { crate, barcode, actor: at('FAL') })).outcome, 'done')
    assert.equal((await last(barcode))?.state, 'in_crate')
  }
  assert.equal((await cratesFrom(db, places.FAL)).find(one => one.id === crate)?.packed, 2)
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  await sendCrate(world.deps, { crate, actor: at('FAL') })
  const sent = await crateById(db, crate)
  assert.equal(sent?.state, 'sent')
  assert.equal(sent?.route, 'Tur 1')
  assert.ok(sent?.promisedAt && sent.departsAt)
  assert.ok((await cratesTo(db, places.MOR)).some(one => one.id === crate))
  const received = await receiveCrate(world.deps, { crate, actor: at('MOR') })
  assert.ok(received.outcome === 'received')
  assert.deepEqual(
    received.items.map(item => item.instruction.code),
    ['shelve', 'shelve'],
  )
  for (const barcode of copies) {
    assert.deepEqual(await stateOf(barcode), { state: 'available', at: places.MOR })
    assert.equal((await last(barcode))?.state, 'received')
  }
  assert.equal(await crateByCode(db, `L${boxes}`), undefined)
  const again = await receiveCrate(world.deps, { crate, actor: at('MOR') })
  assert.deepEqual(again.outcome === 'refused' && again.refusals, [
    { code: 'wrong-state', state: 'received' },
  ])
})

test('a copy that somebody waits for goes from the crate to the hold shelf, and its borrower is told', async () => {
  const { work, copy } = await given('F')
  const hold = await world.holdFor('Cia', { work }, 'MOR')
  await world.scan(copy, 'FAL')
  const crate = await box('FAL', 'MOR')
  await packItem(world.deps, { crate, barcode: copy, actor: at('FAL') })
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  // Nobody noted that the van took it: it is there all the same.
  const received = await receiveCrate(world.deps, { crate, actor: at('MOR') })
  assert.equal(received.outcome === 'received' && received.items[0]?.instruction.code, 'hold-shelf')
  assert.equal((await holdOf(hold))?.state, 'on_shelf')
})

test('the same scan again changes nothing, and a copy in one crate does not go in another', async () => {
  const barcode = await goingHome('M', 'FAL')
  const [crate, other] = [await box('FAL', 'MOR'), await box('FAL', 'MOR')]
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  assert.equal((await packItem(world.deps, { crate, barcode, actor: at('FAL') })).outcome, 'done')
  assert.deepEqual(codesOf(await packItem(world.deps, { crate: other, barcode, actor: at('FAL') })), [
    'in-other-crate',
  ])
})

test('what goes elsewhere, or nowhere, or with a crate that does not exist, is refused with the reason', async () => {
  const barcode = await goingHome('B', 'FAL')
  const { copy } = await given('F')
  const crate = await box('FAL', 'MOR')
  const pack = (code: string, into = crate) =>
    packItem(world.deps, { crate: into, barcode: code, actor: at('FAL') })
  assert.deepEqual(codesOf(await pack(barcode)), ['other-destination'])
  assert.deepEqual(codesOf(await pack(copy)), ['not-in-transit'])
  assert.deepEqual(codesOf(await pack('no such copy')), ['not-in-transit'])
  assert.deepEqual(codesOf(await pack(barcode, 999_999)), ['unknown-crate'])
})

test('a copy taken out stands unpacked where it stood; one that is not in the crate cannot be', async () => {
  const barcode = await goingHome('M', 'FAL')
  const crate = await box('FAL', 'MOR')
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  assert.equal((await takeOut(world.deps, { crate, barcode, actor: at('FAL') })).outcome, 'done')
  assert.equal((await last(barcode))?.state, 'in_transit')
  assert.ok((await unpackedAt(db, places.FAL, places.MOR)).some(one => one.barcode === barcode))
  assert.deepEqual(codesOf(await takeOut(world.deps, { crate, barcode, actor: at('FAL') })), ['not-in-crate'])
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  assert.deepEqual(codesOf(await takeOut(world.deps, { crate, barcode, actor: at('FAL') })), [
    'crate-not-open',
  ])
})

test('a full crate keeps home returns for the next and takes a hold; whoever packs may insist', async () => {
  const [first, second] = [await goingHome('O', 'FAL'), await goingHome('O', 'FAL')]
  const { work, copy } = await given('F')
  await world.holdFor('Dan', { work }, 'ORS')
  await world.scan(copy, 'FAL')
  const crate = await box('FAL', 'ORS', 1)
  const pack = (barcode: string, insists = false) =>
    packItem(world.deps, { crate, barcode, actor: at('FAL'), insists })
  // One place, and one with somebody waiting for it.
  assert.deepEqual(codesOf(await pack(first)), ['room-for-holds'])
  assert.equal((await pack(copy)).outcome, 'done')
  assert.deepEqual(codesOf(await pack(second)), ['room-for-holds'])
  assert.equal((await pack(second, true)).outcome, 'done')
})

test('an empty crate is not shut but called off; a packed one is not called off', async () => {
  const crate = await box('FAL', 'MOR')
  const order = { crate, actor: at('FAL') }
  assert.deepEqual(codesOf(await closeCrate(world.deps, order)), ['crate-empty'])
  const barcode = await goingHome('M', 'FAL')
  await packItem(world.deps, { ...order, barcode })
  assert.deepEqual(codesOf(await callOffCrate(world.deps, order)), ['crate-not-empty'])
  await takeOut(world.deps, { ...order, barcode })
  assert.equal((await callOffCrate(world.deps, order)).outcome, 'done')
  assert.equal((await crateById(db, crate))?.state, 'called_off')
})

test('a shut crate is opened again until the van has taken it, and an open one is not sent', async () => {
  const crate = await box('FAL', 'MOR')
  const order = { crate, actor: at('FAL') }
  await packItem(world.deps, { ...order, barcode: await goingHome('M', 'FAL') })
  assert.deepEqual(codesOf(await sendCrate(world.deps, order)), ['wrong-state'])
  await closeCrate(world.deps, order)
  assert.equal((await reopenCrate(world.deps, order)).outcome, 'done')
  await closeCrate(world.deps, order)
  await sendCrate(world.deps, order)
  assert.deepEqual(codesOf(await reopenCrate(world.deps, order)), ['wrong-state'])
})

test('one box makes one journey at a time, and never to where it stands', async () => {
  const order = { code: 'SAME', to: places.MOR, capacity: 10, actor: at('FAL') }
  assert.equal((await openCrate(world.deps, order)).outcome, 'done')
  const again = await openCrate(world.deps, { ...order, to: places.BOR })
  assert.deepEqual(again.outcome === 'refused' && again.refusals, [
    { code: 'box-in-use', from: places.FAL, to: places.MOR },
  ])
  assert.deepEqual(codesOf(await openCrate(world.deps, { ...order, to: places.FAL })), ['no-such-way'])
  for (const code of ['', ' X', 'LÅDA', 'X'.repeat(21)])
    assert.deepEqual(codesOf(await openCrate(world.deps, { ...order, code })), ['bad-code'])
  for (const capacity of [0, 501, 1.5])
    assert.deepEqual(codesOf(await openCrate(world.deps, { ...order, code: 'X', capacity })), [
      'bad-capacity',
    ])
})

test('a crate at the wrong branch is sent on unopened; opened there by will, each copy is told where to go', async () => {
  const barcode = await goingHome('M', 'FAL')
  const crate = await box('FAL', 'MOR')
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  await sendCrate(world.deps, { crate, actor: at('FAL') })
  const wrong = await receiveCrate(world.deps, { crate, actor: at('LEK') })
  assert.deepEqual(wrong.outcome === 'refused' && wrong.refusals, [{ code: 'wrong-branch', to: places.MOR }])
  assert.equal((await last(barcode))?.state, 'in_crate')
  const opened = await receiveCrate(world.deps, { crate, actor: at('LEK'), here: true })
  const instruction = opened.outcome === 'received' && opened.items[0]?.instruction
  assert.ok(instruction && instruction.code === 'send', JSON.stringify(opened))
  assert.equal(instruction.to, places.MOR)
  assert.equal((await last(barcode))?.fromBranch, places.LEK)
})

test('the hub takes everything out, and packs it anew for where it goes', async () => {
  const barcode = await goingHome('V', 'FAL')
  const crate = await box('FAL', 'NAV')
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  await sendCrate(world.deps, { crate, actor: at('FAL') })
  const sorted = await receiveCrate(world.deps, { crate, actor: at('NAV') })
  assert.deepEqual(sorted.outcome === 'received' && sorted.items, [])
  assert.equal((await last(barcode))?.state, 'in_transit')
  const back = await box('FAL', 'ALV')
  assert.deepEqual(codesOf(await packItem(world.deps, { crate: back, barcode, actor: at('FAL') })), [
    'stands-elsewhere',
  ])
  const onward = await box('NAV', 'ALV')
  assert.equal((await packItem(world.deps, { crate: onward, barcode, actor: at('NAV') })).outcome, 'done')
})

test('a crate half received goes on with what is left when it is scanned again there', async () => {
  const barcode = await goingHome('M', 'FAL')
  const crate = await box('FAL', 'MOR')
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  await world.rows(
    `update transport.crate set state = 'received', ended_at = now(), ended_branch = ${places.MOR} where id = ${crate}`,
  )
  const rest = await receiveCrate(world.deps, { crate, actor: at('MOR') })
  assert.equal(rest.outcome === 'received' && rest.items.length, 1)
})

test('a crate opened where it set out leaves its copies standing there, to be packed again', async () => {
  const barcode = await goingHome('M', 'FAL')
  const crate = await box('FAL', 'MOR')
  await packItem(world.deps, { crate, barcode, actor: at('FAL') })
  await closeCrate(world.deps, { crate, actor: at('FAL') })
  const back = await receiveCrate(world.deps, { crate, actor: at('FAL'), here: true })
  assert.equal(back.outcome === 'received' && back.items[0]?.instruction.code, 'already-sent')
  assert.equal((await last(barcode))?.state, 'in_transit')
  const next = await box('FAL', 'MOR')
  assert.equal((await packItem(world.deps, { crate: next, barcode, actor: at('FAL') })).outcome, 'done')
})

test('a crate is packed, shut and sent only by those who work where it stands', async () => {
  const barcode = await goingHome('M', 'FAL')
  const crate = await box('FAL', 'MOR')
  const [mine, theirs] = [
    { crate, barcode, actor: at('FAL') },
    { crate, barcode, actor: at('MOR') },
  ]
  assert.deepEqual(codesOf(await packItem(world.deps, theirs)), ['not-your-crate'])
  assert.deepEqual(codesOf(await callOffCrate(world.deps, theirs)), ['not-your-crate'])
  await packItem(world.deps, mine)
  assert.deepEqual(codesOf(await takeOut(world.deps, theirs)), ['not-your-crate'])
  assert.deepEqual(codesOf(await closeCrate(world.deps, theirs)), ['not-your-crate'])
  await closeCrate(world.deps, mine)
  assert.deepEqual(codesOf(await reopenCrate(world.deps, theirs)), ['not-your-crate'])
  assert.deepEqual(codesOf(await sendCrate(world.deps, theirs)), ['not-your-crate'])
  assert.equal((await sendCrate(world.deps, mine)).outcome, 'done')
})
