import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import * as rows from './circulation.sql.ts'

export type LoanLine = Row<typeof rows.loansOfPatron>

/** What somebody has at home, due soonest first. */
export const loansOfPatron = (db: Executor, patron: number): Promise<LoanLine[]> =>
  db.run(rows.loansOfPatron, { patron })

/** The last loans of a copy, without who had it. */
export const loanHistoryOf = (db: Executor, item: number) => db.run(rows.loansOfItem, { item })
