import type { Executor } from '../../database/connect.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { curveDays, curvesOf, type SeenCurve, shortLoanDays } from './returns.rules.ts'
import * as rows from './returns.sql.ts'

/** So long back loans are looked at: a year and a season of overlap. */
const watchedDays = 400

/** How loans have come back, by material and queue, from the loans themselves. */
export async function lookAtReturns(db: Executor, now: Temporal.Instant): Promise<SeenCurve[]> {
  const seen = await db.run(rows.returnsSeen, {
    now,
    since: now.subtract({ hours: 24 * watchedDays }),
    shortDays: shortLoanDays,
    first: curveDays.from,
    last: curveDays.from + curveDays.length - 1,
  })
  return curvesOf(seen)
}

/** The statements that keep what was seen, instead of what was kept before. */
export const storeReturns = (curves: readonly SeenCurve[], at: Temporal.Instant): Bound[] => [
  bind(rows.storeCurves, {
    materials: curves.map(one => one.material),
    queues: curves.map(one => one.queue),
    curves: curves.map(one => JSON.stringify(one.curve)),
    loans: curves.map(one => one.loans),
    at,
  }),
  bind(rows.forgetCurves, { before: at }),
]

/** What is kept; none before the first night. */
export const loadReturns = (db: Executor): Promise<SeenCurve[]> => db.run(rows.curves, {})
