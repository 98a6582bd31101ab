import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import {
  audit,
  auditLog,
  openAccount,
  staffLogin,
  staffLogout,
  staffSessionOf,
  switchBranch,
} from './index.ts'

const db = await testDatabase({ max: 4 })
await db.driver.unsafe(`insert into organisation.municipality values (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (1, 'GRY', 'grycksbo', 'Grycksbo bibliotek', 'Grycksbo', 2080, 'branch', 60.7, 15.5, 'certain'),
         (2, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.6, 15.6, 'certain')`)
let clock = Temporal.Instant.from('2027-02-01T08:00:00+01:00')
const deps = { db, now: () => clock }
const account = await openAccount(db, {
  username: 'karin',
  name: 'Karin',
  role: 'librarian',
  branch: 2,
  password: 'hemligt',
})
const enter = (secret: string, branch?: number) =>
  staffLogin(deps, { username: ' Karin ', secret, via: '::1', ...(branch ? { branch } : {}) })

test('staff log in to their own branch, or to the one they work at today', async () => {
  const own = await enter('hemligt')
  assert.ok(own.outcome === 'in')
  assert.equal((await staffSessionOf(deps, own.token))?.branchId, 2)
  const other = await enter('hemligt', 1)
  assert.ok(other.outcome === 'in')
  assert.equal((await staffSessionOf(deps, other.token))?.branchId, 1)
  await switchBranch(deps, other.token, 2)
  assert.equal((await staffSessionOf(deps, other.token))?.branchId, 2)
})

test('a session lasts a working day and ends at logout', async () => {
  const entered = await enter('hemligt')
  assert.ok(entered.outcome === 'in')
  clock = clock.add({ hours: 9 })
  assert.ok(await staffSessionOf(deps, entered.token))
  await staffLogout(deps, entered.token)
  assert.equal(await staffSessionOf(deps, entered.token), undefined)
})

test('eight wrong passwords close the name for a while', async () => {
  for (let n = 0; n < 8; n++) assert.equal((await enter('fel')).outcome, 'refused')
  const stopped = await enter('hemligt')
  assert.equal(stopped.outcome === 'refused' && stopped.refusal.code, 'too-many-tries')
  clock = clock.add({ minutes: 16 })
  assert.equal((await enter('hemligt')).outcome, 'in')
})

test('the audit log says who did what, where, to what', async () => {
  await inTransaction(db, async () =>
    answer(null, [audit({ account, branch: 1 }, 'lend', 'item:7', clock, { overrides: ['too-many-loans'] })]),
  )
  const [line] = await auditLog(db)
  assert.deepEqual(
    [line?.name, line?.branch, line?.deed, line?.subject],
    ['Karin', 'Grycksbo', 'lend', 'item:7'],
  )
})
