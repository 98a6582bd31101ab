import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import type { Row } from '../../database/statement.ts'
import { forgottenBefore } from '../../kernel/retention.ts'
import type { Bar } from './allocation-policy.rules.ts'
import * as rows from './holds.sql.ts'
import { places, type Queued } from './queue.rules.ts'
import * as queueRows from './queue.sql.ts'
import { inShelfOrder } from './shelf-order.rules.ts'
import * as shelves from './shelves.sql.ts'
import { type Passing, passingsOf } from './why.rules.ts'

export type HoldLine = Row<typeof rows.holdsOfPatron>

/** What somebody waits for: ready ones first. */
/** How many somebody can fetch now. */
export const readyHoldsOf = async (db: Executor, patron: number): Promise<number> =>
  (await db.run(rows.readyOfPatron, { patron }))[0]?.ready ?? 0

export const holdsOfPatron = (db: Executor, patron: number): Promise<HoldLine[]> =>
  db.run(rows.holdsOfPatron, { patron })

/** A hold of somebody's that has ended, while it is still known whose it was; null for any other, and for anybody else's. */
export const endedHold = async (
  db: Executor,
  of: { readonly patron: number; readonly hold: number },
): Promise<Row<typeof rows.endedOf> | null> => (await db.run(rows.endedOf, of))[0] ?? null

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

export type PickLine = Row<typeof shelves.pickList>

/** What to fetch from the shelves of a branch, in shelf order. @param walk its departments as one walks them */
export const pickList = async (
  db: Executor,
  branch: number,
  walk: readonly string[] = [],
): Promise<PickLine[]> => (await db.run(shelves.pickList, { branch })).sort(inShelfOrder(walk))

/** What stands on the hold shelf of a branch, by number. */
export const holdShelf = (db: Executor, branch: number) => db.run(shelves.holdShelf, { branch })

/** What to take down from the hold shelf of a branch: nobody comes for it any more. */
export const clearanceList = (db: Executor, branch: number) => db.run(shelves.clearanceList, { branch })

/** Why a copy went where it went, newest first. */
export const decisionsOfItem = (db: Executor, item: number) => db.run(queueRows.decisionsOfItem, { item })

/** Why the copies of a title went where they went, newest first. */
export const decisionsOfWork = (db: Executor, page: { work: number; limit: number; offset: number }) =>
  db.run(queueRows.decisionsOfWork, page)

export type QueueLine = Row<typeof queueRows.queueLines> & { readonly place: number }

/** Some of a title's queue, in the order copies are given by, and how many wait in all. */
export async function queueOfTitle(
  db: Executor,
  { work, limit, offset }: { work: number; limit: number; offset: number },
): Promise<{ readonly total: number; readonly lines: readonly QueueLine[] }> {
  const order = places(await queueOf(db, work))
  const shown = [...order.keys()].slice(offset, offset + limit)
  const found = shown.length ? await db.run(queueRows.queueLines, { holds: shown }) : []
  const lines = found.map(line => ({ ...line, place: order.get(line.id) ?? 0 }))
  return { total: order.size, lines: lines.sort((a, b) => a.place - b.place) }
}

/** A title and how many copies its queue has to hope for; undefined when there is no such title. */
export const titleInQueue = async (db: Executor, work: number) =>
  (await db.run(queueRows.titleInQueue, { work }))[0]

/** One open hold with its place; undefined when it is not open. */
export async function queuedHold(
  db: Executor,
  { work, hold }: { work: number; hold: number },
): Promise<QueueLine | undefined> {
  const place = await placeOf(db, work, hold)
  const [line] = place === undefined ? [] : await db.run(queueRows.queueLines, { holds: [hold] })
  return line && place !== undefined ? { ...line, place } : undefined
}

/** What was done to a hold by whom, newest first. */
export const logOfHold = (db: Executor, hold: number) => db.run(queueRows.logOfHold, { hold })

const passingsShown = 20

/** What a borrower may know of why the own hold stands where it stands. */
export interface Why {
  /** Copies that went to others who came later, newest first. */
  readonly passings: readonly Passing[]
  /** How many have been put before it by the library. */
  readonly byPriority: number
}

/** Why a hold has waited: without who, where or which copy. */
export async function whyOf(db: Executor, hold: { id: number; queuedAt: number }): Promise<Why> {
  const [found, [before]] = await Promise.all([
    db.run(queueRows.decisionsTouching, { hold: hold.id, limit: passingsShown }),
    db.run(queueRows.beforeByPriority, { hold: hold.id }),
  ])
  const passings = passingsOf(
    hold,
    found.map(one => ({
      at: one.at.epochMilliseconds,
      reason: one.reason,
      chosen: one.chosenHold,
      queuedAt: one.queuedAt?.epochMilliseconds ?? null,
      transports: one.transports,
      candidate: one.candidate && { queuedAt: one.candidate.queuedAt, passed: one.candidate.passed ?? false },
      barred: one.barred as Bar | null,
    })),
  )
  return { passings, byPriority: before?.holds ?? 0 }
}

/** A job: whose a hold was that nobody collected is forgotten some days after it ended. @returns how many were forgotten */
export async function forgetEndedHolds(deps: Deps): Promise<number> {
  return (await deps.db.run(rows.forgetEnded, { before: forgottenBefore('endedHold', deps.now()) })).length
}
