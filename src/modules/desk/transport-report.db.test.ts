import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { loadOrganisation } from '../organisation/index.ts'
import {
  abortTransit,
  type Month,
  monthAt,
  monthOf,
  nextMonth,
  setTransportPrices,
  transportReport,
} from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const month = monthAt(world.now())
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
// The small county has one municipality: Borlänge gets its own.
const [falun, borlänge] = [2080, 2081]
await world.rows(
  `insert into organisation.municipality (id, slug, name, population, lat, lon) values (2081, 'borlange', 'Borlänge', 52000, 60.48, 15.43);
   update organisation.branch set municipality_id = 2081 where id = ${places.BOR}`,
)
const deps = { ...world.deps, organisation: await loadOrganisation(db) }
const reportOf = (of: Month = month) => transportReport(deps, of)
/** A copy at home in Falun that somebody in Borlänge waits for, sent there, or on from there. */
const sent = async (barcode: string) => {
  await world.holdFor('Bo', { work: await world.title(barcode) }, 'BOR')
  await world.scan(barcode, 'FAL')
}

test('months are read, counted on and told from what is none', () => {
  assert.deepEqual(['2027-02', '2027-13', '2027-00', '27-02', '', "2027-02'"].map(monthOf), [
    ...['2027-02', undefined, undefined, undefined, undefined, undefined],
  ])
  assert.deepEqual([nextMonth('2027-12' as Month), nextMonth('2027-01' as Month, -1)], ['2028-01', '2026-12'])
})

test('what was sent is counted by the way it went and by why, what was called off is not', async () => {
  assert.deepEqual((await reportOf()).pairs, [])
  for (const barcode of ['F81', 'F82', 'F83']) await sent(barcode)
  await abortTransit(deps, { barcode: 'F83', branch: places.FAL, actor })
  await world.scan('F81', 'BOR')
  await world.lendTo('Bo', 'F81', 'BOR')
  world.pass({ minutes: 30 })
  await world.scan('F81', 'BOR')
  const { pairs } = await reportOf()
  const plain = { crates: 0, days: 1, lost: 0, cost: 0 }
  assert.deepEqual(pairs, [
    { from: falun, to: borlänge, copies: 2, holds: 2, returns: 0, ...plain },
    { from: borlänge, to: falun, copies: 1, holds: 0, returns: 1, ...plain },
  ])
})

test('each municipality has its balance: copies sent and got, loans to and from others, who waits in vain', async () => {
  await world.holdFor('Cia', { work: await world.title('F84') }, 'BOR')
  await world.rows(`update holds.hold set hopeless_since = now() where id = (select max(id) from holds.hold)`)
  await world.title('F85')
  await world.lendTo('Anna', 'F85', 'FAL')
  const { balances } = await reportOf()
  const of = (id: number) => balances.find(one => one.municipality === id)
  assert.deepEqual(of(falun), { municipality: falun, sent: 2, got: 1, lent: 1, borrowed: 0, unserved: 0 })
  assert.deepEqual(of(borlänge), {
    municipality: borlänge,
    sent: 1,
    got: 2,
    lent: 0,
    borrowed: 1,
    unserved: 1,
  })
  assert.equal(balances.length, deps.organisation.municipalities.length)
})

test('the runs of the month are shared by copies, every copy costs its packing, and the parts are the whole', async () => {
  const prices = { perRun: 10_000, perCopy: 150 }
  const set = (role: 'librarian' | 'administrator', of = prices) =>
    setTransportPrices(deps, { prices: of, actor, role })
  assert.deepEqual(await set('librarian'), { outcome: 'refused', refusals: [{ code: 'not-allowed' }] })
  assert.deepEqual(await set('administrator', { perRun: -1, perCopy: 0 }), {
    outcome: 'refused',
    refusals: [{ code: 'not-a-price', price: 'perRun' }],
  })
  assert.equal((await reportOf()).cost, 0)
  assert.deepEqual(await set('administrator'), { outcome: 'set' })
  const report = await reportOf()
  assert.ok(report.runs > 0)
  assert.equal(report.cost, report.runs * 10_000 + 3 * 150)
  assert.equal(
    report.pairs.reduce((sum, pair) => sum + pair.cost, 0),
    report.cost,
  )
  const [there, back] = report.pairs
  assert.ok(there && back && Math.abs(there.cost - 2 * back.cost) <= 2)
  const noted = await world.rows<{ facts: unknown }>(
    `select facts from staff.audit where deed = 'set-transport-prices'`,
  )
  assert.deepEqual(
    noted.map(row => row.facts),
    [{ perRun: [0, 10_000], perCopy: [0, 150] }],
  )
})

test('of the month that is now, only the runs until today are paid for', async () => {
  const whole = await reportOf(nextMonth(month, -1))
  const now = await reportOf()
  assert.ok(now.runs < whole.runs, `${now.runs} of ${whole.runs}`)
})

test('another month has nothing of this one', async () => {
  const report = await reportOf(nextMonth(month))
  assert.deepEqual(report.pairs, [])
  assert.deepEqual(
    report.balances.map(one => one.sent + one.got + one.lent + one.borrowed),
    report.balances.map(() => 0),
  )
})
