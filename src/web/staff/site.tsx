import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { textsFor } from '../texts/texts.ts'
import {
  type AssetLinks,
  comesFromUs,
  fieldsSent,
  formToken,
  kindOfToken,
  mostOfForm,
  type PageContext,
  readAtMost,
} from '../ui/index.ts'
import { crateRoutes } from './crates/crates.routes.tsx'
import { DayPage } from './day/day.page.tsx'
import { deskRoutes } from './desk/desk.routes.tsx'
import { trayRoutes } from './desk/tray.routes.tsx'
import { staffFamilyRoutes } from './family/family.routes.tsx'
import { staffFeeRoutes } from './fees/fees.routes.tsx'
import { staffIllRoutes } from './ill/ill.routes.tsx'
import { lendingRoutes } from './ill/lending.routes.tsx'
import { listRoutes } from './lists/lists.routes.tsx'
import { LatePage } from './login/late.page.tsx'
import { loginFor, staffCookie, staffLoginRoutes } from './login/login.routes.tsx'
import { BrokenPage, MissingPage, TooLargePage } from './missing.page.tsx'
import { isNoticeState, NoticesPage } from './notices/notices.page.tsx'
import type { Office } from './office.ts'
import { oldLinkRoutes } from './old-links/old-links.routes.tsx'
import { patronRoutes } from './patrons/patrons.routes.tsx'
import { queueRoutes } from './queue/queue.routes.tsx'
import { radarRoutes } from './radar/radar.routes.tsx'
import { registrationsRoutes } from './registrations/registrations.routes.tsx'
import { rulesRoutes } from './rules/rules.routes.tsx'
import { staffSearchRoutes } from './search/search.routes.tsx'
import { shelvesRoutes } from './shelves/shelves.routes.tsx'
import { staffSuggestionRoutes } from './suggestions/suggestions.routes.tsx'
import { timetableRoutes } from './timetable/timetable.routes.tsx'
import { staffTipsRoutes } from './tips/tips.routes.tsx'
import { transferRoutes } from './transfers/transfers.routes.tsx'
import { reportRoutes } from './transport-report/report.routes.tsx'
import { type Shift, seeOther, show } from './visit.tsx'
import { visitRoutes } from './visits/visits.routes.tsx'

export type StaffSiteDeps = {
  readonly office: Office
  readonly assets: AssetLinks
  readonly baseUrl: string
  readonly secret: string
  readonly report: (error: unknown) => void
}

/** Where a list from a spreadsheet is pasted in: the addresses of a whole former site. */
const oldLinksList = '/personal/gamla-lankar/lista'
const mostOfList = 8 * 1024 * 1024

const open = new Set(['/personal/logga-in', '/personal/logga-ut'])

/** The staff pages, all below /personal; nobody sees any of them but the login page without a session. */
export function staffSite(deps: StaffSiteDeps): Hono<Shift> {
  const site = new Hono<Shift>().basePath('/personal')
  const origin = new URL(deps.baseUrl).origin
  const texts = textsFor('sv')
  const pageOf = (url: URL, session: string): PageContext => ({
    locale: 'sv',
    texts,
    path: url.pathname + url.search,
    origin,
    assets: deps.assets,
    csrf: formToken(deps.secret, session),
    reader: null,
  })

  site.use(async (c, next) => {
    const url = new URL(c.req.url)
    const session = getCookie(c, staffCookie) ?? ''
    c.set('office', deps.office)
    c.set('session', session)
    c.set('page', pageOf(url, session))
    c.set('form', new URLSearchParams())
    const clerk = session ? await deps.office.clerkOf(session) : null
    if (clerk) c.set('clerk', clerk)
    else if (!open.has(url.pathname) && c.req.method !== 'POST') return seeOther(c, loginFor(url))
    if (c.req.method !== 'POST') return next()
    const sent = await readAtMost(c.req.raw, url.pathname === oldLinksList && clerk ? mostOfList : mostOfForm)
    if (sent === null) {
      const answer = show(c, <TooLargePage ctx={c.var.page} clerk={clerk} />, 413)
      answer.headers.set('connection', 'close')
      return answer
    }
    const form = fieldsSent(sent)
    const kind = comesFromUs(c.req.raw.headers, [origin, url.origin])
      ? kindOfToken(deps.secret, session, form.get('csrf') ?? '')
      : 'forged'
    const told = c.req.header('sec-fetch-site') || c.req.header('origin')
    // A form of ours from another session: nothing is done, and nothing that was written is lost. Its token tells nothing of
    // who sends it, so the browser itself must say that it comes from our pages.
    if (kind === 'late' && told && !open.has(url.pathname))
      return show(c, <LatePage ctx={c.var.page} clerk={clerk} path={url.pathname} form={form} />, 409)
    if (kind !== 'ours' || (!clerk && !open.has(url.pathname)))
      return seeOther(c, clerk ? '/personal' : '/personal/logga-in')
    c.set('form', form)
    return next()
  })

  site.get('/', async c => {
    const { office, clerk, page } = c.var
    return show(c, <DayPage ctx={page} clerk={clerk} view={await office.day(clerk)} />)
  })
  for (const family of [
    staffLoginRoutes,
    trayRoutes,
    deskRoutes,
    listRoutes,
    crateRoutes,
    transferRoutes,
    patronRoutes,
    staffFamilyRoutes,
    staffFeeRoutes,
    registrationsRoutes,
    queueRoutes,
    radarRoutes,
    reportRoutes,
    timetableRoutes,
    shelvesRoutes,
    staffSearchRoutes,
    visitRoutes,
    oldLinkRoutes,
    staffTipsRoutes,
    staffSuggestionRoutes,
    lendingRoutes,
    staffIllRoutes,
    rulesRoutes,
  ])
    site.route('/', family)
  site.get('/meddelanden', async c => {
    const { office, clerk, page } = c.var
    const state = c.req.query('visa')
    const view = await office.notices(
      clerk,
      isNoticeState(state) ? state : 'outbox',
      Number(c.req.query('sida')) || 1,
    )
    return show(c, <NoticesPage ctx={page} clerk={clerk} view={view} />)
  })
  site.notFound(c => show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Sidan" />, 404))
  site.onError((error, c) => {
    deps.report(error)
    return show(c, <BrokenPage ctx={pageOf(new URL(c.req.url), '')} />, 500)
  })
  return site
}
