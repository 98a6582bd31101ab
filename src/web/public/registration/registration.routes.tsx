import { Hono } from 'hono'
import { addressOf } from '../../ui/index.ts'
import { startSession } from '../login/login.routes.tsx'
import { idFrom, logInFirst, seeOther, show, type Visit } from '../visit.ts'
import { AppliedPage, ApplyPage, ConfirmPage, LinkGonePage, NewCardPage } from './registration.page.tsx'

const here = '/bli-lantagare'

export const registrationRoutes = new Hono<Visit>()
  .get(here, async c => {
    const { house, page, reader } = c.var
    return show(c, <ApplyPage ctx={page} view={await house.applyForm(page, reader)} errors={[]} />)
  })
  .post(here, async c => {
    const { house, page, reader, form: sent } = c.var
    // Longer than any field may be, so that it is refused as too long, not cut and taken; and no more than that is shown again.
    const text = (name: string) => (sent.get(name) ?? '').trim().slice(0, 300)
    const form = {
      name: text('namn'),
      born: text('fodd'),
      email: text('epost'),
      phone: text('telefon').slice(0, 40),
      branch: text('bibliotek'),
      pin: text('pinkod'),
    }
    const errors = await house.apply(page, reader, { form, via: addressOf(c) })
    if (errors.length === 0) return seeOther(c, `${here}/skickat`)
    const view = await house.applyForm(page, reader)
    return show(
      c,
      <ApplyPage ctx={page} view={{ ...view, form: { ...form, pin: '' } }} errors={errors} />,
      422,
    )
  })
  .get('/bli-lantagare/skickat', c => show(c, <AppliedPage ctx={c.var.page} />))
  .get('/bli-lantagare/bekrafta', async c => {
    const { house, page } = c.var
    const token = c.req.query('kod') ?? ''
    const found = token ? await house.application(token) : null
    return found
      ? show(c, <ConfirmPage ctx={page} name={found.name} token={token} />)
      : show(c, <LinkGonePage ctx={page} />, 404)
  })
  .post('/bli-lantagare/bekrafta', async c => {
    const { house, page, form, session } = c.var
    const made = await house.confirmApplication(form.get('kod') ?? '', session)
    if (!made) return show(c, <LinkGonePage ctx={page} />, 404)
    if (made.session) startSession(c, made.session)
    return seeOther(c, made.child === null ? `${here}/klart` : `${here}/klart?barn=${made.child}`)
  })
  .get('/bli-lantagare/klart', async c => {
    const { house, page, reader } = c.var
    const child = idFrom(c.req.query('barn'))
    if (!reader) return logInFirst(c, `${here}/klart${child === null ? '' : `?barn=${child}`}`)
    const view = await house.newCard(reader, child)
    // Shown at a desk meanwhile: there is nothing more to do.
    return view ? show(c, <NewCardPage ctx={page} view={view} />) : seeOther(c, '/mina-sidor')
  })
