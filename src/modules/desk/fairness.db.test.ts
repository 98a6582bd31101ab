import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, type Person, type Place, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { dayOf } from '../../kernel/day.ts'
import { randomFrom } from '../../kernel/random.ts'
import { countFairness, fairness, holdsOfPatron, whyOf } from '../holds/index.ts'
import { travelAt } from '../transport/index.ts'
import { receive } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db, { windowDays: 7 })
const { given } = scenarioOf(world, 8000)
await world.rows(
  `insert into organisation.municipality (id, slug, name, population, lat, lon) values (2062, 'mora', 'Mora', 20000, 61, 14.5)`,
)
await world.rows(
  `update organisation.branch set municipality_id = 2062 where id in (${places.MOR}, ${places.ORS}, ${places.ALV})`,
)
const municipalityOf = (branch: number): number =>
  branch === places.MOR || branch === places.ORS || branch === places.ALV ? 2062 : 2080

const people = ['Anna', 'Bo', 'Cia', 'Dan', 'Alva'] as const satisfies readonly Person[]
const pickups = ['FAL', 'BOR', 'MOR', 'LUD', 'ALV'] as const satisfies readonly Place[]
const random = randomFrom(3)
const draw = <T>(list: readonly T[]): T => list[random.below(list.length)] as T

type Raw = {
  id: number
  work: number
  pickup: number
  queuedAt: Temporal.Instant
  capturedAt: Temporal.Instant | null
}
const rawHolds = () =>
  world.rows<Raw>(
    'select id, work_id as work, pickup_branch as pickup, queued_at, captured_at from holds.hold',
  )

/** Some titles with one copy each, asked for and lent out over seven weeks. */
async function someWeeks(): Promise<void> {
  for (let title = 0; title < 7; title++) {
    const { work, copy } = await given(draw(['F', 'B', 'M']))
    await world.lendTo('Eva', copy, 'FAL')
    const holders = new Map<number, { person: Person; pickup: Place }>()
    for (const person of random.shuffled(people)) {
      const pickup = draw(pickups)
      holders.set(await world.holdFor(person, { work }, pickup), { person, pickup })
      world.pass({ hours: random.below(40) })
    }
    for (let turn = 0; turn < people.length; turn++) {
      await world.scan(copy, draw(pickups))
      const [held] = await world.rows<{ id: number }>(
        `select id from holds.hold where work_id = ${work} and state in ('in_transit', 'on_shelf')`,
      )
      const holder = holders.get(held?.id ?? 0)
      assert.ok(holder)
      await world.scan(copy, holder.pickup)
      await world.lendTo(holder.person, copy, holder.pickup)
      world.pass({ hours: random.below(60) })
    }
  }
}

const weekOf = (at: Temporal.Instant): string => {
  const on = at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
  return on.subtract({ days: on.dayOfWeek - 1 }).toString()
}
type Figures = { fills: number; hours: number; transports: number; passed: number; longest: number }
class Tally {
  readonly all = new Map<string, Figures>()
  add(at: Temporal.Instant, branch: number, more: Partial<Figures>): void {
    const key = `${weekOf(at)} ${municipalityOf(branch)}`
    const now = this.all.get(key) ?? { fills: 0, hours: 0, transports: 0, passed: 0, longest: 0 }
    this.all.set(key, {
      fills: now.fills + (more.fills ?? 0),
      hours: now.hours + (more.hours ?? 0),
      transports: now.transports + (more.transports ?? 0),
      passed: now.passed + (more.passed ?? 0),
      longest: Math.max(now.longest, more.longest ?? 0),
    })
  }
  rounded() {
    return [...this.all]
      .map(([key, one]) => [key, { ...one, hours: one.hours.toFixed(1), longest: one.longest.toFixed(1) }])
      .sort()
  }
}
const hoursBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 3_600_000

async function counted() {
  const tally = new Tally()
  const rows = await world.rows<{
    week: string
    municipalityId: number
    fills: number
    waitHours: number
    transports: number
    passed: number
    passedHours: number
  }>('select * from holds.fairness_week')
  for (const row of rows)
    tally.all.set(`${row.week} ${row.municipalityId}`, {
      fills: row.fills,
      hours: Number(row.waitHours),
      transports: row.transports,
      passed: row.passed,
      longest: Number(row.passedHours),
    })
  return tally.rounded()
}

test('the figures of every week come out the same from the log, read by hand, and from the holds and transports themselves', async () => {
  await someWeeks()
  await countFairness(world.deps, dayOf(Temporal.Instant.from('2027-01-01T00:00:00Z')))
  const figures = await counted()
  assert.ok(figures.length > 6)

  const fromLog = new Tally()
  const log = await world.rows<{
    at: Temporal.Instant
    chosenHold: number
    candidates: { hold: number; pickup: number; queuedAt: number; transports: number; passed: boolean }[]
  }>(`select at, chosen_hold, candidates from holds.decision where occasion = 'capture'`)
  for (const { at, chosenHold, candidates } of log) {
    const chosen = candidates.find(one => one.hold === chosenHold)
    assert.ok(chosen)
    const hours = (at.epochMilliseconds - chosen.queuedAt) / 3_600_000
    fromLog.add(at, chosen.pickup, { fills: 1, hours, transports: chosen.transports })
    for (const one of candidates.filter(other => other.passed))
      fromLog.add(at, one.pickup, { passed: 1, longest: (chosen.queuedAt - one.queuedAt) / 3_600_000 })
  }
  assert.deepEqual(figures, fromLog.rounded())

  const fromTables = new Tally()
  const holds = await rawHolds()
  const journeys = await world.rows<{
    holdId: number
    fromBranch: number
    toBranch: number
    sentAt: Temporal.Instant
  }>(`select hold_id, from_branch, to_branch, sent_at from transport.transfer where reason = 'hold'`)
  for (const hold of holds) {
    const at = hold.capturedAt
    if (!at) continue
    const journey = journeys.find(one => one.holdId === hold.id)
    const transports = journey
      ? (travelAt(world.deps.timetable, journey.sentAt)(journey.fromBranch, journey.toBranch)?.transports ??
        -1)
      : 0
    fromTables.add(at, hold.pickup, { fills: 1, hours: hoursBetween(hold.queuedAt, at), transports })
    // Whoever waited for the same title, had come before and got a copy only later was passed.
    for (const other of holds) {
      const waited = hoursBetween(other.queuedAt, hold.queuedAt)
      const later = !other.capturedAt || hoursBetween(at, other.capturedAt) > 0
      if (other.work === hold.work && waited > 0 && later)
        fromTables.add(at, other.pickup, { passed: 1, longest: waited })
    }
  }
  assert.deepEqual(figures, fromTables.rounded())
  assert.ok(figures.some(([, one]) => typeof one === 'object' && one.passed > 0))
})

test('counted twice it says the same, and only the weeks asked for are counted anew', async () => {
  const before = await counted()
  await countFairness(world.deps)
  assert.deepEqual(await counted(), before)
  await world.rows(
    `update holds.fairness_week set fills = 99 where week = (select min(week) from holds.fairness_week)`,
  )
  await countFairness(world.deps)
  assert.ok((await counted()).some(([, one]) => typeof one === 'object' && one.fills === 99))
})

test('the report for all has whole weeks only, and tells of no municipality with few fills in every week', async () => {
  const report = await fairness(db, { today: dayOf(world.now()), weeks: 30, municipalities: [2080, 2062] })
  assert.equal(report.weeks.length, 30)
  assert.ok((report.county?.fills ?? 0) >= 5)
  const shown = report.municipalities.reduce((sum, one) => sum + (one.figure?.fills ?? 0), 0)
  assert.equal(report.county?.fills, shown)
  const none = await fairness(db, { today: dayOf(world.now()), weeks: 30, municipalities: [] })
  assert.deepEqual(none.municipalities, [])
})

test('whoever was passed learns how much later the other came and why, never who', async () => {
  const { work, copy } = await given('F')
  await world.lendTo('Eva', copy, 'FAL')
  const anna = await world.holdFor('Anna', { work }, 'FAL')
  world.pass({ hours: 73 })
  const cia = await world.holdFor('Cia', { work }, 'MOR')
  const queuedAt = async (hold: number) =>
    (await rawHolds()).find(one => one.id === hold)?.queuedAt.epochMilliseconds ?? 0
  await world.scan(copy, 'MOR')
  const told = await whyOf(db, { id: anna, queuedAt: await queuedAt(anna) })
  assert.deepEqual(told, {
    passings: [{ at: told.passings[0]?.at, daysLater: 3, kind: 'stood-there' }],
    byPriority: 0,
  })
  assert.deepEqual((await whyOf(db, { id: cia, queuedAt: await queuedAt(cia) })).passings, [])
  await world.rows(`update holds.hold set priority = 1, priority_reason = 'study' where id = ${cia}`)
  assert.equal((await whyOf(db, { id: anna, queuedAt: await queuedAt(anna) })).byPriority, 0)
  const dan = await world.holdFor('Dan', { work }, 'LUD')
  await world.rows(`update holds.hold set priority = 1, priority_reason = 'study' where id = ${dan}`)
  assert.equal((await whyOf(db, { id: anna, queuedAt: await queuedAt(anna) })).byPriority, 1)
})

test('a copy that was planned for somebody and then fetched from its shelf is a fill like any other', async () => {
  const { work, copy } = await given('F')
  const hold = await world.holdFor('Anna', { work }, 'MOR')
  const fills = () =>
    world.rows(
      `select pickup_branch from holds.decision where occasion = 'capture' and chosen_hold = ${hold}`,
    )
  assert.deepEqual(await fills(), [])
  await world.scan(copy, 'FAL')
  assert.deepEqual(await fills(), [{ pickupBranch: places.MOR }])
  // On its way and on the shelf it is shared out no more.
  await world.scan(copy, 'MOR')
  assert.equal((await fills()).length, 1)
})

test('the last copy in the county is not sent, on loan or not: it waits for who collects it where it stands', async () => {
  const { work, copies } = await given('F', 'B')
  const [inFalun = '', inBorlange = ''] = copies
  const deps = { ...world.deps, policy: { windowDays: 7, keepLastInCounty: true } }
  await world.lendTo('Eva', inFalun, 'FAL')
  await world.lendTo('Dan', inBorlange, 'BOR')
  const anna = await world.holdFor('Anna', { work }, 'MOR')
  const bo = await world.holdFor('Bo', { work }, 'FAL')
  const stateOf = async (hold: number) =>
    (await world.rows<{ state: string }>(`select state from holds.hold where id = ${hold}`))[0]?.state
  await world.rows(
    `update circulation.item_status set state = 'lost' where item_id = (select id from catalogue.item where barcode = '${inBorlange}')`,
  )
  await receive(deps, { barcode: inFalun, branch: places.FAL })
  assert.deepEqual([await stateOf(anna), await stateOf(bo)], ['waiting', 'on_shelf'])
  const { passings } = await whyOf(db, { id: anna, queuedAt: 0 })
  assert.deepEqual(
    passings.map(one => (one.kind === 'barred' ? one.why : one.kind)),
    ['last-copy'],
  )
})

test('a deposit is no copy to wait for: it is not planned for anybody and in no count', async () => {
  const { work, copies } = await given('F', 'B')
  await world.rows(`update catalogue.item set on_deposit = true where barcode = '${copies[0]}'`)
  await world.lendTo('Dan', copies[1] ?? '', 'BOR')
  const hold = await world.holdFor('Cia', { work }, 'FAL')
  const mine = (await holdsOfPatron(db, world.patron('Cia'))).find(one => one.id === hold)
  assert.deepEqual([mine?.copies, mine?.state], [1, 'waiting'])
})
