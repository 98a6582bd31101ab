import { Hono } from 'hono'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { OldLinksPage } from './old-links.page.tsx'
import { readOldLinksAsked } from './old-links.view.ts'
import type { OldLinksAnswer } from './old-links-of-desk.ts'

const saidOf = (done: string | undefined): string | null => {
  if (done === 'borta') return 'Länken är borttagen.'
  if (!done || !/^\d{1,6}$/.test(done)) return null
  return done === '1' ? 'Länken är sparad.' : `${Number(done)} länkar är sparade.`
}

const ownHostOf = (c: ShiftContext): string => new URL(c.var.page.origin).hostname

function answer(c: ShiftContext, of: OldLinksAnswer, done: string): Response {
  const { clerk, page } = c.var
  if (of.outcome === 'done') return seeOther(c, `/personal/gamla-lankar?klart=${done || of.links}`)
  return show(c, <OldLinksPage ctx={page} clerk={clerk} view={of.view} said={null} />, 422)
}

export const oldLinkRoutes = new Hono<Shift>()
  .get('/gamla-lankar', async c => {
    const { office, clerk, page } = c.var
    const view = await office.oldLinks(clerk, readOldLinksAsked(new URL(c.req.url).searchParams))
    return show(c, <OldLinksPage ctx={page} clerk={clerk} view={view} said={saidOf(c.req.query('klart'))} />)
  })
  .post('/gamla-lankar', async c => {
    const { office, clerk, form } = c.var
    const written = { from: form.get('fran') ?? '', to: form.get('till') ?? '' }
    return answer(c, await office.setOldLink(clerk, ownHostOf(c), written), '')
  })
  .post('/gamla-lankar/lista', async c => {
    const { office, clerk, form } = c.var
    return answer(c, await office.setOldLinks(clerk, ownHostOf(c), form.get('lista') ?? ''), '')
  })
  .post('/gamla-lankar/:id{[1-9][0-9]{0,14}}/ta-bort', async c => {
    const { office, clerk } = c.var
    return answer(c, await office.removeOldLink(clerk, Number(c.req.param('id'))), 'borta')
  })
