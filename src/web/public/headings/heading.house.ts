import type { HeadingKind } from '../../../modules/catalogue/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { WorksAsk } from './heading.href.ts'
import type { HeadingView } from './heading.view.ts'
import type { HeadingListAsk, HeadingListView } from './heading-list.page.tsx'

export type HeadingAsk = WorksAsk & { readonly kind: HeadingKind; readonly id: number }

/** Whoever has a library of their own, to be told when each can be collected there. */
export type AtHome = { readonly homeBranch: number }

/** The catalogue from A to Ö, and what stands under each heading. */
export interface HeadingsHouse {
  headings(ctx: PageContext, ask: HeadingListAsk): Promise<HeadingListView>
  /** null when there is no such heading of that kind. */
  heading(ctx: PageContext, ask: HeadingAsk, reader: AtHome | null): Promise<HeadingView | null>
}
