import { Hono } from 'hono'
import { idFrom, logInFirst, show, type Visit } from '../visit.ts'
import { FeesPage, feesPath } from './fees.page.tsx'

export const feesRoutes = new Hono<Visit>()
  .get(feesPath, async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, feesPath)
    return show(c, <FeesPage ctx={page} view={await house.fees(reader)} />)
  })
  .get('/mina-sidor/familj/:child/avgifter', async c => {
    const { house, page, reader } = c.var
    const child = idFrom(c.req.param('child'))
    if (!reader) return logInFirst(c, '/mina-sidor/familj')
    const view = child === null ? null : await house.feesOfChild(reader, child)
    return view ? show(c, <FeesPage ctx={page} view={view} />) : c.notFound()
  })
