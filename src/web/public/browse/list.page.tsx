import type { FormatCode } from '../../texts/formats.ts'
import {
  Button,
  EmptyState,
  link,
  type Option,
  type PageContext,
  Pager,
  PublicPage,
  SelectField,
} from '../../ui/index.ts'
import { CoverShelf, type ShelfWork } from '../covers/cover-shelf.page.tsx'

export type ListKind = 'new' | 'returned' | 'borrowed'
export const listPaths: Readonly<Record<ListKind, string>> = {
  new: '/nytt',
  returned: '/nyss-lamnat',
  borrowed: '/mest-lanat',
}
export const listKinds = Object.keys(listPaths) as readonly ListKind[]

export type ListAsk = {
  readonly kind: ListKind
  /** A branch or a municipality by slug, never both; both null = everywhere. */
  readonly branch: string | null
  readonly municipality: string | null
  readonly format: FormatCode | null
  readonly audience: 'child' | 'young' | 'adult' | null
  readonly page: number
}

export type ListView = {
  readonly ask: ListAsk
  /** Its name; null = all libraries. */
  readonly place: string | null
  readonly total: number
  readonly pages: number
  readonly works: readonly ShelfWork[]
  /** Forms there are in the list. */
  readonly formats: readonly FormatCode[]
  readonly municipalities: readonly { slug: string; name: string }[]
  readonly branches: readonly { slug: string; name: string; municipality: string }[]
}

/** The address of a list, or of its feed: the same choice always has the same address. */
export function listHref(ask: ListAsk, file = ''): string {
  const params = new URLSearchParams()
  if (ask.branch) params.set('bibliotek', ask.branch)
  if (ask.municipality) params.set('kommun', ask.municipality)
  if (ask.format) params.set('form', ask.format)
  if (ask.audience) params.set('malgrupp', ask.audience)
  if (ask.page > 1 && !file) params.set('sida', String(ask.page))
  const text = params.toString()
  return `${listPaths[ask.kind]}${file}${text ? `?${text}` : ''}`
}

const region = 'titellista'

/** What is new, was just returned or is borrowed most. */
export function ListPage({ ctx, view }: { ctx: PageContext; view: ListView }) {
  const t = ctx.texts.browse
  const { ask } = view
  const words = t.lists[ask.kind]
  const title = view.place ? t.listAt(words.title, view.place) : words.title
  const feed = listHref(ask, '/atom.xml')
  return (
    <PublicPage
      ctx={ctx}
      title={title}
      section="search"
      canonical={listHref({ ...ask, format: null, audience: null, page: 1 })}
      noIndex={ask.page > 1 || ask.format !== null || ask.audience !== null}
      feed={{ href: feed, title }}
    >
      <div class="wrap page stack">
        <nav class="tabs" aria-label={t.listMenu}>
          {listKinds.map(kind => (
            <a
              key={kind}
              href={link(ctx, listHref({ ...ask, kind, page: 1 }))}
              aria-current={kind === ask.kind ? 'page' : undefined}
            >
              {t.lists[kind].title}
            </a>
          ))}
        </nav>
        <h1>{title}</h1>
        <p class="soft">{words.lead}</p>
        <Choice ctx={ctx} view={view} />
        <section id={region} class="stack" aria-label={title}>
          <p class="soft" data-announce="" tabindex={-1} data-focus="">
            {t.titles(view.total)}
          </p>
          {view.works.length > 0 ? (
            <CoverShelf ctx={ctx} works={view.works} />
          ) : (
            <EmptyState assets={ctx.assets} title={words.none}>
              <p>{t.noneText}</p>
            </EmptyState>
          )}
          <Pager
            ctx={ctx}
            current={ask.page}
            last={view.pages}
            region={region}
            href={page => link(ctx, listHref({ ...ask, page }))}
          />
          <p>
            <a href={feed}>{t.feed}</a>
          </p>
        </section>
      </div>
    </PublicPage>
  )
}

function Choice({ ctx, view }: { ctx: PageContext; view: ListView }) {
  const t = ctx.texts.browse
  const { ask } = view
  const municipalities: Option[] = [
    { value: '', label: t.allMunicipalities },
    ...view.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  const branches: Option[] = [
    { value: '', label: t.allLibraries },
    ...view.branches.map(({ slug, name, municipality }) => ({
      value: slug,
      label: name,
      group: municipality,
    })),
  ]
  const formats: Option[] = [
    { value: '', label: t.allFormats },
    ...view.formats.map(value => ({ value, label: ctx.texts.search.formats[value] })),
  ]
  const audiences: Option[] = [
    { value: '', label: t.everyone },
    ...(['child', 'young', 'adult'] as const).map(value => ({
      value,
      label: ctx.texts.search.audiences[value],
    })),
  ]
  return (
    <form class="card selectors" method="get" action={link(ctx, listPaths[ask.kind])}>
      <SelectField
        id="kommun"
        label={t.municipality}
        value={ask.municipality ?? ''}
        options={municipalities}
      />
      <SelectField id="bibliotek" label={t.library} value={ask.branch ?? ''} options={branches} />
      <SelectField id="form" label={t.format} value={ask.format ?? ''} options={formats} />
      <SelectField id="malgrupp" label={t.audience} value={ask.audience ?? ''} options={audiences} />
      <Button>{t.show}</Button>
    </form>
  )
}
