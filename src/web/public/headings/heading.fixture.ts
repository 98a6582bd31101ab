import { hit } from '../search/hit.fixture.ts'
import type { HeadingsHouse } from './heading.house.ts'
import { headingPaths } from './heading.href.ts'
import type { HeadingView, UnderView } from './heading.view.ts'

const none: HeadingView['sections'] = []

/** Three works: a series of theirs lacks its second part, a name has made two books and a film. */
function sectionsOf(kind: HeadingView['kind']): HeadingView['sections'] {
  const work = (n: number, part: string | null = null): UnderView => ({
    ...{ kind: 'work', hit: hit(n), part, begin: part === '1' },
  })
  const missing = {
    kind: 'missing',
    part: 2,
    href: '/foresla-inkop?titel=Serien+2&serie=Serien&del=2',
  } as const
  if (kind === 'series') return [{ form: null, works: 30, under: [work(0, '1'), missing, work(1, '3')] }]
  if (kind !== 'creator') return [{ form: null, works: 30, under: [work(0), work(1)] }]
  return [
    { form: 'book', works: 29, under: [work(0), work(1)] },
    { form: 'film', works: 1, under: [work(2)] },
  ]
}

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
  heading: async (_ctx, { kind, id, page, form, branch }) => {
    if (id > 2) return null
    const isEmpty = id === 2
    const isNowhere = branch === 'mora'
    const beside = (label: string, works: number) => ({
      label,
      works,
      href: `${headingPaths[kind].one}/2/ingen`,
    })
    return {
      ...{ kind, label: isEmpty ? 'Ingen' : 'Selma Lagerlöf', filed: isEmpty ? 'Ingen' : 'Lagerlöf, Selma' },
      ...{ ask: { page, form, branch }, pages: isEmpty ? 1 : 2, works: isEmpty ? 0 : 30 },
      ...{ total: isEmpty || isNowhere ? 0 : 30, more: branch === 'falun' },
      href: `${headingPaths[kind].one}/${id}/${isEmpty ? 'ingen' : 'selma-lagerlof'}`,
      sections: isEmpty || isNowhere ? none : sectionsOf(kind),
      forms:
        kind === 'creator' && !isEmpty
          ? [
              { form: 'book', works: 29 },
              { form: 'film', works: 4 },
            ]
          : [],
      branches: [
        { slug: 'falun', name: 'Falu stadsbibliotek', municipality: 'Falun' },
        { slug: 'mora', name: 'Mora bibliotek', municipality: 'Mora' },
      ],
      place: branch === 'mora' ? 'Mora' : branch === 'falun' ? 'Falun' : null,
      variants: isEmpty ? [] : ['Lagerloef, Selma'],
      broader: kind === 'subject' && !isEmpty ? [beside('Författare', 9)] : [],
      narrower: kind === 'subject' && !isEmpty ? [beside('Nobelpristagare', 3)] : [],
      related: isEmpty ? [] : [beside('Sophie Elkan', 1)],
      series:
        kind === 'creator' && !isEmpty
          ? [{ label: 'Löwensköldska ringen', href: '/serie/1/x', works: 3 }]
          : [],
      other: isEmpty ? null : { about: kind === 'creator', href: '/amne/1/selma-lagerlof', works: 3 },
      search: '/sok?q=selma',
      list: `${headingPaths[kind].list}?fran=x`,
    }
  },
}
