import type { FoundHouse } from './found.house.ts'

/** Three works, one library and one event, for tests of the files. */
export const fixtureFound: FoundHouse = {
  sitemapParts: async () => 2,
  async *sitemapWorks(part) {
    yield [{ path: `/verk/${part}/gosta-berling`, changedOn: '2026-11-01' }]
    if (part === 1) yield [{ path: '/verk/9/ключ', changedOn: '2026-11-02' }]
  },
  sitemapHeadingParts: async () => 1,
  async *sitemapHeadings() {
    yield [{ path: '/upphov/1/selma-lagerlof', changedOn: null }]
  },
  oldHosts: async () => new Set(['mora.test']),
  oldLink: async address =>
    address === 'http://mora.test/bok?id=1' ? '/verk/1/titel' : address === '/forr' ? '/om' : null,
  sitemapLibraries: async () => [{ path: '/bibliotek/mora', changedOn: null }],
  sitemapEvents: async () => [{ path: '/evenemang/1/sprakcafe', changedOn: '2026-11-03' }],
  feedOfEvents: async municipality => ({
    updated: Temporal.Instant.from('2026-11-20T08:00:00Z'),
    events: [
      {
        id: 1,
        slug: 'sprakcafe',
        title: 'Kaffe & <språk>',
        description: 'Prata "svenska".',
        kind: 'meeting',
        audience: 'adult',
        language: 'swe',
        branchId: 1,
        startsAt: Temporal.Instant.from('2026-11-26T17:00:00Z'),
        endsAt: Temporal.Instant.from('2026-11-26T18:30:00Z'),
        place: null,
        registration: false,
        places: null,
        cancelledAt: null,
        createdAt: Temporal.Instant.from('2026-11-20T08:00:00Z'),
        where: municipality ?? 'Mora',
        when: 'torsdag 26 november 18:00',
      },
    ],
  }),
}
