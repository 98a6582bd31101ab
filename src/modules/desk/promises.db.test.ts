import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, dayOf, daysBetween } from '../../kernel/day.ts'
import { pauseHold } from './change.ts'
import { placeTogether } from './group.ts'
import { promises, promisesAt, promisesOfHold, promisesOfPatron } from './promises.ts'

const db = await testDatabase({ max: 6 })
// Monday 1 February 2027, 10:00; every van is packed by 12:00 and all places are open every day.
const world = await buildWorld(db, { windowDays: 7 })
const { given } = scenarioOf(world, 8000)
const today = (): Day => dayOf(world.now())
const inDays = (made: { from: Day; latest: Day } | null | undefined) =>
  made ? [daysBetween(today(), made.from), daysBetween(today(), made.latest)] : null
const at = async (work: number, place: keyof typeof places) =>
  (await promises(world.deps, [work], places[place])).get(work) ?? null

test('a copy that stands at the pick-up place can be collected today, and tomorrow when it was missed', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const made = await at(work, 'FAL')
  assert.deepEqual(inDays(made), [0, 1])
  assert.equal(made?.comesFrom, places.FAL)
  assert.equal(made?.earliest, today())
})

test('a copy elsewhere comes with the van: today when it is packed in time, else the next day it is', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const before = await at(work, 'MOR')
  world.at('2027-02-01T13:00')
  const after = await at(work, 'MOR')
  assert.ok(before && after)
  assert.equal(daysBetween(before.from, after.from), 1)
  assert.equal(before.comesFrom, places.FAL)
  assert.ok(before.latest > before.from)
})

test('what opening hours and vans say holds for a minute, and is told as from its end: nobody is promised a van that leaves within it', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const before = await at(work, 'MOR')
  const from = (made: typeof before) => made && daysBetween(today(), made.from)
  // Half a minute before the last moment to pack.
  world.at('2027-02-01T11:59:30')
  assert.equal(from(await at(work, 'MOR')), from(before))
  world.at('2027-02-01T12:00:30')
  assert.equal(from(await at(work, 'MOR')), (from(before) ?? 0) + 1)
  world.at('2027-02-01T12:00:50')
  assert.equal(from(await at(work, 'MOR')), (from(before) ?? 0) + 1)
  world.at('2027-02-01T11:30')
  assert.equal(from(await at(work, 'MOR')), from(before))
})

test('twenty works are answered at once, each for itself; one without any copy is told nothing of', async () => {
  world.at('2027-02-01T10:00')
  const works = []
  for (let n = 0; n < 19; n++) works.push((await given(n % 2 ? 'F' : 'M')).work)
  works.push((await given()).work)
  const made = await promises(world.deps, works, places.FAL)
  assert.deepEqual([...made.keys()], works)
  assert.deepEqual(inDays(made.get(works[1] ?? 0)), [0, 1])
  assert.equal(made.get(works[0] ?? 0)?.comesFrom, places.MOR)
  assert.equal(made.get(works[19] ?? 0), null)
  assert.equal((await promises(world.deps, [], places.FAL)).size, 0)
})

test('the only copy is on loan: it is awaited about its due day, later when somebody stands in front', async () => {
  world.at('2027-02-01T10:00')
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const alone = await at(work, 'FAL')
  assert.ok(alone && alone.comesFrom === null)
  const due = addDays(today(), 28)
  assert.ok(alone.from < due && alone.latest >= due, JSON.stringify(alone))
  await world.holdFor('Bo', { work }, 'BOR')
  const second = await at(work, 'FAL')
  assert.ok(second && daysBetween(alone.likely, second.likely) >= 10, JSON.stringify(second))
})

test('who is first with the van is given the free copy; who comes after waits for it to go round', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  await world.holdFor('Bo', { work }, 'FAL')
  const next = await at(work, 'FAL')
  assert.equal(next?.comesFrom, null)
  assert.ok(next && daysBetween(today(), next.likely) > 14)
})

test('those who wait for another format do not stand in front', async () => {
  world.at('2027-02-01T10:00')
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const alone = await at(work, 'FAL')
  for (const name of ['Bo', 'Cia'] as const)
    await world.rows(
      `insert into holds.hold (patron_id, target, work_id, formats, pickup_branch, queued_at, state) values (${world.patron(name)}, 'work', ${work}, '{film}', 1, '2027-01-01', 'waiting')`,
    )
  assert.deepEqual(await at(work, 'FAL'), alone)
  const film = await promisesAt(world.deps, { work, pickups: [places.FAL], formats: ['film'] })
  assert.equal(film.get(places.FAL), null)
})

test('each pick-up place has its own answer for one work', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const made = await promisesAt(world.deps, { work, pickups: [places.FAL, places.ALV] })
  assert.deepEqual(inDays(made.get(places.FAL)), [0, 1])
  const far = made.get(places.ALV)
  assert.ok(far && far.latest > addDays(today(), 1))
})

test('an edition is promised by its own copies', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const [other] = await world.rows<{ id: number }>(
    `insert into catalogue.edition (work_id, title, sort_title, language, format, audience, facts) values (${work}, 'T', 'T', 'eng', 'book', 'adult', '{}') returning id`,
  )
  const edition = other?.id ?? 0
  const none = await promisesAt(world.deps, { work, pickups: [places.FAL], edition })
  assert.equal(none.get(places.FAL), null)
  const english = await promisesAt(world.deps, { work, pickups: [places.FAL], languages: ['eng'] })
  assert.equal(english.get(places.FAL), null)
})

test('kept to one municipality, a copy of another promises nothing, and neither do those who wait there stand in front', async () => {
  world.at('2027-02-01T10:00')
  const { work, copies } = await given('F', 'M')
  const municipalityOf = (branch: number) => branch
  const deps = { ...world.deps, policy: { windowDays: 7, municipalOnly: true, municipalityOf } }
  for (const barcode of copies) await world.lendTo('Anna', barcode, barcode.startsWith('F') ? 'FAL' : 'MOR')
  const alone = (await promises(deps, [work], places.FAL)).get(work)
  for (const name of ['Bo', 'Cia', 'Dan'] as const) await world.holdFor(name, { work }, 'MOR')
  const queued = (await promises(deps, [work], places.FAL)).get(work)
  assert.deepEqual(queued, alone)
  const there = (await promises(deps, [work], places.MOR)).get(work)
  assert.ok(there && alone && there.likely > alone.likely)
  assert.equal((await promises(deps, [work], places.AVE)).get(work), null)
})

test('one who waits sees the promise of their own place, whoever came after; a paused hold is told nothing', async () => {
  world.at('2027-02-01T10:00')
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const first = await world.holdFor('Eva', { work }, 'AVE')
  const before = (await promisesOfPatron(world.deps, world.patron('Eva'))).get(first)
  for (const name of ['Bo', 'Cia'] as const) await world.holdFor(name, { work }, 'FAL')
  const after = (await promisesOfPatron(world.deps, world.patron('Eva'))).get(first)
  assert.ok(before && after)
  assert.equal(after.likely, before.likely)
  const last = await world.holdFor('Dan', { work }, 'LUD')
  const behind = (await promisesOfPatron(world.deps, world.patron('Dan'))).get(last)
  assert.ok(behind && behind.likely > addDays(after.likely, 14))
  await pauseHold(world.deps, {
    hold: first,
    until: addDays(today(), 30),
    actor: { kind: 'patron', patron: world.patron('Eva') },
  })
  assert.equal((await promisesOfPatron(world.deps, world.patron('Eva'))).has(first), false)
})

test('a hold with a copy planned for it is promised by the timetable', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const hold = await world.holdFor('Alva', { work }, 'ALV')
  const made = (await promisesOfPatron(world.deps, world.patron('Alva'))).get(hold)
  assert.equal(made?.comesFrom, places.FAL)
})

test('a hold that is moved keeps its place and its copy: each place says when it would be there', async () => {
  world.at('2027-02-01T10:00')
  const { work } = await given('F')
  const patron = world.patron('Alva')
  const hold = await world.holdFor('Alva', { work }, 'ALV')
  const made = await promisesOfHold(world.deps, { hold, patron, pickups: [places.FAL, places.ALV] })
  assert.equal(made.get(places.FAL)?.from, today())
  assert.deepEqual(made.get(places.ALV), (await promisesOfPatron(world.deps, patron)).get(hold))
  const others = await promisesOfHold(world.deps, { hold, patron: world.patron('Bo'), pickups: [1] })
  assert.equal(others.size, 0)
})

test('of a series only the part whose turn it is is promised, and the others stand in nobody’s way', async () => {
  world.at('2027-02-01T10:00')
  const [first, second] = [await given('F'), await given('F')]
  const patron = world.patron('Alva')
  const placed = await placeTogether(world.deps, {
    ...{ patron, kind: 'series', pickup: places.ALV, actor: { kind: 'patron', patron } },
    wishes: [{ work: first.work }, { work: second.work }],
  })
  assert.ok(placed.placed.every(one => one.outcome === 'placed'))
  const holds = await world.rows<{ id: number; workId: number }>(
    `select id, work_id from holds.hold where work_id in (${first.work}, ${second.work}) order by group_seq`,
  )
  const promised = await promisesOfPatron(world.deps, patron)
  assert.deepEqual(
    holds.map(hold => promised.has(hold.id)),
    [true, false],
  )
  assert.equal((await at(second.work, 'FAL'))?.comesFrom, places.FAL)
  assert.equal((await at(first.work, 'ALV'))?.comesFrom, null)
})

test('what has been seen of returns is what a promise rests on', async () => {
  world.at('2027-02-01T10:00')
  const { work, copy } = await given('F')
  await world.lendTo('Anna', copy, 'FAL')
  const onTheDay = { from: -30, out: [...new Array(30).fill(1), ...new Array(60).fill(0)] }
  const deps = {
    ...world.deps,
    experience: {
      pace: {
        cycle: { mean: 20, spread: 8 },
        travel: { soonest: 0, usual: 0, latest: 0 },
        leaves: 0,
        lag: { usual: 0, latest: 0 },
      },
      curves: [{ material: 'ordinary', queue: 'waited' as const, curve: onTheDay, loans: 500 }],
    },
  }
  const made = (await promises(deps, [work], places.FAL)).get(work)
  assert.deepEqual([made?.from, made?.latest], [addDays(today(), 28), addDays(today(), 28)])
})

test('who waits for one issue is promised by that issue and those who wait for it, not by another that stands free', async () => {
  world.at('2027-02-01T10:00')
  const { work, copies } = await given('F', 'F')
  const [free = '', lent = ''] = copies
  await world.rows(`update catalogue.item set part = '2027:1' where barcode = '${free}'`)
  await world.rows(`update catalogue.item set part = '2027:2' where barcode = '${lent}'`)
  await world.lendTo('Eva', lent, 'FAL')
  const falun = async (part: string | null) =>
    (await promisesAt(world.deps, { work, pickups: [places.FAL], part })).get(places.FAL)
  assert.equal((await falun('2027:1'))?.comesFrom, places.FAL)
  const alone = await falun('2027:2')
  assert.ok(alone && alone.comesFrom === null)
  assert.equal(await falun('1999:9'), null)
  const anna = await world.holdFor('Anna', { work, part: '2027:2' }, 'FAL')
  const hers = (await promisesOfPatron(world.deps, world.patron('Anna'))).get(anna)
  assert.deepEqual(hers?.likely, alone.likely)
  const behind = await falun('2027:2')
  assert.ok(behind && behind.likely > alone.likely)
  // Who waits for the one issue neither takes the other nor stands in its queue.
  assert.equal((await falun('2027:1'))?.comesFrom, places.FAL)
})
