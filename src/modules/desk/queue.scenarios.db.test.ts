import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { placeOf } from '../holds/index.ts'
import { lend } from './index.ts'

const db = await testDatabase({ max: 8 })
const world = await buildWorld(db)
const near = { ...world.deps, policy: { windowDays: 7 } }
let serial = 500
const given = async (...letters: string[]) => {
  serial++
  const copy = Object.fromEntries(letters.map(letter => [letter, `${letter}${serial}`]))
  return { work: await world.title(...Object.values(copy)), copy }
}
const itemOf = async (barcode: string) =>
  (await world.rows<{ id: number }>(`select id from catalogue.item where barcode = '${barcode}'`))[0]?.id ?? 0
const holdRow = async (id: number) =>
  (
    await world.rows<{ state: string; item: number | null; captured: unknown }>(
      `select state, item_id as item, captured_at as captured from holds.hold where id = ${id}`,
    )
  )[0]
const onItem = (barcode: string, table: string, open: string) =>
  world.rows(
    `select * from ${table} x join catalogue.item i on i.id = x.item_id where i.barcode = '${barcode}' and x.${open} is null`,
  )
const staffAt = (place: Place) => ({ kind: 'staff', account: 1, branch: places[place] }) as const
const desk = (name: Person, barcode: string, place: Place, overrides: string[] = []) =>
  lend(world.deps, {
    card: world.card(name),
    barcode,
    branch: places[place],
    actor: staffAt(place),
    overrides,
  })
/** Puts a hold in the queue as of some days ago, while the only copy is on loan. */
const waited = async (name: Person, work: number, pickup: Place, days: number) => {
  const hold = await world.holdFor(name, { work }, pickup)
  await world.rows(
    `update holds.hold set queued_at = '${world.now().subtract({ hours: 24 * days })}' where id = ${hold}`,
  )
  return hold
}

test('S025 strictly first come: the first in the queue gets the copy, wherever it is scanned', async () => {
  for (const place of ['FAL', 'BOR', 'MOR', 'LUD'] as const) {
    const {
      work,
      copy: { F = '' },
    } = await given('F')
    await world.lendTo('Eva', F, 'FAL')
    const anna = await world.holdFor('Anna', { work }, 'FAL')
    await world.holdFor('Bo', { work }, 'BOR')
    await world.holdFor('Cia', { work }, 'MOR')
    const received = await world.scan(F, place)
    assert.equal(received.outcome === 'received' && received.captured, anna, place)
  }
})

test('S026 the oldest time in the queue wins, not the order in which holds were written', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Eva', F, 'FAL')
  await waited('Anna', work, 'FAL', 1)
  const bo = await waited('Bo', work, 'BOR', 9)
  await waited('Cia', work, 'MOR', 5)
  const received = await world.scan(F, 'LUD')
  assert.equal(received.outcome === 'received' && received.captured, bo)
})

test('S027 two holds on copies and one on the title: each scan captures its own, and places follow', async () => {
  const {
    work,
    copy: { F: x = '', B: y = '', M: z = '' },
  } = await given('F', 'B', 'M')
  await world.lendTo('Eva', z, 'MOR')
  const anna = await world.holdFor('Anna', { item: await itemOf(x) }, 'FAL')
  const bo = await world.holdFor('Bo', { item: await itemOf(y) }, 'BOR')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  const placesNow = async () => [
    await placeOf(db, work, anna),
    await placeOf(db, work, bo),
    await placeOf(db, work, cia),
  ]
  assert.deepEqual(await placesNow(), [1, 2, 3])
  world.pass({ minutes: 5 })
  const first = await world.scan(y, 'BOR')
  assert.equal(first.outcome === 'received' && first.captured, bo)
  assert.deepEqual(await placesNow(), [2, 1, 3])
  world.pass({ minutes: 5 })
  const second = await world.scan(z, 'MOR')
  assert.equal(second.outcome === 'received' && second.captured, cia)
  assert.deepEqual(await placesNow(), [3, 1, 2])
  world.pass({ minutes: 5 })
  const third = await world.scan(x, 'FAL')
  assert.equal(third.outcome === 'received' && third.captured, anna)
  assert.deepEqual(await placesNow(), [3, 1, 2])
})

test('S059 nearest, but never past one who has waited more than seven days longer; the log says why', async () => {
  const outcomes: Record<string, string> = {}
  for (const place of ['BOR', 'MOR', 'LUD'] as const) {
    const {
      work,
      copy: { F = '' },
    } = await given('F')
    await world.lendTo('Eva', F, 'FAL')
    const holds: Record<number, string> = {
      [await waited('Anna', work, 'FAL', 20)]: 'Anna',
      [await waited('Bo', work, 'BOR', 14)]: 'Bo',
      [await waited('Cia', work, 'MOR', 12)]: 'Cia',
    }
    const { receive } = await import('./index.ts')
    const received = await receive(near, { barcode: F, branch: places[place] })
    assert.ok(received.outcome === 'received' && received.captured !== null)
    outcomes[place] = holds[received.captured] ?? 'nobody'
    const [decision] = await world.rows<{
      windowDays: number
      chosen: number
      reason: string
      candidates: { hold: number; arrives: number }[]
    }>(
      `select window_days, chosen_hold as chosen, reason, candidates from holds.decision where item_id = ${await itemOf(F)} and occasion = 'capture'`,
    )
    assert.equal(decision?.windowDays, 7)
    assert.equal(decision?.chosen, received.captured)
    assert.equal(decision?.reason, place === 'BOR' ? 'nearer' : 'first')
    // Cia queued eight days after Anna: outside the window, not weighed at all.
    assert.deepEqual(
      decision?.candidates.map(one => holds[one.hold]),
      ['Anna', 'Bo'],
    )
  }
  assert.deepEqual(outcomes, { BOR: 'Bo', MOR: 'Anna', LUD: 'Anna' })
})

test('S082 a copy on the hold shelf goes to the one it waits for and to no other', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Eva', F, 'FAL')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  await world.scan(F, 'BOR')
  const refused = await desk('Anna', F, 'BOR')
  assert.ok(refused.outcome === 'refused')
  assert.deepEqual(
    refused.refusals.map(refusal => refusal.code),
    ['held-for-another'],
  )
  const lent = await desk('Bo', F, 'BOR')
  assert.ok(lent.outcome === 'lent')
  assert.equal(lent.filled, bo)
  assert.equal((await holdRow(bo))?.state, 'collected')
  assert.equal(await placeOf(db, work, bo), undefined)
  assert.equal(await placeOf(db, work, cia), 1)
})

test('S084 lent in spite of a hold while on its way: the transfer has arrived, the hold is first in the queue again', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Eva', F, 'FAL')
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  const alva = await world.holdFor('Alva', { work }, 'ALV')
  await world.scan(F, 'FAL')
  assert.equal((await holdRow(cia))?.state, 'in_transit')
  const refused = await desk('Dan', F, 'MOR')
  assert.equal(refused.outcome, 'refused')
  const lent = await desk('Dan', F, 'MOR', ['held-for-another'])
  assert.equal(lent.outcome, 'lent')
  const [transfer] = await world.rows<{ state: string; endedBranch: number }>(
    `select state, ended_branch from transport.transfer where item_id = ${await itemOf(F)} order by id desc limit 1`,
  )
  assert.deepEqual([transfer?.state, transfer?.endedBranch], ['received', places.MOR])
  assert.deepEqual(await holdRow(cia), { state: 'waiting', item: null, captured: null })
  assert.equal(await placeOf(db, work, cia), 1)
  assert.equal(await placeOf(db, work, alva), 2)
  assert.equal(
    (await world.rows(`select from holds.hold where item_id = ${await itemOf(F)} and ended_at is null`))
      .length,
    0,
  )
  const [audit] = await world.rows<{ deed: string }>(`select deed from staff.audit order by id desc limit 1`)
  assert.equal(audit?.deed, 'lend-anyway')
})

test('S087 two desks lend one copy at once: exactly one loan, the other is told, nothing is left behind', async () => {
  for (let round = 0; round < 10; round++) {
    const {
      copy: { F = '' },
    } = await given('F')
    const both = await Promise.all([desk('Anna', F, 'FAL'), desk('Bo', F, 'BOR')])
    assert.deepEqual(both.map(one => one.outcome).toSorted(), ['lent', 'refused'])
    const refused = both.find(one => one.outcome === 'refused')
    assert.ok(refused?.outcome === 'refused')
    assert.deepEqual(
      refused.refusals.map(refusal => refusal.code),
      ['already-on-loan'],
    )
    assert.equal((await onItem(F, 'circulation.loan', 'returned_at')).length, 1)
    assert.equal((await onItem(F, 'holds.hold', 'ended_at')).length, 0)
  }
})

test('a walk-in may take a copy that is only planned for another; the plan looks for the next copy at once', async () => {
  const {
    work,
    copy: { F = '', B = '' },
  } = await given('F', 'B')
  const cia = await world.holdFor('Cia', { work }, 'BOR')
  assert.deepEqual(await holdRow(cia), { state: 'assigned', item: await itemOf(B), captured: null })
  const lent = await desk('Dan', B, 'BOR')
  assert.equal(lent.outcome, 'lent')
  assert.deepEqual(await holdRow(cia), { state: 'assigned', item: await itemOf(F), captured: null })
})

test('every reason against a loan is told at once', async () => {
  const {
    work,
    copy: { F = '' },
  } = await given('F')
  await world.lendTo('Eva', F, 'FAL')
  await world.holdFor('Bo', { work }, 'BOR')
  await world.scan(F, 'BOR')
  await world.rows(
    `update patrons.patron set expires_on = '2020-01-01', blocked_code = 'staff' where id = ${world.patron('Dan')}`,
  )
  const refused = await desk('Dan', F, 'BOR')
  assert.ok(refused.outcome === 'refused')
  assert.deepEqual(refused.refusals.map(refusal => refusal.code).toSorted(), [
    'card-expired',
    'held-for-another',
    'patron-blocked',
  ])
  await world.rows(
    `update patrons.patron set expires_on = '2030-01-01', blocked_code = null where id = ${world.patron('Dan')}`,
  )
})
