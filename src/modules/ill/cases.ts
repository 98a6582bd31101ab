import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import { forgottenBefore } from '../../kernel/retention.ts'
import type { IllRequest } from './ask.ts'
import { type IllState, illStates, isEnded } from './case.rules.ts'
import * as rows from './ill.sql.ts'

export const casesOf = (db: Executor, patrons: readonly number[]): Promise<IllRequest[]> =>
  db.run(rows.requestsOf, { patrons: [...patrons] })

export const caseById = async (db: Executor, id: number): Promise<IllRequest | undefined> =>
  (await db.run(rows.requestById, { id }))[0]

export type IllTry = Row<typeof rows.triesOf>
export type IllLogLine = Row<typeof rows.logOf>

/** The lenders of a case in the order they were asked, and all that was done with it. */
export async function storyOf(
  db: Executor,
  id: number,
): Promise<{ readonly tries: readonly IllTry[]; readonly log: readonly IllLogLine[] }> {
  const [tries, log] = await Promise.all([db.run(rows.triesOf, { id }), db.run(rows.logOf, { id })])
  return { tries, log }
}

export type KnownLender = Row<typeof rows.lenders>
export const knownLenders = (db: Executor): Promise<KnownLender[]> => db.run(rows.lenders, {})

/** How many a borrower can fetch now. */
export const readyCasesOf = async (db: Executor, patron: number): Promise<number> =>
  (await db.run(rows.readyOf, { patron }))[0]?.ready ?? 0

/** How many a borrower has open. */
export const openCasesOf = async (db: Executor, patron: number): Promise<number> =>
  (await db.run(rows.openOf, { patron }))[0]?.open ?? 0

export interface CaseFilter {
  readonly states: readonly IllState[]
  /** To be fetched at; null = anywhere. */
  readonly branch: number | null
  /** Only what the lender waits for. */
  readonly late: boolean
  readonly words: string
  readonly today: Day
}

/** For staff: what waits longest first. */
export async function caseList(
  db: Executor,
  of: CaseFilter & { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly cases: readonly IllRequest[] }> {
  const found = await db.run(rows.requestList, { ...of, states: [...of.states] })
  return { total: found[0]?.total ?? 0, cases: found.map(({ total: _, ...one }) => one) }
}

export interface CaseCounts {
  readonly byState: ReadonlyMap<IllState, number>
  readonly open: number
  readonly late: number
}

export async function caseCounts(
  db: Executor,
  of: { readonly branch: number | null; readonly today: Day },
): Promise<CaseCounts> {
  const found = await db.run(rows.countByState, of)
  const byState = new Map(illStates.map(state => [state, 0]))
  for (const row of found) byState.set(row.state, row.cases)
  const sum = (of: (row: (typeof found)[number]) => number) => found.reduce((all, row) => all + of(row), 0)
  return { byState, open: sum(row => (isEnded(row.state) ? 0 : row.cases)), late: sum(row => row.late) }
}

/** For staff: cases to be fetched at a library that wait for a deed of ours. */
export const casesWaiting = async (db: Executor, branch: number): Promise<number> =>
  (await db.run(rows.waitingForUs, { branch }))[0]?.cases ?? 0

/** Of each year and kind: how many were asked for, came, could not be had, and how long they took. */
export type IllFigure = Row<typeof rows.figures>
export const illFigures = (db: Executor): Promise<IllFigure[]> => db.run(rows.figures, {})

/** A job: whose a case was is forgotten some months after its end. @returns how many were forgotten */
export const forgetEndedCases = async (deps: Deps): Promise<number> =>
  (await deps.db.run(rows.forgetEnded, { before: forgottenBefore('endedInterlibraryLoan', deps.now()) }))
    .length

/** The write that forgets whose somebody's ended cases were. */
export const forgetCasesOf = (patron: number): Bound => bind(rows.forgetOf, { patron })

/**
 * The write that makes one borrower's cases another's. Two cases of the same thing stay two: each has a number of its own that
 * has been told, and a lender may have been asked. How many one may have open is asked of new ones alone.
 */
export const casesMerged = (from: number, into: number): Bound => bind(rows.moveRequests, { from, into })
