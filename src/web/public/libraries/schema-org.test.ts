import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageContext } from '../../ui/index.ts'
import type { LibraryView } from './library.view.ts'
import { libraryData } from './schema-org.ts'

const ctx = { origin: 'http://bibliotek.test' } as PageContext
const view = {
  slug: 'mora',
  name: 'Mora bibliotek',
  examples: false,
  ordinary: [{ weekday: 1, opens: '10:00', closes: '18:00', kind: 'staffed' }],
  exceptions: [
    {
      day: '2026-12-23',
      hours: [{ opens: '10:00', closes: '14:00', kind: 'staffed' }],
      reason: 'Dan före dan',
    },
    { day: '2026-12-24', hours: [], reason: 'Julafton' },
  ],
  address: null,
  phone: '0250-260 00',
  email: null,
} as unknown as LibraryView

test('hours are told by weekday, and days that are otherwise by date, closed from midnight to midnight', () => {
  assert.deepEqual(libraryData(ctx, view), {
    '@context': 'https://schema.org',
    '@type': 'Library',
    '@id': 'http://bibliotek.test/bibliotek/mora',
    url: 'http://bibliotek.test/bibliotek/mora',
    name: 'Mora bibliotek',
    telephone: '0250-260 00',
    openingHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: 'https://schema.org/Monday',
        opens: '10:00',
        closes: '18:00',
      },
    ],
    specialOpeningHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        validFrom: '2026-12-23',
        validThrough: '2026-12-23',
        opens: '10:00',
        closes: '14:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        validFrom: '2026-12-24',
        validThrough: '2026-12-24',
        opens: '00:00',
        closes: '00:00',
      },
    ],
  })
})
