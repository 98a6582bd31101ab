import type { PageContext } from '../../ui/index.ts'
import type { LibraryView } from './library.view.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Closed all day is written as opening and closing at midnight (schema.org/OpeningHoursSpecification). */
const closed = { opens: '00:00', closes: '00:00' }

/** The library as schema.org tells search engines. Hours that are only examples are not spread. */
export function libraryData(ctx: PageContext, view: LibraryView): object {
  const hours = { '@type': 'OpeningHoursSpecification' }
  const ordinary = view.ordinary.map(({ weekday, opens, closes }) => ({
    ...hours,
    dayOfWeek: `https://schema.org/${weekdays[weekday - 1]}`,
    opens,
    closes,
  }))
  const special = view.exceptions.flatMap(({ day, hours: stretches }) =>
    (stretches.length ? stretches : [closed]).map(({ opens, closes }) => ({
      ...hours,
      validFrom: day,
      validThrough: day,
      opens,
      closes,
    })),
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'Library',
    '@id': `${ctx.origin}/bibliotek/${view.slug}`,
    url: `${ctx.origin}/bibliotek/${view.slug}`,
    name: view.name,
    ...(view.address
      ? {
          address: {
            '@type': 'PostalAddress',
            streetAddress: view.address,
            addressRegion: 'Dalarna',
            addressCountry: 'SE',
          },
        }
      : {}),
    ...(view.phone ? { telephone: view.phone } : {}),
    ...(view.email ? { email: view.email } : {}),
    ...(!view.examples && ordinary.length ? { openingHoursSpecification: ordinary } : {}),
    ...(!view.examples && special.length ? { specialOpeningHoursSpecification: special } : {}),
  }
}
