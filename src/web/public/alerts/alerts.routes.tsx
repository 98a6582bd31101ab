import { Hono } from 'hono'
import { type Pace, paces } from '../../../modules/alerts/index.ts'
import type { Reader } from '../house.ts'
import { LastPage } from '../my-pages/record.page.tsx'
import { idFrom, logInFirst, ownPath, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { AlertsPage, alertsPath, StopPage, WatchPage } from './alerts.page.tsx'
import { watchedPath, watchedQuery } from './watched.ts'

/** A deed for who is logged in; everybody else logs in first. */
const mine =
  (of: (c: VisitContext, reader: Reader) => Promise<Response>) =>
  async (c: VisitContext): Promise<Response> =>
    c.var.reader ? of(c, c.var.reader) : logInFirst(c, alertsPath)

const paceFrom = (c: VisitContext): Pace | undefined => paces.find(pace => pace === c.var.form.get('takt'))

const askAt = (path: string): string => `/bevaka?fraga=${encodeURIComponent(path)}`

/** What a letter's link leads to when it is one we never gave. */
const unknownLink = (c: VisitContext): Response => {
  const t = c.var.page.texts.alerts
  return show(c, <LastPage ctx={c.var.page} title={t.unknownTitle} texts={[t.unknown]} />, 410)
}

/** Posted to by the page of the link, and by mail programs, which bring no token of ours. */
export const isLetterEnd = (path: string): boolean => /^\/bevakningar\/avsluta\/[\w-]{1,100}$/.test(path)

export const alertRoutes = new Hono<Visit>()
  .get('/bevaka', async c => {
    const { house, page, reader } = c.var
    const query = watchedQuery(c.req.query('fraga') ?? '')
    const path = watchedPath(query)
    if (!reader) return logInFirst(c, askAt(path))
    const name = house.alerts.nameOf(page, query)
    return name ? show(c, <WatchPage ctx={page} name={name} path={path} />) : seeOther(c, '/sok')
  })
  .post('/bevaka', async c => {
    const { house, page, reader, form } = c.var
    const query = watchedQuery(form.get('fraga') ?? '')
    const path = watchedPath(query)
    if (!reader) return logInFirst(c, askAt(path))
    const answer = await house.alerts.watch(page, reader, { query, pace: paceFrom(c) ?? 'daily' })
    if (answer.outcome === 'done')
      return seeOther(c, `${alertsPath}?klart=bevakad&fraga=${encodeURIComponent(path)}`)
    const { refused } = page.texts.alerts
    const errors = answer.refusals.map(refusal => ({
      field: 'bevaka',
      text: refused[refusal.code]('most' in refusal ? refusal.most : 0),
    }))
    const name = house.alerts.nameOf(page, query)
    return show(c, <WatchPage ctx={page} name={name} path={path} errors={errors} />, 422)
  })
  .get(
    alertsPath,
    mine(async (c, reader) => {
      const { house, page } = c.var
      const t = page.texts.alerts
      const view = await house.alerts.all(reader)
      const asked = ownPath(c.req.query('fraga'))
      const word = c.req.query('klart')
      const name = view.alerts.find(alert => alert.path === asked)?.name
      const done =
        word === 'bevakad' && name !== undefined ? t.watched(name) : word === 'takt' ? t.paceSaved : null
      const removed = word === 'borttagen' && asked?.startsWith('/sok') ? asked : null
      return show(c, <AlertsPage ctx={page} view={view} done={done} removed={removed} />)
    }),
  )
  .post(
    `${alertsPath}/:alert`,
    mine(async (c, reader) => {
      const [alert, pace] = [idFrom(c.req.param('alert')), paceFrom(c)]
      if (alert === null || !pace) return c.notFound()
      const answer = await c.var.house.alerts.setPace(reader, alert, pace)
      return answer.outcome === 'done' ? seeOther(c, `${alertsPath}?klart=takt`) : c.notFound()
    }),
  )
  .post(
    `${alertsPath}/:alert/ta-bort`,
    mine(async (c, reader) => {
      const alert = idFrom(c.req.param('alert'))
      if (alert === null) return c.notFound()
      const answer = await c.var.house.alerts.unwatch(reader, alert)
      return answer.outcome === 'done'
        ? seeOther(c, `${alertsPath}?klart=borttagen&fraga=${encodeURIComponent(answer.path)}`)
        : c.notFound()
    }),
  )
  .get('/bevakningar/avsluta/:token', async c => {
    const token = c.req.param('token')
    return (await c.var.house.alerts.canSilence(token))
      ? show(c, <StopPage ctx={c.var.page} token={token} />)
      : unknownLink(c)
  })
  .post('/bevakningar/avsluta/:token', async c => {
    const t = c.var.page.texts.alerts
    return (await c.var.house.alerts.silence(c.req.param('token')))
      ? show(c, <LastPage ctx={c.var.page} title={t.stoppedTitle} texts={[t.stopped]} />)
      : unknownLink(c)
  })
