import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feesIn, karin } from '../../../test/support/fees.ts'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { brokenConstraint } from '../../database/transaction.ts'
import { feePayment, forgetFees, lookAtBlocks, owedBy } from '../fees/index.ts'
import { lettersErased } from '../notices/index.ts'
import { chargeFee, correctFee } from './index.ts'
import { leave } from './own-record.ts'

const db = await testDatabase({ max: 6 })
const world = await buildWorld(db)
const { deps } = world
const { block, decide, last, lines, lose, nothingIsBroken, pay } = feesIn(world)

test('another limit opens and closes accounts without a deed on them', async () => {
  const charged = {
    patron: world.patron('Cia'),
    reason: 'other',
    barcode: '',
    note: 'Kopior',
    actor: karin,
  } as const
  await chargeFee(deps, { ...charged, amount: 15_000 })
  assert.equal(await block('Cia'), null)
  await decide({ blockAbove: 14_999, blocksRenewals: true })
  assert.ok((await lookAtBlocks(deps)) >= 1)
  assert.equal(await block('Cia'), 'all')
  await decide({})
  await lookAtBlocks(deps)
  assert.equal(await block('Cia'), null)
  await pay('Cia', 15_000)
})

test('a payment is done once for a form, tells its lines, and is never more than is owed', async () => {
  const patron = world.patron('Cia')
  const charged = await chargeFee(deps, {
    ...{ patron, reason: 'other', amount: 1_500, barcode: '', note: 'Kopior', actor: karin, token: 'fee-1' },
  })
  assert.equal(charged.outcome, 'charged')
  const twice = await chargeFee(deps, {
    ...{ patron, reason: 'other', amount: 1_500, barcode: '', note: 'Kopior', actor: karin, token: 'fee-1' },
  })
  assert.ok(twice.repeated)
  assert.equal(await owedBy(db, patron), 1_500)
  const paid = await pay('Cia', 1_000, 'pay-1')
  const same = await pay('Cia', 1_000, 'pay-1')
  assert.ok(paid.outcome === 'done' && same.outcome === 'done' && same.repeated)
  assert.deepEqual([same.payment, await owedBy(db, patron)], [paid.payment, 500])
  assert.deepEqual(await pay('Cia', 501), {
    outcome: 'refused',
    refusals: [{ code: 'more-than-owed', owed: 500 }],
  })
  assert.deepEqual(await pay('Cia', undefined), { outcome: 'refused', refusals: [{ code: 'amount' }] })
  const receipt = await feePayment(db, { patron, payment: paid.payment })
  assert.deepEqual(
    [receipt?.amount, receipt?.method, receipt?.shares.map(one => one.share)],
    [1_000, 'card', [-1_000]],
  )
  assert.equal(await feePayment(db, { patron: world.patron('Dan'), payment: paid.payment }), undefined)
  await pay('Cia', 500)
})

test('two desks taking the last money at once: one does', async () => {
  const patron = world.patron('Cia')
  await chargeFee(deps, {
    ...{ patron, reason: 'other', amount: 900, barcode: '', note: 'Kopior', actor: karin },
  })
  const answers = await Promise.all([1, 2, 3, 4].map(n => pay('Cia', 900, `race-${n}`)))
  assert.equal(answers.filter(({ outcome }) => outcome === 'done').length, 1)
  assert.equal(await owedBy(db, patron), 0)
  await nothingIsBroken()
})

test('staff charge a damaged copy by its own price or another; for whom there is no such person, nothing', async () => {
  await world.title('F8020')
  const patron = world.patron('Dan')
  const of = { patron, reason: 'damaged', barcode: ' F8020 ', note: '', actor: karin } as const
  assert.deepEqual(await chargeFee(deps, { ...of, amount: undefined }), {
    ...{ outcome: 'charged', amount: 30_000 },
    charge: (await last('Dan')).id,
  })
  assert.deepEqual((await last('Dan')).rule, { by: 'table', kind: 'book' })
  const again = await chargeFee(deps, { ...of, amount: 5_000 })
  assert.deepEqual(again.outcome === 'refused' && again.refusals, [{ code: 'charged-already' }])
  const unread = await chargeFee(deps, { ...of, amount: undefined, unreadable: true, barcode: 'nix' })
  assert.deepEqual(unread.outcome === 'refused' && unread.refusals.map(({ code }) => code), [
    'amount',
    'unknown-item',
  ])
  assert.equal((await chargeFee(deps, { ...of, amount: 100, patron: 999_999 })).outcome, 'unknown-patron')
  const { id } = await last('Dan')
  const to = (amount: number) => correctFee(deps, { patron, charge: id, to: amount, actor: karin })
  assert.equal((await to(12_000)).outcome, 'done')
  await pay('Dan', 2_000)
  assert.deepEqual(await to(1_999), {
    outcome: 'refused',
    refusals: [{ code: 'below-settled', least: 2_000 }],
  })
  assert.deepEqual(await correctFee(deps, { patron: world.patron('Bo'), charge: id, to: 0, actor: karin }), {
    ...{ outcome: 'refused', refusals: [{ code: 'unknown-line' }] },
  })
  assert.equal((await to(2_000)).outcome, 'done')
  assert.equal(await owedBy(db, patron), 0)
})

test('a child at home with a lost book is charged nothing', async () => {
  await world.rows(`update patrons.patron set birth_date = '2020-01-01' where id = ${world.patron('Bo')}`)
  const before = (await lines('Bo')).length
  await lose('Bo')
  assert.equal((await lines('Bo')).length, before)
  await world.rows(`update patrons.patron set birth_date = '1980-01-01' where id = ${world.patron('Bo')}`)
})

const refusedBy = async (sql: string): Promise<string | undefined> => {
  try {
    await world.rows(sql)
    return 'not refused'
  } catch (error) {
    return brokenConstraint(error)
  }
}

test('the database takes back, changes and deletes nothing that stands in the ledger', async () => {
  await lose('Anna')
  const patron = world.patron('Anna')
  const { id } = await last('Anna')
  for (const sql of [
    `update fees.entry set amount = 1 where charge_id = ${id}`,
    `delete from fees.entry where charge_id = ${id}`,
    `update fees.payment set amount = 1`,
    `delete from fees.payment`,
    `delete from fees.charge where id = ${id}`,
    `update fees.charge set municipality_id = 2081 where id = ${id}`,
    `update fees.charge set title = 'En annan' where id = ${id}`,
  ])
    assert.equal(await refusedBy(sql), 'only_added_to', sql)
  const entry = (kind: string, amount: number, more = `null, 'kindness'`) =>
    `insert into fees.entry (charge_id, kind, amount, at, by_kind, payment_id, why) values (${id}, '${kind}', ${amount}, now(), 'system', ${more})`
  assert.equal(await refusedBy(entry('waived', -30_001)), 'no_more_than_owed')
  assert.equal(await refusedBy(entry('corrected', -30_001, 'null, null')), 'no_more_than_owed')
  const [payment] = await world.rows<{ id: number }>('select min(id)::integer as id from fees.payment')
  assert.equal(await refusedBy(entry('refunded', 1, `${payment?.id}, null`)), 'no_more_than_due_back')
  assert.equal(
    await refusedBy(`update fees.charge set patron_id = null where id = ${id}`),
    'settled_before_forgotten',
  )
  assert.equal(await refusedBy(`delete from patrons.patron where id = ${patron}`), 'loan_patron_id_fkey')
})

test('who owes something cannot leave, and hears how much; settled, the line forgets them', async () => {
  const patron = world.patron('Anna')
  const answer = await leave(deps, patron, { notices: lettersErased })
  assert.deepEqual(answer.outcome === 'refused' && answer.refusals, [
    { code: 'has-loans', count: 1 },
    { code: 'owes-fees', owed: 30_000 },
  ])
  const { id } = await last('Anna')
  await pay('Anna', 30_000)
  assert.equal((await leave(deps, patron, { notices: lettersErased })).outcome, 'left')
  const [line] = await world.rows<{ patron: number | null }>(
    `select patron_id as patron from fees.charge where id = ${id}`,
  )
  assert.equal(line?.patron, null)
  assert.equal(
    await refusedBy(`update fees.charge set patron_id = ${world.patron('Bo')} where id = ${id}`),
    'only_added_to',
  )
  await nothingIsBroken()
})

test('a year after it was settled a line forgets what was borrowed, after the years of the books whose it was', async () => {
  await lose('Alva')
  await pay('Alva', 30_000)
  const open = await lose('Alva')
  const of = async () =>
    (await lines('Alva')).map(line => [line.outstanding === 0, line.title !== null, line.item !== null])
  const before = await of()
  assert.ok(before.length > 1 && before.every(([, title]) => title))
  world.pass({ hours: 24 * 364 })
  await forgetFees(deps)
  assert.deepEqual(await of(), before)
  world.pass({ hours: 24 * 2 })
  await forgetFees(deps)
  assert.deepEqual(
    await of(),
    before.map(([settled]) => [settled, !settled, !settled]),
  )
  const [line] = await world.rows<{ year: number }>(
    `select max(extract(year from at))::integer as year from fees.entry`,
  )
  world.at(`${(line?.year ?? 0) + 7}-12-31T12:00`)
  await forgetFees(deps)
  assert.equal((await of()).length, before.length)
  world.at(`${(line?.year ?? 0) + 8}-01-01T12:00`)
  await forgetFees(deps)
  assert.deepEqual(await of(), [[false, true, true]], `${open} is not paid`)
  await nothingIsBroken()
})
