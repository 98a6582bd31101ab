import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { loadTimetable, noRunsFrom, travelAt } from '../transport/index.ts'
import { cancelRuns, restoreRuns } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
const by = { actor, role: 'administrator' } as const
const arrival = async () => {
  const journey = travelAt(await loadTimetable(db), world.now())(places.FAL, places.MOR)
  return journey && dayOf(Temporal.Instant.fromEpochMilliseconds(journey.arrives))
}
const audited = () =>
  world.rows<{ deed: string; subject: string }>(
    `select deed, subject from staff.audit where deed like '%-runs' order by id`,
  )

test('when the vans of a day are cancelled, copies come a later day; when they run after all, as before', async () => {
  const before = await arrival()
  assert.ok(before)
  assert.deepEqual(await cancelRuns(world.deps, { ...by, day: before, reason: ' Snöstorm ' }), {
    outcome: 'set',
  })
  assert.ok(((await arrival()) ?? '') > before)
  assert.deepEqual(await noRunsFrom(db, before), [{ day: before, reason: 'Snöstorm' }])
  const [told] = await world.rows<{ facts: unknown }>(
    `select facts from feed.event where kind = 'timetable.changed'`,
  )
  assert.deepEqual(told?.facts, { rulesChanged: ['timetable'], day: before })
  assert.deepEqual(await cancelRuns(world.deps, { ...by, day: before, reason: 'Igen' }), {
    outcome: 'refused',
    refusals: [{ code: 'set-already' }],
  })
  assert.deepEqual(await restoreRuns(world.deps, { ...by, day: before }), { outcome: 'set' })
  assert.equal(await arrival(), before)
  assert.deepEqual(await restoreRuns(world.deps, { ...by, day: before }), {
    outcome: 'refused',
    refusals: [{ code: 'not-set' }],
  })
  assert.deepEqual(await audited(), [
    { deed: 'cancel-runs', subject: `day:${before}` },
    { deed: 'restore-runs', subject: `day:${before}` },
  ])
})

test('only those who may do it, and a day that has been stays as it was', async () => {
  const day = addDays(dayOf(world.now()), 1)
  const clerk = { actor, role: 'librarian' } as const
  const refused = { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
  assert.deepEqual(await cancelRuns(world.deps, { ...clerk, day, reason: 'Snöstorm' }), refused)
  assert.deepEqual(await restoreRuns(world.deps, { ...clerk, day }), refused)
  assert.deepEqual(await cancelRuns(world.deps, { ...by, day: addDays(day, -2), reason: '' }), {
    outcome: 'refused',
    refusals: [{ code: 'past' }, { code: 'no-reason' }],
  })
  assert.deepEqual(await cancelRuns(world.deps, { ...by, day: undefined, reason: 'x' }), {
    outcome: 'refused',
    refusals: [{ code: 'no-day' }],
  })
})
