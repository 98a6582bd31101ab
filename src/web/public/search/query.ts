/** The filters of a search by the names they have in the address. */
export const filterNames = [
  'kommun',
  'bibliotek',
  'form',
  'sprak',
  'malgrupp',
  'alder',
  'genre',
  'amne',
  'serie',
  'forfattare',
  'ar',
  'nytt',
  'digitalt',
] as const
export type FilterName = (typeof filterNames)[number]
export const sortNames = ['relevance', 'newest', 'title', 'creator', 'year', 'loans', 'fastest'] as const
export type SortName = (typeof sortNames)[number]

/** A search as the address says it. */
export type SearchQuery = {
  readonly q: string
  /** 1 is the first page. */
  readonly page: number
  readonly sort: SortName
  /** Only what stands on a shelf now. */
  readonly onShelf: boolean
  /** The words exactly as written: no correction. */
  readonly exact: boolean
  /** Words that are only words, whatever they might say. */
  readonly words: readonly string[]
  readonly filters: Readonly<Record<FilterName, readonly string[]>>
}

/** No filter chosen. */
export const noFilters = (): Record<FilterName, string[]> => ({
  kommun: [],
  bibliotek: [],
  form: [],
  sprak: [],
  malgrupp: [],
  alder: [],
  genre: [],
  amne: [],
  serie: [],
  forfattare: [],
  ar: [],
  nytt: [],
  digitalt: [],
})

/** Reads a search from an address; what makes no sense is left out, never an error. */
export function readQuery(params: URLSearchParams): SearchQuery {
  const filters = noFilters()
  for (const name of filterNames) {
    filters[name] = [...new Set(params.getAll(name).map(value => value.trim().slice(0, 120)))]
      .filter(Boolean)
      .slice(0, 20)
  }
  const page = Number(params.get('sida') ?? '1')
  const sort = params.get('sortera')
  return {
    q: (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    sort: sortNames.find(name => name === sort) ?? 'relevance',
    onShelf: params.get('inne') === '1',
    exact: params.get('exakt') === '1',
    words: [...new Set(params.getAll('ord').map(one => one.trim().toLowerCase().slice(0, 120)))]
      .filter(Boolean)
      .slice(0, 10),
    filters,
  }
}

/** A question as it is asked: not narrowed, not sorted, its first page. */
export const isPlain = (query: SearchQuery): boolean =>
  query.page === 1 &&
  query.sort === 'relevance' &&
  !query.onShelf &&
  filterNames.every(name => query.filters[name].length === 0)

/** The address of a search: the same search always has the same address. */
export function searchHref(query: Partial<SearchQuery>): string {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  for (const name of filterNames) for (const value of query.filters?.[name] ?? []) params.append(name, value)
  if (query.onShelf) params.set('inne', '1')
  if (query.exact) params.set('exakt', '1')
  for (const word of query.words ?? []) params.append('ord', word)
  if (query.sort && query.sort !== 'relevance') params.set('sortera', query.sort)
  if (query.page && query.page > 1) params.set('sida', String(query.page))
  const text = params.toString()
  return text ? `/sok?${text}` : '/sok'
}
