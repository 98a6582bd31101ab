import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { clearanceList, countyPlacing, type PlacePolicy, pickList, placeOf } from '../holds/index.ts'
import {
  cancelHold,
  changePickup,
  type DeskDeps,
  endPauses,
  expireHolds,
  moveHold,
  pauseHold,
  placeHold,
  receive,
  resumeAll,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { given, itemOf, stateOf, transfersOf, holdOf, noticesOf, count } = scenarioOf(world, 3000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
type Wish = Parameters<typeof placeHold>[1]['wish']
const placing = (name: Person, wish: Wish, place: Place | 99, deps: Partial<DeskDeps> = {}) => {
  world.pass({ seconds: 1 })
  const patron = world.patron(name)
  const pickup = place === 99 ? 99 : places[place]
  return placeHold({ ...world.deps, ...deps }, { patron, wish, pickup, actor: { kind: 'patron', patron } })
}
const codes = (outcome: Awaited<ReturnType<typeof placing>>): string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(one => one.code) : [outcome.outcome]
const placed = async (...args: Parameters<typeof placing>): Promise<number> => {
  const outcome = await placing(...args)
  assert.ok(outcome.outcome === 'placed', JSON.stringify(outcome))
  return outcome.hold
}
const scan = async (barcode: string, place: Place) => {
  const received = await receive(world.deps, { barcode, branch: places[place] })
  assert.ok(received.outcome === 'received')
  return received
}
const rule = (change: Partial<PlacePolicy>) => ({ placing: { ...countyPlacing, ...change } })
/** Ends every open hold, so that limits are counted from none. */
const fresh = () =>
  world.rows(
    `update holds.hold set state = 'cancelled', ended_at = now(), ended_by = 'system' where state in ('waiting', 'assigned')`,
  )

test('S058 so many of one title as the branch allows, else one; of one copy never more than one', async () => {
  const { work, copy } = await given('F')
  const five = rule({ perTitleAt: new Map([[places.FAL, 5]]) })
  for (let turn = 0; turn < 5; turn++)
    assert.deepEqual(codes(await placing('Anna', { work }, 'FAL', five)), ['placed'])
  assert.deepEqual(codes(await placing('Anna', { work }, 'FAL', five)), ['already-reserved'])
  const item = await itemOf(copy)
  assert.deepEqual(codes(await placing('Bo', { item }, 'FAL', five)), ['placed'])
  assert.deepEqual(codes(await placing('Bo', { item }, 'FAL', five)), ['already-reserved'])
  const other = await given('F')
  assert.deepEqual(codes(await placing('Cia', { work: other.work }, 'MOR', five)), ['placed'])
  assert.deepEqual(codes(await placing('Cia', { work: other.work }, 'MOR', five)), ['already-reserved'])
})

test('S060 what one has at home is not reserved', async () => {
  const { work, copy } = await given('F', 'B')
  await world.lendTo('Anna', copy, 'FAL')
  assert.deepEqual(codes(await placing('Anna', { work }, 'FAL')), ['already-borrowed'])
  assert.equal(await count(`from holds.hold where work_id = ${work}`), 0)
})

test('S062 a hold on what stands free is a pick-list line at once; when nothing may be sent there it waits', async () => {
  // Decision 0003: nobody is sent away to choose another kind of request.
  const { work, copy } = await given('F')
  const bo = await placed('Bo', { work }, 'BOR')
  assert.deepEqual([(await holdOf(bo))?.state, (await holdOf(bo))?.itemId], ['assigned', await itemOf(copy)])
  assert.ok((await pickList(db, places.FAL)).some(line => line.hold === bo))
  const kept = await given('F')
  const forbidden = [{ from: places.FAL, to: places.MOR }]
  const cia = await placed('Cia', { work: kept.work }, 'MOR', { policy: { windowDays: 0, forbidden } })
  assert.equal((await holdOf(cia))?.state, 'waiting')
})

test('S063 a place where nothing is handed out, and one that does not exist, are told apart', async () => {
  const { work } = await given('F')
  assert.deepEqual(codes(await placing('Anna', { work }, 'NAV')), ['no-pickup-place'])
  assert.deepEqual(codes(await placing('Anna', { work }, 99)), ['unknown-pickup'])
})

test('S064 the nearest copy that is left is taken, one after another', async () => {
  // Mora's van goes by Leksand, Orsa and Älvdalen; all else comes by the hub, from where it is fetched latest.
  const { work, copies } = await given('M', 'O', 'F')
  const [here = '', nextVillage = '', hubTown = ''] = copies
  const order: string[] = []
  for (const expected of [here, nextVillage, hubTown]) {
    const hold = await placed('Cia', { work }, 'MOR')
    const item = (await holdOf(hold))?.itemId ?? 0
    order.push(...copies.filter((_, n) => n === copies.indexOf(expected) && item !== 0))
    assert.equal(item, await itemOf(expected), expected)
    await cancelHold(world.deps, { hold, actor: karin })
    await world.lendTo('Eva', expected, 'FAL')
  }
  assert.deepEqual(order, [here, nextVillage, hubTown])
  const hold = await placed('Cia', { work }, 'MOR')
  assert.equal((await holdOf(hold))?.state, 'waiting')
})

test('S065 a rule that names the branch goes before one that names category and kind', async () => {
  await fresh()
  const rules = rule({
    rules: [
      { category: 'adult', loanClass: 'ordinary', limit: 1 },
      { branch: places.FAL, limit: 2 },
    ],
  })
  const [first, second, third] = [await given('F'), await given('F'), await given('F')]
  assert.deepEqual(codes(await placing('Anna', { work: first.work }, 'FAL', rules)), ['placed'])
  assert.deepEqual(codes(await placing('Anna', { work: second.work }, 'BOR', rules)), ['too-many-holds'])
  assert.deepEqual(codes(await placing('Anna', { work: second.work }, 'FAL', rules)), ['placed'])
  assert.deepEqual(codes(await placing('Anna', { work: third.work }, 'FAL', rules)), ['too-many-holds'])
})

test('S067 limits by branch, exceptions from them, and one for all; captured ones count, borrowed ones no more', async () => {
  await fresh()
  const titles = [await given('F'), await given('F'), await given('F'), await given('F')]
  const wish = (n: number) => ({ work: titles[n]?.work ?? 0 })
  const exception = rule({ total: 3, perBranch: 2, perBranchAt: new Map([[places.FAL, 1]]) })
  const first = await placed('Anna', wish(0), 'FAL', exception)
  const outcome = await placing('Anna', wish(1), 'FAL', exception)
  assert.deepEqual(outcome, { outcome: 'refused', refusals: [{ code: 'too-many-at-branch', limit: 1 }] })
  const plain = rule({ total: 3, perBranch: 2 })
  await placed('Anna', wish(1), 'FAL', plain)
  assert.deepEqual(codes(await placing('Anna', wish(2), 'FAL', plain)), ['too-many-at-branch'])
  assert.deepEqual(codes(await placing('Anna', wish(2), 'BOR', rule({ total: 2, perBranch: 2 }))), [
    'too-many-holds',
  ])
  // Standing ready on the shelf it still counts; at home it does not.
  const ready = titles[0]?.copy ?? ''
  assert.equal((await scan(ready, 'FAL')).captured, first)
  assert.deepEqual(codes(await placing('Anna', wish(2), 'FAL', plain)), ['too-many-at-branch'])
  await world.lendTo('Anna', ready, 'FAL')
  assert.deepEqual(codes(await placing('Anna', wish(2), 'FAL', plain)), ['placed'])
})

test('S068 a game rated from 16: not at fifteen, at thirty yes, and when the age is unknown yes', async () => {
  const { work } = await given('F')
  await world.rows(`update catalogue.edition set age_limit = 16 where work_id = ${work}`)
  const born = (name: Person, date: string | null) =>
    world.rows(
      `update patrons.patron set birth_date = ${date ? `'${date}'` : 'null'} where id = ${world.patron(name)}`,
    )
  const today = dayOf(world.now())
  await born('Dan', addDays(today, -365 * 15 - 10))
  await born('Eva', addDays(today, -365 * 30))
  await born('Alva', null)
  assert.deepEqual(await placing('Dan', { work }, 'LUD'), {
    outcome: 'refused',
    refusals: [{ code: 'too-young', age: 16 }],
  })
  assert.deepEqual(codes(await placing('Eva', { work }, 'AVE')), ['placed'])
  assert.deepEqual(codes(await placing('Alva', { work }, 'ALV')), ['placed'])
  await born('Dan', '1980-01-01')
})

test('S069 copies kept to a circle: not for others, unless their kind is for all; and collected within it only', async () => {
  await fresh()
  const { work } = await given('A')
  const circle = { home: places.AVE, patronsOf: [places.AVE, places.FAL], pickups: [places.AVE] }
  const kept = { policy: { windowDays: 0, holdGroups: [circle] } }
  assert.deepEqual(codes(await placing('Dan', { work }, 'AVE', kept)), ['not-in-hold-group'])
  assert.deepEqual(codes(await placing('Eva', { work }, 'LUD', kept)), ['pickup-not-in-group'])
  assert.deepEqual(codes(await placing('Eva', { work }, 'AVE', kept)), ['placed'])
  const books = { home: places.AVE, loanClass: 'ordinary', patronsOf: null, pickups: null }
  const open = { policy: { windowDays: 0, holdGroups: [circle, books] } }
  assert.deepEqual(codes(await placing('Dan', { work }, 'LUD', open)), ['placed'])
  // A title that others have copies of too is for everybody.
  const shared = await given('A', 'F')
  assert.deepEqual(codes(await placing('Dan', { work: shared.work }, 'LUD', kept)), ['placed'])
})

test('S070 let go from the shelf: the next one has it at once, and the copy stands there until it is scanned', async () => {
  for (const [pickup, then] of [
    ['LUD', 'send'],
    ['MOR', 'hold-shelf'],
  ] as const) {
    const { work, copy } = await given('F')
    await world.lendTo('Eva', copy, 'FAL')
    const cia = await placed('Cia', { work }, 'MOR')
    const dan = await placed('Dan', { work }, pickup)
    await scan(copy, 'MOR')
    assert.equal((await holdOf(cia))?.state, 'on_shelf')
    await cancelHold(world.deps, { hold: cia, actor: { kind: 'patron', patron: world.patron('Cia') } })
    const next = await holdOf(dan)
    assert.deepEqual([next?.state, next?.itemId], ['assigned', await itemOf(copy)])
    assert.deepEqual(await stateOf(copy), { state: 'on_hold_shelf', at: places.MOR })
    assert.equal(await noticesOf(dan), 0)
    const scanned = await scan(copy, 'MOR')
    assert.equal(scanned.instruction.code, then)
    const sent = (await transfersOf(copy)).at(-1)
    if (then === 'send') {
      assert.deepEqual([sent?.fromBranch, sent?.toBranch, sent?.holdId], [places.MOR, places.LUD, dan])
      assert.equal(await noticesOf(dan), 0)
    } else {
      assert.equal((await holdOf(dan))?.state, 'on_shelf')
      assert.equal(await noticesOf(dan), 1)
    }
  }
})

test('S072 to be taken down: what was not collected and what was cancelled, with the later day; not what goes on', async () => {
  const onShelf = async (name: Person, place: Place = 'ORS') => {
    const title = await given('F')
    await world.lendTo('Eva', title.copy, 'FAL')
    const hold = await placed(name, { work: title.work }, place)
    await scan(title.copy, place)
    return { ...title, hold }
  }
  const listed = async (place: Place = 'ORS') => await clearanceList(db, places[place])
  const barcodes = async (place: Place = 'ORS') => (await listed(place)).map(row => row.barcode)
  const waiting = await onShelf('Cia')
  const cancelled = await onShelf('Anna')
  const late = await onShelf('Bo')
  const elsewhere = await onShelf('Dan', 'LUD')
  await cancelHold(world.deps, { hold: elsewhere.hold, actor: karin })
  world.pass({ hours: 5 })
  await cancelHold(world.deps, { hold: cancelled.hold, actor: karin })
  const cancelledAt = world.now()
  assert.deepEqual(await barcodes(), [cancelled.copy])
  world.pass({ hours: 24 * 8 })
  await world.rows(`update holds.hold set collect_by = '2030-01-01' where id = ${waiting.hold}`)
  await expireHolds(world.deps)
  const both = await listed()
  assert.deepEqual(new Set(both.map(row => row.barcode)), new Set([cancelled.copy, late.copy]))
  const ended = new Map(both.map(row => [row.barcode, row]))
  assert.equal(ended.get(cancelled.copy)?.endedAt?.toString(), cancelledAt.toString())
  assert.equal(ended.get(late.copy)?.state, 'not_collected')
  assert.equal(ended.get(late.copy)?.endedAt?.toString(), world.now().toString())
  assert.deepEqual(await barcodes('LUD'), [elsewhere.copy])
  // Captured for somebody else, and lent: no longer to be taken down.
  const eva = await placed('Eva', { work: late.work }, 'ORS')
  await scan(late.copy, 'ORS')
  assert.equal((await holdOf(eva))?.state, 'on_shelf')
  await world.lendTo('Anna', cancelled.copy, 'ORS')
  assert.deepEqual(await barcodes(), [])
  // The same copy let go twice stands there with the later day.
  world.pass({ hours: 1 })
  await cancelHold(world.deps, { hold: eva, actor: karin })
  const [again] = await listed()
  assert.deepEqual([again?.barcode, again?.endedAt?.toString()], [late.copy, world.now().toString()])
})

test('S073 another place to collect: while waiting yes; on the shelf no, unless staff send it on; on loan never; on its way at the next scan', async () => {
  const change = (hold: number, pickup: Place, redirect = false) =>
    changePickup(world.deps, {
      ...{ hold, pickup: places[pickup], redirect },
      actor: { kind: 'staff', account: 1, branch: places.LUD },
    })
  const refusedWith = (outcome: Awaited<ReturnType<typeof change>>) =>
    outcome.outcome === 'refused' ? outcome.refusals.map(one => one.code) : [outcome.outcome]
  const { work, copy } = await given('F')
  await world.lendTo('Eva', copy, 'FAL')
  const bo = await placed('Bo', { work }, 'BOR')
  assert.deepEqual(refusedWith(await change(bo, 'MOR')), ['changed'])
  await scan(copy, 'FAL')
  assert.equal((await transfersOf(copy)).at(-1)?.toBranch, places.MOR)
  assert.deepEqual(refusedWith(await change(bo, 'LUD')), ['changed'])
  assert.equal((await transfersOf(copy)).at(-1)?.toBranch, places.MOR, 'the van keeps its course')
  world.pass({ hours: 24 })
  const onward = await scan(copy, 'MOR')
  assert.ok(onward.instruction.code === 'send')
  assert.equal(onward.instruction.to, places.LUD)
  world.pass({ hours: 24 })
  await scan(copy, 'LUD')
  assert.equal((await holdOf(bo))?.state, 'on_shelf')
  assert.deepEqual(refusedWith(await change(bo, 'FAL')), ['on-shelf'])
  assert.deepEqual(refusedWith(await change(bo, 'LUD', true)), ['on-shelf'])
  assert.deepEqual(refusedWith(await change(bo, 'FAL', true)), ['changed'])
  const sent = (await transfersOf(copy)).at(-1)
  assert.deepEqual(
    [sent?.fromBranch, sent?.toBranch, sent?.holdId, sent?.state],
    [places.LUD, places.FAL, bo, 'in_transit'],
  )
  assert.equal((await holdOf(bo))?.state, 'in_transit')
  world.pass({ hours: 24 })
  await scan(copy, 'FAL')
  await world.lendTo('Bo', copy, 'FAL')
  assert.deepEqual(refusedWith(await change(bo, 'BOR')), ['unknown-hold'])
})

test('S074 one leaves the queue, first, in the middle or last: the places close up, and the copy is as it was', async () => {
  for (const leaver of [0, 1, 2]) {
    const { work, copy } = await given('F')
    await world.lendTo('Eva', copy, 'FAL')
    const holds = [
      await placed('Anna', { work }, 'FAL'),
      await placed('Bo', { work }, 'BOR'),
      await placed('Cia', { work }, 'MOR'),
    ]
    const before = await stateOf(copy)
    await cancelHold(world.deps, { hold: holds[leaver] ?? 0, actor: karin })
    const left = holds.filter((_, n) => n !== leaver)
    assert.deepEqual(await Promise.all(left.map(hold => placeOf(db, work, hold))), [1, 2])
    assert.equal(await placeOf(db, work, holds[leaver] ?? 0), undefined)
    assert.deepEqual(await stateOf(copy), before)
  }
})

test('S075 paused until the first of March: not the day before, then with the place it had; all at once ends every pause', async () => {
  world.at('2027-02-25T10:00')
  const { work, copy } = await given('F')
  await world.lendTo('Eva', copy, 'FAL')
  const bo = await placed('Bo', { work }, 'BOR')
  const cia = await placed('Cia', { work }, 'MOR')
  await pauseHold(world.deps, { hold: bo, actor: karin, until: '2027-03-01' as Day })
  const pausedUntil = async () =>
    (
      await world.rows<{ day: string | null }>(
        `select paused_until::text as day from holds.hold where id = ${bo}`,
      )
    )[0]?.day
  world.at('2027-02-28T23:30')
  await endPauses(world.deps)
  assert.equal(await pausedUntil(), '2027-03-01')
  world.at('2027-03-01T00:30')
  await endPauses(world.deps)
  assert.equal(await pausedUntil(), null)
  assert.deepEqual([await placeOf(db, work, bo), await placeOf(db, work, cia)], [1, 2])
  assert.equal((await scan(copy, 'FAL')).captured, bo)
  const others = [await given('F'), await given('B')]
  for (const other of others) {
    await world.lendTo('Eva', other.copy, 'FAL')
    const hold = await placed('Bo', { work: other.work }, 'BOR')
    await pauseHold(world.deps, { hold, actor: karin, until: '2027-05-01' as Day })
  }
  assert.equal(await resumeAll(world.deps, { patron: world.patron('Bo'), actor: karin }), 2)
  assert.equal(
    await count(
      `from holds.hold where patron_id = ${world.patron('Bo')} and paused_until is not null and ended_at is null`,
    ),
    0,
  )
})

test('S081 a hold on one copy is moved to another of the title, and to nothing else; what it leaves is free', async () => {
  const { work, copies } = await given('F', 'B')
  const [f = '', b = ''] = copies
  const other = await given('F')
  await world.lendTo('Eva', b, 'BOR')
  const anna = await placed('Anna', { item: await itemOf(f) }, 'FAL')
  assert.equal((await holdOf(anna))?.state, 'assigned')
  const move = async (barcode: string) => {
    const moved = await moveHold(world.deps, { hold: anna, actor: karin, barcode })
    return moved.outcome === 'refused' ? moved.refusals.map(one => one.code) : [moved.outcome]
  }
  assert.deepEqual(await move(other.copy), ['another-title'])
  assert.deepEqual(await move(f), ['same-copy'])
  assert.deepEqual(await move('none'), ['unknown-item'])
  // To one on loan: from a pick-list line to a hold that waits for its return.
  assert.deepEqual(await move(b), ['changed'])
  const moved = await holdOf(anna)
  assert.deepEqual([moved?.state, moved?.itemId], ['waiting', null])
  assert.equal((await stateOf(f))?.state, 'available')
  assert.equal(await count(`from holds.hold where item_id = ${await itemOf(f)} and ended_at is null`), 0)
  assert.equal((await scan(b, 'BOR')).captured, anna)
  assert.equal(await placeOf(db, work, anna), 1)
  const title = await given('F')
  const wide = await placed('Cia', { work: title.work }, 'MOR')
  assert.equal(
    (await moveHold(world.deps, { hold: wide, actor: karin, barcode: title.copy })).outcome,
    'refused',
  )
})
