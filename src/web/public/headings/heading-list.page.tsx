import type { HeadingKind } from '../../../modules/catalogue/index.ts'
import { Button, EmptyState, link, type PageContext, PublicPage, TextField } from '../../ui/index.ts'
import { housePicture } from '../pictures/pictures.ts'
import { headingKinds, headingPaths } from './heading.href.ts'

export type HeadingListAsk = {
  readonly kind: HeadingKind
  /** What somebody wrote to go to; '' = nothing. */
  readonly word: string
  /** The place the part begins at, or with `before` ends before. */
  readonly at: { readonly key: string; readonly nr: number }
  readonly before: boolean
}

export type HeadingListView = {
  readonly ask: HeadingListAsk
  readonly letters: readonly { readonly letter: string; readonly href: string; readonly current: boolean }[]
  readonly lines: readonly {
    readonly label: string
    readonly works: number
    readonly href: string
    /** How the heading is written that a "see" leads to. */
    readonly see: string | null
    /** Whether it is just what somebody asked for. */
    readonly sought: boolean
  }[]
  readonly earlier: string | null
  readonly later: string | null
  /** Whether the list has ended before what was asked for: the lines are its last. */
  readonly beyond: boolean
}

const region = 'rubriker'

/** The catalogue from A to Ö. */
export function HeadingListPage({ ctx, view }: { ctx: PageContext; view: HeadingListView }) {
  const t = ctx.texts.headings
  const { ask, lines } = view
  const { list } = headingPaths[ask.kind]
  return (
    <PublicPage
      ctx={ctx}
      title={t.lists[ask.kind].title}
      section="search"
      canonical={list}
      picture={housePicture}
      noIndex={ask.at.key !== '' || ask.word !== ''}
    >
      <div class="wrap page stack">
        <nav class="tabs" aria-label={t.browse}>
          {headingKinds.map(kind => (
            <a
              key={kind}
              href={link(ctx, headingPaths[kind].list)}
              aria-current={kind === ask.kind ? 'page' : undefined}
            >
              {t.kinds[kind]}
            </a>
          ))}
        </nav>
        <h1>{t.lists[ask.kind].title}</h1>
        <p class="soft">{t.lists[ask.kind].lead}</p>
        <form class="jump" method="get" action={link(ctx, list)}>
          <TextField id="ord" label={t.goTo} hint={t.lists[ask.kind].hint} value={ask.word} />
          <Button>{t.go}</Button>
        </form>
        <nav class="letters" aria-label={t.letters}>
          {view.letters.map(({ letter, href, current }) => (
            <a key={letter} href={link(ctx, href)} aria-current={current ? 'true' : undefined}>
              {letter}
            </a>
          ))}
        </nav>
        <section id={region} class="stack" aria-label={t.lists[ask.kind].title}>
          {view.beyond ? (
            <p role="status">
              {t.beyond(ask.word)} <a href={link(ctx, list)}>{t.fromStart}</a>
            </p>
          ) : ask.word && lines.length > 0 && !lines.some(line => line.sought) ? (
            <p role="status">{t.nearest(ask.word)}</p>
          ) : null}
          <Onwards ctx={ctx} view={view} />
          {lines.length > 0 ? (
            <ol class="headings">
              {lines.map(line => (
                <li key={`${line.label} ${line.href}`} class={line.sought ? 'sought' : undefined}>
                  {line.see === null ? (
                    <a href={link(ctx, line.href)}>
                      <bdi>{line.label}</bdi>
                    </a>
                  ) : (
                    <span>
                      <bdi>{line.label}</bdi> <span class="soft">{t.see}</span>{' '}
                      <a href={link(ctx, line.href)}>
                        <bdi>{line.see}</bdi>
                      </a>
                    </span>
                  )}
                  <span class="soft number">{t.titles(line.works)}</span>
                </li>
              ))}
            </ol>
          ) : (
            <EmptyState assets={ctx.assets} title={t.empty}>
              <p>
                <a href={link(ctx, '/sok')}>{t.searchInstead}</a>
              </p>
            </EmptyState>
          )}
          <Onwards ctx={ctx} view={view} again />
        </section>
      </div>
    </PublicPage>
  )
}

/** Along the list: above for who comes from the keyboard, below for who has read on. */
function Onwards({ ctx, view, again = false }: { ctx: PageContext; view: HeadingListView; again?: boolean }) {
  const t = ctx.texts.headings
  const { earlier, later } = view
  if (!earlier && !later) return null
  return (
    <nav class="pager" aria-label={again ? t.alongAgain : t.along}>
      {earlier ? (
        <a href={link(ctx, earlier)} rel="prev">
          {t.earlier}
        </a>
      ) : null}
      {later ? (
        <a href={link(ctx, later)} rel="next">
          {t.later}
        </a>
      ) : null}
    </nav>
  )
}
