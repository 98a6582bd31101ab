import { link, type PageContext, StatusPill, type StatusTone } from '../../ui/index.ts'

/** A person or a series that the whole question is the name of. */
export type NamedView =
  | {
      readonly kind: 'creator'
      readonly label: string
      readonly href: string
      readonly works: number
      readonly latest: { readonly title: string; readonly href: string; readonly year: number | null } | null
      readonly series: readonly { readonly label: string; readonly href: string; readonly works: number }[]
    }
  | {
      readonly kind: 'series'
      readonly label: string
      readonly href: string
      readonly works: number
      /** Who made all of it; null = several, or nobody knows. */
      readonly creator: string | null
      /** The first of them, in reading order. */
      readonly parts: readonly NamedPart[]
    }

export type NamedPart = {
  readonly title: string
  readonly href: string
  /** As printed; null = not numbered. */
  readonly part: string | null
  /** Where the series begins. */
  readonly first: boolean
  readonly state: { readonly tone: StatusTone; readonly text: string } | null
}

/** What the catalogue knows of whom or what was asked for by name, before the hits. */
export function Named({ ctx, named }: { ctx: PageContext; named: NamedView }) {
  return (
    <aside class="answer named" aria-label={ctx.texts.search.answerLabel}>
      <p class="answer-title">
        <a href={link(ctx, named.href)} dir="auto">
          {named.label}
        </a>
      </p>
      {named.kind === 'creator' ? (
        <NamedCreator ctx={ctx} named={named} />
      ) : (
        <NamedSeries ctx={ctx} named={named} />
      )}
    </aside>
  )
}

type Of<K extends NamedView['kind']> = { ctx: PageContext; named: Extract<NamedView, { kind: K }> }

function NamedCreator({ ctx, named: { works, latest, series } }: Of<'creator'>) {
  const { headings, search } = ctx.texts
  return (
    <>
      <p class="soft">{[headings.one.creator, headings.titles(works)].join(' · ')}</p>
      {latest ? (
        <p>
          {search.named.latest}{' '}
          <a href={link(ctx, latest.href)} dir="auto">
            {latest.title}
          </a>
          {latest.year ? ` (${latest.year})` : ''}
        </p>
      ) : null}
      {series.length > 0 ? (
        <p>
          {search.named.series}{' '}
          {series.map((one, n) => (
            <span key={one.href}>
              {n > 0 ? ' · ' : ''}
              <a href={link(ctx, one.href)} dir="auto">
                {one.label}
              </a>{' '}
              <span class="soft">({one.works})</span>
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}

function NamedSeries({ ctx, named: { href, works, creator, parts } }: Of<'series'>) {
  const { headings, search } = ctx.texts
  const t = search.named
  return (
    <>
      <p class="soft">
        {[creator ? t.seriesBy(creator) : headings.one.series, headings.titles(works)].join(' · ')}
      </p>
      {parts.length > 0 ? (
        <ol class="parts">
          {parts.map(({ title, href: to, part, first, state }) => (
            <li key={to}>
              <span class="part-number">{part ?? '–'}</span>
              <span class="part-title">
                <a href={link(ctx, to)} dir="auto">
                  {title}
                </a>
                {first ? <span class="begin-here">{t.beginHere}</span> : null}
              </span>
              {state ? <StatusPill tone={state.tone}>{state.text}</StatusPill> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {works > parts.length ? (
        <p>
          <a href={link(ctx, href)}>{t.allParts(works)}</a>
        </p>
      ) : null}
    </>
  )
}
