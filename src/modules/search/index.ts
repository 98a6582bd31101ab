export { type AgeBand, ageBands } from './ages.rules.ts'
export { loadBeside } from './beside.ts'
export { buildSegment, SegmentBuilder } from './build.ts'
export { type Certain, certainOf, nameAsked } from './certain.rules.ts'
export { documentsOf } from './documents.ts'
export { openSearch, rebuildIndex } from './open.ts'
export { SearchServerError } from './opensearch/client.ts'
export type {
  Explanation,
  FacetName,
  IndexChange,
  IndexCopy,
  IndexDocument,
  IndexStatus,
  InsideView,
  OpenSearchIndex,
  SearchFacet,
  SearchHit,
  SearchIndex,
  SearchRequest,
  SearchResult,
  SearchSort,
  Suggestion,
  WordMet,
} from './port.ts'
export { facetNames } from './port.ts'
export { questionKey } from './question-key.rules.ts'
export { searchInThreads } from './remote.ts'
export { readingPlace } from './series.rules.ts'
export { type SiteAnswer, siteAnswer, type Topic } from './site.rules.ts'
export { loadSegment, saveSegment } from './store.ts'
export type { Understood } from './understand.rules.ts'
