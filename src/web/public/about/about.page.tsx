import { link, type PageContext, PublicPage } from '../../ui/index.ts'

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

export function AboutPage({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.about
  return (
    <PublicPage ctx={ctx} title={t.title} section="about">
      <div class="wrap page">
        <div class="prose narrow">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <h2 id="lana">{t.borrowTitle}</h2>
          <List items={t.borrow} />
          <h2 id="reservera">{t.reserveTitle}</h2>
          <List items={t.reserve} />
          <p>
            <a href={link(ctx, '/rattvisa')}>{t.fairnessLink}</a>
          </p>
          <h2>{t.privacyTitle}</h2>
          <List items={t.privacy} />
          <p>
            <a href={link(ctx, '/sokkvalitet')}>{t.qualityLink}</a>
          </p>
          <p>
            <a href={link(ctx, '/tillganglighet')}>{ctx.texts.accessibility.title}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}

/** A page that could not be shown: what happened in words, and where to go. */
export function MessagePage({ ctx, title, text }: { ctx: PageContext; title: string; text: string }) {
  const t = ctx.texts.common
  return (
    <PublicPage ctx={ctx} title={title} noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={link(ctx, '/')}>{t.toStart}</a> · <a href={link(ctx, '/sok')}>{t.toSearch}</a> ·{' '}
          <a href={link(ctx, '/bibliotek')}>{t.footHours}</a>
        </p>
      </div>
    </PublicPage>
  )
}
