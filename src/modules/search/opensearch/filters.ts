import { isFixed } from '../count.ts'
import { valuesShown } from '../most.ts'
import { type FacetName, newWithin, type SearchRequest } from '../port.ts'
import { all, any } from './levels.ts'
import type { Json } from './mapping.ts'

/** What is asked of copies and editions together: any of these, all kinds at once. */
interface OfCopies {
  readonly format: readonly string[]
  readonly language: readonly string[]
  readonly shelf: readonly string[]
  readonly municipality: readonly string[]
  readonly onShelf: boolean
}
const ofCopies: readonly FacetName[] = ['shelf', 'municipality', 'format', 'language']

/** The filters of a request, apart: a facet is counted under all of them but its own. */
export interface Filters {
  readonly copies: OfCopies
  readonly works: readonly { readonly name: FacetName; readonly query: Json }[]
  /** Of the series, and the works that are asked about. */
  readonly part: readonly Json[]
  readonly today: number
}

const millisecondsOfDay = 86_400_000
const numbers = (values: readonly string[] = []): string[] => values.map(value => String(Number(value)))
const since = (today: number, days: number): Json => ({ range: { addedDay: { gt: today - days } } })

export function filtersOf({ filters = {}, onShelf, part, among, today: said }: SearchRequest): Filters {
  const today = said ?? Math.floor(Date.now() / millisecondsOfDay)
  const [shelf, municipality] = [numbers(filters.shelf), numbers(filters.municipality)]
  const days = Math.max(0, ...(filters.new ?? []).filter(one => isNew(one)).map(Number))
  const works = (Object.entries(filters) as [FacetName, readonly string[]][])
    .filter(([name, values]) => values.length > 0 && !ofCopies.includes(name))
    .map(([name, values]) => ({
      name,
      query: name === 'new' ? since(today, days) : { terms: { [name]: values } },
    }))
  const places = shelf.length + municipality.length > 0
  return {
    copies: {
      ...{ format: filters.format ?? [], language: filters.language ?? [], shelf, municipality },
      onShelf: onShelf === true || places,
    },
    works,
    part: [
      ...(part === undefined ? [] : [{ term: { part } }]),
      ...(among ? [{ terms: { work: among } }] : []),
    ],
    today,
  }
}
const isNew = (value: string): boolean => newWithin.some(one => one === value)

/** Branches and municipalities are one choice of places. */
const places = ({ shelf, municipality }: OfCopies, at: string, within: string): Json[] =>
  shelf.length + municipality.length === 0
    ? []
    : [
        any([
          ...(shelf.length ? [{ terms: { [at]: shelf } }] : []),
          ...(municipality.length ? [{ terms: { [within]: municipality } }] : []),
        ]),
      ]

const forms = ({ format, language }: OfCopies, path: string): Json[] => [
  ...(format.length ? [{ terms: { [`${path}.format`]: format } }] : []),
  ...(language.length ? [{ terms: { [`${path}.language`]: language } }] : []),
]

const hasForms = ({ format, language }: OfCopies): boolean => format.length + language.length > 0
const isAsked = (asked: OfCopies): boolean => asked.onShelf || hasForms(asked)

/** What must hold for one and the same copy that can be had now, or for one and the same edition. */
const ofOne = (asked: OfCopies): { readonly path: string; readonly conditions: Json[] } =>
  asked.onShelf
    ? {
        path: 'copies',
        conditions: [
          { term: { 'copies.free': true } },
          ...places(asked, 'copies.branch', 'copies.municipality'),
          ...forms(asked, 'copies'),
        ],
      }
    : { path: 'forms', conditions: forms(asked, 'forms') }

function copiesFilter(asked: OfCopies): Json[] {
  if (!isAsked(asked)) return []
  // Only where: the places themselves are enough.
  if (!hasForms(asked)) {
    const where = places(asked, 'freeAt', 'freeIn')
    return where.length ? where : [{ exists: { field: 'freeAt' } }]
  }
  const { path, conditions } = ofOne(asked)
  return [{ nested: { path, query: all(conditions) } }]
}

/** Everything a work must fulfil beside the words. */
export const every = ({ works, part, copies }: Filters): Json[] => [
  ...works.map(one => one.query),
  ...part,
  ...copiesFilter(copies),
]

/** Of the live facets all values are shown. */
const mostPlaces = 10_000

const values = (name: string, size: number): Json => ({ values: { terms: { field: name, size } } })

/** The values of nested documents that fulfil conditions, each with how many works have one. */
const nestedValues = (path: string, conditions: readonly Json[], name: string): Json => ({
  nested: {
    nested: { path },
    aggs: {
      fitting: {
        filter: conditions.length ? all(conditions) : { match_all: {} },
        aggs: {
          values: {
            terms: { field: `${path}.${name}`, size: mostPlaces },
            aggs: { works: { reverse_nested: {} } },
          },
        },
      },
    },
  },
})

function valuesOf(name: FacetName, { copies, today }: Filters, chosen: readonly string[]): Json {
  if (name === 'new')
    return Object.fromEntries(newWithin.map(days => [days, { filter: since(today, Number(days)) }]))
  if (name === 'shelf' || name === 'municipality') {
    if (!hasForms(copies)) return values(name === 'shelf' ? 'freeAt' : 'freeIn', mostPlaces)
    const anywhere = ofOne({ ...copies, shelf: [], municipality: [], onShelf: true })
    return nestedValues('copies', anywhere.conditions, name === 'shelf' ? 'branch' : 'municipality')
  }
  if ((name === 'format' || name === 'language') && isAsked(copies)) {
    const { path, conditions } = ofOne({ ...copies, [name]: [] })
    return nestedValues(path, conditions, name)
  }
  return {
    ...values(name, valuesShown),
    ...(chosen.length
      ? { chosen: { terms: { field: name, size: chosen.length, include: [...new Set(chosen)] } } }
      : {}),
  }
}

/** The counts asked for: each under all filters but its own. */
export function countsOf(facets: readonly FacetName[], filters: Filters, request: SearchRequest): Json {
  const { works, part, copies } = filters
  return Object.fromEntries(
    facets.map(name => {
      const others = [
        ...works.filter(one => one.name !== name).map(one => one.query),
        ...part,
        ...(ofCopies.includes(name) ? [] : copiesFilter(copies)),
      ]
      const aggs = valuesOf(name, filters, request.filters?.[name] ?? [])
      return [name, { filter: others.length ? all(others) : { match_all: {} }, aggs }]
    }),
  )
}

interface Bucket {
  readonly key: string
  readonly doc_count: number
  readonly works?: { readonly doc_count: number }
}
interface Buckets {
  readonly buckets: readonly Bucket[]
}
/** The answer to what `countsOf` asks of one facet. */
export interface Counted {
  readonly values?: Buckets
  readonly chosen?: Buckets
  readonly nested?: { readonly fitting: { readonly values: Buckets } }
  readonly [days: string]: unknown
}

/** The values of a facet, most first; those chosen are there however few have them. */
export function facetOf(name: FacetName, counted: Counted, chosen: readonly string[] = []) {
  const buckets =
    name === 'new'
      ? newWithin.map(key => ({ key, doc_count: (counted[key] as { doc_count: number }).doc_count }))
      : [
          ...(counted.values?.buckets ?? []),
          ...(counted.chosen?.buckets ?? []),
          ...(counted.nested?.fitting.values.buckets ?? []),
        ]
  const counts = new Map(
    buckets.map(one => [one.key, 'works' in one ? (one.works?.doc_count ?? 0) : one.doc_count]),
  )
  const sorted = [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(one => one.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const must = new Set(chosen)
  const shown = isFixed(name) ? sorted.filter((one, n) => n < valuesShown || must.has(one.value)) : sorted
  return { name, values: shown }
}
