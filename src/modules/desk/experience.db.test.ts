import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { guessedPace } from '../holds/index.ts'
import { gatherExperience, loadExperience } from './experience.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { given, itemOf } = scenarioOf(world, 8500)

test('before the first night there are no curves, and the pace is the guess', async () => {
  assert.deepEqual(await loadExperience(db), { pace: guessedPace, curves: [] })
})

test('the night sees how loans came back, whether somebody waited, and what is still out', async () => {
  world.at('2027-02-01T10:00')
  const plain = await given('F')
  const wanted = await given('F', 'F')
  const loan = async (barcode: string, lent: string, due: string, returned: string | null) =>
    world.rows(
      `insert into circulation.loan (item_id, patron_id, lent_branch, lent_at, due_on, returned_at, returned_branch)
       values (${await itemOf(barcode)}, ${world.patron('Anna')}, 1, '${lent}', '${due}', ${returned ? `'${returned}', 1` : 'null, null'})`,
    )
  // Nobody waited: back three days before it was due.
  await loan(plain.copy, '2026-11-01 10:00Z', '2026-11-29', '2026-11-26 10:00Z')
  // Somebody waited, and was given it as it came back two days late.
  await loan(wanted.copy, '2026-11-01 10:00Z', '2026-11-29', '2026-12-01 10:00Z')
  await world.rows(
    `insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state, captured_at, item_id, ended_at, ended_by)
     values (${world.patron('Bo')}, 'work', ${wanted.work}, 1, '2026-11-20 10:00Z', 'collected', '2026-12-01 10:00Z', null, '2026-12-02 10:00Z', 'staff')`,
  )
  // Lent for a fortnight because of the queue, and back on the day; a day later nobody waits any more.
  await world.rows(
    `insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state, captured_at, ended_at, ended_by)
     values (${world.patron('Cia')}, 'work', ${wanted.work}, 1, '2026-11-21 10:00Z', 'collected', '2026-12-16 09:00Z', '2026-12-17 10:00Z', 'staff')`,
  )
  await loan(wanted.copy, '2026-12-02 10:00Z', '2026-12-16', '2026-12-16 09:00Z')
  await loan(wanted.copy, '2026-12-17 10:00Z', '2027-01-14', '2027-01-20 09:00Z')
  // Out still, ten days late.
  await loan(wanted.copies[1] ?? '', '2026-12-25 10:00Z', '2027-01-22', null)
  // Too long ago to say anything.
  await loan(plain.copy, '2024-11-01 10:00Z', '2024-11-29', '2024-11-26 10:00Z')

  assert.deepEqual(await gatherExperience(world.deps), { loans: 2 })
  const { curves } = await loadExperience(db)
  const told = curves.map(({ material, queue, loans, curve }) => [
    ...[material, queue, loans],
    curve.out.flatMap((share, n) => (share < (curve.out[n - 1] ?? 1) ? [[curve.from + n, share]] : [])),
  ])
  const nobody = [
    [-3, 0.6667],
    [6, 0.3333],
  ]
  assert.deepEqual(told, [
    ['all', 'nobody', 2, nobody],
    ['all', 'queue-loan', 1, [[0, 0]]],
    ['all', 'waited', 1, [[2, 0]]],
    ['ordinary', 'nobody', 2, nobody],
    ['ordinary', 'queue-loan', 1, [[0, 0]]],
    ['ordinary', 'waited', 1, [[2, 0]]],
  ])
})

test('a curve that is no longer seen is forgotten, and the pace is taken from rounds and ways when there are enough', async () => {
  world.at('2029-02-01T10:00')
  const { work, copy } = await given('F')
  const item = await itemOf(copy)
  // A hundred and one captures of one copy as it came back, two days apart, each ready the day after.
  await world.rows(
    `insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state, item_id, captured_at, shelved_at, ended_at, ended_by)
     select ${world.patron('Bo')}, 'work', ${work}, 1, t - interval '9 days', 'collected', ${item}, t, t + interval '1 day', t + interval '1 day', 'staff'
     from generate_series(timestamptz '2028-06-01 10:00Z', timestamptz '2028-12-18 10:00Z', interval '2 days') t`,
  )
  assert.deepEqual(await gatherExperience(world.deps), { loans: 0 })
  const { curves, pace } = await loadExperience(db)
  assert.deepEqual(curves, [])
  assert.deepEqual(pace, {
    cycle: { mean: 2, spread: 1 },
    travel: { soonest: 1, usual: 1, latest: 1 },
    leaves: 0,
    lag: { usual: 0, latest: 0 },
  })
})

test('how long after the timetable copies that stood free have been ready is seen from the promises', async () => {
  world.at('2030-02-01T10:00')
  const { work } = await given('F')
  // A hundred and twenty: ready a day late, two of ten three days late, some before their time. One was paused, some had no free copy.
  await world.rows(
    `with placed as (insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state, shelved_at, ended_at, ended_by, serial)
       select ${world.patron('Bo')}, 'work', ${work}, 1, '2029-12-01', 'collected',
         timestamptz '2029-12-10 11:00Z' + (case when n % 10 < 2 then 3 when n % 10 = 2 then -1 when n > 120 then 9 else 1 end) * interval '1 day', '2030-01-01', 'staff', n
       from generate_series(1, 160) n returning id, serial)
     insert into holds.promise (hold_id, made_at, pickup_branch, earliest, from_day, likely, latest, was_free)
       select id, '2029-12-01', 1, '2029-12-10', '2029-12-10', '2029-12-10', '2029-12-12', serial <= 120 from placed`,
  )
  await gatherExperience(world.deps)
  assert.deepEqual((await loadExperience(db)).pace.lag, { usual: 1, latest: 3 })
})
