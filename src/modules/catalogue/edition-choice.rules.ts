/** What a question says of the edition it means. */
export interface EditionAsked {
  /** MARC codes; none = any. */
  readonly languages: readonly string[]
  readonly easy: boolean
}

interface Choosable {
  readonly language: string | null
  readonly facts: { readonly languages: readonly string[]; readonly easyToRead: boolean }
}

/**
 * Of a work's editions those a question means: in one of the languages it names, and of those the easy ones when it asks for
 * easy reading. What no edition meets is let go, so that a work that was found is always shown.
 */
export function editionsMeant<E extends Choosable>(
  editions: readonly E[],
  { languages, easy }: EditionAsked,
): readonly E[] {
  const isIn = ({ language, facts }: E): boolean =>
    [language, ...facts.languages].some(one => one !== null && languages.includes(one))
  const spoken = languages.length ? editions.filter(isIn) : []
  const among = spoken.length ? spoken : editions
  const plain = easy ? among.filter(({ facts }) => facts.easyToRead) : []
  return plain.length ? plain : among
}
