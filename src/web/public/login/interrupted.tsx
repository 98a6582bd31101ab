import { Hono, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { Button, link, type PageContext, PostForm, PublicPage, readerOfToken } from '../../ui/index.ts'
import { MessagePage } from '../about/about.page.tsx'
import { readerMark } from '../my-pages/device.ts'
import { type LateForm, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { sealedBox } from './sealed.ts'

const shape = z.object({
  path: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  mark: z.string(),
  at: z.number(),
})

const waitingCookie = 'dala-sedan'
const anHour = 3600
/** Never laid aside, not even sealed: they are asked for again. */
const secrets = new Set(['csrf', 'pinkod', 'gammal', 'ny', 'igen'])

/** Nobody but us can read it or make one. Null when it is more than a cookie holds. */
export const seal = (secret: string, form: LateForm): string | null =>
  sealedBox(secret, 'interrupted').seal(form)

/** Null for what we have not sealed. */
export const unseal = (secret: string, sealed: string): LateForm | null =>
  sealedBox(secret, 'interrupted').open(sealed, shape)

/** What was written in a form, without what is never laid aside. */
export const fieldsKept = (form: URLSearchParams): [string, string][] =>
  [...form].filter(([name]) => !secrets.has(name))

/** False for a form that nobody knows whose it was, and for one that is larger than what a browser keeps. */
function layAside(c: VisitContext, secret: string): boolean {
  const mark = readerOfToken(c.var.form.get('csrf') ?? '')
  if (!mark) return false
  const fields = fieldsKept(c.var.form)
  const path = new URL(c.req.url).pathname
  const sealed = seal(secret, { path, fields, mark, at: c.var.house.now().epochMilliseconds })
  if (!sealed) return false
  setCookie(c, waitingCookie, sealed, {
    httpOnly: true,
    // Lax: a broker of identities sends the browser back from its own site.
    sameSite: 'Lax',
    path: '/',
    maxAge: anHour,
    secure: c.var.page.origin.startsWith('https:'),
  })
  return true
}

/** The form that waits for this reader; null when there is none, it is old or somebody else's. */
function waitingFor(c: VisitContext, secret: string, reader: number): LateForm | null {
  const form = unseal(secret, getCookie(c, waitingCookie) ?? '')
  if (!form || form.mark !== readerMark(secret, 'form', reader)) return null
  return c.var.house.now().epochMilliseconds - form.at < anHour * 1000 ? form : null
}

/**
 * Nothing that was written is lost when a session ends: a form that comes too late is laid aside, sealed, in the browser that
 * sent it; whoever logs in there next is asked whether it is to be sent, if it was theirs.
 */
export const interruptedDeeds =
  (secret: string): MiddlewareHandler<Visit> =>
  async (c, next) => {
    c.set('waiting', reader => waitingFor(c, secret, reader))
    await next()
    if (c.var.setAside) layAside(c, secret)
    else if (c.req.method === 'POST' && c.var.sentToLogIn) {
      if (layAside(c, secret)) c.res.headers.set('location', `${c.res.headers.get('location')}&avbrutet=1`)
    } else if (!getCookie(c, waitingCookie)) return
    else if (c.var.begun) {
      const reader = await c.var.house.readerOf(c.var.begun)
      if (reader && waitingFor(c, secret, reader.id))
        c.res.headers.set('location', link(c.var.page, '/fortsatt'))
      else deleteCookie(c, waitingCookie, { path: '/' })
    } else if (c.req.method === 'POST' && c.var.reader && !c.var.late) {
      // Sent now, so it waits no more.
      const form = waitingFor(c, secret, c.var.reader.id)
      if (form?.path === new URL(c.req.url).pathname) deleteCookie(c, waitingCookie, { path: '/' })
    }
  }

type AgainProps = {
  readonly ctx: PageContext
  readonly title: string
  readonly text: string
  readonly form: Pick<LateForm, 'path' | 'fields'>
  /** What stands beside the button that sends it. */
  readonly children: ComponentChildren
}

/** Asks whether what was written is to be sent, in a form with a token of now. */
export function AgainPage({ ctx, title, text, form, children }: AgainProps) {
  return (
    <PublicPage ctx={ctx} title={title} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{title}</h1>
        <p>{text}</p>
        <div class="row">
          <form method="post" action={form.path}>
            <input type="hidden" name="csrf" value={ctx.csrf} />
            {form.fields.map(([name, value], n) => (
              <input key={n} type="hidden" name={name} value={value} />
            ))}
            <Button>{ctx.texts.login.againDeed}</Button>
          </form>
          {children}
        </div>
      </div>
    </PublicPage>
  )
}

export const interruptedRoutes = new Hono<Visit>()
  .get('/fortsatt', c => {
    const { page, reader, waiting } = c.var
    if (!reader) return logInFirst(c, '/fortsatt')
    const form = waiting?.(reader.id)
    const t = page.texts.login
    if (form)
      return show(
        c,
        <AgainPage ctx={page} title={t.againTitle} text={t.againText} form={form}>
          <PostForm ctx={page} action={link(page, '/fortsatt')}>
            <Button kind="second">{t.againDrop}</Button>
          </PostForm>
        </AgainPage>,
      )
    return show(c, <MessagePage ctx={page} title={t.nothingTitle} text={t.nothingText} />)
  })
  .post('/fortsatt', c => {
    deleteCookie(c, waitingCookie, { path: '/' })
    return seeOther(c, '/mina-sidor')
  })
