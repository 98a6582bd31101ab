import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import * as rows from './balance.sql.ts'

/** Loans of one municipality's copies at the libraries of another, or of its own. */
export type LoansBetween = Row<typeof rows.loansBetween>

/** Loans made from a moment to just before another. */
export const loansBetween = (
  db: Executor,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<LoansBetween[]> => db.run(rows.loansBetween, { from, to })
