import type { Executor } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import type { Stop, Timetable } from './timetable.rules.ts'
import * as rows from './transport.sql.ts'

/** Reads the whole timetable: small enough to keep in memory. */
export async function loadTimetable(db: Executor): Promise<Timetable> {
  const [stops, names, days] = await Promise.all([
    db.run(rows.stops, {}),
    db.run(rows.routeNames, {}),
    db.run(rows.noRunDays, {}),
  ])
  return {
    stops: stops.map(
      (stop): Stop => ({
        route: stop.routeId,
        weekday: stop.weekday,
        seq: stop.seq,
        branch: stop.branchId,
        arrives: stop.arrives.slice(0, 5),
        departs: stop.departs.slice(0, 5),
        cutoff: stop.cutoff.slice(0, 5),
      }),
    ),
    routeNames: new Map(names.map(route => [route.id, route.name])),
    noRun: new Set(days.map(row => row.day)),
  }
}

export interface NewRoute {
  readonly id: number
  readonly name: string
  readonly stops: readonly Omit<Stop, 'route'>[]
}

/** Puts routes in the timetable, and the days when no van runs. */
export async function registerRoutes(
  db: Executor,
  routes: readonly NewRoute[],
  noRun: readonly { day: Day; reason: string }[] = [],
): Promise<void> {
  for (const { id, name, stops } of routes) {
    await db.run(rows.addRoute, { id, name })
    await db.run(rows.addStops, {
      route: id,
      weekdays: stops.map(stop => stop.weekday),
      seqs: stops.map(stop => stop.seq),
      branches: stops.map(stop => stop.branch),
      arrives: stops.map(stop => stop.arrives),
      departs: stops.map(stop => stop.departs),
      cutoffs: stops.map(stop => stop.cutoff),
    })
  }
  for (const day of noRun) await db.run(rows.addNoRun, day)
}

/** A day when no van runs, and why. */
export type NoRun = Row<typeof rows.noRunsFrom>

/** From a day on, soonest first. */
export const noRunsFrom = (db: Executor, from: Day): Promise<NoRun[]> => db.run(rows.noRunsFrom, { from })

export const addNoRun = (of: { readonly day: Day; readonly reason: string }): Bound => bind(rows.addNoRun, of)

/** @returns whether it was one */
export const removeNoRun = async (db: Executor, day: Day): Promise<boolean> =>
  (await db.run(rows.removeNoRun, { day })).length > 0

export type Transfer = Row<typeof rows.transfersTo>

/** What is on its way to a branch, soonest promised first. */
export const transfersTo = (db: Executor, branch: number): Promise<Transfer[]> =>
  db.run(rows.transfersTo, { branch })

/** What has left a branch and not arrived, longest on its way first. */
export const transfersFrom = (db: Executor, branch: number): Promise<Transfer[]> =>
  db.run(rows.transfersFrom, { branch })

/** A transfer that is still on its way; undefined when it has ended or never was. */
export const transferById = async (db: Executor, id: number): Promise<Transfer | undefined> =>
  (await db.run(rows.transferById, { id }))[0]
/** The journey a copy is on; undefined when it is on none. */
export const transferByBarcode = async (db: Executor, barcode: string): Promise<Transfer | undefined> =>
  (await db.run(rows.transferByBarcode, { barcode }))[0]
/** What was lost on its way from or to a branch and has not been seen since, the latest hundred. */
export const lostAround = (db: Executor, branch: number): Promise<Transfer[]> =>
  db.run(rows.lostAround, { branch })
