import { Hono } from 'hono'
import { link } from '../../ui/index.ts'
import { slugOf } from '../slug.ts'
import { show, type Visit } from '../visit.ts'
import { headingKinds, headingPaths, narrowedHref } from './heading.href.ts'
import { readWorksAsk } from './heading.load.ts'
import { HeadingPage } from './heading.page.tsx'
import { readListAsk } from './heading-list.load.ts'
import { HeadingListPage } from './heading-list.page.tsx'

export const headingRoutes = new Hono<Visit>()

headingRoutes.get('/bladdra', c => c.redirect(link(c.var.page, headingPaths.creator.list), 302))

for (const kind of headingKinds) {
  const { list, one } = headingPaths[kind]
  headingRoutes.get(list, async c => {
    const { house, page } = c.var
    const view = await house.headings(page, readListAsk(kind, new URL(c.req.url).searchParams))
    return show(c, <HeadingListPage ctx={page} view={view} />)
  })
  headingRoutes.get(`${one}/:id{[0-9]{1,15}}/:slug?`, async c => {
    const { house, page, reader } = c.var
    const asked = readWorksAsk(kind, new URL(c.req.url).searchParams)
    const view = await house.heading(page, { kind, id: Number(c.req.param('id')), ...asked }, reader)
    if (!view) return c.notFound()
    // One address for each heading, however it is written in the link.
    if (c.req.param('slug') !== slugOf(view.label))
      return c.redirect(link(page, narrowedHref(view.href, view.ask)), 301)
    return show(c, <HeadingPage ctx={page} view={view} />)
  })
}
