import type { SearchIndex } from '../../src/modules/search/index.ts'

const never = () => Promise.reject(new Error('nothing is searched for here'))

/** For tests of pages that never search. */
export const noSearch: SearchIndex = {
  ...{ query: never, suggest: never, explain: never, feed: never, status: never, close: never },
}
