import { htmlLang } from '../../texts/formats.ts'
import { Cover, link, type PageContext, StatusPill } from '../../ui/index.ts'
import { type PieceView, type ThemeView, type TipView, themeHref, type WrittenBy } from './tips.view.ts'

/** "Karin på Mora bibliotek". */
export const writer = (ctx: PageContext, by: WrittenBy): string => ctx.texts.tips.by(by.name, by.library)

type Heading = 'h2' | 'h3'

/** Tips and themes side by side, each with who wrote it. */
export function PieceCards({
  ctx,
  pieces,
  heading,
}: {
  ctx: PageContext
  pieces: readonly PieceView[]
  heading: Heading
}) {
  return (
    <ul class="piece-cards">
      {pieces.map(piece => (
        <li key={piece.id} class="card piece-card">
          {piece.kind === 'tip' ? (
            <TipCard ctx={ctx} tip={piece} heading={heading} />
          ) : (
            <ThemeCard ctx={ctx} theme={piece} heading={heading} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** "Tips · För barn". */
function Kind({ ctx, piece }: { ctx: PageContext; piece: PieceView }) {
  const t = ctx.texts.tips
  const words = [piece.kind === 'tip' ? t.tip : t.theme, piece.audience ? t.forWhom[piece.audience] : '']
  return <p class="piece-kind">{words.filter(Boolean).join(' · ')}</p>
}

function TipCard({ ctx, tip, heading: H }: { ctx: PageContext; tip: TipView; heading: Heading }) {
  const { work } = tip
  const lang = htmlLang(work.language)
  return (
    <>
      <div class="piece-covers" aria-hidden="true">
        <Cover assets={ctx.assets} work={work.cover} lang={lang} />
      </div>
      <div class="piece-text">
        <Kind ctx={ctx} piece={tip} />
        <H>
          <a href={link(ctx, `/verk/${work.id}/${work.slug}`)} lang={lang} dir="auto">
            {work.title}
          </a>
        </H>
        {work.creator ? <p class="soft small">{work.creator}</p> : null}
        <Quote ctx={ctx} piece={tip} />
        {work.state ? (
          <p>
            <StatusPill tone={work.state.tone}>{work.state.text}</StatusPill>
          </p>
        ) : null}
      </div>
    </>
  )
}

function ThemeCard({ ctx, theme, heading: H }: { ctx: PageContext; theme: ThemeView; heading: Heading }) {
  const t = ctx.texts.tips
  const lang = htmlLang(theme.language)
  const { title } = theme
  return (
    <>
      <div class="piece-covers piece-fan" aria-hidden="true">
        {theme.works.map(work => (
          <Cover key={work.id} assets={ctx.assets} work={work.cover} lang={htmlLang(work.language)} />
        ))}
      </div>
      <div class="piece-text">
        <Kind ctx={ctx} piece={theme} />
        <H>
          <a href={link(ctx, themeHref(theme))} lang={lang} dir="auto">
            {title}
          </a>
        </H>
        <p class="piece-lead" lang={lang} dir="auto">
          {theme.text[0]}
        </p>
        <p class="soft small">
          {writer(ctx, theme.by)} · {t.themeTitles(theme.count)}
        </p>
      </div>
    </>
  )
}

/** What somebody on the staff wrote, and who: in its own language. */
export function Quote({
  ctx,
  piece,
}: {
  ctx: PageContext
  piece: Pick<TipView, 'text' | 'language' | 'by'>
}) {
  return (
    <figure class="quote">
      <blockquote lang={htmlLang(piece.language)} dir="auto">
        {piece.text.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <figcaption class="soft small">
        <a href={link(ctx, `/bibliotek/${piece.by.librarySlug}`)}>{writer(ctx, piece.by)}</a>
      </figcaption>
    </figure>
  )
}

/** Tips on the page of their work. */
export function TipsOnWork({ ctx, tips }: { ctx: PageContext; tips: readonly TipView[] }) {
  if (tips.length === 0) return null
  return (
    <section class="stack narrow">
      <h2>{ctx.texts.tips.onWork}</h2>
      {tips.map(tip => (
        <div key={tip.id} id={`tips-${tip.id}`}>
          <Quote ctx={ctx} piece={tip} />
        </div>
      ))}
    </section>
  )
}

/** A section of another page with what is shown now, and the way to all of it. */
export function PieceSection({
  ctx,
  title,
  pieces,
  href,
}: {
  ctx: PageContext
  title: string
  pieces: readonly PieceView[]
  href: string
}) {
  if (pieces.length === 0) return null
  return (
    <section class="stack piece-section">
      <div class="row row-between">
        <h2>{title}</h2>
        <a href={link(ctx, href)}>{ctx.texts.tips.all}</a>
      </div>
      <PieceCards ctx={ctx} pieces={pieces} heading="h3" />
    </section>
  )
}
