import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row, type Statement } from '../../database/statement.ts'
import { answer, brokenConstraint, inTransaction, type Transaction } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import type { HoldNews } from '../../kernel/hold-news.ts'
import { circulationRows } from '../circulation/index.ts'
import { countyShelf, holdRows, ownerRows } from '../holds/index.ts'
import { type GuardianDeed, guardianNote, mayActFor } from '../patrons/index.ts'
import { audit } from '../staff/index.ts'
import { forgetHoldOfTransfer, sendTransfer, travelAt } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { newsFacts } from './hold-news.ts'
import { isFree, loadQuestion, plan, type Question } from './plan.ts'
import { nextOfSeries } from './series.ts'
import { once, type Repeated } from './token.ts'

type Hold = Row<typeof holdRows.holdById>

export interface ChangeOrder {
  readonly hold: number
  readonly actor: Actor
  /** Why, by a code of the library's own. */
  readonly reason?: string
  readonly workstation?: string
  readonly token?: string | undefined
}

export type ChangeRefusal =
  /** Ended already, or somebody else's: it does not exist for who asks. */
  | { readonly code: 'unknown-hold' }
  /** It stands on the shelf: fetch it there, or let it go. */
  | { readonly code: 'on-shelf' }
  | { readonly code: 'unknown-pickup' }
  | { readonly code: 'no-pickup-place' }
  /** A copy is on its way already. */
  | { readonly code: 'captured' }
  | { readonly code: 'too-late' }
  | { readonly code: 'unknown-item' }
  /** A hold on a copy stays with its title. */
  | { readonly code: 'another-title' }
  | { readonly code: 'same-copy' }
  /** Reserved anew meanwhile. */
  | { readonly code: 'already-reserved' }

export type ChangeOutcome = Repeated &
  (
    | { readonly outcome: 'changed'; readonly hold: number }
    | { readonly outcome: 'refused'; readonly refusals: readonly ChangeRefusal[] }
  )

export const refused = (code: ChangeRefusal['code']): ChangeOutcome => ({
  outcome: 'refused',
  refusals: [{ code }],
})

/** Locks in the order of the house (patron, copy, queue) and reads again: what was read before the wait may be old. */
async function lockHold(
  tx: Transaction,
  deps: DeskDeps,
  { hold, actor }: ChangeOrder,
): Promise<Hold | undefined> {
  const [before] = await tx.run(holdRows.holdById, { hold })
  if (!before) return undefined
  if (actor.kind === 'patron' && actor.patron !== before.patronId) return undefined
  const [, , , [found]] = await Promise.all([
    before.patronId === null ? null : tx.run(circulationRows.lockPatron, { patron: before.patronId }),
    before.itemId === null ? null : tx.run(circulationRows.lockItem, { item: before.itemId }),
    tx.run(holdRows.lockQueue, { work: before.workId }),
    tx.run(holdRows.holdById, { hold }),
  ])
  return actor.kind !== 'patron' || (await mayActFor(tx, deps, actor)) ? found : undefined
}

const logged = (deps: DeskDeps, order: ChangeOrder, deed: string, found: Hold): Bound =>
  bind(holdRows.logHold, {
    hold: order.hold,
    at: deps.now(),
    deed,
    reason: order.reason ?? null,
    by: order.actor.kind,
    account: order.actor.kind === 'staff' ? order.actor.account : null,
    workstation: order.workstation ?? null,
    item: found.itemId,
  })

/** What a guardian's deed is called to the child, by what it is called in the audit log. */
const guardianDeed: Readonly<Record<string, GuardianDeed['deed']>> = {
  'cancel-hold': 'cancel',
  'undo-cancel': 'undo-cancel',
  'pause-hold': 'pause',
  'resume-hold': 'resume',
  'change-pickup': 'change-pickup',
  'redirect-hold': 'change-pickup',
}

const noted = (deps: DeskDeps, { actor }: ChangeOrder, deed: string, hold: number): Bound[] => {
  if (actor.kind === 'staff') return [audit(actor, deed, `hold:${hold}`, deps.now())]
  const asGuardian = guardianDeed[deed]
  return asGuardian ? guardianNote(actor, asGuardian, deps.now()) : []
}

/** What a change comes to: what it writes, and what it tells the feed. */
export interface Decided {
  readonly writes: readonly Bound[]
  readonly kind: string
  readonly items?: readonly number[]
  /** What its borrower is to be told, when it was not their own doing. */
  readonly news?: HoldNews
}

/** One change of a hold in one transaction, logged with who did it and which copy it had. */
export const change = (
  deps: DeskDeps,
  order: ChangeOrder,
  deed: string,
  decide: (tx: Transaction, found: Hold) => Promise<Decided | ChangeOutcome>,
): Promise<ChangeOutcome> =>
  once<ChangeOutcome>(deps.db, order.token, () =>
    inTransaction<ChangeOutcome>(deps.db, async tx => {
      const found = await lockHold(tx, deps, order)
      if (!found) return refused('unknown-hold')
      const decided = await decide(tx, found)
      if ('outcome' in decided) return decided
      const changed = { outcome: 'changed' as const, hold: order.hold }
      const items = [...(decided.items ?? []), ...(found.itemId === null ? [] : [found.itemId])]
      return answer(changed, [
        ...decided.writes,
        logged(deps, order, deed, found),
        event({
          kind: decided.kind,
          works: [found.workId],
          items,
          facts: decided.news ? newsFacts(decided.news, order.hold, deps.now()) : {},
          token: order.token,
          answer: changed,
        }),
      ])
    }),
  )

/** The copy that a hold on the shelf leaves behind: it stands there for the next, until somebody takes it down. */
export const fromShelf = (question: Question, found: Hold): Question['stock'] =>
  found.state === 'on_shelf' || found.state === 'captured'
    ? question.stock.filter(copy => copy.item === found.itemId && copy.state === 'on_hold_shelf')
    : []

/**
 * Takes somebody out of the queue, in any state. A planned copy goes to the next at once; one in a van or on a shelf stays
 * where it is until it is scanned, and then goes to whoever is next.
 */
export async function cancelHold(deps: DeskDeps, order: ChangeOrder): Promise<ChangeOutcome> {
  const outcome = await change(deps, order, 'cancel', async (tx, found) => {
    if (found.endedAt !== null) return refused('unknown-hold')
    const at = deps.now()
    const question = await loadQuestion(tx, deps, found.workId)
    const rest = plan(deps, question, { without: new Set([found.id]), free: fromShelf(question, found) })
    return {
      kind: 'hold.cancelled',
      ...(order.actor.kind === 'staff' ? { news: 'cancelled' as const } : {}),
      items: rest.assignments.map(one => one.item),
      writes: [
        bind(holdRows.endHold, { holds: [found.id], state: 'cancelled', at, by: order.actor.kind }),
        ...(found.state === 'in_transit' ? [bind(forgetHoldOfTransfer, { hold: found.id })] : []),
        ...rest.writes,
        ...noted(deps, order, 'cancel-hold', found.id),
      ],
    }
  })
  if (outcome.outcome === 'changed' && !outcome.repeated) await nextOfSeries(deps, order.hold)
  return outcome
}

/** How long a cancelled hold can be had back, at the place it had. */
export const undoMinutes = 10

/**
 * Takes a cancellation back: the old place in the queue, though not a copy that has gone to somebody else. Asked once more,
 * as by a button that is pressed twice, it answers the same: the hold is back.
 */
export async function undoCancel(deps: DeskDeps, order: ChangeOrder): Promise<ChangeOutcome> {
  const outcome = await change(deps, order, 'undo-cancel', async (tx, found) => {
    if (found.endedAt === null) {
      const [last] = await tx.run(holdRows.isTakenBack, { hold: found.id })
      return last?.isTakenBack
        ? { outcome: 'changed', hold: found.id, repeated: true }
        : refused('unknown-hold')
    }
    if (found.state !== 'cancelled' || found.patronId === null) return refused('unknown-hold')
    const latest = found.endedAt.add({ minutes: undoMinutes })
    if (Temporal.Instant.compare(deps.now(), latest) > 0) return refused('too-late')
    const made = await planAgain(tx, deps, found, holdRows.undoCancel, { hold: found.id })
    return {
      kind: 'hold.placed',
      items: made.assignments.map(one => one.item),
      writes: [...made.writes, ...noted(deps, order, 'undo-cancel', found.id)],
    }
  }).catch(error => {
    if (brokenConstraint(error) === 'one_open_hold_per_patron_and_target') return refused('already-reserved')
    throw error
  })
  // The next of a series had its turn meanwhile, and gives it back.
  if (outcome.outcome === 'changed' && !outcome.repeated) await nextOfSeries(deps, order.hold)
  return outcome
}

/** The title of somebody's hold whose cancellation can be taken back still; null = there is no such hold of theirs. */
export async function cancelledTitle(
  deps: DeskDeps,
  of: { readonly patron: number; readonly hold: number },
): Promise<string | null> {
  const since = deps.now().subtract({ minutes: undoMinutes })
  return (await deps.db.run(ownerRows.cancelledSince, { ...of, since }))[0]?.title ?? null
}

/** From the shelf it stands on to another place: by the next van, with the hold. */
function sendOn(deps: DeskDeps, order: ChangeOrder & { pickup: number }, found: Hold) {
  const at = deps.now()
  const [item, from, to] = [found.itemId ?? 0, found.pickupBranch, order.pickup]
  const journey = travelAt(deps.timetable, at)(from, to)
  const promised = journey ? Temporal.Instant.fromEpochMilliseconds(journey.arrives) : null
  return {
    kind: 'hold.changed',
    news: 'moved' as const,
    writes: [
      bind(holdRows.setPickup, { hold: found.id, pickup: to }),
      bind(holdRows.captureInTransit, { hold: found.id, item, at }),
      bind(circulationRows.setItemState, { item, state: 'in_transit', branch: from, at }),
      bind(sendTransfer, { item, from, to, reason: 'hold', hold: found.id, at, promised }),
      ...noted(deps, order, 'redirect-hold', found.id),
    ],
  }
}

/**
 * Staff where it stands have it in their hands and send it. For others, and for borrowers when the rules say so, it is
 * sent when it is next scanned: it stands on the list of what to take down.
 */
function fromTheShelf(
  deps: DeskDeps,
  order: ChangeOrder & { pickup: number; redirect?: boolean },
  found: Hold,
): ChangeOutcome | Decided {
  const { actor, pickup } = order
  const isStaff = actor.kind === 'staff'
  const mayGo = isStaff ? order.redirect : (deps.shelf ?? countyShelf).borrowersRedirect
  if (!mayGo) return refused('on-shelf')
  if (isStaff && actor.branch === found.pickupBranch) return sendOn(deps, order, found)
  return {
    kind: 'hold.changed',
    ...(isStaff ? { news: 'moved' as const } : {}),
    writes: [
      bind(holdRows.captureElsewhere, { hold: found.id, pickup }),
      ...noted(deps, order, 'redirect-hold', found.id),
    ],
  }
}

/**
 * Another place to collect: at once while it waits, at the next scan when it is on its way. From a shelf staff send it on,
 * and borrowers have it sent on when the rules say so.
 */
export const changePickup = (
  deps: DeskDeps,
  order: ChangeOrder & {
    pickup: number
    /** Staff send the copy on from the shelf it stands on. */
    redirect?: boolean
  },
): Promise<ChangeOutcome> =>
  change(deps, order, 'change-pickup', async (tx, found) => {
    if (found.endedAt !== null) return refused('unknown-hold')
    const pickup = deps.organisation.branches.find(branch => branch.id === order.pickup)
    if (!pickup) return refused('unknown-pickup')
    if (!pickup.isPickup) return refused('no-pickup-place')
    if (found.state === 'on_shelf')
      return pickup.id === found.pickupBranch ? refused('on-shelf') : fromTheShelf(deps, order, found)
    const question = await loadQuestion(tx, deps, found.workId)
    const holds = question.holds.map(row => (row.id === found.id ? { ...row, pickupBranch: pickup.id } : row))
    const made = plan(deps, { ...question, holds })
    const isMoved = order.actor.kind === 'staff' && pickup.id !== found.pickupBranch
    return {
      kind: 'hold.changed',
      ...(isMoved ? { news: 'moved' as const } : {}),
      items: made.assignments.map(one => one.item),
      writes: [
        bind(holdRows.setPickup, { hold: found.id, pickup: pickup.id }),
        ...made.writes,
        ...noted(deps, order, 'change-pickup', found.id),
      ],
    }
  })

/** Lets others pass until a day, and keeps the place; a planned copy goes to the next. */
export const pauseHold = (deps: DeskDeps, order: ChangeOrder & { until: Day }): Promise<ChangeOutcome> =>
  change(deps, order, 'pause', async (tx, found) => {
    if (found.endedAt !== null) return refused('unknown-hold')
    if (found.state !== 'waiting' && found.state !== 'assigned')
      return refused(found.state === 'on_shelf' ? 'on-shelf' : 'captured')
    const question = await loadQuestion(tx, deps, found.workId)
    const rest = plan(deps, question, { without: new Set([found.id]) })
    const freed = found.state === 'assigned' ? [bind(holdRows.unassign, { holds: [found.id] })] : []
    return {
      kind: 'hold.changed',
      items: rest.assignments.map(one => one.item),
      writes: [
        ...freed,
        bind(holdRows.setPause, { hold: found.id, until: order.until }),
        ...rest.writes,
        ...noted(deps, order, 'pause-hold', found.id),
      ],
    }
  })

export const resumeHold = (deps: DeskDeps, order: ChangeOrder): Promise<ChangeOutcome> =>
  change(deps, order, 'resume', async (tx, found) => {
    if (found.endedAt !== null) return refused('unknown-hold')
    const made = await planAgain(tx, deps, found, holdRows.setPause, { hold: found.id, until: null })
    return {
      kind: 'hold.changed',
      items: made.assignments.map(one => one.item),
      writes: [...made.writes, ...noted(deps, order, 'resume-hold', found.id)],
    }
  })

/**
 * Lets a hold come back into its queue and plans anew. Whether it takes part there (it may be paused, or wait for another of
 * its group) the queue itself knows, once it has been written.
 */
async function planAgain<A extends object, R>(
  tx: Transaction,
  deps: DeskDeps,
  found: Hold,
  back: Statement<A, R>,
  args: A,
) {
  const [, question] = await Promise.all([tx.run(back, args), loadQuestion(tx, deps, found.workId)])
  return plan(deps, question)
}

/** Not on its shelf: the copy is noted as missing, and the next copy is looked for at once. */
export const notFound = (deps: DeskDeps, order: ChangeOrder & { branch: number }): Promise<ChangeOutcome> =>
  change(deps, order, 'not-found', async (tx, found) => {
    if (found.state !== 'assigned' || found.itemId === null) return refused('unknown-hold')
    const question = await loadQuestion(tx, deps, found.workId)
    const item = found.itemId
    const stock = question.stock.map(copy =>
      copy.item === item ? { ...copy, state: 'missing' as const } : copy,
    )
    const copies = stock.filter(isFree)
    const made = plan(deps, { ...question, stock, copies })
    return {
      kind: 'item.changed',
      items: made.assignments.map(one => one.item),
      writes: [
        bind(circulationRows.setItemState, { item, state: 'missing', branch: order.branch, at: deps.now() }),
        ...made.writes,
        ...noted(deps, order, 'not-found', found.id),
      ],
    }
  })
