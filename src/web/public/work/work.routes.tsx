import { Hono } from 'hono'
import { isbn13 } from '../../../kernel/text.ts'
import { splitLocale } from '../../texts/locale.ts'
import { link } from '../../ui/index.ts'
import { idFrom, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { UnknownIsbnPage } from './unknown-isbn.page.tsx'
import { WorkPage } from './work.page.tsx'

/** Whether the page before was a list of hits of ours: only its path is looked at, not what was asked. */
function comesFromSearch(c: VisitContext): boolean {
  const from = URL.parse(c.req.header('referer') ?? '')
  return from !== null && from.host === c.req.header('host') && splitLocale(from.pathname).path === '/sok'
}

/** One address for each work: a wrong or missing name in it, or a work joined to another, leads to the right one. */
async function showWork(c: VisitContext, id: string | undefined, slug: string): Promise<Response> {
  const number = idFrom(id)
  const { house, page, reader } = c.var
  const format = c.req.query('form') ?? null
  const view = number === null ? null : await house.work(page, number, format, reader)
  if (!view) return c.notFound()
  if (view.id !== number || view.slug !== slug) {
    const form = format ? `?form=${encodeURIComponent(format)}` : ''
    return c.redirect(link(page, `/verk/${view.id}/${view.slug}${form}`), 301)
  }
  if (comesFromSearch(c)) house.openedFromSearch()
  return show(c, <WorkPage ctx={page} view={view} />)
}

export const workRoutes = new Hono<Visit>()
  .get('/verk/:id', c => showWork(c, c.req.param('id'), ''))
  .get('/verk/:id/:slug', c => showWork(c, c.req.param('id'), c.req.param('slug')))
  .get('/isbn/:isbn', async c => {
    const isbn = c.req
      .param('isbn')
      .replace(/[^0-9Xx]/g, '')
      .toUpperCase()
    const work = isbn.length === 10 || isbn.length === 13 ? await c.var.house.workByIsbn(isbn) : null
    if (work) return seeOther(c, `/verk/${work.id}/${work.slug}`)
    return isbn13(isbn) ? show(c, <UnknownIsbnPage ctx={c.var.page} isbn={isbn} />, 404) : c.notFound()
  })
