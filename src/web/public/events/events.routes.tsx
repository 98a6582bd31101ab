import { Hono } from 'hono'
import { link } from '../../ui/index.ts'
import { idFrom, show, type Visit, type VisitContext } from '../visit.ts'
import { type EventFilter, EventPage, EventsPage } from './events.page.tsx'
import { readWhen } from './when.rules.ts'

const audiences = ['child', 'young', 'adult'] as const

function readFilter(params: URLSearchParams): EventFilter {
  const page = Number(params.get('sida') ?? 1)
  return {
    municipality: params.get('kommun') || null,
    audience: audiences.find(name => name === params.get('for')) ?? null,
    when: readWhen(params.get('nar') ?? ''),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}

async function showEvent(c: VisitContext, id: string | undefined, slug: string): Promise<Response> {
  const number = idFrom(id)
  const found = number === null ? null : await c.var.house.event(number)
  if (!found) return c.notFound()
  const { event, past } = found
  if (event.slug !== slug) return c.redirect(link(c.var.page, `/evenemang/${event.id}/${event.slug}`), 301)
  return show(c, <EventPage ctx={c.var.page} event={event} past={past} />)
}

export const eventRoutes = new Hono<Visit>()
  .get('/evenemang', async c => {
    const view = await c.var.house.events(readFilter(new URL(c.req.url).searchParams))
    return show(c, <EventsPage ctx={c.var.page} view={view} />)
  })
  .get('/evenemang/:id', c => showEvent(c, c.req.param('id'), ''))
  .get('/evenemang/:id/:slug', c => showEvent(c, c.req.param('id'), c.req.param('slug')))
