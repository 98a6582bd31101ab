import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { bind } from '../../database/statement.ts'
import { testDatabase } from '../../database/testing.ts'
import { answer, brokenConstraint, inTransaction } from '../../database/transaction.ts'
import { circulationRows } from '../circulation/index.ts'
import { sendTransfer } from '../transport/index.ts'
import { cancelHold } from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
let serial = 0
/** A title of this test's own with copies `F<n>`, `B<n>`... */
async function given(...letters: string[]): Promise<{ work: number; copy: Record<string, string> }> {
  serial++
  const copy = Object.fromEntries(letters.map(letter => [letter, `${letter}${serial}`]))
  return { work: await world.title(...Object.values(copy)), copy }
}
const state = async (barcode: string) =>
  (
    await world.rows<{ state: string; at: number }>(
      `select s.state, s.at_branch as at from circulation.item_status s join catalogue.item i on i.id = s.item_id where i.barcode = '${barcode}'`,
    )
  )[0]
const transfers = (barcode: string) =>
  world.rows<{
    fromBranch: number
    toBranch: number
    reason: string
    state: string
    hold: number | null
    endedAt: Temporal.Instant | null
    endedBranch: number | null
  }>(
    `select t.from_branch, t.to_branch, t.reason, t.state, t.hold_id as hold, t.ended_at, t.ended_branch from transport.transfer t join catalogue.item i on i.id = t.item_id where i.barcode = '${barcode}' order by t.id`,
  )
const loan = async (barcode: string) =>
  (
    await world.rows<{ returnedAt: Temporal.Instant | null; returnedBranch: number | null }>(
      `select l.returned_at, l.returned_branch from circulation.loan l join catalogue.item i on i.id = l.item_id where i.barcode = '${barcode}' order by l.id desc`,
    )
  )[0]
const hold = async (id: number) =>
  (
    await world.rows<{
      state: string
      itemId: number | null
      collectBy: string | null
      shelvedAt: Temporal.Instant | null
      shelfNumber: number | null
    }>(`select state, item_id, collect_by, shelved_at, shelf_number from holds.hold where id = ${id}`)
  )[0]
const { damage, noticesOf: notices } = scenarioOf(world, 0)

test('S001 returned where it belongs: the loan is closed, it goes on the shelf, no transfer', async () => {
  const {
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const received = await world.scan(F, 'FAL')
  assert.equal(received.outcome === 'received' && received.instruction.code, 'shelve')
  assert.equal((await loan(F))?.returnedBranch, places.FAL)
  assert.deepEqual(await state(F), { state: 'available', at: places.FAL })
  assert.deepEqual(await transfers(F), [])
})

test('S002 returned elsewhere: the loan is closed at that instant, one transfer home, in transit from there', async () => {
  const {
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  world.pass({ hours: 1 })
  const received = await world.scan(F, 'MOR')
  assert.ok(received.outcome === 'received' && received.instruction.code === 'send')
  assert.deepEqual([received.instruction.to, received.instruction.reason], [places.FAL, 'home'])
  assert.equal((await loan(F))?.returnedAt?.toString(), world.now().toString())
  const [sent, ...more] = await transfers(F)
  assert.deepEqual(more, [])
  assert.deepEqual(
    [sent?.fromBranch, sent?.toBranch, sent?.reason, sent?.endedAt],
    [places.MOR, places.FAL, 'home', null],
  )
  assert.deepEqual(await state(F), { state: 'in_transit', at: places.MOR })
})

test('S004 it arrives home: the transfer is received, it goes on the shelf; a second scan changes nothing', async () => {
  const {
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  await world.scan(F, 'MOR')
  world.pass({ hours: 20 })
  const arrived = await world.scan(F, 'FAL')
  assert.equal(arrived.outcome === 'received' && arrived.instruction.code, 'shelve')
  const [received] = await transfers(F)
  assert.deepEqual(
    [received?.state, received?.endedBranch, received?.endedAt?.toString()],
    ['received', places.FAL, world.now().toString()],
  )
  assert.deepEqual(await state(F), { state: 'available', at: places.FAL })
  const before = [await state(F), await transfers(F), await loan(F)]
  world.pass({ seconds: 5 })
  const again = await world.scan(F, 'FAL')
  assert.equal(again.outcome === 'received' && again.instruction.code, 'already-shelved')
  assert.deepEqual([await state(F), await transfers(F), await loan(F)], before)
})

test('S005 somebody waits and collects here: captured, on the hold shelf with a last day, told once', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  const received = await world.scan(F, 'BOR')
  assert.ok(received.outcome === 'received' && received.instruction.code === 'hold-shelf')
  assert.ok((await loan(F))?.returnedAt)
  const held = await hold(bo)
  assert.equal(held?.state, 'on_shelf')
  assert.equal(held?.collectBy, '2027-02-09')
  assert.equal(held?.shelfNumber, received.instruction.shelfNumber)
  assert.deepEqual(await state(F), { state: 'on_hold_shelf', at: places.BOR })
  assert.equal(await notices(bo), 1)
  const [letter] = await world.rows<{ recipient: string; body: string }>(
    `select recipient, body from notices.notice where occasion like 'ready:${bo}:%'`,
  )
  assert.equal(letter?.recipient, 'bo@example.se')
  assert.match(letter?.body ?? '', new RegExp(`Hämtnummer: ${received.instruction.shelfNumber}`))
})

test('S006 somebody waits elsewhere: on its way to them, without last day or notice', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  const received = await world.scan(F, 'BOR')
  assert.ok(received.outcome === 'received' && received.instruction.code === 'send')
  const [sent] = await transfers(F)
  assert.deepEqual(
    [sent?.fromBranch, sent?.toBranch, sent?.reason, sent?.hold],
    [places.BOR, places.MOR, 'hold', cia],
  )
  const held = await hold(cia)
  assert.deepEqual([held?.state, held?.collectBy, held?.shelvedAt], ['in_transit', null, null])
  assert.equal(await notices(cia), 0)
})

test('S007 it arrives where it is collected: on the shelf from now, with a last day from now, told exactly once', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  await world.scan(F, 'BOR')
  world.at('2027-02-10T09:00')
  await world.scan(F, 'MOR')
  const [received] = await transfers(F)
  assert.deepEqual(
    [received?.state, received?.endedBranch, received?.endedAt?.toString()],
    ['received', places.MOR, world.now().toString()],
  )
  const held = await hold(cia)
  assert.deepEqual(
    [held?.state, held?.collectBy, held?.shelvedAt?.toString()],
    ['on_shelf', '2027-02-17', world.now().toString()],
  )
  assert.equal(await notices(cia), 1)
})

test('S008 cancelled in the van: it keeps its course, the next is not told, and gets it when it arrives', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  const dan = await world.holdFor('Dan', { work }, 'MOR')
  await world.scan(F, 'BOR')
  await cancelHold(world.deps, { hold: cia, actor: { kind: 'patron', patron: world.patron('Cia') } })
  assert.deepEqual(await state(F), { state: 'in_transit', at: places.BOR })
  assert.equal((await transfers(F))[0]?.toBranch, places.MOR)
  assert.equal((await transfers(F))[0]?.endedAt, null)
  assert.equal((await hold(dan))?.state, 'waiting')
  assert.equal(await notices(dan), 0)
  await world.scan(F, 'MOR')
  assert.equal((await hold(dan))?.state, 'on_shelf')
  assert.deepEqual([await notices(dan), await notices(cia)], [1, 0])
})

test('S009 cancelled in the van with nobody after: received where it went, and sent home', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  await world.scan(F, 'BOR')
  await cancelHold(world.deps, { hold: cia, actor: { kind: 'patron', patron: world.patron('Cia') } })
  await world.scan(F, 'MOR')
  const [there, home] = await transfers(F)
  assert.deepEqual([there?.state, there?.endedBranch], ['received', places.MOR])
  assert.equal((await state(F))?.state, 'in_transit')
  assert.deepEqual(
    [home?.fromBranch, home?.toBranch, home?.reason, home?.endedAt],
    [places.MOR, places.FAL, 'home', null],
  )
  assert.equal((await hold(cia))?.state, 'cancelled')
  assert.equal(await notices(cia), 0)
})

test('S010 a copy on the hold shelf scanned again: no change', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  await world.scan(F, 'BOR')
  const before = [await hold(bo), await state(F), await notices(bo)]
  world.pass({ hours: 3 })
  const again = await world.scan(F, 'BOR')
  assert.equal(again.outcome === 'received' && again.instruction.code, 'already-on-hold-shelf')
  assert.deepEqual([await hold(bo), await state(F), await notices(bo)], before)
})

test('S013 two transfers of one copy at once: one exists, the other fails as a named conflict', async () => {
  const {
    copy: { F = '' },
  } = await given('F')
  const [item] = await world.rows<{ id: number }>(`select id from catalogue.item where barcode = '${F}'`)
  const send = (to: number, reason: string) =>
    inTransaction(db, async () =>
      answer('sent', [
        bind(circulationRows.setItemState, {
          item: item?.id ?? 0,
          state: 'in_transit',
          branch: places.FAL,
          at: world.now(),
        }),
        bind(sendTransfer, {
          item: item?.id ?? 0,
          from: places.FAL,
          to,
          reason,
          hold: null,
          at: world.now(),
          promised: null,
        }),
      ]),
    ).catch(brokenConstraint)
  const outcomes = await Promise.all([
    send(places.MOR, 'home'),
    send(places.LUD, 'hold'),
    send(places.AVE, 'shelf'),
  ])
  assert.deepEqual(outcomes.toSorted(), ['one_open_transfer_per_item', 'one_open_transfer_per_item', 'sent'])
  assert.equal((await transfers(F)).length, 1)
})

test('a token used twice is answered from the first time, and nothing is done again', async () => {
  const {
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Anna', F, 'FAL')
  const order = { barcode: F, branch: places.MOR, token: `scan-${F}` }
  const { receive } = await import('./index.ts')
  const first = await receive(world.deps, order)
  const second = await receive(world.deps, order)
  assert.deepEqual({ ...first, repeated: true }, JSON.parse(JSON.stringify(second)))
  assert.equal((await transfers(F)).length, 1)
})

test('a copy said to be on its way that no transfer knows is put right by the scan', async () => {
  const {
    copy: { F = '' },
  } = await given('F')
  await damage(
    `update circulation.item_status set state = 'in_transit' where item_id = (select id from catalogue.item where barcode = '${F}')`,
  )
  const received = await world.scan(F, 'FAL')
  assert.ok(received.outcome === 'received' && received.repaired)
  assert.deepEqual(await state(F), { state: 'available', at: places.FAL })
})

test('a barcode nobody knows is told back', async () => {
  assert.deepEqual(await world.scan('nowhere', 'FAL'), { outcome: 'unknown-item', barcode: 'nowhere' })
})
