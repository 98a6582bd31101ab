import type { PageContext } from '../../ui/index.ts'
import type { ShelfAsk } from './shelf.load.ts'
import type { ShelfPageView } from './shelf.page.tsx'

/** What one comes upon without having asked for it. */
export interface BrowseHouse {
  /** The shelves of a library; the slug of another when the copy sought belongs there; null when there is no such library. */
  shelf(
    ctx: PageContext,
    slug: string,
    ask: ShelfAsk,
  ): Promise<{ readonly moved: string } | ShelfPageView | null>
}
