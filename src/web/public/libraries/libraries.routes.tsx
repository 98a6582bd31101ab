import { Hono } from 'hono'
import { show, type Visit } from '../visit.ts'
import { LibrariesPage } from './libraries.page.tsx'
import { LibraryPage } from './library.page.tsx'

export const libraryRoutes = new Hono<Visit>()
  .get('/bibliotek', async c => {
    const view = await c.var.house.libraries(c.req.query('oppet') === '1')
    return show(c, <LibrariesPage ctx={c.var.page} view={view} />)
  })
  .get('/bibliotek/:slug', async c => {
    const view = await c.var.house.library(c.var.page, c.req.param('slug'))
    return view ? show(c, <LibraryPage ctx={c.var.page} view={view} />) : c.notFound()
  })
