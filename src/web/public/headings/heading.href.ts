import { spokenName } from '../../../kernel/text.ts'
import type { HeadingKind, HeadingRow, WorkForm } from '../../../modules/catalogue/index.ts'
import { slugOf } from '../slug.ts'

export const headingKinds = ['creator', 'title', 'subject', 'series'] as const satisfies HeadingKind[]

/** Where the list of a kind is, and the pages of its headings. */
export const headingPaths: Readonly<Record<HeadingKind, { list: string; one: string }>> = {
  creator: { list: '/bladdra/upphov', one: '/upphov' },
  title: { list: '/bladdra/titlar', one: '/titel' },
  subject: { list: '/bladdra/amnen', one: '/amne' },
  series: { list: '/bladdra/serier', one: '/serie' },
}

/** As a heading is called on its own page: a person as people say the name. */
export const labelFor = ({ kind, label }: Pick<HeadingRow, 'kind' | 'label'>): string =>
  kind === 'creator' ? spokenName(label) : label

/** The one address of a heading. */
export const hrefOf = (heading: Pick<HeadingRow, 'kind' | 'id' | 'label'>): string =>
  `${headingPaths[heading.kind].one}/${heading.id}/${slugOf(labelFor(heading))}`

/** What of a heading's works somebody wants to see. */
export type WorksAsk = {
  readonly page: number
  /** Only what comes in this form; null = all. */
  readonly form: WorkForm | null
  /** Only what has copies at the branch with this slug; null = all. */
  readonly branch: string | null
}

/** The page of a heading narrowed so: the same choice always has the same address. */
export function narrowedHref(href: string, { page, form, branch }: WorksAsk): string {
  const params = new URLSearchParams()
  if (branch) params.set('bibliotek', branch)
  if (form) params.set('form', form)
  if (page > 1) params.set('sida', String(page))
  const text = params.toString()
  return text ? `${href}?${text}` : href
}
