import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { addressOf, type FormError } from '../../ui/index.ts'
import { type Shift, seeOther, show } from '../visit.tsx'
import { StaffLoginPage } from './login.page.tsx'

/** The staff's own cookie, sent to their pages only. */
export const staffCookie = 'dalapersonal'

const home = '/personal'

/** A page of the staff and none else, or their first page. */
function roomFrom(address: string | null): string {
  const base = 'http://own.invalid'
  if (!address?.startsWith('/') || !URL.canParse(address, base)) return home
  const { origin, pathname, search } = new URL(address, base)
  return origin === base && pathname.startsWith(`${home}/`) ? pathname + search : home
}

/** The login that leads to a page that was asked for without one. */
export function loginFor({ pathname, search }: URL): string {
  const way = pathname === home ? '' : `?${new URLSearchParams({ vidare: pathname + search })}`
  return `${home}/logga-in${way}`
}

const branchFrom = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null)

export const staffLoginRoutes = new Hono<Shift>()
  .get('/logga-in', async c =>
    show(
      c,
      <StaffLoginPage
        ctx={c.var.page}
        username=""
        branch=""
        next={roomFrom(c.req.query('vidare') ?? null)}
        branches={await c.var.office.branches()}
        errors={[]}
      />,
    ),
  )
  .post('/logga-in', async c => {
    const { form, office, page } = c.var
    const username = (form.get('namn') ?? '').trim()
    const password = form.get('losenord') ?? ''
    const branch = form.get('bibliotek') ?? ''
    const next = roomFrom(form.get('vidare'))
    const again = async (errors: readonly FormError[]) =>
      show(
        c,
        <StaffLoginPage
          ctx={page}
          username={username}
          branch={branch}
          next={next}
          branches={await office.branches()}
          errors={errors}
        />,
        422,
      )
    const lacking: FormError[] = [
      ...(username ? [] : [{ field: 'namn', text: 'Skriv ditt användarnamn.' }]),
      ...(password ? [] : [{ field: 'losenord', text: 'Skriv ditt lösenord.' }]),
    ]
    if (lacking.length) return again(lacking)
    const answer = await office.login({ username, password, branch: branchFrom(branch), via: addressOf(c) })
    if (answer.outcome === 'refused') return again(answer.errors)
    setCookie(c, staffCookie, answer.token, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/personal',
      secure: page.origin.startsWith('https:'),
    })
    return seeOther(c, next)
  })
  .post('/logga-ut', async c => {
    if (c.var.session) await c.var.office.logout(c.var.session)
    deleteCookie(c, staffCookie, { path: '/personal' })
    return seeOther(c, '/personal/logga-in')
  })
  .post('/arbetsplats', async c => {
    const branch = branchFrom(c.var.form.get('bibliotek') ?? '')
    if (branch !== null) await c.var.office.moveTo(c.var.session, branch)
    return seeOther(c, '/personal')
  })
