import { titleKey } from '../../../kernel/text.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { slugOf } from '../slug.ts'
import { searchHref } from './query.ts'
import type { SuggestView } from './suggest.page.tsx'

/** What the index suggests for what has been typed so far. */
export type Suggested = {
  readonly kind: 'work' | 'creator' | 'series' | 'subject'
  readonly text: string
  readonly work: number
  /** Branches where the work stands on the shelf now. */
  readonly onShelfAt: readonly number[]
}

/** Most branches suggested: the rest of the list is for works and names. */
const mostBranches = 3

/** Suggestions in words: branches whose name begins so, then works with where they are in now, names, series, subjects. */
export function suggestView(
  ctx: PageContext,
  organisation: Organisation,
  q: string,
  home: number | null,
  found: readonly Suggested[],
): SuggestView {
  const t = ctx.texts.search
  const typed = titleKey(q)
  const branches = organisation.branches
    .filter(branch => typed.length >= 2 && titleKey(branch.shortName).startsWith(typed))
    .slice(0, mostBranches)
    .map(branch => ({ text: branch.name, href: `/bibliotek/${branch.slug}`, note: t.suggestKinds.branch }))
  const shelf = (at: readonly number[]): string | null => {
    const first = at.find(branch => branch === home) ?? at[0]
    return first === undefined ? null : t.inNowAt(organisation.branch(first).shortName, at.length - 1)
  }
  const others = found.map(({ kind, text, work, onShelfAt }) =>
    kind === 'work'
      ? {
          text,
          href: `/verk/${work}/${slugOf(text)}`,
          note: [t.suggestKinds.work, shelf(onShelfAt)].filter(Boolean).join(', '),
        }
      : { text, href: searchHref({ q: text }), note: t.suggestKinds[kind] },
  )
  return { q, items: [...branches, ...others] }
}
