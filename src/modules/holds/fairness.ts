import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { addDays, type Day, dayOf, momentAt } from '../../kernel/day.ts'
import { type FairnessReport, fairnessReport, mondayOf, weeksBefore } from './fairness.rules.ts'
import * as rows from './fairness.sql.ts'

/** Weeks that are counted again each night: what comes in late is counted too. */
const countedAgain = 3

/**
 * Counts how copies were shared out, from the decisions and nothing else. Done twice it says the same.
 * @param from a day in the first week to count; by default three weeks back
 */
export const countFairness = (
  deps: Deps,
  from: Day = addDays(dayOf(deps.now()), -7 * countedAgain),
): Promise<null> =>
  inTransaction<null>(deps.db, async () => {
    const monday = mondayOf(from)
    return answer(null, [
      bind(rows.forgetFairness, { from: monday }),
      bind(rows.countFairness, { since: momentAt(monday, '00:00') }),
    ])
  })

/** How copies were shared out in the last whole weeks, as it may be shown to all. */
export async function fairness(
  db: Executor,
  of: { readonly today: Day; readonly weeks: number; readonly municipalities: readonly number[] },
): Promise<FairnessReport> {
  const weeks = weeksBefore(of.today, of.weeks)
  const counted = await db.run(rows.fairnessWeeks, { weeks })
  return fairnessReport(
    weeks,
    of.municipalities,
    counted.map(({ municipalityId, ...count }) => ({
      ...count,
      municipality: municipalityId,
    })),
  )
}
