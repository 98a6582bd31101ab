import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { localePath, splitLocale } from '../../texts/locale.ts'
import { addressOf, link } from '../../ui/index.ts'
import { logInFirst, ownPath, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { failureAddresses } from './failures.ts'
import { LinkIdentityPage, LogoutEverywherePage } from './identity.page.tsx'
import { startSession } from './login.routes.tsx'
import { keptRefusal, lacking, refuseLogin, whyRefused } from './refused.ts'

/** Binds a login at the broker to the browser that began it, and after it the identity that awaits its card. */
const pendingCookie = 'dala-eid'

function keepPending(c: VisitContext, value: string): void {
  // Lax: the broker sends the browser back from its own site.
  setCookie(c, pendingCookie, value, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 600,
    secure: c.var.page.origin.startsWith('https:'),
  })
}

/** Back to the login page, with the reason and the deed that was begun. */
function backToLogin(c: VisitContext, failure: keyof typeof failureAddresses, next: string | null) {
  const { locale } = splitLocale(next ?? new URL(c.req.url).pathname)
  const params = new URLSearchParams({ fel: failureAddresses[failure], ...(next ? { vidare: next } : {}) })
  return c.redirect(localePath(locale, `/logga-in?${params}`), 303)
}

export const identityRoutes = new Hono<Visit>()
  .get('/logga-in/e-legitimation', async c => {
    const { house, page } = c.var
    if (house.identityName === null) return c.notFound()
    const next = ownPath(c.req.query('vidare')) ?? link(page, '/mina-sidor')
    const begun = await house.beginIdentity(page, next)
    if (begun.outcome === 'failed') return backToLogin(c, begun.failure, next)
    keepPending(c, begun.state)
    return c.redirect(begun.url, 303)
  })
  .get('/logga-in/e-legitimation/svar', async c => {
    const { house, session } = c.var
    const state = getCookie(c, pendingCookie) ?? ''
    const { search } = new URL(c.req.url)
    const answer = await house.finishIdentity({ search, state, before: session })
    deleteCookie(c, pendingCookie, { path: '/' })
    if (answer.outcome === 'failed') return backToLogin(c, answer.failure, answer.next)
    const next = ownPath(answer.next) ?? '/mina-sidor'
    if (answer.outcome === 'unknown') {
      keepPending(c, answer.ticket)
      return c.redirect(localePath(splitLocale(next).locale, '/logga-in/koppla'), 303)
    }
    startSession(c, answer.token)
    return c.redirect(next, 303)
  })
  .get('/logga-in/koppla', c => {
    const { house, page } = c.var
    if (house.identityName === null || !getCookie(c, pendingCookie)) return seeOther(c, '/logga-in')
    const refused = keptRefusal(c)
    const view = { card: '', errors: [], name: house.identityName, ...refused }
    const answer = show(c, <LinkIdentityPage ctx={page} view={view} />)
    if (refused) answer.headers.set('cache-control', 'no-store')
    return answer
  })
  .post('/logga-in/koppla', async c => {
    const { house, page, form, session } = c.var
    const ticket = getCookie(c, pendingCookie) ?? ''
    if (house.identityName === null || !ticket) return seeOther(c, '/logga-in')
    const card = (form.get('kort') ?? '').trim()
    const pin = (form.get('pinkod') ?? '').trim()
    const again = (why: Omit<Parameters<typeof refuseLogin>[2], 'card'>) =>
      refuseLogin(c, '/logga-in/koppla?nekad=1', { card, ...why })
    const missing = lacking(card, pin)
    if (missing.length > 0) return again({ missing })
    const answer = await house.linkIdentity({ ticket, card, pin, via: addressOf(c), before: session })
    if (answer.outcome === 'not-linked')
      return answer.code === 'too-late' ? backToLogin(c, 'expired', null) : again({ code: answer.code })
    if (answer.outcome === 'refused') return again(whyRefused(answer))
    deleteCookie(c, pendingCookie, { path: '/' })
    startSession(c, answer.token)
    return c.redirect(ownPath(answer.next) ?? link(page, '/mina-sidor'), 303)
  })
  .get('/logga-ut/e-legitimation', async c => {
    const url = await c.var.house.identityLogout()
    return url ? c.redirect(url, 303) : seeOther(c, '/logga-in?utloggad=1')
  })
  .get('/logga-ut/overallt', c =>
    c.var.reader ? show(c, <LogoutEverywherePage ctx={c.var.page} />) : logInFirst(c, '/logga-ut/overallt'),
  )
