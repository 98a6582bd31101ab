import { Hono } from 'hono'
import { link } from '../../ui/index.ts'
import { idFrom, show, type Visit } from '../visit.ts'
import { CitePage, citeAddress } from './cite.page.tsx'
import type { Cited } from './cited.rules.ts'
import { bibtex, ris } from './exported.rules.ts'

const files: Readonly<Record<string, { type: string; write: (cited: Cited) => string }>> = {
  '.ris': { type: 'application/x-research-info-systems', write: ris },
  '.bib': { type: 'application/x-bibtex', write: bibtex },
}

export const citeRoutes = new Hono<Visit>().get('/kallhanvisning/:asked', async c => {
  const { house, page } = c.var
  const [, number, ending = ''] = /^(\d+)(\.ris|\.bib)?$/.exec(c.req.param('asked')) ?? []
  const work = idFrom(number)
  const asked = idFrom(c.req.query('utgava'))
  const view = work === null ? null : await house.cite({ work, edition: asked, origin: page.origin })
  if (!view) return c.notFound()
  // Joined to another work since, or an edition that is not (any more) of this one.
  if (view.work.id !== work || (asked !== null && view.edition !== asked))
    return c.redirect(link(page, citeAddress(view.work.id, null, ending)), 301)
  const file = files[ending]
  if (!file) return show(c, <CitePage ctx={page} view={view} />)
  return c.body(file.write(view.cited), 200, {
    'content-type': `${file.type}; charset=utf-8`,
    'content-disposition': `attachment; filename="verk-${view.work.id}${ending}"`,
    'x-robots-tag': 'noindex',
  })
})
