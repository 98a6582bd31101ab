import { createHmac } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { VisitContext } from '../visit.ts'

/** On a device that keeps somebody's card and loans: whose they are, as a mark that says so to nobody but us. */
const deviceCookie = 'dala-enhet'
const thirtyDays = 30 * 24 * 3600

/** What names a reader to us and to nobody else; another for each purpose. */
export const readerMark = (secret: string, purpose: 'device' | 'form', reader: number): string =>
  createHmac('sha256', secret).update(`${purpose}|${reader}`).digest('base64url').slice(0, 22)

/** Whether this device keeps what the reader wants to see without a network. */
export const keepsHere = (c: VisitContext): boolean =>
  c.var.deviceMark !== '' && getCookie(c, deviceCookie) === c.var.deviceMark

/** The reader wants it kept on this device, thirty days from the last visit on. */
export function keepHere(c: VisitContext): void {
  setCookie(c, deviceCookie, c.var.deviceMark, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: thirtyDays,
    secure: c.var.page.origin.startsWith('https:'),
  })
}

/** What the device keeps is thrown away, by the browser itself and by the site's helper in it. */
export function forgetHere(c: VisitContext): void {
  deleteCookie(c, deviceCookie, { path: '/' })
  c.header('clear-site-data', '"cache", "storage"')
}

/** Somebody is logged in on a device that keeps another's card. */
export function isAnothers(c: VisitContext): boolean {
  const mark = getCookie(c, deviceCookie)
  return c.var.deviceMark !== '' && mark !== undefined && mark !== c.var.deviceMark
}
