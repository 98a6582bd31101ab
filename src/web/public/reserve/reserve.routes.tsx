import { Hono } from 'hono'
import { idFrom, logInFirst, seeOther, show, type Visit } from '../visit.ts'
import { EndedPage } from './ended.page.tsx'
import { ReservedPage, ReservePage } from './reserve.page.tsx'
import { wishFrom } from './wish.ts'

export const reserveRoutes = new Hono<Visit>()
  .get('/reservera/:work', async c => {
    const { house, page, reader } = c.var
    const work = idFrom(c.req.param('work'))
    if (work === null) return c.notFound()
    const wish = new URL(c.req.url).searchParams
    if (!reader) return logInFirst(c, `/reservera/${work}${wish.size > 0 ? `?${wish}` : ''}`)
    const view = await house.reserveForm(page, reader, work, wish)
    return view ? show(c, <ReservePage ctx={page} view={view} />) : c.notFound()
  })
  .post('/reservera/:work', async c => {
    const { house, page, reader, form } = c.var
    const work = idFrom(c.req.param('work'))
    if (work === null) return c.notFound()
    const wish = new URLSearchParams({ hamta: form.get('hamta') ?? '', utgava: form.get('utgava') ?? 'alla' })
    const part = form.get('del')
    if (part) wish.set('del', part)
    const child = idFrom(form.get('vem') ?? undefined)
    if (child !== null) wish.set('vem', String(child))
    if (!reader) return logInFirst(c, `/reservera/${work}?${wish}`)
    const answer = await house.reserve(page, reader, {
      work,
      pickup: wish.get('hamta') ?? '',
      edition: wishFrom(wish),
      deed: form.get('deed') ?? '',
      child,
    })
    if (answer.outcome === 'placed') {
      const of = new URLSearchParams({
        ...(answer.from ? { fran: answer.from } : {}),
        ...(child === null ? {} : { vem: String(child) }),
      })
      return seeOther(c, `/reserverat/${answer.hold}${of.size ? `?${of}` : ''}`)
    }
    const view = await house.reserveForm(page, reader, work, wish)
    if (!view) return c.notFound()
    const errors = answer.outcome === 'invalid' ? answer.errors : []
    const refusals = answer.outcome === 'refused' ? answer.refusals : []
    return show(c, <ReservePage ctx={page} view={{ ...view, errors, refusals }} />, 422)
  })
  .get('/reserverat/:hold', async c => {
    const { house, page, reader } = c.var
    const hold = idFrom(c.req.param('hold'))
    if (hold === null) return c.notFound()
    if (!reader) return logInFirst(c, `/reserverat/${hold}`)
    const of = { hold, from: c.req.query('fran') ?? null, child: idFrom(c.req.query('vem')) }
    const view = await house.reserved(page, reader, of)
    if (view) return show(c, <ReservedPage ctx={page} view={view} />)
    const ended = await house.ended(reader, of)
    return show(c, <EndedPage ctx={page} view={ended} />, ended ? 200 : 404)
  })
