import { Cover, type CoverWork, LinkButton, link, type PageContext } from '../../ui/index.ts'
import { WatchButton } from '../alerts/watch-button.tsx'
import { seriesQuery } from '../alerts/watched.ts'

export type NextView = {
  readonly series: string
  readonly part: string
  readonly slug: string
  readonly cover: CoverWork & { readonly id: number }
}
export type SeriesView = {
  readonly next: readonly NextView[]
  /** Series of which the last part there is is on loan. */
  readonly ended: readonly string[]
}

/** The next of the series somebody has on loan, to reserve; where there is none yet, to be told of. */
export function NextInSeries({ ctx, view }: { ctx: PageContext; view: SeriesView }) {
  const t = ctx.texts.alerts
  if (view.next.length + view.ended.length === 0) return null
  return (
    <section class="stack" aria-labelledby="nasta">
      <h2 id="nasta">{t.nextTitle}</h2>
      <ul class="plain items">
        {view.next.map(({ series, part, slug, cover }) => (
          <li class="item" key={cover.id}>
            <Cover assets={ctx.assets} work={cover} />
            <div>
              <p class="item-title">
                <a href={link(ctx, `/verk/${cover.id}/${slug}`)} dir="auto">
                  {cover.title}
                </a>
              </p>
              <p class="soft">{[t.nextPart(part, series), cover.creator].filter(Boolean).join(' · ')}</p>
              <div class="next-deed">
                <LinkButton kind="second" href={link(ctx, `/reservera/${cover.id}`)} about={cover.title}>
                  {ctx.texts.search.reserve}
                </LinkButton>
              </div>
            </div>
          </li>
        ))}
        {view.ended.map(series => (
          <li class="item item-plain" key={series}>
            <div>
              <p>{t.noNext(series)}</p>
              <div class="next-deed">
                <WatchButton ctx={ctx} query={seriesQuery(series)}>
                  {t.watchSeries}
                </WatchButton>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
