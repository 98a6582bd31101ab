import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import * as rows from './holds.sql.ts'
import { places, type Queued } from './queue.rules.ts'
import { inShelfOrder } from './shelf-order.rules.ts'

export type HoldLine = Row<typeof rows.holdsOfPatron>

/** What somebody waits for: ready ones first. */
export const holdsOfPatron = (db: Executor, patron: number): Promise<HoldLine[]> =>
  db.run(rows.holdsOfPatron, { patron })

/** The open queue of a title. */
export async function queueOf(db: Executor, work: number): Promise<(Queued & { pickup: number })[]> {
  return (await db.run(rows.queueOfWork, { work })).map(row => ({
    id: row.id,
    state: row.state,
    queuedAt: row.queuedAt.epochMilliseconds,
    priority: row.priority,
    capturedAt: row.capturedAt?.epochMilliseconds ?? null,
    pickup: row.pickupBranch,
  }))
}

/** A hold's place in its title's queue, from 1; undefined when it is not open. */
export const placeOf = async (db: Executor, work: number, hold: number): Promise<number | undefined> =>
  places(await queueOf(db, work)).get(hold)

export type PickLine = Row<typeof rows.pickList>

/** What to fetch from the shelves of a branch, in shelf order. @param walk its departments as one walks them */
export const pickList = async (
  db: Executor,
  branch: number,
  walk: readonly string[] = [],
): Promise<PickLine[]> => (await db.run(rows.pickList, { branch })).sort(inShelfOrder(walk))

/** What stands on the hold shelf of a branch, by number. */
export const holdShelf = (db: Executor, branch: number) => db.run(rows.holdShelf, { branch })

/** What to take down from the hold shelf of a branch: nobody comes for it any more. */
export const clearanceList = (db: Executor, branch: number) => db.run(rows.clearanceList, { branch })

/** Why a copy went where it went, newest first. */
export const decisionsOfItem = (db: Executor, item: number) => db.run(rows.decisionsOfItem, { item })
