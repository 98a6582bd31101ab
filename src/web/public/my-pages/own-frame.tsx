import type { ComponentChildren } from 'preact'
import { Button, LinkButton, link, Notice, type PageContext, PostForm, PublicPage } from '../../ui/index.ts'

export type OwnSection = keyof PageContext['texts']['own']['pages']

const places: Readonly<Record<OwnSection, string>> = {
  start: '/mina-sidor',
  ill: '/mina-sidor/fjarrlan',
  card: '/mina-sidor/kort',
  family: '/mina-sidor/familj',
  lists: '/mina-sidor/listor',
  alerts: '/mina-sidor/bevakningar',
  suggestions: '/mina-sidor/inkopsforslag',
  fees: '/mina-sidor/avgifter',
  history: '/mina-sidor/historik',
  forYou: '/mina-sidor/for-dig',
  messages: '/mina-sidor/meddelanden',
  settings: '/mina-sidor/installningar',
  record: '/mina-sidor/uppgifter',
}

/** In the order a reader looks for them: what one has and owes, what one wants to read, oneself. */
const groups = {
  loans: ['start', 'ill', 'fees', 'history'],
  reading: ['forYou', 'lists', 'alerts', 'suggestions'],
  account: ['card', 'family', 'messages', 'settings', 'record'],
} as const satisfies Record<keyof PageContext['texts']['own']['groups'], readonly OwnSection[]>

/** The ways between one's own pages: in groups, folded to one line where there is little room. */
export function OwnMenu({ ctx, current }: { ctx: PageContext; current: OwnSection }) {
  const t = ctx.texts.own
  return (
    <nav class="own-menu" aria-label={t.menu}>
      <details data-open-wide="">
        <summary>
          {t.menu}: <strong>{t.pages[current]}</strong>
        </summary>
        <div class="own-groups">
          {(Object.keys(groups) as (keyof typeof groups)[]).map(group => (
            <div key={group}>
              <p class="own-group" id={`sidor-${group}`}>
                {t.groups[group]}
              </p>
              <ul class="plain" aria-labelledby={`sidor-${group}`}>
                {groups[group].map(place => (
                  <li key={place}>
                    <a href={link(ctx, places[place])} aria-current={place === current ? 'page' : undefined}>
                      {t.pages[place]}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </nav>
  )
}

type FrameProps = {
  ctx: PageContext
  section: OwnSection
  title: string
  /** What has just been done. */
  done?: string | null
  children: ComponentChildren
}

/** A page of one's own: menu, heading, what was done, the page. */
export function OwnFrame({ ctx, section, title, done, children }: FrameProps) {
  return (
    <PublicPage ctx={ctx} title={title} section="mine" noIndex>
      <div class="wrap page mine-page" id="mina-sidor">
        <OwnMenu ctx={ctx} current={section} />
        <h1 data-focus="">{title}</h1>
        {done ? (
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>{done}</p>
          </Notice>
        ) : null}
        {children}
      </div>
    </PublicPage>
  )
}

type AskProps = {
  ctx: PageContext
  title: string
  text: string
  action: string
  deed: string
  back: string
}

/** Asks once before what cannot be undone. */
export function AskPage({ ctx, title, text, action, deed, back }: AskProps) {
  return (
    <PublicPage ctx={ctx} title={title} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{title}</h1>
        <p>{text}</p>
        <div class="row">
          <PostForm ctx={ctx} action={link(ctx, action)}>
            <Button kind="danger">{deed}</Button>
          </PostForm>
          <LinkButton kind="second" href={link(ctx, back)}>
            {ctx.texts.common.notNow}
          </LinkButton>
        </div>
      </div>
    </PublicPage>
  )
}
