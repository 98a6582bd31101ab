import type { FormatCode } from '../../texts/formats.ts'
import { htmlLang } from '../../texts/formats.ts'
import { Cover, type CoverWork, link, type PageContext } from '../../ui/index.ts'
import { languageName } from './language-name.ts'

export type EditionView = {
  readonly id: number
  readonly title: string
  readonly format: FormatCode
  readonly language: string | null
  readonly year: number | null
  readonly publisher: string | null
  readonly isbn: string | null
  readonly copies: number
}

/** A fact with its values; a value with an address is a link to a search. */
export type FactView = {
  readonly name: keyof PageContext['texts']['work']['factNames']
  readonly values: readonly { text: string; href: string | null; lang?: string | undefined }[]
}

export type SeriesEntry = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly part: string | null
  readonly current: boolean
  readonly cover: CoverWork
}

export function Facts({ ctx, facts }: { ctx: PageContext; facts: readonly FactView[] }) {
  const t = ctx.texts.work
  if (facts.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.facts}</h2>
      <dl class="facts">
        {facts.map(fact => [
          <dt key={`${fact.name}-name`}>{t.factNames[fact.name]}</dt>,
          <dd key={fact.name}>
            {fact.values.map((value, n) => [
              n > 0 ? ', ' : '',
              value.href ? (
                <a key={value.text} href={link(ctx, value.href)}>
                  {value.text}
                </a>
              ) : (
                <span key={value.text} lang={value.lang} dir="auto">
                  {value.text}
                </span>
              ),
            ])}
          </dd>,
        ])}
      </dl>
    </section>
  )
}

export function Editions({
  ctx,
  work,
  editions,
}: {
  ctx: PageContext
  work: number
  editions: readonly EditionView[]
}) {
  const t = ctx.texts.work
  if (editions.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.editions}</h2>
      <ul class="editions">
        {editions.map(edition => (
          <li key={edition.id}>
            <p>
              <strong lang={htmlLang(edition.language)} dir="auto">
                {edition.title}
              </strong>{' '}
              <span class="soft">
                {[
                  ctx.texts.search.formats[edition.format],
                  languageName(ctx, edition.language),
                  edition.publisher,
                  edition.year ?? t.unknownYear,
                  edition.isbn ? `ISBN ${edition.isbn}` : null,
                  t.copies(edition.copies),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            <a class="small edition-reserve" href={link(ctx, `/reservera/${work}?utgava=${edition.id}`)}>
              {t.reserveEdition}
              <span class="vh">
                : {edition.title}, {edition.year}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SeriesStrip({
  ctx,
  series,
  entries,
}: {
  ctx: PageContext
  series: string | null
  entries: readonly SeriesEntry[]
}) {
  const t = ctx.texts.work
  if (!series || entries.length < 2) return null
  return (
    <section class="stack">
      <h2>{t.series(series)}</h2>
      <ol class="cover-shelf">
        {entries.map(entry => (
          <li key={entry.id}>
            <a
              href={link(ctx, `/verk/${entry.id}/${entry.slug}`)}
              aria-current={entry.current ? 'page' : undefined}
            >
              <Cover assets={ctx.assets} work={entry.cover} />
              <span class="cover-shelf-title">{entry.title}</span>
              <span class="soft small">
                {[entry.part ? t.seriesPart(entry.part) : null, entry.current ? t.thisOne : null]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
