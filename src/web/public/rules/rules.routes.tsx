import { Hono } from 'hono'
import { show, type Visit } from '../visit.ts'
import { RulesPage } from './rules.page.tsx'

export const rulesRoutes = new Hono<Visit>().get('/regler', async c => {
  const ask = { group: c.req.query('grupp'), branch: c.req.query('bibliotek') }
  return show(c, <RulesPage ctx={c.var.page} view={await c.var.house.rules(ask, c.var.reader)} />)
})
