import { ChildrenPicture, Drawing, link, type PageContext, PublicPage, SearchBox } from '../../ui/index.ts'
import { CoverShelf, type ShelfWork } from '../covers/cover-shelf.page.tsx'
import { EventList, type EventView } from '../events/event-list.page.tsx'
import { housePicture } from '../pictures/pictures.ts'
import { PieceSection } from '../tips/piece-cards.page.tsx'
import type { PieceView } from '../tips/tips.view.ts'

export type StartView = {
  readonly branches: number
  readonly openNow: number
  readonly tries: readonly string[]
  readonly events: readonly EventView[]
  /** Themes of the whole county, then tips. */
  readonly pieces: readonly PieceView[]
  readonly newTitles: readonly ShelfWork[]
  readonly mostBorrowed: readonly ShelfWork[]
  readonly municipalities: readonly { name: string; slug: string; branches: number }[]
}

export function StartPage({ ctx, view }: { ctx: PageContext; view: StartView }) {
  const t = ctx.texts.start
  return (
    <PublicPage
      ctx={ctx}
      title="Dalabiblioteken"
      description={t.description}
      picture={housePicture}
      band={<Welcome ctx={ctx} view={view} />}
    >
      <div class="wrap page start">
        <Shelf ctx={ctx} title={t.newTitles} works={view.newTitles} href="/nytt" />
        <a class="children-door" href={link(ctx, '/barn')}>
          <ChildrenPicture assets={ctx.assets} name="reader" class="child-reader" />
          <b>{ctx.texts.children.title}</b>
          <span>{ctx.texts.children.door}</span>
        </a>
        <section class="stack">
          <div class="row row-between">
            <h2>{t.today}</h2>
            <a href={link(ctx, '/evenemang')}>{t.allEvents}</a>
          </div>
          {view.events.length > 0 ? (
            <EventList ctx={ctx} events={view.events} heading="h3" />
          ) : (
            <p>{t.noEvents}</p>
          )}
        </section>
        <PieceSection ctx={ctx} title={ctx.texts.tips.start} pieces={view.pieces} href="/tips" />
        <Shelf ctx={ctx} title={t.mostBorrowed} works={view.mostBorrowed} href="/mest-lanat" />
        <section class="how stack">
          <h2>{t.how}</h2>
          <ol class="how-steps">
            {t.howSteps.map((step, n) => (
              <li key={step.title} class="card">
                <Drawing assets={ctx.assets} name={(['rose', 'branch', 'tulip'] as const)[n] ?? 'rose'} />
                <h3>{step.title}</h3>
                <p>{step.text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section class="stack">
          <div class="row row-between">
            <h2>{t.yourLibraries}</h2>
            <a href={link(ctx, '/bibliotek')}>{t.allLibraries}</a>
          </div>
          <p>
            <a href={link(ctx, '/bibliotek?oppet=1')}>{t.openNow(view.openNow)}</a>
          </p>
          <ul class="places">
            {view.municipalities.map(municipality => (
              <li key={municipality.slug}>
                <a href={link(ctx, `/bibliotek#${municipality.slug}`)}>{municipality.name}</a>{' '}
                <span class="soft small">{t.branches(municipality.branches)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </PublicPage>
  )
}

function Welcome({ ctx, view }: { ctx: PageContext; view: StartView }) {
  const t = ctx.texts.start
  return (
    <section class="band band-tall" aria-label={t.title}>
      <Drawing assets={ctx.assets} name="vine" class="vine" />
      <div class="wrap stack">
        <h1>{t.title}</h1>
        <p class="band-lead">{t.lead(view.branches)}</p>
        <SearchBox ctx={ctx} query="" label={t.searchLabel} />
        {view.tries.length > 0 ? (
          <p class="tries">
            {t.tryLabel}{' '}
            {view.tries.map((words, n) => [
              n > 0 ? ', ' : '',
              <a key={words} href={link(ctx, `/sok?q=${encodeURIComponent(words)}`)}>
                {words}
              </a>,
            ])}
          </p>
        ) : null}
      </div>
    </section>
  )
}

type ShelfProps = { ctx: PageContext; title: string; works: readonly ShelfWork[]; href: string }

function Shelf({ ctx, title, works, href }: ShelfProps) {
  if (works.length === 0) return null
  return (
    <section class="stack">
      <div class="row row-between">
        <h2>{title}</h2>
        <a href={link(ctx, href)}>
          {ctx.texts.start.seeAll}
          <span class="vh">: {title}</span>
        </a>
      </div>
      <CoverShelf ctx={ctx} works={works} />
    </section>
  )
}
