import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLocale, type Locale, localePath, splitLocale } from '../../texts/locale.ts'
import { ownPath, type Visit, type VisitContext } from '../visit.ts'

/** Remembers a language and nothing of who chose it. */
export const languageCookie = 'sprak'
const aYear = 365 * 24 * 3600

/** The language chosen on an earlier visit. */
export function rememberedLocale(c: VisitContext): Locale | null {
  const code = getCookie(c, languageCookie) ?? ''
  return isLocale(code) ? code : null
}

/** The same page below the prefix of another language; its question, choices and page number stay. */
export function samePageIn(locale: Locale, address: string | null): string {
  const url = new URL(ownPath(address) ?? '/', 'http://own.invalid')
  return localePath(locale, splitLocale(url.pathname).path + url.search)
}

/** To the page in the language that was asked for. Nothing is remembered by it. */
export function languageSwitched(c: VisitContext): Response {
  const code = c.var.form.get('till') ?? ''
  return c.redirect(samePageIn(isLocale(code) ? code : c.var.page.locale, c.var.form.get('sida')), 303)
}

export const languageRoutes = new Hono<Visit>().post('/sprak', async c => {
  const { form, house, page, reader } = c.var
  const code = form.get('till') ?? ''
  const locale = isLocale(code) ? code : page.locale
  setCookie(c, languageCookie, locale, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: aYear,
    secure: page.origin.startsWith('https:'),
  })
  if (reader) await house.chooseLanguage(reader, locale)
  return languageSwitched(c)
})
