import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import type { HoursException, OpeningCalendar, WeeklyHours } from '../../kernel/opening-hours.ts'
import * as rows from './organisation.sql.ts'

export type Municipality = Row<typeof rows.municipalities>
export interface Branch extends Row<typeof rows.branches> {
  readonly calendar: OpeningCalendar
}

/** The whole consortium, as small as it is: read once, kept, and read again when it changes. */
export interface Organisation {
  readonly municipalities: readonly Municipality[]
  /** In Swedish order of their short names. */
  readonly branches: readonly Branch[]
  /** @throws {RangeError} when there is no such branch: ids come from our own rows */
  branch(id: number): Branch
  municipality(id: number): Municipality
  bySlug(slug: string): Branch | undefined
  byCode(code: string): Branch | undefined
}

const minutes = (time: string): string => time.slice(0, 5)

const found = <T>(table: ReadonlyMap<number, T>, id: number, what: string): T => {
  const one = table.get(id)
  if (!one) throw new RangeError(`there is no ${what} ${id}`)
  return one
}

/** Reads the consortium with every branch's calendar. */
export async function loadOrganisation(db: Executor): Promise<Organisation> {
  const [municipalities, branchRows, openings, exceptions] = await Promise.all([
    db.run(rows.municipalities, {}),
    db.run(rows.branches, {}),
    db.run(rows.openings, {}),
    db.run(rows.exceptions, {}),
  ])
  const weekly = Map.groupBy(openings, opening => opening.branchId)
  const dated = Map.groupBy(exceptions, exception => exception.branchId)
  const calendarOf = (branch: number): OpeningCalendar => ({
    weekly: (weekly.get(branch) ?? []).map(
      (opening): WeeklyHours => ({
        weekday: opening.weekday,
        opens: minutes(opening.opens),
        closes: minutes(opening.closes),
        kind: opening.kind,
      }),
    ),
    exceptions: new Map<Day, HoursException>(
      (dated.get(branch) ?? []).map(({ day, hours, reason }) => [day, { day, hours, reason }]),
    ),
  })
  const branches = branchRows.map(branch => ({ ...branch, calendar: calendarOf(branch.id) }))
  const byId = new Map(branches.map(branch => [branch.id, branch]))
  const municipalityById = new Map(municipalities.map(municipality => [municipality.id, municipality]))
  const bySlug = new Map(branches.map(branch => [branch.slug, branch]))
  const byCode = new Map(branches.map(branch => [branch.code, branch]))
  return {
    municipalities,
    branches,
    branch: id => found(byId, id, 'branch'),
    municipality: id => found(municipalityById, id, 'municipality'),
    bySlug: slug => bySlug.get(slug),
    byCode: code => byCode.get(code),
  }
}

export interface NewBranch {
  readonly id: number
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly municipality: number
  readonly kind: Branch['kind']
  readonly lat: number
  readonly lon: number
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly existence: string
  readonly isPickup: boolean
  readonly hoursAreExamples: boolean
  readonly services: string[]
  readonly hours: readonly WeeklyHours[]
}

/** Registers municipalities and branches with their weekly hours. */
export async function register(
  db: Executor,
  consortium: { municipalities: readonly Municipality[]; branches: readonly NewBranch[] },
): Promise<void> {
  for (const municipality of consortium.municipalities) await db.run(rows.addMunicipality, municipality)
  for (const { hours, ...branch } of consortium.branches) {
    await db.run(rows.addBranch, branch)
    if (hours.length)
      await db.run(rows.addOpenings, {
        branch: branch.id,
        weekdays: hours.map(h => h.weekday),
        opens: hours.map(h => h.opens),
        closes: hours.map(h => h.closes),
        kinds: hours.map(h => h.kind),
      })
  }
}

/** A day when a branch keeps other hours than its week says; a later word about the same day replaces the earlier. */
export const setException = (db: Executor, branch: number, exception: HoursException) =>
  db.run(rows.addException, { branch, ...exception })

/** Kilometres between two places as the crow flies, good enough to say which library is nearest. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180
  const x = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  return Math.hypot(x, (b.lat - a.lat) * radians) * 6371
}
