/** A person, or a body that is called one thing. */
export type CitedName = {
  /** As filed: "Lindgren"; the whole name of a body, and of who goes by one. */
  readonly family: string
  /** "Astrid"; null for a body, and for who goes by one name. */
  readonly given: string | null
  /** MARC relator code ('aut', 'ill', 'trl', 'drt' ...), '' = not known. */
  readonly role: string
}

/** An edition as others refer to it. */
export type Cited = {
  readonly title: string
  readonly subtitle: string | null
  readonly names: readonly CitedName[]
  readonly year: number | null
  readonly publisher: string | null
  /** ISBN-13; null = none known. */
  readonly isbn: string | null
  /** As the catalogue codes it: "book", "film". */
  readonly format: string
  /** MARC code. */
  readonly language: string | null
  readonly series: { readonly title: string; readonly number: string | null } | null
  /** Where it stands in the catalogue, whole. */
  readonly url: string
}

/** Who it goes by, and as what: authors, those who directed a film, else editors, else whoever is named. */
export type Lead = { readonly as: 'author' | 'director' | 'editor'; readonly names: readonly CitedName[] }

const films: ReadonlySet<string> = new Set(['film', 'e-film'])

/** Whom it is cited by. Nobody named at all: the title comes first. */
export function leadOf({ format, names }: Pick<Cited, 'format' | 'names'>): Lead {
  const of = (...roles: string[]) => names.filter(({ role }) => roles.includes(role))
  const choices: Lead[] = films.has(format)
    ? [{ as: 'director', names: of('drt') }]
    : [
        { as: 'author', names: of('aut', 'cre', 'cmp', 'art', 'prf') },
        { as: 'editor', names: of('edt') },
        { as: 'author', names: of('') },
      ]
  return choices.find(choice => choice.names.length > 0) ?? { as: 'author', names: [] }
}

export const translatorsOf = ({ names }: Pick<Cited, 'names'>): readonly CitedName[] =>
  names.filter(({ role }) => role === 'trl')

/** A title with what stands under it. */
export const wholeTitle = ({ title, subtitle }: Pick<Cited, 'title' | 'subtitle'>): string =>
  subtitle ? `${title}: ${subtitle}` : title
