import postgres from 'postgres'
import { type Database, type Executor, send } from './connect.ts'
import { type Bound, bind } from './statement.ts'

/** One transaction. Statements sent without waiting share a round trip. */
export interface Transaction extends Executor {
  readonly inTransaction: true
}

const ending = Symbol('ending')

/** What a deed answers, and the statements that make it true. */
export interface Ending<T> {
  readonly [ending]: true
  readonly value: T
  readonly writes: readonly Bound[]
}

/** The last statements of a deed: they travel together with COMMIT in one round trip. */
export const answer = <T>(value: T, writes: readonly Bound[]): Ending<T> => ({
  [ending]: true,
  value,
  writes,
})

const isEnding = <T>(result: T | Ending<T>): result is Ending<T> =>
  typeof result === 'object' && result !== null && ending in result

/** PostgreSQL's own word that another try may succeed: serialisation failure, deadlock. */
const mayTryAgain = new Set(['40001', '40P01'])
const tries = 6

export const isDatabaseError = (error: unknown): error is postgres.PostgresError =>
  error instanceof postgres.PostgresError

/** The constraint that stopped a write, when that is what happened (unique, exclusion, check, foreign key). */
export const brokenConstraint = (error: unknown): string | undefined =>
  isDatabaseError(error) ? error.constraint_name || undefined : undefined

/**
 * Runs `work` in one transaction; BEGIN travels with its first statements, the statements it ends with travel with
 * COMMIT. Serialisation failures and deadlocks are tried again, with a growing random pause.
 * A COMMIT that PostgreSQL answers with ROLLBACK is an error, never a success.
 *
 * @throws the first database error, or what `work` threw; nothing is written then.
 */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T | Ending<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, work)
    } catch (error) {
      if (!isDatabaseError(error) || !mayTryAgain.has(error.code) || attempt === tries) throw error
      await new Promise(resolve => setTimeout(resolve, Math.random() * 5 * 2 ** attempt))
    }
  }
}

/**
 * Sends one statement that is a transaction of itself.
 * @returns false when another try, with locks, may succeed: PostgreSQL's 40001 or 40P01; nothing is written then.
 */
export async function inOneStatement(db: Database, write: Bound): Promise<boolean> {
  try {
    await send(db.driver, write)
    return true
  } catch (error) {
    if (isDatabaseError(error) && mayTryAgain.has(error.code)) return false
    throw error
  }
}

async function once<T>(db: Database, work: (tx: Transaction) => Promise<T | Ending<T>>): Promise<T> {
  const connection = await db.driver.reserve()
  const sent: Promise<unknown>[] = []
  const push = (query: ReturnType<typeof send>): Promise<Awaited<ReturnType<typeof send>>> => {
    // The driver sends lazily, one microtask after it is told to: told here, in order, or BEGIN could come second.
    const settled = query.execute().then(rows => rows)
    // Awaited together at the end: an error nobody waited for must still stop the deed.
    settled.catch(() => {})
    sent.push(settled)
    return settled
  }
  let begun = false
  const begin = () => {
    if (begun) return
    begun = true
    push(connection.unsafe('begin', [], { prepare: true }))
  }
  const tx: Transaction = {
    inTransaction: true,
    run: (statement, args) => {
      const bound = bind(statement, args)
      begin()
      const rows = push(send(connection, bound)).then(rows => [...rows] as never)
      rows.catch(() => {})
      return rows
    },
  }
  try {
    let value: T
    try {
      const result = await work(tx)
      const end = isEnding(result) ? result : answer(result, [])
      if (end.writes.length) begin()
      for (const write of end.writes) push(send(connection, write))
      value = end.value
    } catch (error) {
      if (begun) {
        push(connection.unsafe('rollback', [], { prepare: true }))
        await Promise.allSettled(sent)
      }
      throw error
    }
    if (!begun) return value
    const commit = push(connection.unsafe('commit', [], { prepare: true }))
    const outcomes = await Promise.allSettled(sent)
    const failed = outcomes.find(outcome => outcome.status === 'rejected')
    if (failed) throw failed.reason
    if ((await commit).command !== 'COMMIT') throw new Error('PostgreSQL answered COMMIT with ROLLBACK')
    return value
  } finally {
    connection.release()
  }
}
