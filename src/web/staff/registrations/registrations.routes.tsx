import { Hono } from 'hono'
import type { FormError } from '../../ui/index.ts'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { CardRulesPage, PendingPage, VerifyPage } from './registrations.page.tsx'
import type { VerifyForm } from './registrations.view.ts'

async function verifyPage(
  c: ShiftContext,
  errors: readonly FormError[] = [],
  form: VerifyForm = { document: '', card: '' },
): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.toVerify(clerk, Number(c.req.param('id')))
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Ansökan" />, 404)
  return show(c, <VerifyPage {...{ ctx: page, clerk, view, form, errors }} />, errors.length ? 422 : 200)
}

const news: Readonly<Record<string, string>> = {
  godkand: 'Låntagaren är godkänd och har alla rättigheter.',
  hopslagen: 'Posterna är hopslagna.',
}

export const registrationsRoutes = new Hono<Shift>()
  .get('/ansokningar', async c => {
    const { office, clerk, page } = c.var
    const view = await office.pending(clerk, Number(c.req.query('sida')) || 1)
    const said = news[c.req.query('klart') ?? ''] ?? null
    return show(c, <PendingPage {...{ ctx: page, clerk, view, said }} />)
  })
  .get('/ansokningar/:id{[1-9][0-9]*}', c => verifyPage(c))
  .post('/ansokningar/:id{[1-9][0-9]*}', async c => {
    const { office, clerk, form } = c.var
    const given = { document: form.get('handling') ?? '', card: (form.get('kort') ?? '').trim() }
    const errors = await office.verify(clerk, Number(c.req.param('id')), given)
    return errors.length ? verifyPage(c, errors, given) : seeOther(c, '/personal/ansokningar?klart=godkand')
  })
  .post('/ansokningar/:id{[1-9][0-9]*}/sla-ihop', async c => {
    const { office, clerk, form } = c.var
    const into = /^[1-9]\d{0,14}$/.test(form.get('med') ?? '') ? Number(form.get('med')) : 0
    const errors = await office.merge(clerk, Number(c.req.param('id')), into)
    return errors.length ? verifyPage(c, errors) : seeOther(c, `/personal/lantagare/${into}`)
  })
  .get('/kortregler', async c => {
    const { office, clerk, page } = c.var
    return show(c, <CardRulesPage ctx={page} clerk={clerk} view={await office.cardRules(clerk)} />)
  })
  .post('/kortregler', async c => {
    const { office, clerk, page, form } = c.var
    const text = (name: string) => (form.get(name) ?? '').trim()
    const view = await office.setCardRules(clerk, {
      consentFrom: text('consentFrom'),
      holds: text('holds'),
      days: text('days'),
    })
    return show(c, <CardRulesPage ctx={page} clerk={clerk} view={view} />, view.errors.length ? 422 : 200)
  })
