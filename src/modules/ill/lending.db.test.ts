import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { buildWorld, places } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import {
  actOnLending,
  type LendingDeed,
  type LendingWish,
  lendingFigures,
  lendings,
  registerLending,
} from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const { deps } = world
world.at('2027-02-10T09:00')
const actor = { kind: 'staff', account: 1, branch: places.FAL } as const
const by = { actor, role: 'librarian' } as const
const wish: LendingWish = {
  ...{ library: 'Umeå stadsbibliotek', isil: 'SE-Um', kind: 'loan', title: 'Dalmål' },
  ...{ author: 'Levander, Lars', reference: 'UM-1' },
}
const register = async (change: Partial<LendingWish> = {}, token: string = randomUUID()): Promise<number> => {
  const outcome = await registerLending(deps, { wish: { ...wish, ...change }, token }, by)
  return outcome.outcome === 'done' ? outcome.id : assert.fail(JSON.stringify(outcome))
}
const act = async (id: number, deed: LendingDeed, seen: number) => {
  const outcome = await actOnLending(deps, { id, deed, seen }, by)
  return outcome.outcome === 'done' ? 'done' : outcome.refusals.map(({ code }) => code).join()
}
const send: LendingDeed = { deed: 'send', dueOn: '2027-03-10' as Day }

test('the same form sent twice is one request, and two who answer at once answer once', async () => {
  const token = randomUUID()
  const [one, two] = await Promise.all([register({}, token), register({}, token)])
  assert.equal(one, two)
  const answers = await Promise.all([act(one, send, 1), act(one, { deed: 'refuse', reason: 'on-loan' }, 1)])
  assert.deepEqual(answers.toSorted(), ['changed-meanwhile', 'done'])
  assert.equal((await lendings(db, { limit: 10, offset: 0 })).total, 1)
  const audits = await world.rows(`select deed from staff.audit where subject = 'ill-lending:${one}'`)
  assert.equal(audits.length, 2)
})

test('what is open comes first; who may not, and what is not there, is refused', async () => {
  await world.rows('delete from ill.lending')
  const [out, over, waiting] = [await register(), await register(), await register()]
  assert.equal(await act(out, send, 1), 'done')
  assert.equal(await act(over, { deed: 'refuse', reason: 'not-lent' }, 1), 'done')
  const found = await lendings(db, { limit: 10, offset: 0 })
  assert.deepEqual(
    found.lendings.map(one => one.id),
    [waiting, out, over],
  )
  assert.deepEqual(
    [found.lendings[1]?.dueOn, found.lendings[1]?.isil, found.lendings[2]?.reason],
    ['2027-03-10', 'SE-Um', 'not-lent'],
  )
  const other = await actOnLending(deps, { id: waiting, deed: send, seen: 1 }, { actor, role: 'cataloguer' })
  assert.deepEqual(other, { outcome: 'refused', refusals: [{ code: 'not-allowed' }] })
  assert.equal(await act(999, send, 1), 'no-such-request')
  const wrong = await registerLending(deps, { wish: { ...wish, title: '' }, token: 'x' }, by)
  assert.equal(wrong.outcome, 'refused')
})

test('the year in figures: asked for, sent, refused, and how long it took', async () => {
  await world.rows('delete from ill.lending')
  const [one, two, three] = [await register(), await register(), await register()]
  await register({ kind: 'copy' })
  world.pass({ hours: 24 * 3 })
  await act(one, send, 1)
  await act(one, { deed: 'return' }, 2)
  world.pass({ hours: 24 * 2 })
  await act(two, send, 1)
  await act(three, { deed: 'refuse', reason: 'on-loan' }, 1)
  assert.deepEqual(await lendingFigures(db), [
    { year: 2027, kind: 'loan', requests: 3, filled: 2, unfilled: 1, medianDays: 4 },
    { year: 2027, kind: 'copy', requests: 1, filled: 0, unfilled: 0, medianDays: null },
  ])
})
