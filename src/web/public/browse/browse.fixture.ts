import type { BrowseHouse } from './browse.house.ts'
import type { ShelfBook } from './shelf.page.tsx'

const book = (n: number): ShelfBook => ({
  ...{ id: n, item: n, slug: 'titel', title: `Bok ${n}`, creator: 'Selma Lagerlöf', language: 'swe' },
  cover: { id: n, title: `Bok ${n}`, creator: 'Selma Lagerlöf', subjects: [] },
  mark: n === 1 ? null : `Hc.0${n}`,
  copies: 1,
  state: n % 2 ? { tone: 'in', text: 'Inne' } : { tone: 'queue', text: 'Utlånad, åter 12 december' },
  sought: n === 2,
})

/** One library with shelves, one without. */
export const fixtureBrowse: BrowseHouse = {
  list: async (_ctx, ask) => {
    const empty = ask.format === 'map'
    const state = { tone: 'in', text: 'Inne i Mora' } as const
    return {
      ask,
      place: ask.branch === 'mora' ? 'Mora bibliotek' : null,
      total: empty ? 0 : 50,
      pages: empty ? 1 : 3,
      works: empty ? [] : [1, 2, 3].map(n => ({ ...book(n), state })),
      formats: ['book', 'map'],
      municipalities: [{ slug: 'mora', name: 'Mora' }],
      branches: [{ slug: 'mora', name: 'Mora bibliotek', municipality: 'Mora' }],
    }
  },
  listFeed: async ask => ({
    ask,
    place: ask.branch === 'mora' ? 'Mora bibliotek' : null,
    updated: Temporal.Instant.from('2026-11-20T00:00:00Z'),
    entries: [
      {
        path: '/verk/1/kaffe-sprak',
        title: 'Kaffe & <språk>',
        updated: Temporal.Instant.from('2026-11-20T00:00:00Z'),
        summary: 'Prata "svenska".',
      },
    ],
  }),
  shelf: async (_ctx, slug, ask) => {
    if (ask.book === 99) return { moved: 'avesta' }
    if (slug !== 'mora' && slug !== 'avesta') return null
    const empty = slug === 'avesta'
    return {
      branch: { slug, name: 'Mora bibliotek' },
      beingMade: ask.mark === 'Z',
      departments: empty
        ? []
        : ['Vuxen', 'Barn'].map((name, n) => ({
            name,
            href: `/bibliotek/mora/hyllan?avdelning=${n}`,
            current: n === 0,
          })),
      department: 'vuxen',
      departmentName: 'Vuxen',
      mark: ask.mark,
      isPast: ask.mark === 'Z',
      books: empty ? [] : [1, 2, 3].map(book),
      earlier: ask.book ? '/bibliotek/mora/hyllan?avdelning=vuxen&fore=1' : null,
      later: '/bibliotek/mora/hyllan?avdelning=vuxen&efter=3',
      onwards: { name: 'Barn', href: '/bibliotek/mora/hyllan?avdelning=barn' },
      within: ask.book !== null,
    }
  },
}
