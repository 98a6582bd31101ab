import type { FormatCode } from '../../texts/formats.ts'
import { htmlLang } from '../../texts/formats.ts'
import {
  Cover,
  type CoverWork,
  Icon,
  LinkButton,
  link,
  type PageContext,
  PublicPage,
} from '../../ui/index.ts'
import { bookData } from './schema-org.ts'
import {
  Editions,
  type EditionView,
  Facts,
  type FactView,
  type SeriesEntry,
  SeriesStrip,
} from './sections.page.tsx'
import { type ShelfRow, Shelves } from './shelves.page.tsx'

export type WorkView = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly originalTitle: string | null
  readonly language: string | null
  readonly creator: string | null
  /** Search address of everything by the creator. */
  readonly creatorHref: string | null
  readonly series: { name: string; part: string | null } | null
  readonly cover: CoverWork
  readonly formats: readonly { format: FormatCode; copies: number }[]
  /** The format whose copies are shown; null when the work has no copies. */
  readonly shown: FormatCode | null
  readonly availability: Availability
  readonly shelves: readonly ShelfRow[]
  readonly summary: string | null
  readonly editions: readonly EditionView[]
  readonly facts: readonly FactView[]
  readonly seriesStrip: readonly SeriesEntry[]
}

export type Availability = {
  readonly inBranches: number
  readonly ofBranches: number
  readonly copies: number
  readonly waiting: number
  /** Where the nearest free copy stands, seen from the reader's library. */
  readonly nearest: string | null
  /** The reader's library and the day it can be fetched there ('YYYY-MM-DD'); null = it stands there now. */
  readonly fetch: { branch: string; dayText: string | null } | null
}

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
    >
      <div class="wrap page work">
        <div class="work-cover">
          <Cover assets={ctx.assets} work={view.cover} lang={lang} />
        </div>
        <div class="work-head stack">
          <div>
            <h1 lang={lang}>{view.title}</h1>
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
              <p class="soft">{ctx.texts.search.seriesPart(view.series.name, view.series.part)}</p>
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
            <p>
              <LinkButton
                href={link(
                  ctx,
                  `/reservera/${view.id}${view.formats.length > 1 && view.shown ? `?form=${view.shown}` : ''}`,
                )}
                about={view.title}
              >
                {t.reserve}
              </LinkButton>
            </p>
            <Shelves ctx={ctx} rows={view.shelves} />
          </div>
        </div>
        <div class="work-more">
          {view.summary ? (
            <section class="stack narrow">
              <h2>{t.about}</h2>
              <p>{view.summary}</p>
            </section>
          ) : null}
          <SeriesStrip ctx={ctx} series={view.series?.name ?? null} entries={view.seriesStrip} />
          <Facts ctx={ctx} facts={view.facts} />
          <Editions ctx={ctx} work={view.id} editions={view.editions} />
        </div>
      </div>
    </PublicPage>
  )
}

/** "Inne på 3 av 52 bibliotek. Närmast dig: Leksand. Hämta i Mora på torsdag." */
function AvailabilityLine({ ctx, view }: { ctx: PageContext; view: WorkView }) {
  const t = ctx.texts.work
  const a = view.availability
  if (a.copies === 0) return <p class="availability">{t.noCopies}</p>
  const sentences = [
    t.inBranches(a.inBranches, a.ofBranches),
    a.nearest ? t.nearest(a.nearest) : null,
    a.fetch
      ? a.fetch.dayText
        ? t.fetch(a.fetch.branch, a.fetch.dayText)
        : t.fetchNow(a.fetch.branch)
      : null,
    a.waiting > 0 ? t.queue(a.waiting, a.copies) : null,
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
