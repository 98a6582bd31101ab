import type { PageContext } from '../../ui/index.ts'
import type { ListAsk, ListView } from './list.page.tsx'
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
  /** What is new, was just returned or is borrowed most. */
  list(ctx: PageContext, ask: ListAsk): Promise<ListView>
  /** The same for feed readers, with the choice as it was understood. */
  listFeed(ask: ListAsk): Promise<{
    readonly ask: ListAsk
    readonly place: string | null
    readonly updated: Temporal.Instant
    readonly entries: readonly {
      readonly path: string
      readonly title: string
      readonly updated: Temporal.Instant
      readonly summary: string
    }[]
  }>
}
