import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../../../test/support/no-search.ts'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import { owedBy } from '../../../modules/fees/index.ts'
import type { Clerk } from '../clerk.ts'
import { officeOf } from '../office-of-desk.ts'
import type { FeeAnswer } from './fees.view.ts'

const world = await buildWorld(await testDatabase({ max: 4 }))
const office = officeOf(
  () => world.deps,
  error => assert.fail(String(error)),
  noSearch,
)
const karin: Clerk = {
  ...{ account: 1, name: 'Karin', role: 'librarian' },
  ...{ branch: 3, branchName: 'Mora' },
}
const cataloguer: Clerk = { ...karin, role: 'cataloguer' }
const administrator: Clerk = { ...karin, role: 'administrator' }
const anna = world.patron('Anna')
let serial = 0
const deed = () => `fee-test-${++serial}`
const errors = (answer: FeeAnswer) =>
  answer.outcome === 'refused' ? answer.errors.map(({ field, text }) => `${field}: ${text}`) : []
const charge = (clerk: Clerk, change: Record<string, string> = {}) =>
  office.charge(clerk, anna, {
    ...{ reason: 'other', barcode: '', amount: '25', note: 'Kopior', deed: deed() },
    ...change,
  })
const owed = () => owedBy(world.db, anna)
const pay = (clerk: Clerk, amount: string, method = 'card') =>
  office.takePayment(clerk, anna, { amount, method, deed: deed() })
const deeds = async () =>
  (
    await world.rows<{ deed: string }>(
      `select deed from staff.audit where subject = 'patron:${anna}' order by id`,
    )
  ).map(row => row.deed)

test('staff charge with the reasons at their fields; who may not, does not', async () => {
  assert.deepEqual(errors(await charge(cataloguer)), [
    'orsak: Bara bibliotekarier och administratörer gör det här.',
  ])
  assert.match(
    errors(await charge(karin, { reason: 'overdue' }))[0] ?? '',
    /^orsak: Välj vad avgiften gäller/,
  )
  assert.match(
    errors(await charge(karin, { amount: 'tjugo' }))[0] ?? '',
    /^belopp: Skriv ett belopp i kronor/,
  )
  assert.match(errors(await charge(karin, { amount: '' }))[0] ?? '', /^belopp: Det finns inget pris/)
  assert.match(errors(await charge(karin, { note: '' }))[0] ?? '', /^anteckning: Skriv vad/)
  assert.match(errors(await charge(karin, { reason: 'damaged' }))[0] ?? '', /^streckkod: Läs in/)
  assert.match(
    errors(await charge(karin, { reason: 'damaged', barcode: 'X' }))[0] ?? '',
    /^streckkod: Streckkoden finns/,
  )
  await world.title('F1')
  assert.match(
    errors(await charge(karin, { reason: 'lost', barcode: 'F1' }))[0] ?? '',
    /Märk först exemplaret/,
  )
  await world.rows(`update patrons.patron set birth_date = '2020-01-01' where id = ${anna}`)
  assert.match(errors(await charge(karin))[0] ?? '', /^orsak: Låntagaren är under 18 år/)
  await world.rows(`update patrons.patron set birth_date = '1980-01-01' where id = ${anna}`)
  assert.equal(await owed(), 0)
  assert.equal((await charge(karin)).outcome, 'done')
  assert.equal((await charge(karin, { reason: 'damaged', barcode: 'F1', amount: '' })).outcome, 'done')
  assert.match(errors(await charge(karin, { reason: 'damaged', barcode: 'F1' }))[0] ?? '', /står redan/)
  assert.equal(await owed(), 32_500)
})

test('the account tells what is owed and why borrowing is closed, and that it was looked at', async () => {
  const view = await office.feeAccount(cataloguer, anna)
  assert.deepEqual([view?.owed, view?.open.length, view?.mayHandle], [32_500, 2, false])
  assert.match(view?.block ?? '', /över gränsen.*Omlån går bra/)
  assert.equal(await office.feeAccount(karin, 999_999), null)
  assert.equal(await office.chargeForm(karin, 999_999), null)
  assert.deepEqual((await deeds()).slice(-2), ['charge-fee', 'see-fees'])
  const form = await office.chargeForm(karin, anna)
  assert.equal(form?.prices.length, 7)
  assert.equal((await office.patron(karin, anna))?.warnings.length, 1)
  assert.match(
    (await office.borrower(karin, world.card('Anna')))?.warnings[0] ?? '',
    /Har 325\skr att betala/,
  )
})

test('money is taken by who may, in an amount that can be read and is owed; the receipt tells the lines', async () => {
  assert.match(errors(await pay(cataloguer, '10'))[0] ?? '', /Bara bibliotekarier/)
  assert.match(errors(await pay(karin, 'tio'))[0] ?? '', /^belopp: Skriv ett belopp/)
  assert.match(errors(await pay(karin, '1000'))[0] ?? '', /Högst 325\skr kan betalas/)
  assert.deepEqual(errors(await pay(karin, '10', 'swish')), ['satt: Välj kort eller kontanter.'])
  const paid = await pay(karin, '100', 'cash')
  assert.ok(paid.outcome === 'done' && paid.payment)
  const receipt = await office.feeReceipt(karin, anna, paid.payment ?? 0)
  assert.deepEqual(
    [receipt?.amount, receipt?.method, receipt?.shares.map(({ amount }) => amount), receipt?.shares[0]?.to],
    [10_000, 'Kontant', [2_500, 7_500], 'Falun kommun'],
  )
  assert.equal(await office.feeReceipt(karin, world.patron('Bo'), paid.payment ?? 0), null)
  assert.equal(await owed(), 22_500)
})

test('a line is put right and waived by who may, and no further than what is left', async () => {
  const line = (await office.feeAccount(karin, anna))?.open[0]
  const of = { patron: anna, charge: line?.id ?? 0 }
  assert.match(
    errors(await office.waiveFee(cataloguer, { ...of, why: 'kindness', deed: deed() }))[0] ?? '',
    /Bara/,
  )
  assert.match(
    errors(await office.correctFee(cataloguer, { ...of, amount: '1', deed: deed() }))[0] ?? '',
    /Bara/,
  )
  assert.deepEqual(errors(await office.waiveFee(karin, { ...of, why: 'nix', deed: deed() })), [
    'varfor: Välj varför.',
  ])
  const right = async (amount: string) =>
    errors(await office.correctFee(karin, { ...of, amount, deed: deed() }))[0] ?? ''
  assert.match(await right('x'), /^nytt-belopp: Skriv/)
  assert.match(await right('300'), /samma belopp/)
  assert.match(await right('50'), /75\skr är redan betalt/)
  assert.equal(await right('200'), '')
  assert.equal((await office.feeLine(karin, anna, of.charge))?.line.amount, 20_000)
  assert.equal((await office.waiveFee(karin, { ...of, why: 'proof', deed: deed() })).outcome, 'done')
  assert.match(
    errors(await office.waiveFee(karin, { ...of, why: 'proof', deed: deed() }))[0] ?? '',
    /inget kvar/,
  )
  assert.equal(await office.feeLine(karin, world.patron('Bo'), of.charge), null)
  const elsewhere = { patron: world.patron('Bo'), charge: of.charge, why: 'proof', deed: deed() }
  assert.match(errors(await office.waiveFee(karin, elsewhere))[0] ?? '', /finns inte längre/)
  assert.equal(await owed(), 0)
  assert.match(errors(await pay(karin, '1'))[0] ?? '', /inget kvar att betala/)
  const back = { amount: '', method: 'cash', deed: deed() }
  assert.match(errors(await office.payBack(cataloguer, anna, back))[0] ?? '', /Bara/)
  assert.match(errors(await office.payBack(karin, anna, back))[0] ?? '', /inget att betala tillbaka/)
})

test('what a municipality charges is read by all and set by administrators, in kronor, each wrong one told', async () => {
  const read = await office.feeRules(karin, '')
  assert.deepEqual(
    [read.place, read.mayChange, read.form.book, read.form.backDays, read.form.refunds],
    [...['Falun', false, '300', '365', true]],
  )
  const form = { ...read.form, perDay: '1,50', graceDays: '2', byPrice: true }
  assert.equal((await office.setFeeRules(karin, 'falun', form)).errors[0]?.field, 'kommun')
  const wrong = await office.setFeeRules(administrator, 'falun', {
    ...form,
    perDay: 'x',
    graceDays: '1,5',
    book: '',
  })
  assert.deepEqual(wrong.errors.map(({ field }) => field).toSorted(), ['book', 'graceDays', 'perDay'])
  assert.equal(wrong.form.perDay, 'x')
  assert.match((await office.setFeeRules(administrator, 'falun', form)).said ?? '', /ändrade/)
  const now = await office.feeRules(administrator, 'falun')
  assert.deepEqual([now.form.perDay, now.form.graceDays, now.form.byPrice], ['1,50', '2', true])
  assert.match((await office.setFeeRules(administrator, 'falun', now.form)).said ?? '', /som de var/)
  assert.equal((await office.feeRules(karin, 'finns-inte')).place, 'Falun')
})
