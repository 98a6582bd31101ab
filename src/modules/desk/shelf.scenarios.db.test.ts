import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, type Day, day, dayOf } from '../../kernel/day.ts'
import { countyShelf, type ShelfPolicy } from '../holds/index.ts'
import { type DeskDeps, expireHolds, placeHold, receive } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, itemOf, holdOf, stateOf, count } = scenarioOf(world, 6000)

/** The county with Borlänge closed on some days, and another rule for the hold shelf. */
const closedOn = (days: readonly string[], shelf: Partial<ShelfPolicy> = {}): DeskDeps => {
  const { organisation } = world.deps
  const borlange = organisation.branch(places.BOR)
  const exceptions = new Map(days.map(of => [day(of), { day: day(of), hours: [], reason: 'stängt' }]))
  const shut = { ...borlange, calendar: { ...borlange.calendar, exceptions } }
  return {
    ...world.deps,
    shelf: { ...countyShelf, ...shelf },
    organisation: { ...organisation, branch: id => (id === places.BOR ? shut : organisation.branch(id)) },
  }
}
/** Bo's copy comes to the hold shelf of Borlänge now. */
const shelved = async (deps: DeskDeps = world.deps) => {
  const { work, copy } = await given('B')
  const bo = await world.holdFor('Bo', { work }, 'BOR')
  await receive(deps, { barcode: copy, branch: places.BOR })
  return { work, copy, bo }
}
const collectBy = async (hold: number) =>
  (await world.rows<{ by: string }>(`select collect_by::text as by from holds.hold where id = ${hold}`))[0]
    ?.by

test('S077 the job ends what was not collected when an open day has passed since, and keeps it over closed days', async () => {
  const cases: {
    last: string
    closed: string[]
    run: string
    ends: boolean
    ruled?: Partial<ShelfPolicy>
  }[] = [
    // Friday was the last day; Saturday is closed, none was missed.
    { last: '2027-02-05', closed: ['2027-02-06'], run: '2027-02-06', ends: false },
    // Monday; nothing ran on Tuesday and Wednesday, which were open; Thursday is closed.
    { last: '2027-02-08', closed: ['2027-02-11'], run: '2027-02-11', ends: true },
    // Long ago, and open today.
    { last: '2027-01-11', closed: [], run: '2027-02-12', ends: true },
    // Today, and closed today.
    { last: '2027-02-13', closed: ['2027-02-13'], run: '2027-02-13', ends: false },
    // The other way to decide it: a closed day is a day.
    {
      last: '2027-02-05',
      closed: ['2027-02-06'],
      run: '2027-02-06',
      ends: true,
      ruled: { endsOnClosedDays: true },
    },
  ]
  for (const { last, closed, run, ends, ruled } of cases) {
    world.at('2027-01-04T10:00')
    const deps = closedOn(closed, ruled)
    const { bo, copy } = await shelved()
    await world.rows(`update holds.hold set collect_by = '${last}' where id = ${bo}`)
    world.at(`${run}T04:15`)
    await expireHolds(deps)
    assert.equal((await holdOf(bo))?.state, ends ? 'not_collected' : 'on_shelf', `${last} ${run}`)
    // The copy stays where it stands, until somebody scans it.
    assert.deepEqual(await stateOf(copy), { state: 'on_hold_shelf', at: places.BOR })
    await world.rows(
      `update holds.hold set state = 'cancelled', ended_at = now(), ended_by = 'system' where id = ${bo} and ended_at is null`,
    )
  }
})

test('S078 a week that ends on a closed day lasts to the next open one, the one before, or not, as is decided', async () => {
  world.at('2027-02-01T10:00')
  const closed = ['2027-02-08', '2027-02-09']
  for (const [onClosed, last] of [
    ['next-open', '2027-02-10'],
    ['previous-open', '2027-02-07'],
    ['same', '2027-02-08'],
  ] as const) {
    const { bo } = await shelved(closedOn(closed, { onClosed }))
    assert.equal(await collectBy(bo), last, onClosed)
  }
  const { bo } = await shelved(closedOn(closed))
  assert.equal(await collectBy(bo), '2027-02-10')
  // To the end of that day, one second before midnight, and not longer.
  world.at('2027-02-10T23:59:59')
  await expireHolds(closedOn(closed))
  assert.equal((await holdOf(bo))?.state, 'on_shelf')
  world.at('2027-02-11T00:00:00')
  await expireHolds(closedOn(closed))
  assert.equal((await holdOf(bo))?.state, 'not_collected')
})

test('S079 a day on the shelf over the night the clocks go forward ends at midnight by Swedish clocks', async () => {
  world.at('2027-03-27T23:30')
  const deps = closedOn([], { days: 1 })
  const { bo } = await shelved(deps)
  assert.equal(await collectBy(bo), '2027-03-28')
  const at = (moment: string) => ({ ...deps, now: () => Temporal.Instant.from(moment) })
  await expireHolds(at('2027-03-28T21:59:59Z'))
  assert.equal((await holdOf(bo))?.state, 'on_shelf')
  await expireHolds(at('2027-03-28T22:00:00Z'))
  assert.equal((await holdOf(bo))?.state, 'not_collected')
})

test('needed by a day that has passed: it ends, what was planned goes to the next; one captured in time stays', async () => {
  world.at('2027-04-05T10:00')
  const today = dayOf(world.now())
  const needed = async (name: 'Anna' | 'Cia', work: number, by: Day) => {
    const patron = world.patron(name)
    const made = await placeHold(world.deps, {
      ...{ patron, wish: { work }, pickup: places.FAL, neededBy: by },
      actor: { kind: 'patron', patron },
    })
    assert.ok(made.outcome === 'placed')
    return made.hold
  }
  const planned = await given('F')
  const anna = await needed('Anna', planned.work, today)
  const dan = await world.holdFor('Dan', { work: planned.work }, 'LUD')
  const lent = await given('F')
  await world.lendTo('Eva', lent.copy, 'FAL')
  const cia = await needed('Cia', lent.work, addDays(today, 1))
  const kept = await given('F')
  const ready = await needed('Anna', kept.work, today)
  await world.scan(kept.copy, 'FAL')
  assert.equal((await holdOf(anna))?.itemId, await itemOf(planned.copy))
  await expireHolds(world.deps)
  assert.equal((await holdOf(anna))?.state, 'assigned', 'its day is not over')
  world.pass({ hours: 24 })
  await expireHolds(world.deps)
  assert.deepEqual(
    [(await holdOf(anna))?.state, (await holdOf(cia))?.state, (await holdOf(ready))?.state],
    ['expired', 'waiting', 'on_shelf'],
  )
  assert.deepEqual(await holdOf(dan).then(row => [row?.state, row?.itemId]), [
    'assigned',
    await itemOf(planned.copy),
  ])
  world.pass({ hours: 24 })
  await expireHolds(world.deps)
  assert.equal((await holdOf(cia))?.state, 'expired')
  assert.equal(
    await count(
      `from holds.hold_log where hold_id = ${cia} and deed = 'needed-before' and by_kind = 'system'`,
    ),
    1,
  )
})
