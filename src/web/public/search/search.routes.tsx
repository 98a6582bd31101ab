import { Hono } from 'hono'
import { show, type Visit } from '../visit.ts'
import { readQuery } from './query.ts'
import { SearchPage } from './search.page.tsx'

export const searchRoutes = new Hono<Visit>().get('/sok', async c => {
  const query = readQuery(new URL(c.req.url).searchParams)
  const view = await c.var.house.search(c.var.page, query, c.var.reader)
  return show(c, <SearchPage ctx={c.var.page} view={view} />)
})
