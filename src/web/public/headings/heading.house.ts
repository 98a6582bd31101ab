import type { PageContext } from '../../ui/index.ts'
import type { HeadingAsk, HeadingListView, HeadingView } from './heading.page.tsx'

/** The catalogue from A to Ö, and what stands under each heading. */
export interface HeadingsHouse {
  headings(ctx: PageContext, ask: HeadingAsk): Promise<HeadingListView>
  /** null when there is no such heading of that kind. */
  heading(
    ctx: PageContext,
    of: { readonly kind: HeadingAsk['kind']; readonly id: number; readonly page: number },
  ): Promise<HeadingView | null>
}
