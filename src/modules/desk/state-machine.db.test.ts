import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { brokenConstraint } from '../../database/transaction.ts'
import {
  crateStates,
  crateTransitions,
  holdStates,
  holdTransitions,
  itemStates,
  itemTransitions,
  together,
  transferStates,
  transferTransitions,
} from '../../kernel/states.ts'

const db = await testDatabase({ max: 2 })
const world = await buildWorld(db)

const written = (machine: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(machine)
    .flatMap(([from, to]) => to.map(state => `${from} -> ${state}`))
    .sort()
const stored = async (table: string): Promise<string[]> =>
  (await db.driver.unsafe(`select from_state, to_state from ${table}`))
    .map(row => `${row.fromState} -> ${row.toState}`)
    .sort()

/** Tries every way from one state to another on one row, and gives those PostgreSQL let through. */
async function allowed(table: string, key: string, states: readonly string[]): Promise<string[]> {
  const through: string[] = []
  for (const from of states)
    for (const to of states) {
      if (from === to) continue
      const outcome = await db.driver
        .begin(async sql => {
          await sql.unsafe(`set local session_replication_role = replica`)
          await sql.unsafe(`update ${table} set state = '${from}' where ${key}`)
          await sql.unsafe(`set local session_replication_role = origin`)
          await sql.unsafe(`update ${table} set state = '${to}' where ${key}`)
          throw new Error('through')
        })
        .catch(error => error)
      if (outcome.message === 'through') through.push(`${from} -> ${to}`)
      else
        assert.match(
          String(brokenConstraint(outcome)),
          /^(item|hold|transfer|crate)_transition$/,
          `${from} -> ${to}: ${outcome}`,
        )
    }
  return through.sort()
}

test('a copy goes the written ways and no other, in the program as in PostgreSQL', async () => {
  await world.title('F1')
  assert.deepEqual(await stored('circulation.item_transition'), written(itemTransitions))
  const key = 'item_id = (select min(item_id) from circulation.item_status)'
  assert.deepEqual(await allowed('circulation.item_status', key, itemStates), written(itemTransitions))
})

test('a hold goes the written ways and no other, in the program as in PostgreSQL', async () => {
  const hold = await world.holdFor('Anna', { work: await world.title('F2') }, 'FAL')
  assert.deepEqual(await stored('holds.hold_transition'), written(holdTransitions))
  // The checks of a row are other rules than those of the way between two: they are not what is asked here.
  await db.driver.unsafe(`
    do $$ declare name text; begin
      for name in select conname from pg_constraint where conrelid = 'holds.hold'::regclass and contype = 'c' loop
        execute format('alter table holds.hold drop constraint %I', name);
      end loop;
    end $$`)
  assert.deepEqual(await allowed('holds.hold', `id = ${hold}`, holdStates), written(holdTransitions))
})

test('a transfer goes the written ways and no other, in the program as in PostgreSQL', async () => {
  await world.title('F3')
  await world.lendTo('Anna', 'F3', 'FAL')
  await world.scan('F3', 'MOR')
  assert.deepEqual(await stored('transport.transfer_transition'), written(transferTransitions))
  await db.driver.unsafe(
    `alter table transport.transfer drop constraint transfer_ends_with_its_state, drop constraint packed_in_something`,
  )
  const key = 'id = (select max(id) from transport.transfer)'
  assert.deepEqual(await allowed('transport.transfer', key, transferStates), written(transferTransitions))
})

test('a crate goes the written ways and no other, in the program as in PostgreSQL', async () => {
  assert.deepEqual(await stored('transport.crate_transition'), written(crateTransitions))
  await db.driver.unsafe(`alter table transport.crate drop constraint crate_ends_with_its_state`)
  await db.driver.unsafe(`insert into transport.crate (code, from_branch, to_branch, capacity, state, opened_at)
    values ('K', 1, 2, 1, 'open', now())`)
  assert.deepEqual(await allowed('transport.crate', `code = 'K'`, crateStates), written(crateTransitions))
})

test('what can be true of a copy is the same in the program as in PostgreSQL, which refuses all else', async () => {
  const known = together.map(one => `${one.item}/${one.hold ?? ''}/${one.transfer ?? ''}`).sort()
  const rows = await db.driver.unsafe(
    'select item_state, hold_state, transfer_state from circulation.item_situation',
  )
  assert.deepEqual(rows.map(row => `${row.itemState}/${row.holdState}/${row.transferState}`).sort(), known)
  const hold = await world.holdFor('Bo', { work: await world.title('F4') }, 'BOR')
  await world.scan('F4', 'FAL')
  const key = `item_id = (select id from catalogue.item where barcode = 'F4')`
  const through: string[] = []
  for (const item of itemStates)
    for (const tied of ['', 'assigned', 'captured', 'in_transit', 'on_shelf'])
      for (const open of ['', 'in_transit', 'in_crate']) {
        const outcome = await db.driver
          .begin(async sql => {
            await sql.unsafe('set local session_replication_role = replica')
            await sql.unsafe(
              tied
                ? `update holds.hold set state = '${tied}' where id = ${hold}`
                : `update holds.hold set item_id = null where id = ${hold}`,
            )
            await sql.unsafe(
              open
                ? `update transport.transfer set state = '${open}' where ${key}`
                : `update transport.transfer set state = 'received', ended_at = now() where ${key}`,
            )
            await sql.unsafe(`update circulation.item_status set state = '${item}' where ${key}`)
            await sql.unsafe('set local session_replication_role = origin')
            await sql.unsafe(`update circulation.item_status set state = state where ${key}`)
            await sql.unsafe('set constraints all immediate')
            throw new Error('through')
          })
          .catch(error => error)
        if (outcome.message === 'through') through.push(`${item}/${tied}/${open}`)
        else assert.equal(brokenConstraint(outcome), 'item_situation', `${item}/${tied}/${open}: ${outcome}`)
      }
  assert.deepEqual(through.sort(), known)
})

test('a hold or a transfer that would leave its copy so is refused too, when the transaction ends', async () => {
  const work = await world.title('F5')
  const hold = await world.holdFor('Bo', { work }, 'BOR')
  const refused = (sql: string) =>
    db.driver
      .begin(tx => tx.unsafe(sql))
      .then(
        () => 'through',
        error => brokenConstraint(error),
      )
  const item = `(select id from catalogue.item where barcode = 'F5')`
  assert.equal(
    await refused(`update holds.hold set state = 'in_transit' where id = ${hold}`),
    'item_situation',
  )
  assert.equal(
    await refused(
      `insert into transport.transfer (item_id, from_branch, to_branch, reason, state, sent_at) values (${item}, 1, 2, 'home', 'in_transit', now())`,
    ),
    'item_situation',
  )
  assert.equal(
    await refused(`update circulation.item_status set state = 'missing' where item_id = ${item}`),
    'item_situation',
    'while it is promised to Bo',
  )
  assert.equal(
    await refused(`update holds.hold set state = 'waiting', item_id = null where id = ${hold}`),
    'through',
  )
})
