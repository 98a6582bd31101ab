import type { Executor } from '../../database/connect.ts'
import { type Bound, bind } from '../../database/statement.ts'
import * as rows from './pace.sql.ts'
import { guessedPace, type Pace, type PaceSeen, paceFrom } from './promise-case.rules.ts'

const watchedDays = 400

/** How copies have gone round in the last year or so. */
export async function lookAtPace(db: Executor, now: Temporal.Instant): Promise<PaceSeen | undefined> {
  const [seen] = await db.run(rows.paceSeen, { since: now.subtract({ hours: 24 * watchedDays }) })
  return seen
}

export const storePace = (seen: PaceSeen, at: Temporal.Instant): Bound => bind(rows.storePace, { seen, at })

/** The pace that promises go by; the guess before the first night. */
export async function loadPace(db: Executor): Promise<Pace> {
  const [kept] = await db.run(rows.pace, {})
  return kept ? paceFrom(kept.seen as PaceSeen) : guessedPace
}
