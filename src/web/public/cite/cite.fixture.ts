import type { CiteHouse } from './cite.house.ts'
import type { Cited } from './cited.rules.ts'

/** A translated novel, as the pages of a small county cite it. */
export const jerusalem: Cited = {
  title: 'Jerusalem',
  subtitle: 'en berättelse',
  names: [{ family: 'Lagerlöf', given: 'Selma', role: 'aut' }],
  year: 1901,
  publisher: 'Bonnier',
  isbn: '9789100000011',
  format: 'book',
  language: 'swe',
  series: null,
  url: 'https://bibliotek.example/verk/1/jerusalem',
}

const editions = [
  { id: 11, format: 'book', language: 'swe', publisher: 'Bonnier', year: 1901 },
  { id: 12, format: 'audiobook', language: 'eng', publisher: null, year: null },
] as const

/** One work with two editions; number 4 has become it. */
export const fixtureCite: CiteHouse = {
  cite: async ({ work, edition, origin }) => {
    const chosen = editions.find(({ id }) => id === edition) ?? editions[0]
    const cited = { ...jerusalem, ...chosen, url: `${origin}/verk/1/titel` }
    return work === 1 || work === 4
      ? { work: { id: 1, slug: 'titel', title: 'Jerusalem' }, edition: chosen.id, cited, editions }
      : null
  },
}
