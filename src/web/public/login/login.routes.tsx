import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { addressOf, link } from '../../ui/index.ts'
import { forgetHere } from '../my-pages/device.ts'
import { logInFirst, ownPath, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { failureFrom } from './failures.ts'
import { LoginPage } from './login.page.tsx'
import { keptRefusal, lacking, refusedCookie, refuseLogin, whyRefused } from './refused.ts'

/** The cookie of whoever is logged in. */
export const sessionCookie = 'dala'

/** Gives the browser its new session: never readable by scripts, never sent from other sites' forms. */
export function startSession(c: VisitContext, token: string): void {
  c.set('begun', token)
  if (getCookie(c, refusedCookie)) deleteCookie(c, refusedCookie, { path: '/' })
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: c.var.page.origin.startsWith('https:'),
  })
}

/** Ends the session in this browser, and with it all that the device keeps of whoever had it. */
export function endSession(c: VisitContext): void {
  deleteCookie(c, sessionCookie, { path: '/' })
  forgetHere(c)
}

export const loginRoutes = new Hono<Visit>()
  .get('/logga-in', async c => {
    const { house, page } = c.var
    const next = ownPath(c.req.query('vidare'))
    const refused = keptRefusal(c)
    // Somebody who logs in beside another login is told why not, not shown what is the other's.
    if (c.var.reader && !refused) return c.redirect(next ?? link(page, '/mina-sidor'), 303)
    const out = c.req.query('utloggad')
    const view = {
      card: refused?.card ?? '',
      next,
      errors: refused?.errors ?? [],
      failure: failureFrom(c.req.query('fel')),
      interrupted: c.req.query('avbrutet') === '1',
      loggedOut: out === '1' || out === 'e',
      identity: house.identityName,
      alsoAtBroker: out === 'e' && house.identityName !== null,
    }
    const answer = show(c, <LoginPage ctx={page} view={view} />)
    // Asked for anew when one comes back: the card that was typed is on no disk, and whoever is logged in by then goes on.
    if (refused) answer.headers.set('cache-control', 'no-store')
    return answer
  })
  .post('/logga-in', async c => {
    const { house, page, form, session } = c.var
    const card = (form.get('kort') ?? '').trim()
    const pin = (form.get('pinkod') ?? '').trim()
    const next = ownPath(form.get('vidare'))
    const again = `/logga-in?${new URLSearchParams({ nekad: '1', ...(next ? { vidare: next } : {}) })}`
    const missing = lacking(card, pin)
    if (missing.length > 0) return refuseLogin(c, again, { card, missing })
    const answer = await house.login({ card, pin, via: addressOf(c), before: session })
    if (answer.outcome === 'refused') return refuseLogin(c, again, { card, ...whyRefused(answer) })
    startSession(c, answer.token)
    return c.redirect(next ?? link(page, '/mina-sidor'), 303)
  })
  .post('/logga-ut', async c => {
    const { house, reader, session } = c.var
    if (session) await house.logout(session)
    endSession(c)
    return seeOther(c, `/logga-in?utloggad=${reader?.via === 'e-id' ? 'e' : '1'}`)
  })
  .post('/logga-ut/overallt', async c => {
    const { house, reader } = c.var
    if (!reader) return logInFirst(c, '/logga-ut/overallt')
    await house.logoutEverywhere(reader)
    endSession(c)
    return seeOther(c, '/logga-in?utloggad=1')
  })
