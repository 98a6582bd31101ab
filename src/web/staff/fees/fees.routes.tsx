import { Hono } from 'hono'
import type { FormError } from '../../ui/index.ts'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { ChargePage } from './charge.page.tsx'
import { FeeRulesPage } from './fee-rules.page.tsx'
import { feeFields } from './fee-rules-of-desk.ts'
import { AccountPage, accountPath } from './fees.page.tsx'
import type { ChargeForm, FeeAnswer, PayForm } from './fees.view.ts'
import { FeeLinePage } from './line.page.tsx'
import { ReceiptPage } from './receipt.page.tsx'

const number = (c: ShiftContext, name: string): number => Number(c.req.param(name))
const typed = (c: ShiftContext, name: string): string => (c.var.form.get(name) ?? '').slice(0, 600)
const deedOf = (c: ShiftContext): string => typed(c, 'deed').slice(0, 60)

const done: Readonly<Record<string, string>> = {
  uppskriven: 'Avgiften är uppskriven. Låntagaren får ett meddelande med orsaken.',
  avskriven: 'Avgiften är avskriven.',
  rattad: 'Beloppet är rättat.',
}

async function account(
  c: ShiftContext,
  errors: readonly FormError[] = [],
  form: PayForm | null = null,
): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.feeAccount(clerk, number(c, 'id'))
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Låntagaren" />, 404)
  const said = done[c.req.query('klart') ?? ''] ?? null
  return show(
    c,
    <AccountPage {...{ ctx: page, clerk, view, said, errors, form }} />,
    errors.length ? 422 : 200,
  )
}

async function chargePage(
  c: ShiftContext,
  errors: readonly FormError[] = [],
  form: ChargeForm | null = null,
): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.chargeForm(clerk, number(c, 'id'))
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Låntagaren" />, 404)
  return show(c, <ChargePage {...{ ctx: page, clerk, view, errors, form }} />, errors.length ? 422 : 200)
}

async function linePage(
  c: ShiftContext,
  errors: readonly FormError[] = [],
  amount?: string,
): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.feeLine(clerk, number(c, 'id'), number(c, 'charge'))
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Avgiften" />, 404)
  const status = errors.length ? 422 : 200
  return show(c, <FeeLinePage {...{ ctx: page, clerk, view, errors }} typed={amount} />, status)
}

/** Goes to the receipt of what was paid; with reasons, back to the form. */
const paid = (c: ShiftContext, answer: FeeAnswer, form: PayForm): Response | Promise<Response> =>
  answer.outcome === 'refused'
    ? account(c, answer.errors, form)
    : seeOther(c, `${accountPath(number(c, 'id'))}/kvitto/${answer.payment}`)

const payForm = (c: ShiftContext): PayForm => ({
  amount: typed(c, 'belopp'),
  method: typed(c, 'satt'),
  deed: deedOf(c),
})

const here = '/lantagare/:id{[1-9][0-9]*}/avgifter'
const one = `${here}/:charge{[1-9][0-9]*}` as const

export const staffFeeRoutes = new Hono<Shift>()
  .get(here, c => account(c))
  .post(`${here}/betala`, async c => {
    const form = payForm(c)
    return paid(c, await c.var.office.takePayment(c.var.clerk, number(c, 'id'), form), form)
  })
  .post(`${here}/aterbetala`, async c => {
    const form = payForm(c)
    return paid(c, await c.var.office.payBack(c.var.clerk, number(c, 'id'), form), form)
  })
  .get(`${here}/kvitto/:payment{[1-9][0-9]*}`, async c => {
    const { office, clerk, page } = c.var
    const view = await office.feeReceipt(clerk, number(c, 'id'), number(c, 'payment'))
    if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Kvittot" />, 404)
    return show(c, <ReceiptPage ctx={page} clerk={clerk} view={view} />)
  })
  .get(`${here}/ny`, c => chargePage(c))
  .post(`${here}/ny`, async c => {
    const form: ChargeForm = {
      reason: typed(c, 'orsak'),
      barcode: typed(c, 'streckkod').trim(),
      amount: typed(c, 'belopp'),
      note: typed(c, 'anteckning').trim(),
      deed: deedOf(c),
    }
    const answer = await c.var.office.charge(c.var.clerk, number(c, 'id'), form)
    return answer.outcome === 'refused'
      ? chargePage(c, answer.errors, form)
      : seeOther(c, `${accountPath(number(c, 'id'))}?klart=uppskriven`)
  })
  .get(one, c => linePage(c))
  .post(`${one}/efterskank`, async c => {
    const [patron, charge] = [number(c, 'id'), number(c, 'charge')]
    const of = { patron, charge, why: typed(c, 'varfor'), deed: deedOf(c) }
    const answer = await c.var.office.waiveFee(c.var.clerk, of)
    return answer.outcome === 'refused'
      ? linePage(c, answer.errors)
      : seeOther(c, `${accountPath(patron)}?klart=avskriven`)
  })
  .post(`${one}/ratta`, async c => {
    const [patron, charge] = [number(c, 'id'), number(c, 'charge')]
    const amount = typed(c, 'nytt-belopp')
    const answer = await c.var.office.correctFee(c.var.clerk, { patron, charge, amount, deed: deedOf(c) })
    return answer.outcome === 'refused'
      ? linePage(c, answer.errors, amount)
      : seeOther(c, `${accountPath(patron)}?klart=rattad`)
  })
  .get('/avgifter', async c => {
    const { office, clerk, page } = c.var
    const view = await office.feeRules(clerk, c.req.query('kommun') ?? '')
    return show(c, <FeeRulesPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/avgifter', async c => {
    const { office, clerk, page, form } = c.var
    const rules = Object.fromEntries<string | boolean>([
      ...feeFields.numbers.map(rule => [rule, typed(c, rule)] as const),
      ...feeFields.switches.map(rule => [rule, form.has(rule)] as const),
    ])
    const view = await office.setFeeRules(clerk, typed(c, 'kommun'), rules)
    return show(c, <FeeRulesPage ctx={page} clerk={clerk} view={view} />, view.errors.length ? 422 : 200)
  })
