import { dayText } from '../../texts/dates.ts'
import { htmlLang } from '../../texts/formats.ts'
import {
  Cover,
  EmptyState,
  LinkButton,
  link,
  type PageContext,
  PublicPage,
  StatusPill,
} from '../../ui/index.ts'
import { writer } from './piece-cards.page.tsx'
import { type ThemePageView, type ThemeWork, themeHref } from './tips.view.ts'

/** A theme: what somebody wants to say, and the works in the order they want. */
export function ThemePage({ ctx, view }: { ctx: PageContext; view: ThemePageView }) {
  const t = ctx.texts.tips
  return (
    <PublicPage
      ctx={ctx}
      title={view.title}
      description={view.text[0]}
      section="search"
      canonical={themeHref(view)}
    >
      <div class="wrap page stack theme">
        <nav class="crumbs" aria-label={ctx.texts.common.youAreHere}>
          <a href={link(ctx, '/tips')}>{t.title}</a> / {t.theme}
        </nav>
        <ThemeBody ctx={ctx} view={view} heading="h1" />
      </div>
    </PublicPage>
  )
}

/** The theme itself, as readers see it and as its writer looks it through. */
export function ThemeBody({
  ctx,
  view,
  heading: H,
}: {
  ctx: PageContext
  view: ThemePageView
  heading: 'h1' | 'h3'
}) {
  const t = ctx.texts.tips
  const lang = htmlLang(view.language)
  const facts = [
    view.audience ? t.forWhom[view.audience] : null,
    t.themeTitles(view.count),
    view.until ? t.until(dayText(ctx.locale, view.until, 'full')) : null,
  ]
  return (
    <>
      <H lang={lang} dir="auto">
        {view.title}
      </H>
      <p>
        <a href={link(ctx, `/bibliotek/${view.by.librarySlug}`)}>{writer(ctx, view.by)}</a>{' '}
        <span class="soft">· {facts.filter(Boolean).join(' · ')}</span>
      </p>
      <div class="theme-text stack" lang={lang} dir="auto">
        {view.text.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {view.works.length > 0 ? (
        <section class="stack" aria-label={t.inTheme}>
          <ol class="theme-works plain">
            {view.works.map(work => (
              <li key={work.id}>
                <Work ctx={ctx} work={work} heading={H === 'h1' ? 'h2' : 'h4'} />
              </li>
            ))}
          </ol>
        </section>
      ) : (
        <EmptyState assets={ctx.assets} title={t.emptyTheme}>
          <p>
            <a href={link(ctx, '/tips')}>{t.all}</a>
          </p>
        </EmptyState>
      )}
    </>
  )
}

type WorkProps = { ctx: PageContext; work: ThemeWork; heading: 'h2' | 'h4' }

function Work({ ctx, work, heading: H }: WorkProps) {
  const lang = htmlLang(work.language)
  return (
    <article class="theme-work">
      <Cover assets={ctx.assets} work={work.cover} lang={lang} />
      <div>
        <H>
          <a href={link(ctx, `/verk/${work.id}/${work.slug}`)} lang={lang} dir="auto">
            {work.title}
          </a>
        </H>
        {work.creator ? <p class="soft">{work.creator}</p> : null}
        {work.hook ? <p dir="auto">{work.hook}</p> : null}
        <p class="theme-state">
          {work.state ? <StatusPill tone={work.state.tone}>{work.state.text}</StatusPill> : null}
          {work.mark ? <span class="soft small">{work.mark}</span> : null}
        </p>
        <LinkButton kind="second" href={link(ctx, `/reservera/${work.id}`)} about={work.title}>
          {ctx.texts.work.reserve}
        </LinkButton>
      </div>
    </article>
  )
}
