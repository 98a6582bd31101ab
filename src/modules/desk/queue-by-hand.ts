import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import type { ItemState } from '../../kernel/states.ts'
import { circulationRows } from '../circulation/index.ts'
import { accepts, decideReorder, holdRows, type ReorderRefusal } from '../holds/index.ts'
import { audit } from '../staff/index.ts'
import { type ChangeOrder, type ChangeOutcome, change, refused } from './change.ts'
import type { DeskDeps } from './deps.ts'
import { loadQuestion, plan, waitingHold } from './plan.ts'
import { once, type Repeated } from './token.ts'

type Clerk = Actor & { readonly kind: 'staff' }

/**
 * Puts a hold in another class of priority, with the reason: 0 is everybody's, the higher go before, -1 lets all others
 * pass and is in no loan's way. The queue is shared out anew at once.
 */
export const setPriority = (
  deps: DeskDeps,
  order: ChangeOrder & { readonly actor: Clerk; readonly priority: number; readonly reason: string },
): Promise<ChangeOutcome> =>
  change(deps, order, 'priority', async (tx, found) => {
    if (found.endedAt !== null) return refused('unknown-hold')
    const { priority, reason, actor } = order
    const question = await loadQuestion(tx, deps, found.workId)
    const holds = question.holds.map(row => (row.id === found.id ? { ...row, priority } : row))
    const made = plan(deps, { ...question, holds })
    return {
      kind: 'hold.changed',
      items: made.assignments.map(one => one.item),
      writes: [
        bind(holdRows.setPriority, { hold: found.id, priority, reason: priority === 0 ? null : reason }),
        ...made.writes,
        audit(actor, 'set-priority', `hold:${found.id}`, deps.now(), { priority, reason }),
      ],
    }
  })

export type ReorderOutcome = Repeated &
  (
    | { readonly outcome: 'reordered' }
    | { readonly outcome: 'refused'; readonly refusals: readonly ReorderRefusal[] }
  )

/** Gives those who wait for a title other places, all at once; the same order twice is taken twice. */
export const reorderQueue = (
  deps: DeskDeps,
  order: {
    readonly work: number
    readonly order: readonly { readonly hold: number; readonly place: number }[]
    readonly actor: Clerk
    readonly reason: string
    readonly token?: string | undefined
  },
): Promise<ReorderOutcome> =>
  once<ReorderOutcome>(deps.db, order.token, () =>
    inTransaction<ReorderOutcome>(deps.db, async tx => {
      const { work, actor, reason } = order
      const [, queue, question] = await Promise.all([
        tx.run(holdRows.lockQueue, { work }),
        tx.run(holdRows.queueOfWork, { work }),
        loadQuestion(tx, deps, work),
      ])
      const waiting = queue
        .filter(row => row.state === 'waiting' || row.state === 'assigned')
        .map(row => ({ id: row.id, queuedAt: row.queuedAt.epochMilliseconds }))
      const decided = decideReorder(waiting, order.order)
      if (decided.outcome === 'refused') return decided
      const times = new Map(
        decided.times.map(one => [one.hold, Temporal.Instant.fromEpochMilliseconds(one.at)]),
      )
      const holds = question.holds.map(row => ({ ...row, queuedAt: times.get(row.id) ?? row.queuedAt }))
      const made = plan(deps, { ...question, holds })
      const reordered = { outcome: 'reordered' as const }
      return answer(reordered, [
        bind(holdRows.setQueueTimes, { holds: [...times.keys()], times: [...times.values()] }),
        ...made.writes,
        audit(actor, 'reorder-queue', `work:${work}`, deps.now(), { reason, order: [...times.keys()] }),
        event({
          kind: 'hold.changed',
          works: [work],
          items: made.assignments.map(one => one.item),
          token: order.token,
          answer: reordered,
        }),
      ])
    }),
  )

/**
 * Shares out the queue anew for one hold. Softly: the copy it is promised stays its own unless a better is free. Else
 * that copy is passed over for good, which is logged, and another is looked for.
 */
export const retarget = (
  deps: DeskDeps,
  order: ChangeOrder & { readonly soft?: boolean },
): Promise<ChangeOutcome> =>
  change(deps, order, order.soft ? 'retarget-soft' : 'retarget', async (tx, found) => {
    if (found.state !== 'waiting' && found.state !== 'assigned') return refused('unknown-hold')
    const question = await loadQuestion(tx, deps, found.workId)
    const passed = order.soft ? null : found.itemId
    const holds = question.holds.map(row =>
      row.id === found.id && passed !== null ? { ...row, passedItems: [...row.passedItems, passed] } : row,
    )
    const made = plan(deps, { ...question, holds })
    return {
      kind: 'hold.changed',
      items: made.assignments.map(one => one.item),
      writes: [
        ...(passed === null ? [] : [bind(holdRows.passCopy, { hold: found.id, item: passed })]),
        ...made.writes,
        ...(order.actor.kind === 'staff'
          ? [audit(order.actor, 'retarget', `hold:${found.id}`, deps.now(), { passed, reason: order.reason })]
          : []),
      ],
    }
  })

/** Puts a hold on one copy on another copy of the same title instead; the copy it had goes to whoever is next. */
export const moveHold = (
  deps: DeskDeps,
  order: ChangeOrder & { readonly actor: Clerk; readonly barcode: string },
): Promise<ChangeOutcome> =>
  change(deps, order, 'move', async (tx, found) => {
    if (found.endedAt !== null || found.target !== 'item') return refused('unknown-hold')
    if (found.state !== 'waiting' && found.state !== 'assigned') return refused('captured')
    const [to] = await tx.run(circulationRows.caseOfBarcode, { barcode: order.barcode })
    if (!to) return refused('unknown-item')
    if (to.work !== found.workId) return refused('another-title')
    if (to.item === found.targetItem) return refused('same-copy')
    const question = await loadQuestion(tx, deps, found.workId)
    const holds = question.holds.map(row => (row.id === found.id ? { ...row, targetItem: to.item } : row))
    const made = plan(deps, { ...question, holds })
    return {
      kind: 'hold.changed',
      items: made.assignments.map(one => one.item),
      writes: [
        bind(holdRows.setTargetItem, { hold: found.id, item: to.item }),
        ...made.writes,
        audit(order.actor, 'move-hold', `hold:${found.id}`, deps.now(), {
          to: to.item,
          reason: order.reason,
        }),
      ],
    }
  })

/** What may fill a hold: how many copies are reserved from, how many of them stand free. */
export interface Outlook {
  readonly candidates: number
  readonly available: number
}

/** States in which a copy is still the library's to lend, now or later. */
const lendable = new Set<ItemState>([
  'available',
  'on_loan',
  'in_transit',
  'on_hold_shelf',
  'transit_cancelled',
  'on_order',
  'in_processing',
])

/** @returns undefined when there is no such hold */
export async function outlookOf(deps: DeskDeps, hold: number): Promise<Outlook | undefined> {
  const [found] = await deps.db.run(holdRows.holdById, { hold })
  if (!found) return undefined
  const stock = await deps.db.run(holdRows.reservableCopies, { work: found.workId })
  const fitting = stock.filter(copy => lendable.has(copy.state) && accepts(waitingHold(found), copy))
  return {
    candidates: fitting.length,
    available: fitting.filter(copy => copy.state === 'available').length,
  }
}
