import type { HeadingsHouse } from './heading.house.ts'
import { headingPaths } from './heading.page.tsx'

/** A short list with a reference, and one heading with works. */
export const fixtureHeadings: HeadingsHouse = {
  headings: async (_ctx, ask) => {
    const beyond = ask.at.key.startsWith('z')
    const { list, one } = headingPaths[ask.kind]
    return {
      ask,
      letters: [...'AB'].map((letter, n) => ({ letter, href: `${list}?fran=${letter}`, current: n === 0 })),
      lines: ask.at.key.startsWith('zzzz')
        ? []
        : [
            {
              label: 'Lagerlöf, Selma',
              works: 2,
              href: `${one}/1/selma-lagerlof`,
              see: null,
              sought: ask.word === 'Lagerlöf, Selma',
            },
            {
              label: 'Lagerloef, Selma',
              works: 2,
              href: `${one}/1/selma-lagerlof`,
              see: 'Lagerlöf, Selma',
              sought: false,
            },
          ],
      earlier: ask.at.key ? `${list}?fore=${ask.at.key}` : null,
      later: beyond ? null : `${list}?fran=m&nr=7`,
      beyond,
    }
  },
  heading: async (_ctx, { kind, id, page }) => {
    if (id > 2) return null
    const none = id === 2
    const label = none ? 'Ingen' : 'Selma Lagerlöf'
    const book = { id: 1, slug: 'titel', title: 'Jerusalem', creator: 'Selma Lagerlöf', language: 'swe' }
    return {
      ...{ kind, label, page, pages: none ? 1 : 2, works: none ? 0 : 30 },
      href: `${headingPaths[kind].one}/${id}/${none ? 'ingen' : 'selma-lagerlof'}`,
      shelf: none ? [] : [{ ...book, cover: { id: 1, title: 'Jerusalem', creator: null, subjects: [] } }],
      variants: none ? [] : ['Lagerloef, Selma'],
      related: none ? [] : [{ label: 'Sophie Elkan', href: '/upphov/2/ingen', works: 1 }],
      other: none ? null : { about: kind === 'creator', href: '/amne/1/selma-lagerlof', works: 3 },
      search: '/sok?q=selma',
      list: `${headingPaths[kind].list}?fran=x`,
    }
  },
}
