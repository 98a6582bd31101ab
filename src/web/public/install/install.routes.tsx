import { Hono } from 'hono'
import { show, type Visit } from '../visit.ts'
import { OfflinePage } from './offline.page.tsx'

export const installRoutes = new Hono<Visit>().get('/utan-nat', c =>
  show(c, <OfflinePage ctx={c.var.page} />),
)
