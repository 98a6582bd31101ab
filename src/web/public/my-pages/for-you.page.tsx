import { EmptyState, LinkButton, link, type PageContext } from '../../ui/index.ts'
import { CoverShelf, type ShelfWork } from '../covers/cover-shelf.page.tsx'
import { PieceSection } from '../tips/piece-cards.page.tsx'
import type { PieceView } from '../tips/tips.view.ts'
import { OwnFrame } from './own-frame.tsx'

export type ForYouView = {
  /** Whether the reader keeps a list of what they have borrowed. */
  readonly keeps: boolean
  /** Each with why. */
  readonly works: readonly ShelfWork[]
  readonly tips: readonly PieceView[]
  readonly borrowed: readonly ShelfWork[]
}

/** What others with something in common have borrowed, how that is counted, and what needs no list at all. */
export function ForYouPage({ ctx, view }: { ctx: PageContext; view: ForYouView }) {
  const t = ctx.texts.own.forYou
  const most = ctx.texts.browse.lists.borrowed
  return (
    <OwnFrame ctx={ctx} section="forYou" title={t.title}>
      <div class="stack">
        <p>{view.keeps ? t.on : t.off}</p>
        {view.keeps ? null : (
          <p>
            <LinkButton href={link(ctx, '/mina-sidor/historik')}>{t.toHistory}</LinkButton>
          </p>
        )}
        {view.works.length > 0 ? <CoverShelf ctx={ctx} works={view.works} /> : null}
        {view.keeps && view.works.length === 0 ? (
          <EmptyState assets={ctx.assets} title={t.none}>
            <p>{t.noneText}</p>
          </EmptyState>
        ) : null}
        <details>
          <summary>{t.howTitle}</summary>
          <p class="narrow">{t.how}</p>
        </details>
      </div>
      <PieceSection ctx={ctx} title={ctx.texts.tips.start} pieces={view.tips} href="/tips" />
      {view.borrowed.length > 0 ? (
        <section class="stack">
          <div class="row row-between">
            <h2>{most.title}</h2>
            <a href={link(ctx, '/mest-lanat')}>
              {ctx.texts.start.seeAll}
              <span class="vh">: {most.title}</span>
            </a>
          </div>
          <CoverShelf ctx={ctx} works={view.borrowed} />
        </section>
      ) : null}
    </OwnFrame>
  )
}
