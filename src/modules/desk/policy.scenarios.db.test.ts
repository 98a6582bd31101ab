import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { type AllocationPolicy, pickList, placeOf } from '../holds/index.ts'
import type { Stop } from '../transport/index.ts'
import { cancelHold, type DeskDeps, placeHold, receive, replan, type Wish } from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { given, itemOf, holdOf, count } = scenarioOf(world, 5000)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const

/** The same county with other rules for its queues. */
const ruled = (policy: Partial<AllocationPolicy>, more: Partial<DeskDeps> = {}): DeskDeps => ({
  ...world.deps,
  policy: { windowDays: 0, ...policy },
  ...more,
})
const placed = async (
  deps: DeskDeps,
  name: Person,
  wish: Wish,
  place: Place,
  startsOn?: Day,
): Promise<number> => {
  world.pass({ seconds: 1 })
  const patron = world.patron(name)
  const order = { patron, wish, pickup: places[place], actor: { kind: 'patron', patron } as const }
  const outcome = await placeHold(deps, startsOn ? { ...order, startsOn } : order)
  assert.ok(outcome.outcome === 'placed', JSON.stringify(outcome))
  return outcome.hold
}
const capturedBy = async (deps: DeskDeps, barcode: string, place: Place) => {
  const received = await receive(deps, { barcode, branch: places[place] })
  assert.ok(received.outcome === 'received')
  return received.captured
}
/** Stands on a shelf that is not its own. */
const standsAt = async (barcode: string, place: Place) =>
  world.rows(
    `update circulation.item_status set at_branch = ${places[place]} where item_id = ${await itemOf(barcode)}`,
  )
const planOf = async (hold: number) => (await holdOf(hold))?.itemId ?? null
const linesAt = async (place: Place, work: number) =>
  (await pickList(db, places[place])).filter(line => line.work === work)

test('S029 own borrowers first: the copy of Mora is for who lives there, and nobody’s place changes', async () => {
  const deps = ruled({ local: { hold: 'patron-home', copy: 'home' } })
  const wanted = async () => {
    const { work, copy } = await given('M')
    await world.lendTo('Eva', copy, 'FAL')
    const holds = []
    for (const name of ['Anna', 'Bo', 'Cia'] as const) holds.push(await placed(deps, name, { work }, 'FAL'))
    const [anna = 0, bo = 0, cia = 0] = holds
    return { work, copy, anna, bo, cia }
  }
  const { work, copy, anna, bo, cia } = await wanted()
  const stored = () =>
    world.rows(`select id, queued_at, priority from holds.hold where id in (${anna}, ${bo}) order by id`)
  const before = await stored()
  assert.equal(await capturedBy(deps, copy, 'FAL'), cia)
  assert.deepEqual(await stored(), before)
  assert.deepEqual([await placeOf(db, work, anna), await placeOf(db, work, bo)], [2, 3])
  const [why] = await world.rows<{ reason: string; passed: { holds: number }[] }>(
    `select reason, passed from holds.decision where chosen_hold = ${cia} order by id desc limit 1`,
  )
  assert.equal(why?.reason, 'own')
  assert.equal(
    why?.passed.reduce((sum, one) => sum + Number(one.holds), 0),
    2,
  )
  // Without that rule it is the first in the queue.
  const other = await wanted()
  assert.equal(await capturedBy(ruled({}), other.copy, 'FAL'), other.anna)
})

test('S030 own by where the copy stands: who collects there is served before two who came earlier', async () => {
  for (const [copyIs, winner] of [
    ['holding', 2],
    ['home', 0],
  ] as const) {
    const deps = ruled({ local: { hold: 'pickup', copy: copyIs } })
    const { work, copy } = await given('F')
    await world.lendTo('Eva', copy, 'FAL')
    const holds = [
      await placed(deps, 'Anna', { work }, 'FAL'),
      await placed(deps, 'Bo', { work }, 'FAL'),
      await placed(deps, 'Cia', { work }, 'MOR'),
    ]
    assert.equal(await capturedBy(deps, copy, 'MOR'), holds[winner], copyIs)
  }
})

test('S032 one hold and three copies under local priority: one copy is planned, and no other', async () => {
  const deps = ruled({ local: { hold: 'pickup', copy: 'holding' } })
  const { work, copies } = await given('F', 'F', 'B')
  const anna = await placed(deps, 'Anna', { work }, 'FAL')
  assert.equal(await count(`from holds.hold where work_id = ${work} and item_id is not null`), 1)
  assert.equal(await planOf(anna), await itemOf(copies[0] ?? ''))
  assert.equal((await linesAt('FAL', work)).length, 1)
  assert.equal((await linesAt('BOR', work)).length, 0)
})

test('S033 one waits for a certain copy, one for the title: both are served, each as they wished', async () => {
  const { work, copies } = await given('F', 'F')
  const [x = '', y = ''] = copies
  const anna = await placed(world.deps, 'Anna', { item: await itemOf(x) }, 'FAL')
  const bo = await placed(world.deps, 'Bo', { work }, 'FAL')
  assert.deepEqual([await planOf(anna), await planOf(bo)], [await itemOf(x), await itemOf(y)])
  const targets = await world.rows<{ target: string }>(
    `select target from holds.hold where work_id = ${work} order by queued_at`,
  )
  assert.deepEqual(
    targets.map(row => row.target),
    ['item', 'work'],
  )
})

test('S035 a way that is forbidden to the kind is not gone; when all are, nobody gets it and nothing is to be picked', async () => {
  const film = async () => {
    const title = await given('M')
    await world.rows(`update catalogue.item set loan_class = 'film' where barcode = '${title.copy}'`)
    return title
  }
  const way = (to: Place) => ({ from: places.MOR, to: places[to], loanClass: 'film' })
  const one = await film()
  const deps = ruled({ forbidden: [way('FAL')] })
  const anna = await placed(deps, 'Anna', { work: one.work }, 'FAL')
  const bo = await placed(deps, 'Bo', { work: one.work }, 'BOR')
  assert.deepEqual([await planOf(anna), await planOf(bo)], [null, await itemOf(one.copy)])
  assert.equal(await capturedBy(deps, one.copy, 'MOR'), bo)
  const none = await film()
  const shut = ruled({ forbidden: [way('FAL'), way('BOR')] })
  await placed(shut, 'Anna', { work: none.work }, 'FAL')
  await placed(shut, 'Bo', { work: none.work }, 'BOR')
  assert.equal(await count(`from holds.hold where work_id = ${none.work} and state <> 'waiting'`), 0)
  assert.deepEqual(await linesAt('MOR', none.work), [])
  assert.equal(await capturedBy(shut, none.copy, 'MOR'), null)
})

test('S036 the nearest by the vans is sent; with an order of lenders, the first named in it', async () => {
  // A van of its own from Ludvika to Falun, in the morning: all else comes by the hub in the afternoon.
  const stop = (seq: number, branch: Place, time: string): Stop => {
    const [arrives, departs, cutoff] = [time, time, time]
    return { route: 99, weekday: 1, seq, branch: places[branch], arrives, departs, cutoff }
  }
  const timetable = {
    ...world.deps.timetable,
    stops: [...world.deps.timetable.stops, stop(1, 'LUD', '10:45'), stop(2, 'FAL', '11:45')],
    routeNames: new Map([...world.deps.timetable.routeNames, [99, 'Morgonturen']]),
  }
  world.at('2027-02-08T10:00')
  const { work, copies } = await given('B', 'L')
  const [b = '', l = ''] = copies
  const near = await placed(ruled({}, { timetable }), 'Anna', { work }, 'FAL')
  assert.equal(await planOf(near), await itemOf(l))
  await cancelHold(world.deps, { hold: near, actor: karin })
  const lendingOrder = [places.BOR, places.FAL, places.LUD]
  const ordered = await placed(ruled({ lendingOrder }, { timetable }), 'Anna', { work }, 'FAL')
  assert.equal(await planOf(ordered), await itemOf(b))
})

test('S038 two copies and two who wait where they stand: nothing is carried, whichever copy or hold came first', async () => {
  for (const letters of [
    ['B', 'M'],
    ['M', 'B'],
  ])
    for (const turn of [1, 2, 3]) {
      const { work, copies } = await given(...letters)
      for (const copy of copies) await world.lendTo('Eva', copy, 'FAL')
      const cia = await placed(world.deps, 'Cia', { work }, 'MOR')
      const bo = await placed(world.deps, 'Bo', { work }, 'BOR')
      // Both come back at once.
      await world.rows(
        `update circulation.loan set returned_at = now(), returned_branch = 1, patron_id = null where returned_at is null and item_id in (select i.id from catalogue.item i join catalogue.edition e on e.id = i.edition_id where e.work_id = ${work});
         update circulation.item_status s set state = 'available', at_branch = i.home_branch from catalogue.item i join catalogue.edition e on e.id = i.edition_id where i.id = s.item_id and e.work_id = ${work}`,
      )
      await replan(world.deps, work)
      const of = (letter: string) => itemOf(copies.find(copy => copy.startsWith(letter)) ?? '')
      assert.deepEqual(
        [await planOf(cia), await planOf(bo)],
        [await of('M'), await of('B')],
        `${letters} ${turn}`,
      )
      assert.equal(await replan(world.deps, work), 0, 'asked again, the same answer')
    }
})

test('S039 the first can take no copy: the next two have both, and the first takes none', async () => {
  const { work, copies } = await given('B', 'B')
  const nothing = await placed(world.deps, 'Anna', { work, languages: ['fin'] }, 'FAL')
  const bo = await placed(world.deps, 'Bo', { work }, 'BOR')
  const cia = await placed(world.deps, 'Cia', { work }, 'MOR')
  assert.equal(await planOf(nothing), null)
  assert.deepEqual(
    new Set([await planOf(bo), await planOf(cia)]),
    new Set(await Promise.all(copies.map(itemOf))),
  )
  assert.deepEqual([(await holdOf(nothing))?.state, await placeOf(db, work, nothing)], ['waiting', 1])
})

test('S040 collected only where it belongs, only where it stands, or anywhere, as is decided', async () => {
  const { work, copy } = await given('F')
  await standsAt(copy, 'BOR')
  const gets = async (pickup: AllocationPolicy['pickup'], place: Place) => {
    const deps = ruled(pickup ? { pickup } : {})
    const hold = await placed(deps, 'Anna', { work }, place)
    const item = await planOf(hold)
    await cancelHold(deps, { hold, actor: karin })
    return item !== null
  }
  const all = async (pickup: AllocationPolicy['pickup']) => [
    await gets(pickup, 'FAL'),
    await gets(pickup, 'BOR'),
    await gets(pickup, 'MOR'),
  ]
  assert.deepEqual(await all('home'), [true, false, false])
  assert.deepEqual(await all('holding'), [false, true, false])
  assert.deepEqual(await all('any'), [true, true, true])
})

test('S041 the copy that belongs at the pick-up place, or the one that stands there, as is decided', async () => {
  const { work, copies } = await given('F', 'B')
  const [x = '', y = ''] = copies
  await standsAt(x, 'BOR')
  await standsAt(y, 'FAL')
  for (const [prefer, copy] of [
    ['home', x],
    ['holding', y],
  ] as const) {
    const deps = ruled({ prefer })
    const anna = await placed(deps, 'Anna', { work }, 'FAL')
    assert.equal(await planOf(anna), await itemOf(copy), prefer)
    await cancelHold(deps, { hold: anna, actor: karin })
  }
})

test('S042 nothing is picked today where it is closed, if that is decided; else it is', async () => {
  const today = dayOf(world.now())
  const closed = { day: today, hours: [], reason: 'stängt' }
  const { organisation } = world.deps
  const shut = {
    ...organisation.branch(places.FAL),
    calendar: {
      ...organisation.branch(places.FAL).calendar,
      exceptions: new Map([[today, closed]]),
    },
  }
  const closedFalun = {
    ...organisation,
    branch: (id: number) => (id === places.FAL ? shut : organisation.branch(id)),
  }
  for (const [skipClosed, atHome, elsewhere] of [
    [true, 0, 2],
    [false, 1, 2],
  ] as const) {
    const { work } = await given('F', 'B', 'B')
    const deps = ruled({ skipClosed }, { organisation: closedFalun })
    for (const name of ['Anna', 'Bo', 'Cia'] as const) await placed(deps, name, { work }, 'FAL')
    assert.deepEqual(
      [(await linesAt('FAL', work)).length, (await linesAt('BOR', work)).length],
      [atHome, elsewhere],
    )
  }
})

test('S043 a hold from a later day on: not looked for yet, or found when one looks far enough ahead', async () => {
  const later = addDays(dayOf(world.now()), 4)
  for (const [lookaheadDays, found] of [
    [0, false],
    [3, false],
    [4, true],
  ] as const) {
    const deps = ruled({ lookaheadDays })
    const alone = await given('F')
    await world.lendTo('Eva', alone.copy, 'FAL')
    const only = await placed(deps, 'Anna', { work: alone.work }, 'FAL', later)
    assert.equal(await capturedBy(deps, alone.copy, 'FAL'), found ? only : null)
    const both = await given('F')
    await world.lendTo('Eva', both.copy, 'FAL')
    const future = await placed(deps, 'Anna', { work: both.work }, 'FAL', later)
    const current = await placed(deps, 'Bo', { work: both.work }, 'FAL')
    assert.equal(await capturedBy(deps, both.copy, 'FAL'), found ? future : current)
  }
})
