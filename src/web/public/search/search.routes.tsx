import { Hono } from 'hono'
import { show, type Visit } from '../visit.ts'
import { readQuery } from './query.ts'
import { SearchPage } from './search.page.tsx'
import { SuggestPage } from './suggest.page.tsx'

export const searchRoutes = new Hono<Visit>()
searchRoutes.get('/sok/forslag', async c => {
  const { q } = readQuery(new URL(c.req.url).searchParams)
  const view = await c.var.house.suggest(c.var.page, q, c.var.reader)
  return show(c, <SuggestPage ctx={c.var.page} view={view} />)
})
searchRoutes.get('/sok', async c => {
  const query = readQuery(new URL(c.req.url).searchParams)
  const view = await c.var.house.search(c.var.page, query, c.var.reader)
  return show(c, <SearchPage ctx={c.var.page} view={view} />)
})
