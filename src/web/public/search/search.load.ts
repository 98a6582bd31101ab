import type { Branch, Organisation } from '../../../modules/organisation/index.ts'
import type { Understood } from '../../../modules/search/index.ts'
import { type FormatCode, formatCodes, formatOf, languageOf } from '../../texts/formats.ts'
import type { PageContext } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import type { PromisedDays } from '../promised.ts'
import { slugOf } from '../slug.ts'
import { type Copy, formatState, isIn } from '../work/copies.ts'
import type { AnswerView } from './answer.load.ts'
import type { FacetView } from './facets.page.tsx'
import type { HitView } from './hit.page.tsx'
import type { NamedView } from './named.page.tsx'
import { placeLeft } from './place-left.rules.ts'
import { type FilterName, filterNames, type SearchQuery, searchHref } from './query.ts'
import type { SearchView } from './search.page.tsx'

/** A found work, as the catalogue and the shelves know it. */
export type FoundWork = {
  readonly id: number
  readonly title: string
  readonly creator: string | null
  /** The page of everything by the creator; left out where there is none. */
  readonly creatorHref?: string | undefined
  /** MARC language code of the title. */
  readonly language: string | null
  /** First and latest year of its editions. */
  readonly years: readonly [number, number] | null
  readonly series: { readonly name: string; readonly part: string | null } | null
  readonly summary: string | null
  readonly subjects: readonly string[]
  readonly audience: string | null
  readonly copies: readonly (Copy & { readonly format: string })[]
  /** Formats it has editions in, also without copies. */
  readonly formats: readonly string[]
  /** Open reservations that wait for a copy. */
  readonly waiting: number
  /** What of it was asked for, as the page of reservations reads it; left out = any edition. */
  readonly wish?: string | null
}

/** What the search answered. Facet values are codes and names as the index holds them; branches by slug. */
export type Found = {
  readonly total: number
  readonly works: readonly FoundWork[]
  readonly facets: readonly { name: FilterName; values: readonly { value: string; count: number }[] }[]
  /** What was written, when it was put right before it was asked. */
  readonly correctedFrom: string | null
  /** What was asked instead. */
  readonly correctedTo: string | null
  /** A better spelling to offer beside what was found. */
  readonly offered: string | null
  /** Words left out, since no title has all of them. */
  readonly leftOut: readonly string[]
  /** What was read in the question, and the words that were left to look for. */
  readonly understood: readonly Understood[]
  readonly rest: string
  /** By work: when it can be collected where the search was asked to promise to. */
  readonly arrivals?: ReadonlyMap<number, PromisedDays> | undefined
  /** By work: what a librarian chose for this question. */
  readonly choices?: ReadonlyMap<number, NonNullable<HitView['choice']>>
}

export const hitsPerPage = 20

const facetTitles: Record<FilterName, keyof PageContext['texts']['search']['facets']> = {
  kommun: 'branch',
  bibliotek: 'branch',
  form: 'format',
  sprak: 'language',
  malgrupp: 'audience',
  alder: 'age',
  genre: 'genre',
  amne: 'subject',
  serie: 'series',
  forfattare: 'creator',
  ar: 'year',
  nytt: 'new',
  digitalt: 'digital',
}

/** A facet value in the words of the page. */
export function valueLabel(
  ctx: PageContext,
  organisation: Organisation,
  name: FilterName,
  value: string,
): string {
  const t = ctx.texts.search
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(ctx.locale) + text.slice(1)
  switch (name) {
    case 'bibliotek':
      return organisation.bySlug(value)?.shortName ?? value
    case 'kommun':
      return organisation.municipalities.find(one => one.slug === value)?.name ?? value
    case 'form':
      return t.formats[formatOf(value)]
    case 'sprak':
      return capital(t.languages[languageOf(value)])
    case 'malgrupp':
      return value === 'child' || value === 'young' || value === 'adult' ? t.audiences[value] : value
    case 'alder':
      return t.years(value.replace('-', '–'))
    case 'ar':
      return t.decade(value)
    case 'nytt':
      return value === '30' || value === '90' || value === '365' ? t.newWithin[value] : value
    case 'digitalt':
      return t.facets.digital
    default:
      return capital(value)
  }
}

/** Values in the order a reader looks for them: years from the latest, what is new from the newest, else most first. */
function inOrder<T extends { readonly value: string }>(name: FilterName, values: readonly T[]): readonly T[] {
  if (name === 'ar') return values.toSorted((a, b) => Number(b.value) - Number(a.value))
  if (name === 'nytt' || name === 'alder')
    return values.toSorted((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10))
  return values
}

/** The first sentence of a summary, when it is short enough to be a line. */
export function hookOf(summary: string | null): string | null {
  const first = summary?.trim().split(/(?<=[.!?])\s/)[0] ?? ''
  return first.length > 0 && first.length <= 170 ? first : null
}

const yearText = (years: readonly [number, number] | null): string | null =>
  years ? (years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`) : null

/** Where the hits are promised to: the one library that is chosen, else the reader's own; null = nobody knows where. */
export function promiseBranch(
  organisation: Organisation,
  query: SearchQuery,
  reader: Reader | null,
): { readonly branch: Branch; readonly isOwn: boolean } | null {
  const [only, ...more] = query.filters.bibliotek
  const chosen = only !== undefined && !more.length ? organisation.bySlug(only) : undefined
  const home = reader ? organisation.branch(reader.homeBranch) : undefined
  const branch = chosen ?? home
  return branch?.isPickup ? { branch, isOwn: branch.id === home?.id } : null
}

/** When each hit can be collected there. */
export type PromisedHits = NonNullable<ReturnType<typeof promiseBranch>> & {
  readonly days: ReadonlyMap<number, PromisedDays>
  readonly today: string
}

/** The day or days a hit can be collected, unless it stands on the very shelf. */
function promiseOf(work: FoundWork, promised: PromisedHits | null): HitView['promise'] {
  const days = promised?.days.get(work.id)
  if (!promised || !days || days.comesFrom === promised.branch.id) return null
  const { from, latest } = days
  const { branch, isOwn, today } = promised
  return { branch: branch.shortName, isOwn, when: { today, from, latest } }
}

/** The form that was asked for and that a work has: its page opens there. */
function editionAsked(work: FoundWork, formats: readonly string[]): FormatCode | null {
  const there = new Set([...work.formats, ...work.copies.map(copy => copy.format)])
  const found = formats.find(format => there.has(format))
  return found === undefined ? null : formatOf(found)
}

export function hitView(
  work: FoundWork,
  organisation: Organisation,
  home: Branch | null,
  promised: PromisedHits | null,
  asked: readonly string[] = [],
): HitView {
  const nameOf = (branch: number) => organisation.branch(branch).shortName
  const present = new Set<FormatCode>(
    [...work.formats, ...work.copies.map(copy => copy.format)].map(formatOf),
  )
  const here = home ? work.copies.find(copy => copy.branch === home.id && isIn(copy)) : undefined
  const mark = here ? [here.shelf, here.callNumber].filter(Boolean).join(', ') : ''
  return {
    id: work.id,
    slug: slugOf(work.title),
    edition: editionAsked(work, asked),
    wish: work.wish ?? null,
    title: work.title,
    language: work.language,
    creator: work.creator,
    creatorHref: work.creatorHref ?? null,
    years: yearText(work.years),
    series: work.series,
    hook: hookOf(work.summary),
    formats: formatCodes
      .filter(format => present.has(format))
      .map(format => ({
        format,
        state: formatState(
          work.copies.filter(copy => formatOf(copy.format) === format),
          work.waiting,
          nameOf,
        ),
      })),
    promise: promiseOf(work, promised),
    shelfHere: home && mark ? { branch: home.shortName, mark } : null,
    choice: null,
    cover: {
      id: work.id,
      title: work.title,
      creator: work.creator,
      subjects: work.subjects,
      audience: work.audience,
    },
  }
}

/** Branches stand within their municipality; where it has only one, the branch alone says enough. */
export function placesTogether(organisation: Organisation, facets: readonly FacetView[]): FacetView[] {
  const branches = facets.find(facet => facet.name === 'bibliotek')?.values ?? []
  const home = (slug: string) => {
    const branch = organisation.bySlug(slug)
    return branch ? organisation.municipality(branch.municipalityId).slug : null
  }
  return facets.flatMap((facet): FacetView[] => {
    if (facet.name !== 'kommun') return facet.name === 'bibliotek' ? [] : [facet]
    const values = facet.values.map(value => {
      const within = branches.filter(branch => home(branch.value) === value.value)
      const [only] = within
      return only && within.length === 1 && !value.on ? only : { ...value, within }
    })
    return [{ ...facet, values }]
  })
}

/** A reading in the words of the page: "Språk: arabiska". */
function readingLabel(ctx: PageContext, organisation: Organisation, { kind, values }: Understood): string {
  const t = ctx.texts.search
  const [value = ''] = values
  switch (kind) {
    case 'format':
      // A film is a film whether it is fetched or streamed; a cd may be music or a book read aloud.
      return values
        .filter(one => !(one.startsWith('e-') && values.includes(one.slice(2))))
        .map(one => valueLabel(ctx, organisation, 'form', one))
        .join(', ')
    case 'language':
      return valueLabel(ctx, organisation, 'sprak', value)
    case 'audience':
      return valueLabel(ctx, organisation, 'malgrupp', value)
    case 'genre':
      return values.map(one => valueLabel(ctx, organisation, 'genre', one)).join(', ')
    default:
      return t.readAs[kind](value)
  }
}

const filterOf: Readonly<Partial<Record<Understood['kind'], FilterName>>> = {
  ...{ format: 'form', language: 'sprak', audience: 'malgrupp', genre: 'genre' },
}

/** What was read, each with the search that reads those words as words; or what it might be read as instead. */
function readingView(
  ctx: PageContext,
  organisation: Organisation,
  query: SearchQuery,
  { understood, rest }: Found,
): Pick<SearchView, 'readings' | 'readingOffered'> {
  const readings = understood
    .filter(reading => reading.applied)
    .map(reading => ({
      label: readingLabel(ctx, organisation, reading),
      href: searchHref({ ...query, page: 1, words: [...query.words, reading.from.toLowerCase()] }),
    }))
  const filters = { ...query.filters }
  const offered = understood.filter(({ kind, applied }) => !applied && filterOf[kind])
  for (const { kind, values } of offered) {
    const name = filterOf[kind]
    if (name) filters[name] = [...values]
  }
  const readingOffered = offered.length
    ? {
        label: offered.map(reading => readingLabel(ctx, organisation, reading)).join(', '),
        href: searchHref({ ...query, page: 1, q: rest, filters }),
      }
    : null
  return { readings, readingOffered }
}

/** A municipality nobody chose, whose name was left out since no title has it. */
function placeLeftView(
  { municipalities }: Organisation,
  query: SearchQuery,
  { leftOut }: Found,
): SearchView['placeLeft'] {
  if (query.filters.kommun.length || query.filters.bibliotek.length) return null
  const found = placeLeft(query.q, leftOut, municipalities)
  if (!found) return null
  const { q, place } = found
  const href = searchHref({ ...query, page: 1, q, filters: { ...query.filters, kommun: [place.slug] } })
  return { name: place.name, href }
}

/** The search page from what the index and the shelves answered. */
export function searchView(
  ctx: PageContext,
  organisation: Organisation,
  query: SearchQuery,
  reader: Reader | null,
  found: Found,
  promised: PromisedHits | null = null,
  answer: AnswerView | null = null,
  named: NamedView | null = null,
): SearchView {
  const home = reader ? organisation.branch(reader.homeBranch) : null
  const read = found.understood.filter(({ kind, applied }) => applied && kind === 'format')
  const asked = [...query.filters.form, ...read.flatMap(reading => reading.values)]
  const facets = placesTogether(
    organisation,
    found.facets.map(
      ({ name, values }): FacetView => ({
        name,
        title: ctx.texts.search.facets[facetTitles[name]],
        values: inOrder(name, values).map(({ value, count }) => ({
          ...{ name, value, count, within: [] },
          label: valueLabel(ctx, organisation, name, value),
          on: query.filters[name].includes(value),
        })),
      }),
    ),
  )
  return {
    query,
    total: found.total,
    pages: Math.ceil(found.total / hitsPerPage),
    hits: found.works.map(work => ({
      ...hitView(work, organisation, home, promised, asked),
      choice: found.choices?.get(work.id) ?? null,
    })),
    facets,
    chosen: filterNames.flatMap(name =>
      query.filters[name].map(value => ({ name, value, label: valueLabel(ctx, organisation, name, value) })),
    ),
    correctedFrom: found.correctedFrom,
    correctedTo: found.correctedTo,
    offered: found.offered,
    leftOut: found.leftOut,
    placeLeft: placeLeftView(organisation, query, found),
    ...readingView(ctx, organisation, query, found),
    answer,
    named,
    myLibrary: home ? { slug: home.slug, name: home.shortName } : null,
  }
}
