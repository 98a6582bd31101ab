import { Hono } from 'hono'
import { link } from '../../ui/index.ts'
import { show, type Visit } from '../visit.ts'
import { readListAsk } from './list.load.ts'
import { ListPage, listKinds, listPaths } from './list.page.tsx'
import { readShelfAsk } from './shelf.load.ts'
import { ShelfPage } from './shelf.page.tsx'

export const browseRoutes = new Hono<Visit>()

browseRoutes.get('/bibliotek/:slug/hyllan', async c => {
  const { house, page } = c.var
  const query = new URL(c.req.url).searchParams
  const view = await house.shelf(page, c.req.param('slug'), readShelfAsk(query))
  if (!view) return c.notFound()
  // A copy floats: its shelf is where it belongs now.
  if ('moved' in view)
    return c.redirect(link(page, `/bibliotek/${view.moved}/hyllan?bok=${query.get('bok')}#boken`), 302)
  return show(c, <ShelfPage ctx={page} view={view} />)
})

for (const kind of listKinds) {
  browseRoutes.get(listPaths[kind], async c => {
    const { house, page } = c.var
    const view = await house.list(page, readListAsk(kind, new URL(c.req.url).searchParams))
    return show(c, <ListPage ctx={page} view={view} />)
  })
}
