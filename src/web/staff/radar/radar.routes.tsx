import { Hono } from 'hono'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { RadarPage } from './radar.page.tsx'
import { radarHref, readRadarFilter } from './radar.view.ts'

const filterOf = (c: ShiftContext) => readRadarFilter(new URL(c.req.url).searchParams)

export const radarRoutes = new Hono<Shift>()
  .get('/inkopsradar', async c => {
    const { office, clerk, page } = c.var
    const said = c.req.query('ny') ? 'Listan är gjord på nytt.' : null
    const view = { ...(await office.radar(clerk, filterOf(c))), said }
    return show(c, <RadarPage ctx={page} clerk={clerk} view={view} />)
  })
  .get('/inkopsradar.csv', async c => {
    const { office, clerk } = c.var
    return c.body(await office.radarFile(clerk, filterOf(c)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="inkopsradar.csv"',
      'cache-control': 'no-store',
    })
  })
  .post('/inkopsradar', async c => {
    const { office, clerk, page } = c.var
    const filter = filterOf(c)
    const { refused } = await office.makeRadar(clerk)
    if (refused === null) return seeOther(c, radarHref({ ...filter, page: 1, made: true }))
    const view = { ...(await office.radar(clerk, filter)), refused }
    return show(c, <RadarPage ctx={page} clerk={clerk} view={view} />, 422)
  })
