import { Hono } from 'hono'
import { type Shift, seeOther, show } from '../visit.tsx'
import { ShelvesPage } from './shelves.page.tsx'
import { levelsOfForm } from './shelves.view.ts'

const saidOf = (changed: string | undefined): string | null => {
  if (changed === undefined || !/^\d{1,4}$/.test(changed)) return null
  if (changed === '0') return 'Inget var ändrat.'
  return changed === '1' ? 'En hylla är ändrad.' : `${changed} hyllor är ändrade.`
}

export const shelvesRoutes = new Hono<Shift>()
  .get('/hyllor', async c => {
    const { office, clerk, page } = c.var
    const view = { ...(await office.shelves(clerk)), said: saidOf(c.req.query('andrade')) }
    return show(c, <ShelvesPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/hyllor', async c => {
    const { office, clerk, page, form } = c.var
    const outcome = await office.setShelves(clerk, levelsOfForm(form))
    if ('changed' in outcome) return seeOther(c, `/personal/hyllor?andrade=${outcome.changed}`)
    return show(c, <ShelvesPage ctx={page} clerk={clerk} view={outcome.refused} />, 422)
  })
