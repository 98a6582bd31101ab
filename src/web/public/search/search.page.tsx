import {
  EmptyState,
  link,
  type PageContext,
  Pager,
  PublicPage,
  RemovableChip,
  ToggleChip,
} from '../../ui/index.ts'
import { WatchButton } from '../alerts/watch-button.tsx'
import { IllLink } from '../ill/ill-link.tsx'
import { SaveForm } from '../lists/save-button.tsx'
import { housePicture } from '../pictures/pictures.ts'
import { suggestPath } from '../suggestions/written.ts'
import type { AnswerView } from './answer.load.ts'
import { Facets, type FacetView } from './facets.page.tsx'
import { Hit, type HitView } from './hit.page.tsx'
import { Named, type NamedView } from './named.page.tsx'
import { isPlain, type SearchQuery, type SortName, searchHref, sortNames } from './query.ts'

export type SearchView = {
  /** What the words were read as, each with the way back to the words. */
  readonly readings: readonly { readonly label: string; readonly href: string }[]
  /** What they might be read as, though something is called so. */
  readonly readingOffered: { readonly label: string; readonly href: string } | null
  /** A library or a page that answers the question at once. */
  readonly answer: AnswerView | null
  /** The person or series the question is the name of. */
  readonly named: NamedView | null
  readonly query: SearchQuery
  readonly total: number
  readonly pages: number
  readonly hits: readonly HitView[]
  readonly facets: readonly FacetView[]
  /** The chosen values in words, each with the parameter it came from. */
  readonly chosen: readonly { name: keyof SearchQuery['filters']; value: string; label: string }[]
  /** Set when the words were put right: what was written. */
  readonly correctedFrom: string | null
  /** What was asked instead of it. */
  readonly correctedTo: string | null
  /** A better spelling, offered beside what was found. */
  readonly offered: string | null
  /** Words left out, since no title has all of them. */
  readonly leftOut: readonly string[]
  /** A municipality among the words left out, and the search for the others there. */
  readonly placeLeft: { readonly name: string; readonly href: string } | null
  /** The reader's library, for the toggle. */
  readonly myLibrary: { slug: string; name: string } | null
}

const region = 'traffar'

/** Where what was searched for may be suggested to be bought. */
const suggestHref = (q: string): string => (q ? `${suggestPath}?${new URLSearchParams({ q })}` : suggestPath)

export function SearchPage({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const t = ctx.texts.search
  const { query } = view
  return (
    <PublicPage
      ctx={ctx}
      title={t.title(query.q)}
      section="search"
      searchFor={query.q}
      canonical={searchHref({ q: query.q })}
      picture={housePicture}
      noIndex={view.total === 0 || !isPlain(query) || query.exact || query.words.length > 0}
    >
      <div class="wrap page search" id={region}>
        <div class="search-head">
          <h1 tabindex={-1} data-focus="" data-announce="">
            {view.total === 0 && view.answer
              ? t.asked(query.q)
              : view.total === 0 && query.q
                ? t.nothing(query.q)
                : t.heading(view.total, view.correctedTo ?? query.q)}
          </h1>
          <PutRight ctx={ctx} view={view} />
          <Readings ctx={ctx} view={view} />
          {view.answer ? <Answer ctx={ctx} answer={view.answer} /> : null}
          {view.named ? <Named ctx={ctx} named={view.named} /> : null}
        </div>
        <Facets ctx={ctx} view={view} region={region} />
        <section aria-label={t.hits} class="results">
          {view.total === 0 && view.answer ? null : <Toggles ctx={ctx} view={view} />}
          {view.hits.length === 0 ? (
            <NoHits ctx={ctx} view={view} />
          ) : (
            <>
              <SaveForm ctx={ctx} />
              <ol class="hits" start={(query.page - 1) * 20 + 1}>
                {view.hits.map(hit => (
                  <li key={hit.id}>
                    <Hit ctx={ctx} hit={hit} />
                  </li>
                ))}
              </ol>
            </>
          )}
          {isPastEnd(view) ? null : (
            <Pager
              ctx={ctx}
              current={query.page}
              last={view.pages}
              region={region}
              href={page => link(ctx, searchHref({ ...query, page }))}
            />
          )}
          {view.hits.length > 0 ? (
            <div class="not-found">
              <h2>{t.notFoundFoot}</h2>
              <p class="soft">{t.notFoundFootText}</p>
              <p class="row">
                <a href={link(ctx, suggestHref(query.q))}>{t.suggestPurchase}</a>
                <IllLink ctx={ctx} q={query.q} />
                <a href={link(ctx, '/bibliotek')}>{t.findLibrary}</a>
              </p>
            </div>
          ) : null}
        </section>
      </div>
    </PublicPage>
  )
}

/** What the words were understood as, each to be taken back; or how else they might be read. */
function Readings({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const t = ctx.texts.search
  const { readings, readingOffered } = view
  if (readings.length === 0)
    return readingOffered ? (
      <p class="soft">
        {t.readingOffered} <a href={link(ctx, readingOffered.href)}>{readingOffered.label}</a>?
      </p>
    ) : null
  return (
    <div class="readings chips">
      <span class="soft">{t.readingTitle}</span>
      {readings.map(({ label, href }) => (
        <RemovableChip
          key={href}
          assets={ctx.assets}
          remove={t.readingRemove}
          region={region}
          href={link(ctx, href)}
        >
          {label}
        </RemovableChip>
      ))}
    </div>
  )
}

/** A library or a page of the site that is what was asked for. */
function Answer({ ctx, answer }: { ctx: PageContext; answer: AnswerView }) {
  return (
    <aside class="answer" aria-label={ctx.texts.search.answerLabel}>
      <p class="answer-title">
        <a href={link(ctx, answer.href)}>{answer.title}</a>
      </p>
      <p class="soft">{answer.text}</p>
    </aside>
  )
}

/** What the search did with the words, and the way back; or what it would rather have been asked. */
function PutRight({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const t = ctx.texts.search
  const { query, correctedFrom, offered, leftOut } = view
  const at = (change: Partial<SearchQuery>) => link(ctx, searchHref({ ...query, page: 1, ...change }))
  if (offered)
    return (
      <p class="soft">
        {t.meant} <a href={at({ q: offered, exact: false })}>{offered}</a>?
      </p>
    )
  if (!correctedFrom && leftOut.length === 0) return null
  return (
    <p class="soft">
      {correctedFrom ? t.corrected(correctedFrom) : t.leftOut(leftOut)}{' '}
      {view.placeLeft ? (
        <>
          <a href={link(ctx, view.placeLeft.href)}>{t.inPlace(view.placeLeft.name)}</a> ·{' '}
        </>
      ) : null}
      <a href={at({ q: correctedFrom ?? query.q, exact: true })}>{t.searchExactly}</a>
    </p>
  )
}

function Toggles({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const t = ctx.texts.search
  const { query, myLibrary } = view
  const { assets } = ctx
  const at = (change: Partial<SearchQuery>) => link(ctx, searchHref({ ...query, page: 1, ...change }))
  const digitalOn = query.filters.digitalt.includes('yes')
  const mineOn = myLibrary !== null && query.filters.bibliotek.includes(myLibrary.slug)
  return (
    <div class="toggles">
      <div class="chips">
        <ToggleChip assets={assets} href={at({ onShelf: !query.onShelf })} on={query.onShelf} region={region}>
          {t.onShelfNow}
        </ToggleChip>
        {myLibrary ? (
          <ToggleChip
            assets={assets}
            href={at({ filters: { ...query.filters, bibliotek: mineOn ? [] : [myLibrary.slug] } })}
            on={mineOn}
            region={region}
          >
            {t.myLibrary(myLibrary.name)}
          </ToggleChip>
        ) : null}
        <ToggleChip
          assets={assets}
          href={at({ filters: { ...query.filters, digitalt: digitalOn ? [] : ['yes'] } })}
          on={digitalOn}
          region={region}
        >
          {t.facets.digital}
        </ToggleChip>
        {view.chosen
          .filter(
            chip =>
              chip.name !== 'digitalt' &&
              !(mineOn && chip.name === 'bibliotek' && chip.value === myLibrary?.slug),
          )
          .map(chip => (
            <RemovableChip
              key={`${chip.name}-${chip.value}`}
              assets={assets}
              remove={ctx.texts.common.remove}
              region={region}
              href={at({
                filters: {
                  ...query.filters,
                  [chip.name]: query.filters[chip.name].filter(value => value !== chip.value),
                },
              })}
            >
              {chip.label}
            </RemovableChip>
          ))}
        {view.chosen.length > 1 ? (
          <a class="chip-clear" href={link(ctx, searchHref({ q: query.q }))} data-region={region}>
            {t.clearAll}
          </a>
        ) : null}
      </div>
      <SortForm ctx={ctx} query={query} atHome={myLibrary !== null} />
      <WatchButton ctx={ctx} kind="quiet" query={{ ...query, q: view.correctedTo ?? query.q }}>
        {ctx.texts.alerts.watchSearch}
      </WatchButton>
    </div>
  )
}

function SortForm({ ctx, query, atHome }: { ctx: PageContext; query: SearchQuery; atHome: boolean }) {
  // Only who has a library of their own has a way to it.
  const names = sortNames.filter(name => name !== 'fastest' || atHome)
  const t = ctx.texts.search
  const kept = new URLSearchParams(searchHref({ ...query, sort: 'relevance', page: 1 }).split('?')[1] ?? '')
  return (
    <form class="sort" method="get" action={link(ctx, '/sok')} data-region={region} data-at-once="">
      {[...kept].map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <label for="sortera">{t.sortLabel}</label>
      <select id="sortera" name="sortera">
        {names.map((name: SortName) => (
          <option key={name} value={name} selected={name === query.sort}>
            {t.sorts[name]}
          </option>
        ))}
      </select>
      <button class="button button-second without-script" type="submit">
        {t.sortButton}
      </button>
    </form>
  )
}

/** A page after the last one, as an old link or a changed address may ask for: there are hits, but not here. */
const isPastEnd = (view: SearchView): boolean => view.hits.length === 0 && view.total > 0

function NoHits({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  if (isPastEnd(view)) return <PastEnd ctx={ctx} view={view} />
  return view.answer ? null : <NothingFound ctx={ctx} view={view} />
}

function PastEnd({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const t = ctx.texts.search
  const at = (page: number) => link(ctx, searchHref({ ...view.query, page }))
  return (
    <EmptyState assets={ctx.assets} title={t.pastEnd(view.pages)}>
      <p class="row">
        {view.pages > 1 ? <a href={at(view.pages)}>{t.toLastPage}</a> : null}
        <a href={at(1)}>{t.toFirstPage}</a>
      </p>
    </EmptyState>
  )
}

function NothingFound({ ctx, view }: { ctx: PageContext; view: SearchView }) {
  const t = ctx.texts.search
  return (
    <EmptyState assets={ctx.assets} title={t.emptyTips}>
      <ul class="empty-tips">
        <li>{t.emptySpelling}</li>
        {view.chosen.length > 0 || view.query.onShelf ? (
          <li>
            {t.emptyFilters} <a href={link(ctx, searchHref({ q: view.query.q }))}>{t.clearAll}</a>
          </li>
        ) : null}
        <li>
          {t.emptySuggest} <a href={link(ctx, suggestHref(view.query.q))}>{t.suggestPurchase}</a>
        </li>
        <li>
          {t.emptyAsk} <a href={link(ctx, '/bibliotek')}>{t.findLibrary}</a>
        </li>
        <li>
          {ctx.texts.ill.linkText} <IllLink ctx={ctx} q={view.query.q} />
        </li>
      </ul>
    </EmptyState>
  )
}
