import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { FormError, PageContext } from '../../ui/index.ts'
import { addressOf, link } from '../../ui/index.ts'
import type { LoginAnswer } from '../house.ts'
import { forgetHere } from '../my-pages/device.ts'
import { logInFirst, ownPath, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { failureFrom } from './failures.ts'
import { LoginPage } from './login.page.tsx'

/** The cookie of whoever is logged in. */
export const sessionCookie = 'dala'

/** Gives the browser its new session: never readable by scripts, never sent from other sites' forms. */
export function startSession(c: VisitContext, token: string): void {
  c.set('begun', token)
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

/** What of card and PIN has not been filled in. */
export function lacking(page: PageContext, card: string, pin: string): FormError[] {
  const t = page.texts.login
  return [
    ...(card ? [] : [{ field: 'kort', text: t.writeCard }]),
    ...(pin ? [] : [{ field: 'pinkod', text: t.writePin }]),
  ]
}

/** Why not; who must wait is told until when. */
export const refusalText = (
  page: PageContext,
  { code, until }: Extract<LoginAnswer, { outcome: 'refused' }>,
): string =>
  code === 'too-many-tries' && until ? page.texts.login.tryAgainAt(until) : page.texts.login.refusals[code]

export const loginRoutes = new Hono<Visit>()
  .get('/logga-in', async c => {
    const { house, page } = c.var
    const next = ownPath(c.req.query('vidare'))
    if (c.var.reader) return c.redirect(next ?? link(page, '/mina-sidor'), 303)
    const out = c.req.query('utloggad')
    const view = {
      card: '',
      next,
      errors: [],
      failure: failureFrom(c.req.query('fel')),
      interrupted: c.req.query('avbrutet') === '1',
      loggedOut: out === '1' || out === 'e',
      identity: house.identityName,
      alsoAtBroker: out === 'e' && house.identityName !== null,
    }
    return show(c, <LoginPage ctx={page} view={view} />)
  })
  .post('/logga-in', async c => {
    const { house, page, form, session } = c.var
    const card = (form.get('kort') ?? '').trim()
    const pin = (form.get('pinkod') ?? '').trim()
    const next = ownPath(form.get('vidare'))
    const shown = {
      failure: null,
      interrupted: false,
      loggedOut: false,
      identity: house.identityName,
      alsoAtBroker: false,
    }
    const again = (errors: FormError[]) =>
      show(c, <LoginPage ctx={page} view={{ card, next, errors, ...shown }} />, 422)
    const missing = lacking(page, card, pin)
    if (missing.length > 0) return again(missing)
    const answer = await house.login({ card, pin, via: addressOf(c), before: session })
    if (answer.outcome === 'refused') return again([{ field: 'kort', text: refusalText(page, answer) }])
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
