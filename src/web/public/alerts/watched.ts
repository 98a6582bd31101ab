import type { AlertKind } from '../../../modules/alerts/index.ts'
import { filterNames, noFilters, readQuery, type SearchQuery, searchHref } from '../search/query.ts'

/** What of a search can be watched: its words and filters. An order, a page and how new something is cannot. */
export const watchable = (query: SearchQuery): SearchQuery => ({
  ...query,
  ...{ page: 1, sort: 'relevance' },
  filters: { ...query.filters, nytt: [] },
})

/** The address by which the same search is known again. */
export const watchedPath = (query: SearchQuery): string => searchHref(watchable(query))

/** A search from the address that a form carries; what is no search of ours asks for nothing. */
export function watchedQuery(address: string): SearchQuery {
  const [path, params = ''] = address.split('?', 2)
  return watchable(readQuery(new URLSearchParams(path === '/sok' ? params : '')))
}

/** Whether a search asks for something and not for everything. */
export const asksSomething = (query: SearchQuery): boolean =>
  query.q !== '' || query.onShelf || filterNames.some(name => watchable(query).filters[name].length > 0)

export const seriesQuery = (series: string): SearchQuery => ({
  ...watchedQuery('/sok'),
  filters: { ...noFilters(), serie: [series] },
})
export const creatorQuery = (creator: string): SearchQuery => ({
  ...watchedQuery('/sok'),
  filters: { ...noFilters(), forfattare: [creator] },
})

/** A search for one series and nothing else is that series; the same of a name. */
export function kindOf(query: SearchQuery): AlertKind {
  const chosen = filterNames.flatMap(name => query.filters[name].map(() => name))
  if (query.q || query.onShelf || chosen.length !== 1) return 'search'
  if (chosen[0] === 'serie') return 'series'
  return chosen[0] === 'forfattare' ? 'creator' : 'search'
}
