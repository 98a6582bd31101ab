import type { Context } from 'hono'
import type { ComponentChildren, VNode } from 'preact'
import { htmlResponse, type PageContext, renderPage, type StaffEntry, StaffPage } from '../ui/index.ts'
import type { Clerk } from './clerk.ts'
import type { Office } from './office.ts'

/** What every staff route knows about the one who works. */
export type Shift = {
  Variables: { office: Office; page: PageContext; clerk: Clerk; session: string; form: URLSearchParams }
}
export type ShiftContext = Context<Shift>

const rooms: readonly StaffEntry[] = [
  { href: '/personal/disk/ut', text: 'Låna ut' },
  { href: '/personal/disk/in', text: 'Återlämna' },
  { href: '/personal/plocklista', text: 'Plocklista' },
  { href: '/personal/hamthylla', text: 'Hämthylla' },
  { href: '/personal/transporter', text: 'Transporter' },
  { href: '/personal/lador', text: 'Lådor' },
  { href: '/personal/lantagare', text: 'Låntagare' },
  { href: '/personal/meddelanden', text: 'Meddelanden' },
  { href: '/personal/inkopsradar', text: 'Inköpsradar' },
  { href: '/personal/regler', text: 'Regler' },
]

type Props = { ctx: PageContext; clerk: Clerk | null; title: string; children: ComponentChildren }

/** The frame of every staff page: the menu, who works, where. */
export function StaffFrame({ ctx, clerk, title, children }: Props) {
  const here = ctx.path.split('?')[0] ?? ''
  return (
    <StaffPage
      ctx={ctx}
      title={title}
      staff={clerk ? { name: clerk.name, branch: clerk.branchName } : null}
      menu={clerk ? rooms.map(room => ({ ...room, current: here.startsWith(room.href) })) : []}
      logOutAction="/personal/logga-ut"
    >
      {children}
    </StaffPage>
  )
}

/** Answers with a staff page: never kept anywhere. */
export const show = (c: ShiftContext, page: VNode, status = 200): Response =>
  htmlResponse(
    renderPage(page),
    status,
    c.req.header('accept-encoding') ?? '',
    new Headers({ 'cache-control': 'no-store' }),
  )

export const seeOther = (c: ShiftContext, path: string): Response => c.redirect(path, 303)
