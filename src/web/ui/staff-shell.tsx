import type { ComponentChildren } from 'preact'
import { PostForm } from './button.tsx'
import { Document } from './document.tsx'
import { Drawing } from './ornament.tsx'
import type { PageContext } from './page.ts'

export type StaffEntry = { href: string; text: string; current?: boolean }

type Props = {
  ctx: PageContext
  title: string
  /** Who works here: shown at the end of the bar with the branch. Null before login. */
  staff: { name: string; branch: string } | null
  menu: readonly StaffEntry[]
  /** Where the log-out form posts. */
  logOutAction: string
  children: ComponentChildren
}

/** The staff page: same house, plainer room. Swedish only. */
export function StaffPage({ ctx, title, staff, menu, logOutAction, children }: Props) {
  const t = ctx.texts.common
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
              <ul class="plain">
                {menu.map(entry => (
                  <li key={entry.href}>
                    <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
                      {entry.text}
                    </a>
                  </li>
                ))}
              </ul>
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
      <main id="innehall" tabindex={-1}>
        <div class="wrap page stack">{children}</div>
      </main>
    </Document>
  )
}
