import type { Deps } from '../../../database/deps.ts'
import { type Creator, type EditionRow, leadingEdition, workById } from '../../../modules/catalogue/index.ts'
import { type FormatCode, formatOf } from '../../texts/formats.ts'
import { slugOf } from '../slug.ts'
import type { Cited, CitedName } from './cited.rules.ts'

/** An edition of a work as others refer to it, and which others there are. */
export type CiteView = {
  readonly work: { readonly id: number; readonly slug: string; readonly title: string }
  readonly edition: number
  readonly cited: Cited
  readonly editions: readonly (Pick<Cited, 'language' | 'publisher' | 'year'> & {
    readonly id: number
    readonly format: FormatCode
  })[]
}

export interface CiteHouse {
  /**
   * @param of.edition the one to refer to; null, or one that is not of the work, = the one that speaks for it
   * @param of.origin of the site, for the address
   */
  cite(of: {
    readonly work: number
    readonly edition: number | null
    readonly origin: string
  }): Promise<CiteView | null>
}

/** Only a name that is filed another way than it is said has a family name. */
export function citedName({ name, displayName, role }: Creator): CitedName {
  const [family = name, given = null] = name.split(', ')
  return name === displayName ? { family: name, given: null, role } : { family, given, role }
}

const citedEdition = ({ facts, ...edition }: EditionRow, url: string): Cited => ({
  ...{ title: edition.title, subtitle: facts.subtitle, names: facts.creators.map(citedName) },
  ...{ year: edition.year, publisher: facts.publisher, isbn: edition.isbns[0] ?? null },
  ...{ format: edition.format, language: edition.language, series: facts.series[0] ?? null, url },
})

export const citeHouse = (deps: Deps): CiteHouse => ({
  cite: async ({ work: id, edition: asked, origin }) => {
    const work = await workById(deps.db, id)
    const chosen = work?.editions.find(edition => edition.id === asked) ?? (work && leadingEdition(work))
    if (!work || !chosen) return null
    const slug = slugOf(leadingEdition(work)?.title ?? work.title)
    return {
      work: { id: work.id, slug, title: leadingEdition(work)?.title ?? work.title },
      edition: chosen.id,
      cited: citedEdition(chosen, `${origin}/verk/${work.id}/${slug}`),
      editions: work.editions.map(({ id, format, language, year, facts }) => ({
        ...{ id, format: formatOf(format), language, year },
        publisher: facts.publisher,
      })),
    }
  },
})
