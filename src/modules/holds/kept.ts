import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import { dayOf } from '../../kernel/day.ts'
import * as rows from './promise.sql.ts'

/** How the promises of one kind turned out. */
export type Kept = Row<typeof rows.promisesKept>

/** How the promises of the last so many days have turned out: those with a free copy first. */
export const promisesKept = (db: Executor, now: Temporal.Instant, days: number): Promise<Kept[]> =>
  db.run(rows.promisesKept, { today: dayOf(now), since: now.subtract({ hours: 24 * days }) })
