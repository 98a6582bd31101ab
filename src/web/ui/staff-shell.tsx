import type { ComponentChildren } from 'preact'
import { PostForm } from './button.tsx'
import { Document } from './document.tsx'
import { Drawing } from './ornament.tsx'
import type { PageContext } from './page.ts'

export type StaffEntry = { href: string; text: string; current?: boolean }

/** A room of the staff, and the rooms beside it, which are shown when one is in it. */
export type StaffRoom = StaffEntry & { beside?: readonly StaffEntry[] }

type Props = {
  ctx: PageContext
  title: string
  /** Who works here: shown at the end of the bar with the branch. Null before login. */
  staff: { name: string; branch: string } | null
  menu: readonly StaffRoom[]
  /** Where the log-out form posts. */
  logOutAction: string
  children: ComponentChildren
}

/** The staff page: same house, plainer room. Swedish only. */
export function StaffPage({ ctx, title, staff, menu, logOutAction, children }: Props) {
  const t = ctx.texts.common
  const beside = menu.find(room => room.current)?.beside ?? []
  return (
    <Document ctx={ctx} title={title} noIndex also={ctx.assets.staff}>
      <a class="skip" href="#innehall">
        {t.skipToContent}
      </a>
      <header class="staffbar">
        <div class="wrap">
          <a class="brand" href="/personal">
            <Drawing assets={ctx.assets} name="mark" class="mark" />
            Personal
          </a>
          {menu.length > 0 ? (
            <nav aria-label={t.mainMenu}>
              <Entries of={menu} />
            </nav>
          ) : null}
          {staff ? (
            <div class="who">
              <span>{staff.name.includes(staff.branch) ? staff.name : `${staff.name}, ${staff.branch}`}</span>
              <PostForm ctx={ctx} action={logOutAction}>
                <button class="button" type="submit">
                  {t.logOut}
                </button>
              </PostForm>
            </div>
          ) : null}
        </div>
      </header>
      {beside.length > 0 ? (
        <nav class="beside" aria-label={menu.find(room => room.current)?.text}>
          <div class="wrap">
            <Entries of={beside} />
          </div>
        </nav>
      ) : null}
      <main id="innehall" tabindex={-1}>
        <div class="wrap page stack">{children}</div>
      </main>
    </Document>
  )
}

function Entries({ of }: { of: readonly StaffEntry[] }) {
  return (
    <ul class="plain">
      {of.map(entry => (
        <li key={entry.href}>
          <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
            {entry.text}
          </a>
        </li>
      ))}
    </ul>
  )
}
