import type { Context } from 'hono'
import type { VNode } from 'preact'
import { htmlResponse, link, type PageContext, renderAnswer } from '../ui/index.ts'
import type { House, Reader } from './house.ts'
import type { SealedBox } from './login/sealed.ts'

/** A form that was sent when its reader's session had ended. */
export type LateForm = {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
  /** Whose form it was. */
  readonly mark: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What every route knows about the one who visits. */
export type Visit = {
  Variables: {
    house: House
    page: PageContext
    reader: Reader | null
    session: string
    /** What a device is marked with when it keeps the reader's card; '' for a stranger. */
    deviceMark: string
    /** The form was shown in another session than the one that sends it: nothing may be done for it. */
    late?: true
    /** Set when somebody else’s form is to wait for them. */
    setAside?: true
    /** Set when the answer sends the visitor to the login page. */
    sentToLogIn?: true
    /** The form that came too late for the session of a reader and waits; null when there is none. */
    waiting?: (reader: number) => LateForm | null
    /** The session that this request has begun. */
    begun?: string
    /** Seals what a login keeps in the browser. */
    box: SealedBox
    form: URLSearchParams
  }
}
export type VisitContext = Context<Visit>

/** Answers with a page. Pages of somebody logged in are never kept by the browser or on the way; others are asked for anew. */
export function show(c: VisitContext, page: VNode, status = 200): Response {
  const headers = new Headers({ 'cache-control': c.var.reader ? 'no-store' : 'no-cache', vary: 'cookie' })
  const html = renderAnswer(page, status, c.var.page.texts.common.errorWord)
  const acceptEncoding = c.req.header('accept-encoding') ?? ''
  const has = c.req.header('if-none-match') ?? ''
  // A form's token holds for one session: what was shown in another, or before any, is a page of its own.
  const asking = c.var.session ? { acceptEncoding } : { acceptEncoding, has, token: c.var.page.csrf }
  return htmlResponse(html, status, asking, headers)
}

/** After a deed: the browser fetches the page that shows it, and a reload does not do it again. */
export const seeOther = (c: VisitContext, path: string): Response => c.redirect(link(c.var.page, path), 303)

/** Sends one who must log in to the login page, and remembers where to go on. */
export function logInFirst(c: VisitContext, next: string): Response {
  c.set('sentToLogIn', true)
  return seeOther(c, `/logga-in?vidare=${encodeURIComponent(link(c.var.page, next))}`)
}

/** A path on this site and nothing else: what may follow a login. Null for every other address. */
export function ownPath(address: string | null | undefined): string | null {
  if (!address?.startsWith('/') || /^\/[/\\]/.test(address) || /[\s\\]/.test(address)) return null
  const base = 'http://own.invalid'
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return url.origin === base ? url.pathname + url.search + url.hash : null
}

/** A whole positive number from an address, or null. */
export function idFrom(text: string | undefined): number | null {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
