import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Answered } from '../../modules/statistics/index.ts'
import { timeText } from '../texts/dates.ts'
import { localePath, locales, splitLocale } from '../texts/locale.ts'
import { textsFor } from '../texts/texts.ts'
import {
  type AssetLinks,
  addressOf,
  formToken,
  guardedForm,
  type PageContext,
  type ReaderBadge,
} from '../ui/index.ts'
import { MessagePage } from './about/about.page.tsx'
import { alertRoutes, isLetterEnd } from './alerts/alerts.routes.tsx'
import { browseRoutes } from './browse/browse.routes.tsx'
import { childrenRoutes } from './children/children.routes.tsx'
import { citeRoutes } from './cite/cite.routes.tsx'
import { eventRoutes } from './events/events.routes.tsx'
import { familyRoutes } from './family/family.routes.tsx'
import { feesRoutes } from './fees/fees.routes.tsx'
import { paceKeeper } from './found/pace.ts'
import { headingRoutes } from './headings/heading.routes.tsx'
import type { House, Reader } from './house.ts'
import { illRoutes } from './ill/ill.routes.tsx'
import { installRoutes } from './install/install.routes.tsx'
import { languageRoutes, rememberedLocale } from './language/language.routes.tsx'
import { libraryRoutes } from './libraries/libraries.routes.tsx'
import { listsRoutes } from './lists/lists.routes.tsx'
import { identityRoutes } from './login/identity.routes.tsx'
import { interruptedDeeds, interruptedRoutes } from './login/interrupted.tsx'
import { answerLate } from './login/late.tsx'
import { loginRoutes, sessionCookie } from './login/login.routes.tsx'
import { sealedBox } from './login/sealed.ts'
import { cardRoutes } from './my-pages/card.routes.tsx'
import { forgetHere, isAnothers, keepHere, keepsHere, readerMark } from './my-pages/device.ts'
import { myPagesRoutes } from './my-pages/my-pages.routes.tsx'
import { ownRoutes } from './my-pages/own.routes.tsx'
import { registrationRoutes } from './registration/registration.routes.tsx'
import { reserveRoutes } from './reserve/reserve.routes.tsx'
import { rulesRoutes } from './rules/rules.routes.tsx'
import { isPlain, readQuery } from './search/query.ts'
import { searchRoutes } from './search/search.routes.tsx'
import { startRoutes } from './start/start.routes.tsx'
import { suggestionRoutes } from './suggestions/suggestions.routes.tsx'
import { tipsRoutes } from './tips/tips.routes.tsx'
import { show, type Visit, type VisitContext } from './visit.ts'
import { workRoutes } from './work/work.routes.tsx'

export type SiteDeps = {
  readonly house: House
  readonly assets: AssetLinks
  /** Where the site is reached from outside, without a slash at the end. */
  readonly baseUrl: string
  /** Signs the form tokens. */
  readonly secret: string
  /** Told of what no page can answer. */
  readonly report: (error: unknown) => void
  /** Told what was answered, and nothing of whom; left out = nobody counts. */
  readonly answered?: ((answer: Answered & { readonly locale: string }) => void) | undefined
}

const families = [
  startRoutes,
  searchRoutes,
  workRoutes,
  reserveRoutes,
  loginRoutes,
  interruptedRoutes,
  identityRoutes,
  registrationRoutes,
  myPagesRoutes,
  cardRoutes,
  ownRoutes,
  familyRoutes,
  feesRoutes,
  citeRoutes,
  libraryRoutes,
  browseRoutes,
  childrenRoutes,
  tipsRoutes,
  listsRoutes,
  alertRoutes,
  suggestionRoutes,
  illRoutes,
  headingRoutes,
  eventRoutes,
  languageRoutes,
  installRoutes,
  rulesRoutes,
]

/** Narrowed searches have no end of addresses; only they are slowed down. */
function isNarrowedSearch(address: string): boolean {
  const [path, query = ''] = address.split('?', 2)
  return path === '/sok' && !isPlain(readQuery(new URLSearchParams(query)))
}

/** When whoever is logged in will be logged out, for the pages to say. */
function sessionEnds(house: House, { endsAt }: Reader): ReaderBadge['sessionEnds'] {
  if (!endsAt) return null
  return { at: timeText(endsAt), inSeconds: Math.round(endsAt.since(house.now()).total('seconds')) }
}

/** The public site: every page in every language, the same addresses below the language's prefix. */
export function publicSite(deps: SiteDeps): Hono<Visit> {
  const site = new Hono<Visit>({ strict: false })
  const origin = new URL(deps.baseUrl).origin
  const pace = paceKeeper()
  const box = sealedBox(deps.secret, 'login')
  const ownHost = new URL(origin).hostname

  async function greet(c: VisitContext): Promise<void> {
    const url = new URL(c.req.url)
    const { locale, path } = splitLocale(url.pathname)
    const session = getCookie(c, sessionCookie) ?? ''
    const reader = session ? await deps.house.readerOf(session) : null
    c.set('deviceMark', reader ? readerMark(deps.secret, 'device', reader.id) : '')
    const badge = async (to: Reader) => ({
      ...{ name: to.name, keepsHere: keepsHere(c), sessionEnds: sessionEnds(deps.house, to) },
      readyToFetch: await deps.house.readyToFetch(to),
    })
    const page: PageContext = {
      locale,
      texts: textsFor(locale),
      path: path + url.search,
      origin,
      assets: deps.assets,
      csrf: formToken(deps.secret, session, reader ? readerMark(deps.secret, 'form', reader.id) : ''),
      reader: reader ? await badge(reader) : null,
    }
    c.set('house', deps.house)
    c.set('page', page)
    c.set('reader', reader)
    c.set('session', session)
    c.set('box', box)
    c.set('form', new URLSearchParams())
  }

  const has = (method: string, path: string): boolean =>
    site.router.match(method, path)[0].some(([[, route]]) => route.method === method)

  /** The page a form stands on: its own address, or, where that can only be sent to, the nearest page above. */
  function pageOfForm(address: string): string {
    const [path = '/'] = address.split('?', 1)
    if (has('GET', path) || !has('POST', path)) return address
    for (let above = path; above !== '/'; ) {
      above = above.slice(0, above.lastIndexOf('/')) || '/'
      if (has('GET', above)) return above
    }
    return '/'
  }

  site.use(async (c, next) => {
    await greet(c)
    if (c.req.method !== 'POST') return next()
    // Posted by mail programs (RFC 8058): what proves the right to it is the address, which nobody else knows.
    if (isLetterEnd(c.var.page.path)) return next()
    const form = await guardedForm(c.req.raw, { secret: deps.secret, session: c.var.session, origin })
    if (!form) {
      const t = c.var.page.texts.common
      return show(c, <MessagePage ctx={c.var.page} title={t.forgedTitle} text={t.forgedText} />, 403)
    }
    if (form === 'too-large') {
      const t = c.var.page.texts.common
      const answer = show(
        c,
        <MessagePage ctx={c.var.page} title={t.tooLargeTitle} text={t.tooLargeText} />,
        413,
      )
      // The rest of it is still on its way.
      answer.headers.set('connection', 'close')
      return answer
    }
    c.set('form', form.fields)
    c.set('page', { ...c.var.page, path: pageOfForm(c.var.page.path) })
    if (form.late) c.set('late', true)
    return next()
  })

  site.use(interruptedDeeds(deps.secret))

  site.use((c, next) => (c.var.late ? answerLate(c, deps.secret) : next()))

  site.use(async (c, next) => {
    await next()
    const said = (name: string) => c.req.header(name) ?? ''
    const { locale, path } = c.var.page
    deps.answered?.({
      ...{ method: c.req.method, status: c.res.status, locale, path },
      isPage: (c.res.headers.get('content-type') ?? '').startsWith('text/html'),
      ...{ agent: said('user-agent'), purpose: said('sec-purpose') },
      ...{ from: said('sec-fetch-site'), referer: said('referer') },
    })
  })

  site.use(async (c, next) => {
    await next()
    if (isAnothers(c)) forgetHere(c)
    else if (c.req.method === 'GET' && keepsHere(c)) keepHere(c)
  })

  // Only the bare front door asks what was chosen last time: every other address says its language itself.
  site.get('/', async (c, next) => {
    const chosen = rememberedLocale(c)
    if (new URL(c.req.url).pathname !== '/' || !chosen || chosen === 'sv') return next()
    return c.redirect(localePath(chosen, '/'), 302)
  })

  site.use(async (c, next) => {
    const { page, reader } = c.var
    if (reader || !isNarrowedSearch(page.path)) return next()
    const seconds = pace.askedBy(addressOf(c), c.req.header('user-agent') ?? '')
    if (seconds === null) return next()
    const t = page.texts.found
    const answer = show(c, <MessagePage ctx={page} title={t.tooFastTitle} text={t.tooFastText} />, 429)
    answer.headers.set('retry-after', String(seconds))
    return answer
  })

  for (const locale of locales) {
    for (const family of families) site.route(locale === 'sv' ? '/' : `/${locale}`, family)
  }

  site.notFound(async c => {
    const moved = await deps.house.oldLink(new URL(c.req.url).pathname + new URL(c.req.url).search, ownHost)
    if (moved) return c.redirect(moved, 301)
    if (!c.var.page) await greet(c)
    const t = c.var.page.texts.common
    return show(c, <MessagePage ctx={c.var.page} title={t.notFoundTitle} text={t.notFoundText} />, 404)
  })

  site.onError((error, c) => {
    deps.report(error)
    // The greeting itself may be what failed: then the page is shown as to a stranger.
    const { locale, path } = splitLocale(new URL(c.req.url).pathname)
    const texts = textsFor(locale)
    const page: PageContext = { locale, texts, path, origin, assets: deps.assets, csrf: '', reader: null }
    c.set('reader', null)
    return show(
      c,
      <MessagePage ctx={page} title={texts.common.brokenTitle} text={texts.common.brokenText} />,
      500,
    )
  })
  return site
}
