import type { Context } from 'hono'
import type { ComponentChildren, VNode } from 'preact'
import { htmlResponse, type PageContext, renderAnswer, StaffPage, type StaffRoom } from '../ui/index.ts'
import type { Clerk } from './clerk.ts'
import type { Office } from './office.ts'

/** What every staff route knows about the one who works. */
export type Shift = {
  Variables: { office: Office; page: PageContext; clerk: Clerk; session: string; form: URLSearchParams }
}
export type ShiftContext = Context<Shift>

type Room = Omit<StaffRoom, 'current'>

const rooms: readonly Room[] = [
  { href: '/personal/disk/ut', text: 'Låna ut' },
  {
    href: '/personal/disk/in',
    text: 'Återlämna',
    beside: [
      { href: '/personal/disk/in', text: 'Ett i taget' },
      { href: '/personal/disk/flera', text: 'Många på en gång' },
    ],
  },
  {
    href: '/personal/plocklista',
    text: 'Plocklista',
    beside: [
      { href: '/personal/plocklista', text: 'Att plocka' },
      { href: '/personal/plocklista/saknas', text: 'Saknade exemplar' },
      { href: '/personal/plocklista/tider', text: 'Omgångar och hyllordning' },
    ],
  },
  {
    href: '/personal/hamthylla',
    text: 'Hämthylla',
    beside: [
      { href: '/personal/hamthylla', text: 'Det som står där' },
      { href: '/personal/hamthylla/rensa', text: 'Att rensa' },
    ],
  },
  {
    href: '/personal/transporter',
    text: 'Transporter',
    beside: [
      { href: '/personal/transporter', text: 'På väg' },
      { href: '/personal/lador', text: 'Lådor' },
      { href: '/personal/turer', text: 'Turer' },
      { href: '/personal/transportrapport', text: 'Rapport' },
    ],
  },
  {
    href: '/personal/lantagare',
    text: 'Låntagare',
    beside: [
      { href: '/personal/lantagare', text: 'Sök låntagare' },
      { href: '/personal/ansokningar', text: 'Ansökningar' },
      { href: '/personal/fjarrlan', text: 'Fjärrlån' },
      { href: '/personal/meddelanden', text: 'Meddelanden' },
    ],
  },
  {
    href: '/personal/hyllor',
    text: 'Bestånd',
    beside: [
      { href: '/personal/hyllor', text: 'Hyllor' },
      { href: '/personal/inkopsradar', text: 'Inköpsradar' },
      { href: '/personal/inkopsforslag', text: 'Inköpsförslag' },
      { href: '/personal/tips', text: 'Tips och teman' },
    ],
  },
  {
    href: '/personal/sok',
    text: 'Sökning',
    beside: [
      { href: '/personal/sok', text: 'Varför den träffen?' },
      { href: '/personal/sok/val', text: 'Bibliotekets val' },
      { href: '/personal/sok/kvalitet', text: 'Sökkvalitet' },
      { href: '/personal/sok/besok', text: 'Besök' },
      { href: '/personal/gamla-lankar', text: 'Gamla länkar' },
    ],
  },
  {
    href: '/personal/regler',
    text: 'Regler',
    beside: [
      { href: '/personal/regler', text: 'Köer och återlämning' },
      { href: '/personal/kortregler', text: 'Kort och familj' },
      { href: '/personal/fjarrlan/regler', text: 'Fjärrlån' },
      { href: '/personal/avgifter', text: 'Avgifter' },
    ],
  },
]

/** The menu as it stands on a page: where one is, and what lies beside it. The longest address that fits is where one is. */
export function menuAt(path: string): StaffRoom[] {
  const fits = ({ href }: { href: string }) => path === href || path.startsWith(`${href}/`)
  const doors = rooms.flatMap(room => [room, ...(room.beside ?? [])])
  const here = doors.filter(fits).sort((a, b) => b.href.length - a.href.length)[0]?.href
  return rooms.map(room => ({
    ...room,
    current: [room, ...(room.beside ?? [])].some(door => door.href === here),
    beside: room.beside?.map(door => ({ ...door, current: door.href === here })) ?? [],
  }))
}

type Props = { ctx: PageContext; clerk: Clerk | null; title: string; children: ComponentChildren }

/** The frame of every staff page: the menu, who works, where. */
export function StaffFrame({ ctx, clerk, title, children }: Props) {
  const here = ctx.path.split('?')[0] ?? ''
  return (
    <StaffPage
      ctx={ctx}
      title={title}
      staff={clerk ? { name: clerk.name, branch: clerk.branchName } : null}
      menu={clerk ? menuAt(here) : []}
      logOutAction="/personal/logga-ut"
    >
      {children}
    </StaffPage>
  )
}

/** Answers with a staff page: never kept anywhere. */
export const show = (c: ShiftContext, page: VNode, status = 200): Response =>
  htmlResponse(
    renderAnswer(page, status, 'Fel'),
    status,
    { acceptEncoding: c.req.header('accept-encoding') ?? '' },
    new Headers({ 'cache-control': 'no-store' }),
  )

export const seeOther = (c: ShiftContext, path: string): Response => c.redirect(path, 303)
