import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { forgetEndedHolds } from '../holds/index.ts'
import { forgetNotices, noticeDueSoon, noticeReady } from '../notices/index.ts'
import { recordAudit } from '../staff/index.ts'
import { cancelHold } from './change.ts'
import { lend, receive } from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
// Numbers that nothing else in the house has, so that a row with both in it can only mean them.
await world.rows(`alter table patrons.patron alter column id restart with 770001`)
await world.rows(`alter table catalogue.work alter column id restart with 880001`)
await world.rows(`alter table catalogue.edition alter column id restart with 882001`)
await world.rows(`alter table catalogue.item alter column id restart with 884001`)
await world.rows(`alter table holds.hold alter column id restart with 886001`)
await world.rows(`alter table circulation.loan alter column id restart with 888001`)
const [reader] = await world.rows<{ id: number }>(
  `insert into patrons.patron (name, email, home_branch, expires_on, pin) values ('Ylva Spårlös', 'ylva@example.se', 1, '2030-01-01', 'x') returning id`,
)
const patron = reader?.id ?? 0
const card = '29990001'
await world.rows(`insert into patrons.card (number, patron_id) values ('${card}', ${patron})`)
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const

/** Every table there is, but the catalogue itself, as rows of text: also the job queue and the feed. */
async function everyRow(): Promise<{ table: string; row: string }[]> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 40, 'all the house is looked through')
  const all: { table: string; row: string }[] = []
  for (const { name } of tables)
    for (const { row } of await world.rows<{ row: string }>(`select x::text as row from ${name} x`))
      all.push({ table: name, row })
  return all
}

const means = (row: string, ids: Iterable<string>): string[] => [...ids].filter(id => row.includes(id))

/**
 * Rows that tie the borrower to what was borrowed: by both numbers in one row, or by a loan or hold that names the
 * borrower in one table and the copy in another.
 */
async function traces(of: { work: number; barcode: string; also: readonly number[] }): Promise<string[]> {
  const ids = await world.rows<{ id: number }>(
    `select i.id from catalogue.item i where i.barcode = '${of.barcode}' union select edition_id from catalogue.item where barcode = '${of.barcode}'
     union select ${of.work}`,
  )
  const things = [...ids.map(one => String(one.id)), of.barcode, ...of.also.map(String)]
  const person = [String(patron), card, 'ylva@example.se', 'Ylva Spårlös']
  return (await everyRow())
    .filter(({ row }) => means(row, person).length > 0 && means(row, things).length > 0)
    .map(({ table }) => table)
}

const lending = async (barcode: string, token: string) => {
  const lent = await lend(world.deps, { card, barcode, branch: places.FAL, actor: karin, token })
  assert.equal(lent.outcome, 'lent')
  return lent.outcome === 'lent' ? lent.loan : 0
}

test('a borrowed and returned book leaves no row that ties it to who had it', async () => {
  const work = await world.title('F7700077')
  const loan = await lending('F7700077', 'token-one')
  const during = await traces({ work, barcode: 'F7700077', also: [loan] })
  assert.deepEqual(during, ['circulation.loan'], 'while it is out, the loan says so and nothing else does')
  await recordAudit(db, karin, 'see-patron', `patron:${patron}`, world.now())
  await receive(world.deps, { barcode: 'F7700077', branch: places.FAL, token: 'token-two' })
  assert.deepEqual(await traces({ work, barcode: 'F7700077', also: [loan] }), [])
})

test('nor does one that was reserved, collected and returned; only the letters last, for a month', async () => {
  const work = await world.title('F7700078')
  const [placed] = await world.rows<{ id: number }>(
    `insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state) values (${patron}, 'work', ${work}, 1, now(), 'waiting') returning id`,
  )
  const hold = placed?.id ?? 0
  await receive(world.deps, { barcode: 'F7700078', branch: places.FAL })
  const notices = { ...world.deps, baseUrl: 'http://localhost', canMail: true }
  await noticeReady(notices, hold)
  const loan = await lending('F7700078', 'token-three')
  await world.rows(`update circulation.loan set due_on = '2027-02-03' where id = ${loan}`)
  await noticeDueSoon(notices)
  await receive(world.deps, { barcode: 'F7700078', branch: places.FAL })
  const also = [hold, loan]
  assert.deepEqual(await traces({ work, barcode: 'F7700078', also }), ['notices.notice'])
  world.pass({ hours: 24 * 31 })
  await forgetNotices(world.deps)
  assert.deepEqual(await traces({ work, barcode: 'F7700078', also }), [])
})

test('whose a hold was that was taken away is known for a week, so that it can be taken back and asked about', async () => {
  const work = await world.title('F7700079')
  const [placed] = await world.rows<{ id: number }>(
    `insert into holds.hold (patron_id, target, work_id, pickup_branch, queued_at, state) values (${patron}, 'work', ${work}, 1, now(), 'waiting') returning id`,
  )
  const hold = placed?.id ?? 0
  await cancelHold(world.deps, { hold, actor: { kind: 'patron', patron } })
  assert.deepEqual(await traces({ work, barcode: 'F7700079', also: [hold] }), ['holds.hold'])
  assert.equal(await forgetEndedHolds(world.deps), 0)
  world.pass({ hours: 24 * 7 + 1 })
  assert.equal(await forgetEndedHolds(world.deps), 1)
  assert.deepEqual(await traces({ work, barcode: 'F7700079', also: [hold] }), [])
})

test('who asked for a list of what they have borrowed is tied to it by the loan alone', async () => {
  await world.rows(`update patrons.patron set keeps_history = true where id = ${patron}`)
  const work = await world.title('F7700080')
  const loan = await lending('F7700080', 'token-four')
  await receive(world.deps, { barcode: 'F7700080', branch: places.FAL })
  assert.deepEqual(await traces({ work, barcode: 'F7700080', also: [loan] }), ['circulation.loan'])
  await world.rows(`update patrons.patron set keeps_history = false where id = ${patron}`)
})
