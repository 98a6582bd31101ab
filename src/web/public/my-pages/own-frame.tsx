import type { ComponentChildren } from 'preact'
import { Button, LinkButton, link, Notice, type PageContext, PostForm, PublicPage } from '../../ui/index.ts'

export type OwnSection = keyof PageContext['texts']['own']['pages']

const places: Readonly<Record<OwnSection, string>> = {
  start: '/mina-sidor',
  ill: '/mina-sidor/fjarrlan',
  card: '/mina-sidor/kort',
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

/** The ways between one's own pages. */
export function OwnMenu({ ctx, current }: { ctx: PageContext; current: OwnSection }) {
  const t = ctx.texts.own
  return (
    <nav class="tabs own-menu" aria-label={t.menu}>
      {(Object.keys(places) as OwnSection[]).map(place => (
        <a key={place} href={link(ctx, places[place])} aria-current={place === current ? 'page' : undefined}>
          {t.pages[place]}
        </a>
      ))}
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
