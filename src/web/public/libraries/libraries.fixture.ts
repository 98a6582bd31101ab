import type { EventView } from '../events/event-list.page.tsx'
import type { House } from '../house.ts'
import { fixtureTheme } from '../tips/tips.fixture.ts'

/** Three libraries for page tests; Mora's has a page of its own, with its events. */
export function fixtureLibraries(
  municipalities: readonly { readonly slug: string; readonly name: string }[],
  events: readonly EventView[],
): Pick<House, 'libraries' | 'library'> {
  return {
    libraries: async onlyOpen => ({
      onlyOpen,
      total: 3,
      municipalities: municipalities.map(({ slug, name }, n) => ({
        slug: `kommun-${slug}`,
        name,
        branches: [
          {
            slug,
            name: `${name} bibliotek`,
            kind: 'main',
            address: 'Torget 1',
            examples: n === 1,
            door:
              n === 0
                ? { kind: 'open', until: '18:00', staffed: true }
                : { kind: 'closed', opensOn: '2026-11-25', opensAt: '10:00', today: false },
          },
        ],
      })),
    }),
    library: async (_ctx, slug) =>
      slug === 'mora'
        ? {
            slug,
            name: 'Mora bibliotek',
            municipality: 'Mora',
            kind: 'main',
            isPickup: true,
            examples: true,
            door: { kind: 'open', until: '18:00', staffed: true },
            today: '2026-11-24',
            week: ['23', '24', '25', '26', '27', '28', '29'].map((date, n) => ({
              day: `2026-11-${date}`,
              reason: null,
              hours:
                n > 5
                  ? []
                  : [
                      { opens: '10:00', closes: '18:00', kind: 'staffed' as const },
                      { opens: '18:00', closes: '21:00', kind: 'meroppet' as const },
                    ],
            })),
            ordinary: [{ weekday: 1, opens: '10:00', closes: '18:00', kind: 'staffed' }],
            exceptions: [{ day: '2026-12-24', hours: [], reason: 'Julafton' }],
            address: 'Köpmangatan 4',
            phone: '0250-260 00',
            email: 'bibliotek@mora.example',
            services: ['meröppet'],
            events,
            pieces: [fixtureTheme],
          }
        : null,
  }
}
