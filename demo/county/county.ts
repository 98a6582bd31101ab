import type { HoursException, WeeklyHours } from '../../src/kernel/opening-hours.ts'
import { type ServicePoint, servicePoints, shownPoints } from './branches.ts'
import { type Holiday, holidays } from './holidays.ts'
import { meroppetDay, weekOf } from './hours.ts'
import { type MunicipalityFacts, municipalities } from './municipalities.ts'
import { type Route, routes } from './routes.ts'

export type { Existence, PointKind, ServicePoint } from './branches.ts'
export type { Route, Run, Stop } from './routes.ts'

export interface CountyBranch extends Omit<ServicePoint, 'services'> {
  /** The same whatever is shown: the place in the list of all points, from 1. */
  readonly id: number
  readonly services: string[]
  readonly hours: readonly WeeklyHours[]
  readonly hoursAreExamples: boolean
}

export interface County {
  readonly municipalities: readonly MunicipalityFacts[]
  readonly branches: readonly CountyBranch[]
  /** Stops name branches by slug. */
  readonly routes: readonly Route[]
  /** Days when no van runs and staffed libraries are closed. */
  readonly holidays: readonly Holiday[]
}

/** The county as it is shown, with the holidays of the years asked for. */
export function county(
  options: { readonly unverified?: boolean; readonly years?: readonly number[] } = {},
): County {
  const timetable = routes(options)
  const ids = new Map(servicePoints.map((point, index) => [point.slug, index + 1]))
  return {
    municipalities,
    routes: timetable,
    holidays: (options.years ?? [2026, 2027, 2028]).flatMap(year => holidays(year)),
    branches: shownPoints(options).map(point => {
      const { hours, areExamples } = weekOf(point, timetable)
      return {
        ...point,
        id: ids.get(point.slug) ?? 0,
        services: [...point.services],
        hours,
        hoursAreExamples: areExamples,
      }
    }),
  }
}

/** What a holiday makes of a branch's day: closed, or only meröppet; nothing where it would have been closed anyway. */
export function holidayAt(branch: CountyBranch, { day, reason }: Holiday): HoursException | null {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  if (!branch.hours.some(hours => hours.weekday === weekday && hours.kind === 'staffed')) return null
  return { day, reason, hours: branch.meroppet ? meroppetDay(null) : [] }
}
