import { Hono } from 'hono'
import { link } from '../../ui/index.ts'
import { slugOf } from '../slug.ts'
import { show, type Visit } from '../visit.ts'
import { readHeadingAsk } from './heading.load.ts'
import { HeadingListPage, HeadingPage, headingKinds, headingPaths } from './heading.page.tsx'

export const headingRoutes = new Hono<Visit>()

headingRoutes.get('/bladdra', c => c.redirect(link(c.var.page, headingPaths.creator.list), 302))

for (const kind of headingKinds) {
  const { list, one } = headingPaths[kind]
  headingRoutes.get(list, async c => {
    const { house, page } = c.var
    const view = await house.headings(page, readHeadingAsk(kind, new URL(c.req.url).searchParams))
    return show(c, <HeadingListPage ctx={page} view={view} />)
  })
  headingRoutes.get(`${one}/:id{[0-9]{1,15}}/:slug?`, async c => {
    const { house, page } = c.var
    const asked = Number(c.req.query('sida') ?? '1')
    const view = await house.heading(page, {
      ...{ kind, id: Number(c.req.param('id')) },
      page: Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1,
    })
    if (!view) return c.notFound()
    // One address for each heading, however it is written in the link.
    if (c.req.param('slug') !== slugOf(view.label)) return c.redirect(link(page, view.href), 301)
    return show(c, <HeadingPage ctx={page} view={view} />)
  })
}
