import type { ShelfWork } from '../covers/cover-shelf.page.tsx'
import type { ThemeView, TipsHouse, TipView } from './tips.view.ts'

const by = { name: 'Karin', library: 'Mora bibliotek', librarySlug: 'mora' }
const work = (n: number): ShelfWork => ({
  ...{ id: n, slug: 'titel', title: `Bok ${n}`, language: 'swe', creator: 'Selma Lagerlöf' },
  cover: { id: n, title: `Bok ${n}`, creator: 'Selma Lagerlöf', subjects: [] },
  state: { tone: 'in', text: 'Inne i Mora' },
})

export const fixtureTip: TipView = {
  ...{ kind: 'tip', id: 3, text: ['Läs den.', 'Läs den igen.'], language: 'fin', audience: 'young', by },
  work: work(1),
}
export const fixtureTheme: ThemeView = {
  ...{ kind: 'theme', id: 4, title: 'Mörka kvällar', slug: 'morka-kvallar', text: ['Tänd en lampa.'] },
  ...{ language: 'swe', audience: null, by, works: [1, 2].map(work), count: 5 },
}

/** One tip and one theme; nothing for children; theme 5 has lost its titles. */
export const fixtureTips: TipsHouse = {
  tips: async (_ctx, ask) => {
    const empty = ask.audience === 'child'
    return {
      ask,
      place: ask.branch === 'mora' ? 'Mora bibliotek' : null,
      total: empty ? 0 : 30,
      pages: empty ? 1 : 3,
      pieces: empty ? [] : [fixtureTheme, fixtureTip],
      branches: [{ slug: 'mora', name: 'Mora bibliotek', municipality: 'Mora' }],
    }
  },
  tipsFeed: async ask => ({
    ask,
    place: ask.branch === 'mora' ? 'Mora bibliotek' : null,
    updated: Temporal.Instant.from('2026-11-20T00:00:00Z'),
    entries: [
      {
        ...{
          path: '/tips/4-morka-kvallar',
          title: 'Tema: Mörka & <långa> kvällar',
          summary: 'Tänd "en" lampa.',
        },
        updated: Temporal.Instant.from('2026-11-20T00:00:00Z'),
      },
    ],
  }),
  theme: async (_ctx, id) =>
    id === 4 || id === 5
      ? {
          ...{ ...fixtureTheme, id, until: id === 4 ? '2026-12-24' : null },
          works: id === 4 ? [1, 2].map(n => ({ ...work(n), hook: 'Ett år av dans.', mark: `Hc.0${n}` })) : [],
        }
      : null,
}
