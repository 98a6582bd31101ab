import { htmlLang } from '../../texts/formats.ts'
import {
  Button,
  Cover,
  EmptyState,
  link,
  Notice,
  type PageContext,
  PublicPage,
  StatusPill,
  type StatusTone,
  TextField,
} from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'

/** What stands side by side of one title under one mark. */
export type ShelfBook = Omit<ShelfWork, 'state'> & {
  readonly item: number
  /** As it stands on the back; null = none. */
  readonly mark: string | null
  readonly copies: number
  readonly state: { readonly tone: StatusTone; readonly text: string }
  /** The book one came from. */
  readonly sought: boolean
}

export type ShelfPageView = {
  readonly branch: { readonly slug: string; readonly name: string }
  /** Some copies have not been put in their place yet. */
  readonly beingMade: boolean
  readonly departments: readonly { readonly name: string; readonly href: string; readonly current: boolean }[]
  /** The key of the one shown. */
  readonly department: string
  readonly departmentName: string
  readonly mark: string
  /** The shelf ends before that mark. */
  readonly isPast: boolean
  readonly books: readonly ShelfBook[]
  readonly earlier: string | null
  readonly later: string | null
  /** The department one comes to next, once this one ends. */
  readonly onwards: { readonly name: string; readonly href: string } | null
  /** A place in the middle of the shelf, that no search engine need know. */
  readonly within: boolean
}

/** The shelves of a library as one walks along them. */
export function ShelfPage({ ctx, view }: { ctx: PageContext; view: ShelfPageView }) {
  const t = ctx.texts.browse
  const home = `/bibliotek/${view.branch.slug}`
  return (
    <PublicPage ctx={ctx} title={t.shelfAt(view.branch.name)} section="libraries" noIndex={view.within}>
      <div class="wrap page stack">
        <nav class="crumbs" aria-label={ctx.texts.common.youAreHere}>
          <a href={link(ctx, '/bibliotek')}>{ctx.texts.libraries.heading}</a> /{' '}
          <a href={link(ctx, home)}>{view.branch.name}</a>
        </nav>
        <h1>{t.shelfAt(view.branch.name)}</h1>
        <p class="soft">{t.shelfLead}</p>
        {view.beingMade ? (
          <Notice assets={ctx.assets}>
            <p>{t.beingMade}</p>
          </Notice>
        ) : null}
        {view.departments.length > 1 ? (
          <nav class="departments" aria-label={t.departments}>
            <ul class="pills">
              {view.departments.map(one => (
                <li key={one.href}>
                  <a
                    class={one.current ? 'chip chip-on' : 'chip'}
                    href={link(ctx, one.href)}
                    aria-current={one.current ? 'true' : undefined}
                  >
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {view.departments.length > 0 ? (
          <Shelf ctx={ctx} view={view} action={link(ctx, `${home}/hyllan`)} />
        ) : null}
        {view.departments.length === 0 && !view.beingMade ? (
          <EmptyState assets={ctx.assets} title={t.emptyShelf}>
            <p>
              <a href={link(ctx, '/sok')}>{ctx.texts.common.toSearch}</a>
            </p>
          </EmptyState>
        ) : null}
      </div>
    </PublicPage>
  )
}

function Shelf({ ctx, view, action }: { ctx: PageContext; view: ShelfPageView; action: string }) {
  const t = ctx.texts.browse
  return (
    <section class="stack" id="hyllan">
      <div class="row row-between">
        <h2>{view.departmentName}</h2>
        <form action={action} method="get" class="jump">
          <input type="hidden" name="avdelning" value={view.department} />
          <TextField id="signum" label={t.jump} hint={t.jumpHint} value={view.mark} />
          <Button>{t.go}</Button>
        </form>
      </div>
      {view.isPast ? (
        <Notice assets={ctx.assets}>
          <p>{t.nothingFrom(view.mark)}</p>
        </Notice>
      ) : null}
      <Ways ctx={ctx} view={view} />
      {view.books.length > 0 ? (
        <ul class="cover-shelf shelf-row">
          {view.books.map(book => (
            <Book key={book.item} ctx={ctx} book={book} />
          ))}
        </ul>
      ) : (
        <EmptyState assets={ctx.assets} title={t.emptyDepartment} />
      )}
      <Ways ctx={ctx} view={view} again />
      {view.onwards ? (
        <p class="onwards">
          <a href={link(ctx, view.onwards.href)}>{t.onwards(view.onwards.name)}</a>
        </p>
      ) : null}
    </section>
  )
}

/** Along the shelf, one way and the other: above for who comes from the keyboard, below for who has read on. */
function Ways({ ctx, view, again = false }: { ctx: PageContext; view: ShelfPageView; again?: boolean }) {
  const t = ctx.texts.browse
  if (!(view.earlier || view.later)) return null
  return (
    <nav class="pager" aria-label={again ? t.alongAgain : t.along}>
      {view.earlier ? (
        <a href={link(ctx, view.earlier)} rel="prev">
          {t.earlier}
        </a>
      ) : null}
      {view.later ? (
        <a href={link(ctx, view.later)} rel="next">
          {t.later}
        </a>
      ) : null}
    </nav>
  )
}

function Book({ ctx, book }: { ctx: PageContext; book: ShelfBook }) {
  const lang = htmlLang(book.language)
  return (
    <li id={book.sought ? 'boken' : undefined} class={book.sought ? 'sought' : undefined}>
      <a
        href={link(ctx, `/verk/${book.id}/${book.slug}`)}
        aria-current={book.sought ? 'true' : undefined}
        class="shelf-book"
      >
        <Cover assets={ctx.assets} work={book.cover} lang={lang} />
        <span class="cover-shelf-title" lang={lang} dir="auto">
          {book.title}
        </span>
        {book.creator ? <span class="soft small">{book.creator}</span> : null}
      </a>
      <span class="shelf-mark">{book.mark ?? ctx.texts.browse.noMark}</span>
      <StatusPill tone={book.state.tone}>{book.state.text}</StatusPill>
    </li>
  )
}
