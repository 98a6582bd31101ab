import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { FormError, PageContext } from '../../ui/index.ts'
import { link } from '../../ui/index.ts'
import { ownPath, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { LoginPage } from './login.page.tsx'

/** The one cookie of the site. */
export const sessionCookie = 'dala'

/** The address asked from, for the limit on guessing; the socket's own word, never a header's. */
export function addressOf(c: VisitContext): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? 'unknown'
}

function missing(page: PageContext, card: string, pin: string): FormError[] {
  const t = page.texts.login
  return [
    ...(card ? [] : [{ field: 'kort', text: t.writeCard }]),
    ...(pin ? [] : [{ field: 'pinkod', text: t.writePin }]),
  ]
}

export const loginRoutes = new Hono<Visit>()
  .get('/logga-in', c => {
    const next = ownPath(c.req.query('vidare'))
    if (c.var.reader) return c.redirect(next ?? link(c.var.page, '/mina-sidor'), 303)
    const loggedOut = c.req.query('utloggad') === '1'
    return show(c, <LoginPage ctx={c.var.page} view={{ card: '', next, errors: [], loggedOut }} />)
  })
  .post('/logga-in', async c => {
    const { house, page, form } = c.var
    const card = (form.get('kort') ?? '').trim()
    const pin = (form.get('pinkod') ?? '').trim()
    const next = ownPath(form.get('vidare'))
    const again = (errors: FormError[]) =>
      show(c, <LoginPage ctx={page} view={{ card, next, errors, loggedOut: false }} />, 422)
    const lacking = missing(page, card, pin)
    if (lacking.length > 0) return again(lacking)
    const answer = await house.login({ card, pin, via: addressOf(c) })
    if (answer.outcome === 'refused')
      return again([{ field: 'kort', text: page.texts.login.refusals[answer.code] }])
    setCookie(c, sessionCookie, answer.token, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure: page.origin.startsWith('https:'),
    })
    return c.redirect(next ?? link(page, '/mina-sidor'), 303)
  })
  .post('/logga-ut', async c => {
    if (c.var.session) await c.var.house.logout(c.var.session)
    deleteCookie(c, sessionCookie, { path: '/' })
    return seeOther(c, '/logga-in?utloggad=1')
  })
