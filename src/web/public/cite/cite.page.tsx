import { type FormatCode, formatOf } from '../../texts/formats.ts'
import { LinkButton, link, type PageContext, PublicPage } from '../../ui/index.ts'
import { languageName } from '../work/language-name.ts'
import type { CiteView } from './cite.house.ts'
import { apa, harvard, type Piece, type ReferenceWords } from './reference.rules.ts'

/** Read in ink, on a screen or by fingers, a book is a book; what is something else says so. */
const plainKinds: ReadonlySet<FormatCode> = new Set(['book', 'large-print', 'comic', 'braille', 'e-book'])

export const citeAddress = (work: number, edition: number | null = null, ending = ''): string =>
  `/kallhanvisning/${work}${ending}${edition === null ? '' : `?utgava=${edition}`}`

function Reference({ id, name, pieces }: { id: string; name: string; pieces: readonly Piece[] }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p class="card" dir="auto">
        {pieces.map(({ text, isTitle }, n) => (isTitle ? <i key={n}>{text}</i> : text))}
      </p>
    </section>
  )
}

/** How to refer to an edition, in words and as files for programs that keep references. */
export function CitePage({ ctx, view }: { ctx: PageContext; view: CiteView }) {
  const t = ctx.texts.cite
  const { work, cited, edition, editions } = view
  const format = formatOf(cited.format)
  const kind = plainKinds.has(format) ? null : ctx.texts.search.formats[format]
  const words: ReferenceWords = { ...t.words, kind }
  return (
    <PublicPage ctx={ctx} title={`${t.title}: ${work.title}`} section="search" noIndex>
      <div class="wrap page stack narrow-page">
        <div>
          <h1>{t.title}</h1>
          <p>
            <a href={link(ctx, `/verk/${work.id}/${work.slug}`)} dir="auto">
              {work.title}
            </a>
          </p>
        </div>
        {editions.length > 1 ? (
          <nav class="stack" aria-labelledby="utgava">
            <h2 id="utgava">{t.which}</h2>
            <ul>
              {editions.map(one => (
                <li key={one.id}>
                  <a
                    href={link(ctx, citeAddress(work.id, one.id))}
                    aria-current={one.id === edition ? 'page' : undefined}
                  >
                    {[
                      ctx.texts.search.formats[one.format],
                      languageName(ctx, one.language),
                      one.publisher,
                      one.year ?? ctx.texts.work.unknownYear,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <Reference id="apa" name="APA 7" pieces={apa(cited, words)} />
        <Reference id="harvard" name="Harvard" pieces={harvard(cited, words)} />
        <p class="soft">{t.check}</p>
        <section class="stack" aria-labelledby="filer">
          <h2 id="filer">{t.files}</h2>
          <div class="row">
            <LinkButton kind="second" href={link(ctx, citeAddress(work.id, edition, '.ris'))}>
              {t.ris}
            </LinkButton>
            <LinkButton kind="second" href={link(ctx, citeAddress(work.id, edition, '.bib'))}>
              {t.bibtex}
            </LinkButton>
          </div>
        </section>
      </div>
    </PublicPage>
  )
}
