import { Hono } from 'hono'
import { type Shift, show } from '../visit.tsx'
import { VisitsPage } from './visits.page.tsx'
import { spanOf, visitsFile } from './visits.view.ts'

export const visitRoutes = new Hono<Shift>()
  .get('/sok/besok', async c => {
    const { office, clerk, page } = c.var
    const view = await office.visits(spanOf(c.req.query('dagar')))
    return show(c, <VisitsPage ctx={page} clerk={clerk} view={view} />)
  })
  .get('/sok/besok.csv', async c =>
    c.body(visitsFile(await c.var.office.visits(spanOf(c.req.query('dagar')))), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="besok.csv"',
      'cache-control': 'no-store',
    }),
  )
