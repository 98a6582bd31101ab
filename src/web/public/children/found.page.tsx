import { ChildrenPicture, EmptyState, link, type PageContext, Pager, PublicPage } from '../../ui/index.ts'
import { housePicture } from '../pictures/pictures.ts'
import { noFilters, searchHref } from '../search/query.ts'
import { hitsPerPage } from '../search/search.load.ts'
import { ChildCards } from './child-cards.page.tsx'
import type { ChildrenFoundView } from './children.house.ts'
import { type ChildrenAsk, childrenHref } from './choices.ts'
import { AgeTiles, ChildrenSearch, yearsText } from './tiles.page.tsx'

const region = 'hittat'

/** What was found among what is for children. */
export function ChildrenFoundPage({ ctx, view }: { ctx: PageContext; view: ChildrenFoundView }) {
  const t = ctx.texts.children
  const { ask, works } = view
  const at = (change: Partial<ChildrenAsk>) =>
    link(ctx, childrenHref('/barn/hitta', { ...ask, page: 1, ...change }))
  const title =
    [ask.choice ? t.choices[ask.choice] : '', view.correctedTo ?? ask.q].filter(Boolean).join(': ') ||
    t.everything
  return (
    <PublicPage
      ctx={ctx}
      title={`${title} – ${t.title}`}
      section="children"
      canonical={childrenHref('/barn/hitta', { choice: ask.choice })}
      picture={housePicture}
      noIndex={ask.choice === null || ask.page > 1 || ask.age !== null || ask.q !== '' || works.length === 0}
      band={
        <div class="band band-children band-found">
          <div class="wrap">
            <ChildrenSearch ctx={ctx} ask={ask} />
          </div>
        </div>
      }
    >
      <div class="wrap page children stack" id={region}>
        <p>
          <a href={link(ctx, childrenHref('/barn', { age: ask.age }))}>{t.back}</a>
        </p>
        <div class="child-found-head">
          {ask.choice ? <ChildrenPicture assets={ctx.assets} name={ask.choice} /> : null}
          <div>
            <h1>
              <bdi>{title}</bdi>
              {ask.age ? <span class="soft">, {yearsText(ctx, ask.age)}</span> : null}
            </h1>
            <p class="soft" tabindex={-1} data-focus="" data-announce="">
              {t.found(view.total)}
            </p>
          </div>
        </div>
        <PutRight ctx={ctx} view={view} at={at} />
        <nav aria-label={t.howOld}>
          <AgeTiles ctx={ctx} ages={view.ages} current={ask.age} href={age => at({ age })} />
        </nav>
        {works.length > 0 ? (
          <ChildCards ctx={ctx} works={works} start={(ask.page - 1) * hitsPerPage + 1} />
        ) : (
          <EmptyState assets={ctx.assets} title={t.nothing}>
            <p>{t.nothingText}</p>
            {ask.age ? (
              <p>
                <a href={at({ age: null })}>{t.inEveryAge}</a>
              </p>
            ) : null}
          </EmptyState>
        )}
        <Pager ctx={ctx} current={ask.page} last={view.pages} region={region} href={page => at({ page })} />
        {ask.q ? (
          <p>
            <a
              href={link(
                ctx,
                searchHref({
                  q: ask.q,
                  filters: { ...noFilters(), malgrupp: works.length > 0 ? ['child'] : [] },
                }),
              )}
            >
              {t.inWholeSearch}
            </a>
          </p>
        ) : null}
      </div>
    </PublicPage>
  )
}

/** A spelling that was put right or is offered, and words that were left out: as in the search for all. */
function PutRight({
  ctx,
  view,
  at,
}: {
  ctx: PageContext
  view: ChildrenFoundView
  at: (change: Partial<ChildrenAsk>) => string
}) {
  const t = ctx.texts.search
  const { ask, offered, correctedFrom, leftOut } = view
  if (offered)
    return (
      <p>
        {t.meant} <a href={at({ q: offered, exact: false })}>{offered}</a>?
      </p>
    )
  if (!correctedFrom && leftOut.length === 0) return null
  return (
    <p>
      {correctedFrom ? t.corrected(correctedFrom) : t.leftOut(leftOut)}{' '}
      <a href={at({ q: correctedFrom ?? ask.q, exact: true })}>{t.searchExactly}</a>
    </p>
  )
}
