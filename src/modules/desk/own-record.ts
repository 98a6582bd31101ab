import { randomBytes } from 'node:crypto'
import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { circulationRows, forgetAllKept, loansOfPatron } from '../circulation/index.ts'
import { owedBy } from '../fees/index.ts'
import { holdRows, holdsOfPatron } from '../holds/index.ts'
import { forgetCasesOf, openCasesOf } from '../ill/index.ts'
import { eraseWrites, historyWrite, patronById } from '../patrons/index.ts'
import { cancelHold } from './change.ts'
import type { DeskDeps } from './deps.ts'
import { decideLeave, type LeaveRefusal } from './leave.rules.ts'

/**
 * Turns the list of what somebody has borrowed on or off. From when it is on, what they return is kept for them; when it is
 * turned off, all that was kept is forgotten in the same transaction.
 */
export const keepHistory = (deps: Deps, order: { patron: number; keep: boolean }): Promise<void> =>
  inTransaction<void>(deps.db, async () =>
    answer(undefined, [
      historyWrite(order.patron, order.keep),
      ...(order.keep ? [] : [forgetAllKept(order.patron)]),
      event({ kind: order.keep ? 'history.on' : 'history.off' }),
    ]),
  )

/** Forgets all that was kept, and goes on keeping. */
export const forgetHistory = (deps: Deps, patron: number): Promise<void> =>
  inTransaction<void>(deps.db, async () =>
    answer(undefined, [forgetAllKept(patron), event({ kind: 'history.forgotten' })]),
  )

/** Why somebody cannot leave yet, and how many reservations they would give up. */
export async function mayLeave(
  db: Executor,
  patron: number,
): Promise<{
  readonly refusals: readonly LeaveRefusal[]
  readonly waiting: readonly number[]
  readonly isHere: boolean
}> {
  const [loans, holds, interlibraryLoans, found, owed] = await Promise.all([
    loansOfPatron(db, patron),
    holdsOfPatron(db, patron),
    openCasesOf(db, patron),
    patronById(db, patron),
    owedBy(db, patron),
  ])
  const refusals = decideLeave({
    loans: loans.length,
    holds: holds.map(hold => hold.state),
    interlibraryLoans,
    blocked: found?.blockedCode ?? null,
    owed,
  })
  return { refusals, waiting: holds.map(hold => hold.id), isHere: found !== undefined }
}

export type LeaveOutcome =
  | { readonly outcome: 'left'; readonly receipt: string; readonly on: Day }
  /** Without reasons when somebody has left already. */
  | { readonly outcome: 'refused'; readonly refusals: readonly LeaveRefusal[] }

/** What the modules above the desk erase that does not go with the person's own row: the writes, done while that row is there. */
export interface LeaveAbove {
  readonly notices: (patron: number) => readonly Bound[]
}

/** Letters and digits that cannot be taken for one another, in three groups. */
function newReceipt(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const code = [...randomBytes(12)].map(byte => signs[byte % signs.length]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * Erases somebody: person, cards, sessions, letters and choices are deleted, and whose their ended holds and kept loans
 * were. It cannot be undone. What they waited for is given up first, each in the deed that lets the next one have the copy;
 * then, under their lock, it is asked once more whether they may.
 */
export async function leave(deps: DeskDeps, patron: number, above: LeaveAbove): Promise<LeaveOutcome> {
  const before = await mayLeave(deps.db, patron)
  if (before.refusals.length) return { outcome: 'refused', refusals: before.refusals }
  for (const hold of before.waiting) await cancelHold(deps, { hold, actor: { kind: 'patron', patron } })
  return inTransaction<LeaveOutcome>(deps.db, async tx => {
    await tx.run(circulationRows.lockPatron, { patron })
    const { refusals, isHere } = await mayLeave(tx, patron)
    if (refusals.length || !isHere) return { outcome: 'refused', refusals }
    const receipt = newReceipt()
    const on = dayOf(deps.now())
    return answer<LeaveOutcome>({ outcome: 'left', receipt, on }, [
      forgetAllKept(patron),
      bind(holdRows.forgetHoldsOf, { patron }),
      forgetCasesOf(patron),
      ...above.notices(patron),
      ...eraseWrites({ patron, receipt, on }),
      event({ kind: 'patron.left' }),
    ])
  })
}
