import { spokenName } from '../../../kernel/text.ts'
import type { HeadingRow } from '../../../modules/catalogue/index.ts'
import { slugOf } from '../slug.ts'
import { headingPaths } from './heading.page.tsx'

/** As a heading is called on its own page: a person as people say the name. */
export const labelFor = ({ kind, label }: Pick<HeadingRow, 'kind' | 'label'>): string =>
  kind === 'creator' ? spokenName(label) : label

/** The one address of a heading. */
export const hrefOf = (heading: Pick<HeadingRow, 'kind' | 'id' | 'label'>): string =>
  `${headingPaths[heading.kind].one}/${heading.id}/${slugOf(labelFor(heading))}`
