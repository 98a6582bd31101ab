import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { feesOf } from '../fees/index.ts'
import {
  actOnCase,
  askForLoan,
  caseById,
  forgetEndedCases,
  type IllDeed,
  type IllWish,
  illPolicy,
  setIllPolicy,
} from './index.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps } = world
const [bo, cia] = [world.patron('Bo'), world.patron('Cia')]
const karin = { kind: 'staff', account: 1, branch: places.FAL } as const

const wish: IllWish = {
  ...{ kind: 'loan', title: 'Bergmästarens bok', author: 'Ek, Anna', year: '', edition: '', identifier: '' },
  ...{ language: 'swe', anyEdition: true, part: '', partAuthor: '', pages: '', volume: '', issue: '' },
  ...{ neededBy: '', note: '', copyrightAccepted: false },
}
const ask = (patron: number, change: Partial<IllWish> = {}) =>
  askForLoan(deps, {
    ...{ patron, token: randomUUID(), pickup: places.MOR, actor: { kind: 'patron', patron } },
    wish: { ...wish, ...change },
  })
const asked = async (patron: number, change: Partial<IllWish> = {}): Promise<number> => {
  const outcome = await ask(patron, change)
  if (outcome.outcome !== 'asked') throw new Error(JSON.stringify(outcome))
  return outcome.id
}
const act = async (id: number, deed: IllDeed): Promise<string> => {
  const outcome = await actOnCase(deps, { id, deed, seen: null }, { actor: karin, role: 'librarian' })
  return outcome.outcome === 'done' ? 'done' : outcome.refusals.map(({ code }) => code).join()
}
const walk = async (id: number, ...deeds: IllDeed[]) => {
  for (const deed of deeds) assert.equal(await act(id, deed), 'done', deed.deed)
}
const send: IllDeed = { deed: 'send', lender: 'Uppsala stadsbibliotek', isil: '' }
const due = { lenderDueOn: '2027-03-20' as Day, dueOn: '2027-03-15' as Day }
const receive = (localId: string): IllDeed => ({ deed: 'receive', localId, ...due, renewable: true })
const shelve: IllDeed = { deed: 'shelve', collectBy: '2027-02-10' as Day }

test('what was shown is owed when it is handed over, once though two do it and the case is opened again', async () => {
  const free = await illPolicy(db)
  await world.rows(`update patrons.patron set birth_date = '1980-01-01' where id = ${cia}`)
  const policy = { ...free, copyFee: 4000 }
  assert.equal(await setIllPolicy(deps, { policy, actor: karin, role: 'administrator' }), 'done')
  const copy = { kind: 'copy', part: 'Om malm', pages: '1-9', copyrightAccepted: true } as const
  const id = await asked(cia, copy)
  // What it costs those who ask later is not what was shown here.
  assert.equal(await setIllPolicy(deps, { policy: free, actor: karin, role: 'administrator' }), 'done')
  await walk(id, send, { ...receive(''), ...{ lenderDueOn: null, dueOn: null } }, shelve)
  assert.deepEqual(await feesOf(db, cia), [], 'nothing before it is handed over')
  const both = await Promise.all([act(id, { deed: 'lend' }), act(id, { deed: 'lend' })])
  assert.deepEqual(both.sort(), ['done', 'not-now'])
  await walk(id, { deed: 'reopen' }, shelve, { deed: 'lend' })
  const lines = await feesOf(db, cia)
  assert.deepEqual(
    lines.map(line => [line.reason, line.title, line.outstanding, line.branch, line.rule]),
    [['interlibrary', 'Om malm', 4000, places.FAL, { by: 'list' }]],
  )
  const told = await world.rows<{ charge: number }>(
    `select (facts->>'feeCharged')::int as charge from feed.event where kind = 'ill.changed' and facts ? 'feeCharged'`,
  )
  assert.deepEqual(
    told.map(row => row.charge),
    [lines[0]?.id],
    'its borrower is told',
  )
  world.pass({ hours: 24 * 100 })
  assert.equal(await forgetEndedCases(deps), 1)
  const [kept] = await world.rows<{ charge: number | null }>(
    `select charge_id as charge from ill.request where id = ${id}`,
  )
  assert.equal(kept?.charge, null, 'the fee would say whose it was')
  world.pass({ hours: -24 * 100 })
})

test('who is under age owes nothing for it, whoever asks; who owes too much asks for nothing more', async () => {
  const free = await illPolicy(db)
  const policy = { ...free, loanFee: 5000 }
  assert.equal(await setIllPolicy(deps, { policy, actor: karin, role: 'administrator' }), 'done')
  await world.rows(`update patrons.patron set birth_date = '2016-01-01' where id = ${bo}`)
  const young = await asked(bo)
  assert.equal((await caseById(db, young))?.fee, 0)
  await world.rows(`update ill.request set fee = 5000 where id = ${young}`)
  await walk(young, send, receive('UNG'), shelve, { deed: 'lend' })
  assert.deepEqual(await feesOf(db, bo), [], 'nor what was shown before')
  await walk(young, { deed: 'take-back' }, { deed: 'send-back' }, { deed: 'close' })
  await world.rows(`update patrons.patron set fee_block = 'but-renewals' where id = ${cia}`)
  const refused = await ask(cia)
  assert.deepEqual(refused.outcome === 'refused' && refused.who, [{ code: 'owes-fees' }])
  await world.rows(`update patrons.patron set fee_block = null where id = ${cia}`)
  assert.equal(await setIllPolicy(deps, { policy: free, actor: karin, role: 'administrator' }), 'done')
})
