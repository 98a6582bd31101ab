import { Hono } from 'hono'
import { type Shift, seeOther, show } from '../visit.tsx'
import { TimetablePage } from './timetable.page.tsx'

export const timetableRoutes = new Hono<Shift>()
  .get('/turer', async c => {
    const { office, clerk, page } = c.var
    const asked = {
      ...{ from: c.req.query('fran') ?? '', to: c.req.query('till') ?? '' },
      ...{ day: c.req.query('dag') ?? '', time: c.req.query('tid') ?? '' },
    }
    const said = c.req.query('andrat') ? 'Turerna är ändrade. Det som är planerat räknas om.' : null
    const view = { ...(await office.timetable(clerk, asked)), said }
    return show(c, <TimetablePage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/turer', async c => {
    const { office, clerk, page, form } = c.var
    const view = await office.cancelRuns(clerk, {
      day: form.get('dag') ?? '',
      reason: form.get('skal') ?? '',
    })
    if (view) return show(c, <TimetablePage ctx={page} clerk={clerk} view={view} />, 422)
    return seeOther(c, '/personal/turer?andrat=1')
  })
  .post('/turer/gar-anda', async c => {
    const { office, clerk, page, form } = c.var
    const view = await office.restoreRuns(clerk, form.get('dag') ?? '')
    if (view) return show(c, <TimetablePage ctx={page} clerk={clerk} view={view} />, 422)
    return seeOther(c, '/personal/turer?andrat=1')
  })
