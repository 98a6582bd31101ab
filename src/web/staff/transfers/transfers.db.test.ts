import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { scenarioOf } from '../../../../test/support/scenario.ts'
import { buildWorld, type Place, places } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { changePickup } from '../../../modules/desk/index.ts'
import type { Clerk } from '../clerk.ts'
import { officeOf } from '../office-of-desk.ts'
import { instructionWords } from '../words.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db, { windowDays: 7 })
const { given, holdOf, stateOf, transfersOf, itemOf, count } = scenarioOf(world, 5000)
let ahead = 0
const deps = { ...world.deps, now: () => world.deps.now().add({ hours: 24 * ahead }) }
const office = officeOf(
  () => deps,
  error => assert.fail(String(error)),
  noSearch,
)
const clerkAt = (where: Place): Clerk => ({
  ...{ account: 1, name: 'Karin', role: 'librarian' as const },
  ...{ branch: places[where], branchName: where },
})
const karin = clerkAt('FAL')
const cataloguer: Clerk = { ...karin, role: 'cataloguer' }
const all = { onlyLate: false, lost: null }
const token = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

/** A copy that somebody in Mora waits for, sent from Falun; another stands in Borlänge. */
const sent = async () => {
  const title = await given('F', 'B')
  const hold = await world.holdFor('Cia', { work: title.work }, 'MOR')
  await world.scan(title.copy, 'FAL')
  const transfer = (await office.transferOf(title.copy)) ?? 0
  return { ...title, hold, transfer }
}

test('what goes out is grouped by where it goes, with the next van', async () => {
  const { transfer } = await sent()
  const view = await office.transfers(karin, all)
  const row = view.outgoing.flatMap(way => way.rows).find(one => one.transfer === transfer)
  assert.ok(row && !row.late)
  const way = view.outgoing.find(one => one.rows.includes(row))
  assert.match(way?.van ?? '', /^bilen går .+ \d\d:\d\d, framme .+/)
  const there = await office.transfers(clerkAt('MOR'), all)
  assert.ok(there.incoming.some(one => one.transfer === transfer))
})

test('the slip has the place, the van and the number of the reservation, and is gone when the copy has come', async () => {
  const { transfer, hold, copy } = await sent()
  const slip = await office.transferSlip(transfer)
  assert.equal(slip?.hold, hold)
  assert.equal(slip?.barcode, copy)
  assert.match(slip?.van ?? '', /^bilen går .+, framme .+/)
  await world.scan(copy, 'MOR')
  assert.equal(await office.transferSlip(transfer), null)
  assert.equal(await office.transferOf(copy), null)
})

test('only what should have been there a day ago is late', async () => {
  const { transfer } = await sent()
  const lateAfter = async (days: number) => {
    ahead = days
    const view = await office.transfers(karin, { ...all, onlyLate: true })
    ahead = 0
    return view.outgoing.flatMap(way => way.rows).some(one => one.transfer === transfer)
  }
  assert.equal(await lateAfter(0), false)
  assert.equal(await lateAfter(14), true)
})

test('a copy given up on its way leaves its hold to the next copy at once, and the deed is noted', async () => {
  const { transfer, hold, copy, copies } = await sent()
  assert.deepEqual(await office.loseTransfer(clerkAt('MOR'), transfer), { barcode: copy })
  assert.equal((await stateOf(copy))?.state, 'missing')
  assert.equal((await transfersOf(copy)).at(-1)?.state, 'lost')
  const now = await holdOf(hold)
  assert.equal(now?.state, 'assigned')
  assert.equal(now?.itemId, await itemOf(copies[1] ?? ''))
  const item = await itemOf(copy)
  assert.equal(await count(`from staff.audit where deed = 'mark-copy' and subject = 'item:${item}'`), 1)
  const view = await office.transfers(karin, { ...all, lost: copy })
  assert.ok(view.lost.some(one => one.transfer === transfer))
  assert.equal(view.news?.tone, 'good')
  assert.ok('refused' in (await office.loseTransfer(karin, transfer)))
})

test('a lost copy that turns up is received where it is found, and the deed is noted', async () => {
  const { transfer, copy } = await sent()
  await office.loseTransfer(karin, transfer)
  assert.deepEqual(await office.findTransfer(karin, transfer, token(1)), { barcode: copy })
  assert.equal((await office.scans(karin, [token(1)])).length, 1)
  assert.ok((await transfersOf(copy)).some(one => one.state === 'received'))
  const item = await itemOf(copy)
  assert.equal(await count(`from staff.audit where deed = 'found-copy' and subject = 'item:${item}'`), 1)
  assert.ok('refused' in (await office.findTransfer(karin, transfer, token(2))))
})

test('cataloguers, and branches that it does not touch, only look', async () => {
  const { transfer, copy } = await sent()
  assert.equal((await office.transfers(cataloguer, all)).mayChange, false)
  for (const clerk of [cataloguer, clerkAt('LEK')])
    assert.ok('refused' in (await office.loseTransfer(clerk, transfer)))
  assert.equal((await stateOf(copy))?.state, 'in_transit')
  await office.loseTransfer(karin, transfer)
  for (const clerk of [cataloguer, clerkAt('LEK')])
    assert.ok('refused' in (await office.findTransfer(clerk, transfer, token(3))))
  assert.equal((await stateOf(copy))?.state, 'missing')
})

test('a copy whose borrower collects elsewhere turns at its next scan, and the desk says so', async () => {
  const { transfer, hold, copy } = await sent()
  const actor = { kind: 'patron', patron: world.patron('Cia') } as const
  await changePickup(world.deps, { hold, pickup: places.LEK, actor })
  const rows = (await office.transfers(karin, all)).outgoing.flatMap(way => way.rows)
  assert.ok(rows.find(one => one.transfer === transfer)?.turnsTo)
  const received = await world.scan(copy, 'MOR')
  assert.ok(received.outcome === 'received' && received.instruction.code === 'send')
  assert.equal(received.instruction.insteadOf, places.MOR)
  const words = instructionWords(received.instruction, branch => String(branch), '2027-03-01')
  assert.equal(words.headline, `Byt riktning till ${places.LEK}`)
  assert.match(words.details[0] ?? '', new RegExp(`på väg till ${places.MOR}`))
})

test('whoever only describes books opens, packs and receives no crate', async () => {
  const form = { code: 'K-1', to: String(places.MOR), capacity: '10' }
  const refused = await office.openCrate(cataloguer, form)
  assert.ok(typeof refused !== 'number' && refused.errors.length === 1)
  const crate = await office.openCrate(karin, form)
  assert.ok(typeof crate === 'number')
  assert.equal((await office.crate(karin, crate))?.mayPack, true)
  assert.equal((await office.crate(clerkAt('MOR'), crate))?.mayPack, false)
  assert.equal((await office.packItem(cataloguer, crate, 'x', false))?.errors.length, 1)
  assert.equal((await office.takeOut(cataloguer, crate, 'x'))?.errors.length, 1)
  assert.equal((await office.crateDeed(cataloguer, crate, 'avboka'))?.errors.length, 1)
  assert.equal((await office.receiveCrate(cataloguer, 'K-1', true)).errors.length, 1)
  assert.equal((await office.crateDeed(karin, crate, 'avboka'))?.errors.length, 0)
})
