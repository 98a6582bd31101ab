import type { Hours, WeeklyHours } from '../../src/kernel/opening-hours.ts'
import type { ServicePoint } from './branches.ts'
import type { Route } from './routes.ts'

/** Staffed hours of a week, Monday first: 'HH:MM-HH:MM' or nothing. */
type Week = readonly (string | null)[]

const city: Week = [
  '10:00-19:00',
  '10:00-19:00',
  '10:00-19:00',
  '10:00-19:00',
  '10:00-18:00',
  '10:00-15:00',
  null,
]
const town: Week = [
  '10:00-18:00',
  '10:00-18:00',
  '10:00-18:00',
  '10:00-18:00',
  '10:00-17:00',
  '10:00-14:00',
  null,
]
const smallTown: Week = [
  '11:00-18:00',
  '11:00-18:00',
  '11:00-17:00',
  '11:00-18:00',
  '11:00-16:00',
  null,
  null,
]
const village: Week = ['14:00-18:00', null, '10:00-15:00', '14:00-18:00', null, null, null]
const deposit: Week = [null, null, '16:00-19:00', null, null, null, null]
const closed: Week = [null, null, null, null, null, null, null]

/** Weeks that were found in print; all others are examples fitted to the size of the place. */
const found: Readonly<Record<string, Week>> = {
  mora: ['09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '11:00-15:00', null],
  hedemora: ['10:00-18:00', '10:00-18:00', '10:00-18:00', '10:00-18:00', '10:00-17:00', '10:00-14:00', null],
  stjarnsund: [null, '18:00-20:00', null, null, null, '11:00-13:00', null],
}

const cities = ['falun', 'borlange']
const towns = ['avesta', 'ludvika', 'leksand', 'rattvik']

function exampleWeek({ slug, kind, existence }: ServicePoint): Week {
  if (existence === 'historic' || existence === 'closed') return closed
  if (cities.includes(slug)) return city
  if (towns.includes(slug)) return town
  if (kind === 'main') return smallTown
  if (kind === 'branch') return village
  return kind === 'deposit' ? deposit : closed
}

const hoursOf = (span: string, kind: Hours['kind']): Hours => ({
  opens: span.slice(0, 5),
  closes: span.slice(6, 11),
  kind,
})

/** A day at a place with meröppet: 06-22, every day of the year, staffed in between or not at all. */
export function meroppetDay(staffed: Hours | null): readonly Hours[] {
  if (!staffed) return [hoursOf('06:00-22:00', 'meroppet')]
  return [
    { opens: '06:00', closes: staffed.opens, kind: 'meroppet' },
    staffed,
    { opens: staffed.closes, closes: '22:00', kind: 'meroppet' },
  ]
}

export interface PointWeek {
  readonly hours: readonly WeeklyHours[]
  readonly areExamples: boolean
}

/** The opening hours of a place. A stop of the book bus is open while the bus stands there. */
export function weekOf(point: ServicePoint, routes: readonly Route[]): PointWeek {
  if (point.kind === 'bus_stop')
    return {
      areExamples: true,
      hours: routes.flatMap(route =>
        route.runs.flatMap(({ weekday, stops }) =>
          stops
            .filter(stop => stop.branch === point.slug)
            .map(({ arrives, departs }) => ({
              weekday,
              opens: arrives,
              closes: departs,
              kind: 'staffed' as const,
            })),
        ),
      ),
    }
  const printed = found[point.slug]
  const week = printed ?? exampleWeek(point)
  const hours = week.flatMap((span, index) => {
    const staffed = span === null ? null : hoursOf(span, 'staffed')
    const day = point.meroppet ? meroppetDay(staffed) : staffed ? [staffed] : []
    return day.map(part => ({ weekday: index + 1, ...part }))
  })
  return { hours, areExamples: printed === undefined && hours.length > 0 }
}
