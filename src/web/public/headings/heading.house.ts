import type { HeadingKind } from '../../../modules/catalogue/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import type { WorksAsk } from './heading.href.ts'
import type { HeadingView } from './heading.page.tsx'
import type { HeadingListAsk, HeadingListView } from './heading-list.page.tsx'

export type HeadingAsk = WorksAsk & { readonly kind: HeadingKind; readonly id: number }

/** The catalogue from A to Ö, and what stands under each heading. */
export interface HeadingsHouse {
  headings(ctx: PageContext, ask: HeadingListAsk): Promise<HeadingListView>
  /** null when there is no such heading of that kind. */
  heading(ctx: PageContext, ask: HeadingAsk, reader: Reader | null): Promise<HeadingView | null>
}
