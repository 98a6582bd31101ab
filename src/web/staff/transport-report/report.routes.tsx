import { Hono } from 'hono'
import { type Shift, seeOther, show } from '../visit.tsx'
import { ReportPage } from './report.page.tsx'

export const reportRoutes = new Hono<Shift>()
  .get('/transportrapport', async c => {
    const { office, clerk, page } = c.var
    const said = c.req.query('satt') ? 'Priserna är ändrade.' : null
    const view = { ...(await office.transportReport(clerk, c.req.query('manad'))), said }
    return show(c, <ReportPage ctx={page} clerk={clerk} view={view} />)
  })
  .get('/transportrapport.csv', async c => {
    const { office, clerk } = c.var
    return c.body(await office.transportReportFile(clerk, c.req.query('manad')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="transportrapport.csv"',
      'cache-control': 'no-store',
    })
  })
  .post('/transportrapport', async c => {
    const { office, clerk, page, form } = c.var
    const month = form.get('manad') ?? undefined
    const prices = { perRun: form.get('perRun') ?? '', perCopy: form.get('perCopy') ?? '' }
    const view = await office.setTransportPrices(clerk, prices, month)
    if (view) return show(c, <ReportPage ctx={page} clerk={clerk} view={view} />, 422)
    return seeOther(c, `/personal/transportrapport?satt=1&manad=${encodeURIComponent(month ?? '')}`)
  })
