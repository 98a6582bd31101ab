import type { SearchRequest } from '../search/index.ts'

/** What of a search is watched: words and filters, never an order or a page. */
export type WatchedRequest = Pick<SearchRequest, 'text' | 'exact' | 'notRead' | 'filters' | 'onShelf'>
