import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { CrateLabelPage, CratePage } from './crate.page.tsx'
import { CratesPage } from './crates.page.tsx'
import type { CrateDeed, CrateView } from './crates.view.ts'

const idOf = (c: ShiftContext): number => Number(c.req.param('id'))
const typed = (c: ShiftContext, name: string): string => (c.var.form.get(name) ?? '').trim()

const missing = (c: ShiftContext): Response =>
  show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Lådan" />, 404)

/** After a deed: the crate again, or what stood in its way. */
function after(c: ShiftContext, view: CrateView | null): Response {
  if (!view) return missing(c)
  if (!view.errors.length) return seeOther(c, `/personal/lador/${idOf(c)}`)
  return show(c, <CratePage ctx={c.var.page} clerk={c.var.clerk} view={view} />, 422)
}

export const crateRoutes = new Hono<Shift>()
  .get('/lador', async c => {
    const { office, clerk, page } = c.var
    return show(c, <CratesPage ctx={page} clerk={clerk} view={await office.crates(clerk)} />)
  })
  .post('/lador', async c => {
    const { office, clerk, page } = c.var
    const form = { code: typed(c, 'kod'), to: typed(c, 'till'), capacity: typed(c, 'platser') }
    const opened = await office.openCrate(clerk, form)
    if (typeof opened === 'number') return seeOther(c, `/personal/lador/${opened}`)
    return show(c, <CratesPage ctx={page} clerk={clerk} view={opened} />, 422)
  })
  .post('/lador/in', async c => {
    const { office, clerk, page, form } = c.var
    const view = await office.receiveCrate(clerk, typed(c, 'in'), form.has('har'))
    return show(c, <CratesPage ctx={page} clerk={clerk} view={view} />, view.errors.length ? 422 : 200)
  })
  .get('/lador/:id{[1-9][0-9]{0,14}}', async c => {
    const { office, clerk, page } = c.var
    const view = await office.crate(clerk, idOf(c))
    return view ? show(c, <CratePage ctx={page} clerk={clerk} view={view} />) : missing(c)
  })
  .get('/lador/:id{[1-9][0-9]{0,14}}/etikett', async c => {
    const { office, clerk, page } = c.var
    const view = await office.crate(clerk, idOf(c))
    return view ? show(c, <CrateLabelPage ctx={page} clerk={clerk} view={view} />) : missing(c)
  })
  .post('/lador/:id{[1-9][0-9]{0,14}}/packa', async c => {
    const { office, clerk, form } = c.var
    return after(c, await office.packItem(clerk, idOf(c), typed(c, 'streckkod'), form.has('anda')))
  })
  .post('/lador/:id{[1-9][0-9]{0,14}}/ta-ut', async c =>
    after(c, await c.var.office.takeOut(c.var.clerk, idOf(c), typed(c, 'streckkod'))),
  )
  .post('/lador/:id{[1-9][0-9]{0,14}}/:deed{stang|oppna|skicka|avboka}', async c =>
    after(c, await c.var.office.crateDeed(c.var.clerk, idOf(c), c.req.param('deed') as CrateDeed)),
  )
