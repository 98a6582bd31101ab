import { suggestionsMerged } from '../../src/modules/acquisitions/index.ts'
import { alertsMerged } from '../../src/modules/alerts/index.ts'
import type { MergeAbove } from '../../src/modules/desk/index.ts'
import { listsMerged } from '../../src/modules/lists/index.ts'
import { noticesMerged } from '../../src/modules/notices/index.ts'

/** What the modules above the desk do when two records become one, as the pages of staff give it. */
export const mergeAbove: MergeAbove = {
  lists: listsMerged,
  alerts: (_, order) => alertsMerged(order),
  acquisitions: (_, order) => suggestionsMerged(order),
  notices: (_, order) => noticesMerged(order),
}
