import { htmlLang } from '../../texts/formats.ts'
import { ChildrenPicture, Cover, link, type PageContext, PublicPage } from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import { EventList } from '../events/event-list.page.tsx'
import { housePicture } from '../pictures/pictures.ts'
import { PieceCards } from '../tips/piece-cards.page.tsx'
import { CardDeeds, ChildCards } from './child-cards.page.tsx'
import type { ChildrenView, SeriesView } from './children.house.ts'
import { childrenHref } from './choices.ts'
import { AgeTiles, ChildrenSearch, ChoiceTiles } from './tiles.page.tsx'

/** The start page for children: pictures and few words. */
export function ChildrenPage({ ctx, view }: { ctx: PageContext; view: ChildrenView }) {
  const t = ctx.texts.children
  const { age } = view
  return (
    <PublicPage
      ctx={ctx}
      title={t.title}
      description={t.description}
      section="children"
      canonical="/barn"
      picture={housePicture}
      noIndex={age !== null}
      band={<Welcome ctx={ctx} view={view} />}
    >
      <div class="wrap page start children">
        {view.ages.length > 0 ? (
          <section aria-labelledby="alder" class="stack">
            <h2 id="alder">{t.howOld}</h2>
            <AgeTiles
              ctx={ctx}
              ages={view.ages}
              current={age}
              href={chosen => `${link(ctx, childrenHref('/barn', { age: chosen }))}#gillar`}
            />
          </section>
        ) : null}
        {view.likes.length > 0 ? (
          <section aria-labelledby="gillar" class="stack">
            <h2 id="gillar" tabindex={-1}>
              {t.like}
            </h2>
            <ChoiceTiles ctx={ctx} choices={view.likes} age={age} />
          </section>
        ) : null}
        {view.kinds.length > 0 ? (
          <section aria-labelledby="mer" class="stack">
            <h2 id="mer">{t.more}</h2>
            <ChoiceTiles ctx={ctx} choices={view.kinds} age={age} />
          </section>
        ) : null}
        {view.series.length > 0 ? (
          <section aria-labelledby="serier" class="stack child-row">
            <h2 id="serier">{t.series}</h2>
            <ul class="child-series">
              {view.series.map(series => (
                <li key={series.href} class="card">
                  <Series ctx={ctx} series={series} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <Shelf ctx={ctx} id="nytt" title={t.fresh} works={view.fresh} href="/nytt?malgrupp=child" />
        <Shelf
          ctx={ctx}
          id="mest"
          title={t.borrowed}
          works={view.borrowed}
          href="/mest-lanat?malgrupp=child"
        />
        {view.pieces.length > 0 ? (
          <section class="stack">
            <div class="row row-between">
              <h2>{t.tips}</h2>
              <a href={link(ctx, '/tips?malgrupp=child')}>{ctx.texts.tips.all}</a>
            </div>
            <PieceCards ctx={ctx} pieces={view.pieces} heading="h3" />
          </section>
        ) : null}
        {view.events.length > 0 ? (
          <section class="stack">
            <div class="row row-between">
              <h2>{t.events}</h2>
              <a href={link(ctx, '/evenemang?for=child')}>{t.allEvents}</a>
            </div>
            <EventList ctx={ctx} events={view.events} heading="h3" />
          </section>
        ) : null}
        <section class="card stack child-grown-ups">
          <h2>{t.grownUps}</h2>
          <p>{t.grownUpsText}</p>
          <p class="row">
            <a href={link(ctx, '/bli-lantagare')}>{t.toCard}</a>
            <a href={link(ctx, '/mina-sidor/familj')}>{t.toFamily}</a>
          </p>
        </section>
      </div>
    </PublicPage>
  )
}

function Welcome({ ctx, view }: { ctx: PageContext; view: ChildrenView }) {
  const t = ctx.texts.children
  return (
    <section class="band band-children" aria-label={t.title}>
      <ChildrenPicture assets={ctx.assets} name="reader" class="child-reader" />
      <div class="wrap stack">
        <h1>
          <span>{t.hello}</span> {t.heading}
        </h1>
        <ChildrenSearch ctx={ctx} ask={{ q: '', age: view.age }} />
      </div>
    </section>
  )
}

/** A series with the part to begin with, and what to read then. */
function Series({ ctx, series }: { ctx: PageContext; series: SeriesView }) {
  const t = ctx.texts.children
  const { first, part } = series
  const lang = htmlLang(first.language)
  return (
    <>
      <div class="child-series-cover" aria-hidden="true">
        <Cover assets={ctx.assets} work={first.cover} lang={lang} />
      </div>
      <div class="child-series-text">
        <h3>
          <a href={link(ctx, series.href)}>
            <bdi>{series.name}</bdi>
          </a>
        </h3>
        <p class="soft small">{t.parts(series.count)}</p>
        <p>
          <span class="child-start">{t.startHere}</span>{' '}
          <a href={link(ctx, `/verk/${first.id}/${first.slug}`)} lang={lang} dir="auto">
            {part === null ? '' : `${/\d+/.exec(part)?.[0]}. `}
            {first.title}
          </a>
        </p>
        <CardDeeds ctx={ctx} work={first} />
        <p class="soft small">{t.thenCome}</p>
        <ol class="child-next" start={2}>
          {series.next.map(next => (
            <li key={next.id}>
              <a href={link(ctx, `/verk/${next.id}/${next.slug}`)} dir="auto">
                {next.title}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}

type ShelfProps = { ctx: PageContext; id: string; title: string; works: readonly ShelfWork[]; href: string }

function Shelf({ ctx, id, title, works, href }: ShelfProps) {
  if (works.length === 0) return null
  return (
    <section class="stack child-row" aria-labelledby={id}>
      <div class="row row-between">
        <h2 id={id}>{title}</h2>
        <a href={link(ctx, href)}>
          {ctx.texts.children.seeAll}
          <span class="vh">: {title}</span>
        </a>
      </div>
      <ChildCards ctx={ctx} works={works} />
    </section>
  )
}
