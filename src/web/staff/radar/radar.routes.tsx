import { Hono } from 'hono'
import { type Shift, type ShiftContext, show } from '../visit.tsx'
import { RadarPage } from './radar.page.tsx'
import { readRadarFilter } from './radar.view.ts'

const filterOf = (c: ShiftContext) => readRadarFilter(new URL(c.req.url).searchParams)

export const radarRoutes = new Hono<Shift>()
  .get('/inkopsradar', async c => {
    const { office, clerk, page } = c.var
    return show(c, <RadarPage ctx={page} clerk={clerk} view={await office.radar(clerk, filterOf(c))} />)
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
    const { good, text } = await office.makeRadar(clerk)
    const view = { ...(await office.radar(clerk, filterOf(c))), said: text }
    return show(c, <RadarPage ctx={page} clerk={clerk} view={view} />, good ? 200 : 422)
  })
