import type { Executor } from '../../../database/connect.ts'
import { worksByIds } from '../../../modules/catalogue/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import { foundWork } from '../rooms-of-catalogue.ts'
import { formatStateText } from '../search/format-state.tsx'
import type { FoundWork } from '../search/search.load.ts'
import { slugOf } from '../slug.ts'
import { formatState } from '../work/copies.ts'

/** Whose copies tell whether a work is in. */
export interface Within {
  /** null = everywhere. */
  readonly branches: ReadonlySet<number> | null
  readonly format: string | null
}

/** A work as a cover, with how it can be had right now. */
export function coverOf(
  ctx: PageContext,
  organisation: Organisation,
  work: FoundWork,
  { branches, format }: Within,
): ShelfWork {
  const { id, title, creator, language, subjects, audience } = work
  const copies = work.copies.filter(
    copy => (!branches || branches.has(copy.branch)) && (!format || copy.format === format),
  )
  const { tone, text } = formatStateText(
    ctx,
    formatState(copies, work.waiting, branch => organisation.branch(branch).shortName),
  )
  return {
    ...{ id, slug: slugOf(title), title, language, creator },
    cover: { id, title, creator, subjects, audience },
    // Elsewhere it follows the name of a form; here it stands alone.
    state: { tone, text: text.charAt(0).toLocaleUpperCase(ctx.locale) + text.slice(1) },
  }
}

/** Works as covers, in the order given; one that was joined to another stands once. */
export async function coversOf(
  db: Executor,
  ctx: PageContext,
  organisation: Organisation,
  works: readonly number[],
  within: Within,
): Promise<ShelfWork[]> {
  const found = new Map((await worksByIds(db, works)).map(work => [work.id, foundWork(work)]))
  return [...found.values()].map(work => coverOf(ctx, organisation, work, within))
}
