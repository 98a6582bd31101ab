import type { Executor } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import * as rows from './kept.sql.ts'

/** A returned loan of somebody who asked to keep a list. */
export type KeptLoan = Omit<Row<typeof rows.keptLoans>, 'total'>

/** What somebody has borrowed and returned, as far as they asked to keep it. @param words looked for in title and author */
export async function keptLoans(
  db: Executor,
  of: { patron: number; words: string; limit: number; offset: number },
): Promise<{ readonly total: number; readonly loans: readonly KeptLoan[] }> {
  const words = of.words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  const found = await db.run(rows.keptLoans, { ...of, like: `%${words.replace(/\s+/g, '%')}%` })
  return { total: found[0]?.total ?? 0, loans: found.map(({ total: _, ...loan }) => loan) }
}

/** Forgets one of them. False when it is none of theirs. */
export const forgetKeptLoan = async (
  db: Executor,
  order: { patron: number; loan: number },
): Promise<boolean> => (await db.run(rows.forgetKept, order)).length > 0

/** The statement that forgets them all. */
export const forgetAllKept = (patron: number): Bound => bind(rows.forgetAllKept, { patron })

/** The statement that makes one borrower's loans another's. */
export const loansMerged = (from: number, into: number): Bound => bind(rows.moveLoans, { from, into })
