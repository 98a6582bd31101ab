import { ageBands } from '../../../modules/search/index.ts'
import { fixtureTip } from '../tips/tips.fixture.ts'
import { titles } from '../work/work.fixture.ts'
import type { ChildrenHouse } from './children.house.ts'
import { kinds, likes } from './choices.ts'

const cover = (n: number) => ({
  ...{
    id: n,
    slug: 'titel',
    title: titles[n % titles.length]?.[0] ?? 'Titel',
    language: 'swe',
    creator: 'Astrid Lindgren',
  },
  cover: {
    id: n,
    title: titles[n % titles.length]?.[0] ?? 'Titel',
    creator: 'Astrid Lindgren',
    subjects: ['barnböcker'],
  },
  state: { tone: 'in' as const, text: 'Inne i Mora' },
})

/** Something for every age; football leads nowhere, and "pipi" is put right. */
export const fixtureChildren: ChildrenHouse = {
  children: async (_ctx, age) => ({
    ...{ age, ages: ageBands, kinds },
    likes: likes.filter(like => like !== 'fotboll'),
    series: [
      {
        ...{ name: 'Mumintrollen', href: '/serie/3/mumintrollen', count: 9, first: cover(1), part: '1' },
        next: [{ id: 2, slug: 'titel', title: 'Trollvinter' }],
      },
    ],
    ...{ fresh: [1, 2, 3].map(cover), borrowed: [4].map(cover) },
    pieces: [{ ...fixtureTip, audience: 'child' }],
    events: [],
  }),
  childrenFound: async (_ctx, ask) => {
    const total = ask.q === 'qqq' ? 0 : 45
    return {
      ...{ ask, ages: ageBands, total, pages: Math.ceil(total / 20), offered: null, leftOut: [] },
      works: total ? [1, 2].map(cover) : [],
      correctedFrom: ask.q === 'pipi' ? 'pipi' : null,
      correctedTo: ask.q === 'pipi' ? 'pippi' : null,
    }
  },
}
