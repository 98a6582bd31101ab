import { htmlLang, ourLang } from '../../texts/formats.ts'
import { Cover, Icon, LinkButton, link, type PageContext, PublicPage } from '../../ui/index.ts'
import { WatchButton } from '../alerts/watch-button.tsx'
import { creatorQuery, seriesQuery } from '../alerts/watched.ts'
import { citeAddress } from '../cite/cite.page.tsx'
import { CoverShelf } from '../covers/cover-shelf.page.tsx'
import { SaveButton, SaveForm } from '../lists/save-button.tsx'
import { pictureAddress, workPoster } from '../pictures/pictures.ts'
import { TipsOnWork } from '../tips/piece-cards.page.tsx'
import { bookData } from './schema-org.ts'
import { Editions, Facts, SeriesStrip } from './sections.page.tsx'
import { Shelves } from './shelves.page.tsx'
import type { WorkView } from './work.view.ts'

export function WorkPage({ ctx, view }: { ctx: PageContext; view: WorkView }) {
  const t = ctx.texts.work
  const lang = htmlLang(view.language)
  const here = `/verk/${view.id}/${view.slug}`
  return (
    <PublicPage
      ctx={ctx}
      title={view.creator ? `${view.title} ${t.by} ${view.creator}` : view.title}
      description={view.summary ?? undefined}
      section="search"
      jsonLd={bookData(ctx, view)}
      picture={pictureAddress('verk', view.id, workPoster(view))}
    >
      <div class="wrap page work">
        <div class="work-cover">
          <Cover assets={ctx.assets} work={view.cover} lang={lang} />
        </div>
        <div class="work-head stack">
          <div>
            <h1 lang={lang} dir="auto">
              {view.title}
            </h1>
            {view.creator ? (
              <p class="work-by">
                {t.by}{' '}
                {view.creatorHref ? <a href={link(ctx, view.creatorHref)}>{view.creator}</a> : view.creator}
              </p>
            ) : null}
            {view.originalTitle ? (
              <p class="soft">
                {t.factNames.originalTitle}: <i>{view.originalTitle}</i>
              </p>
            ) : null}
            {view.series ? (
              <p class="soft">
                {view.seriesHref ? (
                  <a href={link(ctx, view.seriesHref)}>
                    {ctx.texts.search.seriesPart(view.series.name, view.series.part)}
                  </a>
                ) : (
                  ctx.texts.search.seriesPart(view.series.name, view.series.part)
                )}
              </p>
            ) : null}
          </div>
          {view.formats.length > 0 ? (
            <nav class="tabs" aria-label={t.formats}>
              {view.formats.map(({ format, copies }) => (
                <a
                  key={format}
                  href={link(ctx, `${here}?form=${format}`)}
                  aria-current={format === view.shown ? 'true' : undefined}
                  data-region="exemplar"
                >
                  {ctx.texts.search.formats[format]} <span class="soft small">{copies}</span>
                </a>
              ))}
            </nav>
          ) : null}
          <div id="exemplar" class="stack">
            <AvailabilityLine ctx={ctx} view={view} />
            <div class="row">
              <LinkButton
                href={link(
                  ctx,
                  `/reservera/${view.id}${view.formats.length > 1 && view.shown ? `?form=${view.shown}` : ''}`,
                )}
                about={view.title}
              >
                {t.reserve}
              </LinkButton>
              <SaveForm ctx={ctx} />
              <SaveButton ctx={ctx} work={view.id} title={view.title} />
            </div>
            <Shelves ctx={ctx} rows={view.shelves} />
          </div>
        </div>
        <div class="work-more">
          {view.summary ? (
            <section class="stack narrow">
              <h2>{t.about}</h2>
              <p lang={lang ?? ourLang} dir="auto">
                {view.summary}
              </p>
            </section>
          ) : null}
          <TipsOnWork ctx={ctx} tips={view.tips} />
          <SeriesStrip ctx={ctx} series={view.series?.name ?? null} entries={view.seriesStrip} />
          <div class="row">
            {view.series ? (
              <WatchButton ctx={ctx} query={seriesQuery(view.series.name)}>
                {ctx.texts.alerts.watchSeries}
              </WatchButton>
            ) : null}
            {view.creator ? (
              <WatchButton ctx={ctx} query={creatorQuery(view.creator)}>
                {ctx.texts.alerts.watchCreator(view.creator)}
              </WatchButton>
            ) : null}
          </div>
          <Facts ctx={ctx} facts={view.facts} />
          <Editions ctx={ctx} work={view.id} editions={view.editions} />
          {view.editions.length > 0 ? (
            <p>
              <a href={link(ctx, citeAddress(view.id))} rel="nofollow">
                {ctx.texts.cite.link}
              </a>
            </p>
          ) : null}
          {view.similar.length > 0 ? (
            <section class="stack">
              <h2>{ctx.texts.tips.similar.title}</h2>
              <p class="soft">{ctx.texts.tips.similar.lead}</p>
              <CoverShelf ctx={ctx} works={view.similar} />
            </section>
          ) : null}
        </div>
      </div>
    </PublicPage>
  )
}

/** "Inne på 3 av 52 bibliotek. Närmast dig: Leksand. Troligen hos dig i Mora mellan 3 och 12 december." */
function AvailabilityLine({ ctx, view }: { ctx: PageContext; view: WorkView }) {
  const t = ctx.texts.work
  const a = view.availability
  if (a.copies === 0) return <p class="availability">{t.noCopies}</p>
  const sentences = [
    t.inBranches(a.inBranches, a.ofBranches),
    a.nearest ? t.nearest(a.nearest) : null,
    a.fetch ? (a.fetch.when ? t.fetch(a.fetch.branch, a.fetch.when) : t.fetchNow(a.fetch.branch)) : null,
    a.waiting > 0 ? t.queue(a.waiting, a.copies - a.quick) : null,
    a.quick > 0 ? t.quick(a.quick) : null,
  ].filter(Boolean)
  return (
    <p
      class={a.inBranches > 0 ? 'availability availability-in' : 'availability'}
      tabindex={-1}
      data-focus=""
      data-announce=""
    >
      <Icon assets={ctx.assets} name={a.inBranches > 0 ? 'check' : 'clock'} />
      <span>{sentences.join(' ')}</span>
    </p>
  )
}
