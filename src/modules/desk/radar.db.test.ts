import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scenarioOf } from '../../../test/support/scenario.ts'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { radarLines, radarSummary } from '../holds/index.ts'
import { makeRadar } from './radar.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { given, itemOf, count } = scenarioOf(world, 8900)
// Every loan comes back on its due day, and a copy goes round in twenty days.
const onTheDay = { from: -30, out: [...new Array(30).fill(1), ...new Array(60).fill(0)] }
const deps = {
  ...world.deps,
  experience: {
    pace: {
      cycle: { mean: 20, spread: 5 },
      travel: { soonest: 0, usual: 0, latest: 0 },
      leaves: 0,
      lag: { usual: 0, latest: 0 },
    },
    curves: (['waited', 'queue-loan'] as const).map(queue => ({
      ...{ material: 'ordinary', queue, curve: onTheDay, loans: 1000 },
    })),
  },
}
const lent = async (barcode: string, due: string) => {
  await world.lendTo('Anna', barcode, 'FAL')
  await world.rows(
    `update circulation.loan set due_on = '${due}' where item_id = ${await itemOf(barcode)} and returned_at is null`,
  )
}
const all = { municipality: null, format: null, limit: 50, offset: 0 }
const cataloguer = {
  actor: { kind: 'staff', account: 1, branch: places.FAL },
  role: 'cataloguer',
} as const

world.at('2027-02-01T10:00')
const wanted = await given('F')
await lent(wanted.copy, '2027-02-11')
await world.holdFor('Bo', { work: wanted.work }, 'BOR')
await world.holdFor('Cia', { work: wanted.work }, 'MOR')
await world.holdFor('Dan', { work: wanted.work }, 'MOR')
const gone = await given('F')
await world.holdFor('Bo', { work: gone.work }, 'FAL')
await world.rows(
  `update holds.hold set state = 'waiting', item_id = null where work_id = ${gone.work};
   update circulation.item_status set state = 'lost' where item_id = ${await itemOf(gone.copy)}`,
)
const soon = await given('F')
await lent(soon.copy, '2027-02-11')
await world.holdFor('Bo', { work: soon.work }, 'BOR')
const atHand = await given('F')

test('before the first night there is no list', async () => {
  assert.deepEqual(await radarSummary(db, all), {
    ...{ titles: 0, savedDays: 0, municipalities: [], formats: [], madeAt: null },
  })
})

test('the list is what is worked out by hand: what one more copy would save, and where it belongs', async () => {
  assert.deepEqual(await makeRadar(deps, { actor: { kind: 'system' } }), { outcome: 'made', titles: 2 })
  const lines = await radarLines(db, { ...all, sort: 'saved' })
  assert.deepEqual(
    lines.map(({ work, waiting, copies, waitNow, waitThen, savedDays, branch }) => ({
      ...{ work, waiting, copies, waitNow, waitThen, savedDays, branch },
    })),
    [
      // A year of waiting against a fortnight of delivery.
      {
        ...{ work: gone.work, waiting: 1, copies: 0, waitNow: 365, waitThen: 14 },
        ...{ savedDays: 351, branch: places.FAL },
      },
      // On the 10th, 30th and 50th day as it is; with one more on the 10th, 14th and 30th. Two of three wait in Mora.
      {
        ...{ work: wanted.work, waiting: 3, copies: 1, waitNow: 30, waitThen: 18 },
        ...{ savedDays: 36, branch: places.MOR },
      },
    ],
  )
  // One whose only copy comes back before a new one would be there is not on it, nor one nobody waits for.
  assert.ok(!lines.some(line => line.work === soon.work || line.work === atHand.work))
  const summary = await radarSummary(db, all)
  assert.deepEqual(
    [summary.titles, summary.savedDays, summary.municipalities, summary.formats],
    [2, 387, [2080], ['book']],
  )
  assert.equal(summary.madeAt?.epochMilliseconds, world.now().epochMilliseconds)
})

test('the list is sorted, filtered and cut in pages', async () => {
  const works = async (of: Partial<Parameters<typeof radarLines>[1]>) =>
    (await radarLines(db, { ...all, sort: 'saved', ...of })).map(line => line.work)
  await world.rows(`update catalogue.work set sort_title = 'Å' where id = ${gone.work}`)
  assert.deepEqual(await works({ sort: 'waiting' }), [wanted.work, gone.work])
  assert.deepEqual(await works({ sort: 'per-copy' }), [wanted.work, gone.work])
  assert.deepEqual(await works({ sort: 'wait' }), [gone.work, wanted.work])
  assert.deepEqual(await works({ sort: 'title' }), [wanted.work, gone.work])
  assert.deepEqual(await works({ limit: 1, offset: 1 }), [wanted.work])
  assert.deepEqual(await works({ municipality: 2084 }), [])
  assert.deepEqual(await works({ format: 'film' }), [])
  assert.deepEqual(await works({ municipality: 2080, format: 'book' }), [gone.work, wanted.work])
  assert.equal((await radarSummary(db, { municipality: null, format: 'film' })).titles, 0)
})

test('those who buy make it anew, noted in the audit log; others and readers do not', async () => {
  await world.rows(
    `update holds.hold set state = 'cancelled', ended_at = now(), ended_by = 'system' where work_id = ${gone.work}`,
  )
  for (const role of ['librarian', undefined])
    assert.deepEqual(await makeRadar(deps, { actor: cataloguer.actor, ...(role && { role }) }), {
      ...{ outcome: 'refused', refusals: [{ code: 'not-allowed' }] },
    })
  const reader = { actor: { kind: 'patron', patron: world.patron('Bo') }, role: 'administrator' } as const
  assert.equal((await makeRadar(deps, reader)).outcome, 'refused')
  assert.equal((await radarSummary(db, all)).titles, 2)
  assert.deepEqual(await makeRadar(deps, cataloguer), { outcome: 'made', titles: 1 })
  assert.equal((await radarSummary(db, all)).titles, 1)
  assert.equal(await count(`from staff.audit where deed = 'make-radar' and facts ->> 'titles' = '1'`), 1)
  assert.equal(await count(`from feed.event where kind = 'radar.made'`), 2)
})

test('when nobody waits the list is empty', async () => {
  await world.rows(
    `update holds.hold set state = 'cancelled', ended_at = now(), ended_by = 'system' where ended_at is null and state = 'waiting'`,
  )
  assert.deepEqual(await makeRadar(deps, { ...cataloguer, role: 'administrator' }), {
    ...{ outcome: 'made', titles: 0 },
  })
})
