export { documentsOf } from './documents.ts'
export { buildIndex, type OpenSearchIndex, openSearch, reindex } from './open.ts'
export {
  type Explanation,
  type FacetName,
  facetNames,
  type IndexChange,
  type IndexCopy,
  type IndexDocument,
  type IndexStatus,
  type SearchFacet,
  type SearchHit,
  type SearchIndex,
  type SearchRequest,
  type SearchResult,
  type SearchSort,
  type Suggestion,
  sorts,
} from './port.ts'
export { searchInThreads } from './remote.ts'
export { buildSegment } from './segment.ts'
export { loadSegment, saveSegment } from './store.ts'
