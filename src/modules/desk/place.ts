import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { circulationRows } from '../circulation/index.ts'
import {
  accepts,
  branchLimit,
  countyPlacing,
  decidePlace,
  groupBarOf,
  holdRows,
  type PlaceRefusal,
  placeRows,
  places,
  promiseRows,
  titleLimit,
  totalLimit,
  type WaitingHold,
} from '../holds/index.ts'
import { guardianNote, mayActFor, registrationPolicy } from '../patrons/index.ts'
import type { DeskDeps } from './deps.ts'
import { type Estimate, estimate } from './estimate.ts'
import { loadQuestion, plan, type Question } from './plan.ts'
import { lastOfAll, loadPromiseFacts, newcomer, type PromiseMade, promiser } from './promises.ts'
import { once, type Repeated } from './token.ts'

/** What is wished for: any edition of a work, one part of it (an issue, a volume), one edition, or one copy. */
export type Wish =
  | { readonly work: number; readonly languages?: readonly string[]; readonly formats?: readonly string[] }
  | { readonly work: number; readonly part: string }
  | { readonly edition: number }
  | { readonly item: number }

export interface PlaceOrder {
  readonly patron: number
  readonly wish: Wish
  /** The branch to collect at. */
  readonly pickup: number
  readonly neededBy?: Day
  /** Takes part in the queue from this day on, with its place from now. */
  readonly startsOn?: Day
  /** Belongs together with others, with its number among them. */
  readonly group?: {
    readonly id: number
    readonly seq: number
    /** Copies of the title that one borrower may wait for because they belong to one set. */
    readonly copies?: number
  }
  readonly actor: Actor
  readonly token?: string | undefined
}

export type PlaceOutcome = Repeated &
  (
    | {
        readonly outcome: 'placed'
        readonly hold: number
        readonly work: number
        /** Place in the queue, from 1, and how many copies serve it. */
        readonly place: number
        readonly copies: number
        /** When it can be there; null when no copy is free. */
        readonly estimate: Estimate | null
        /** What was promised, and kept to be looked at later; null = nobody knows. */
        readonly promise: PromiseMade | null
      }
    | { readonly outcome: 'refused'; readonly refusals: readonly PlaceRefusal[] }
    | { readonly outcome: 'unknown-target' }
    | { readonly outcome: 'unknown-patron' }
    /** The guardian may not act for this borrower, or not any more. */
    | { readonly outcome: 'not-guardian' }
  )

/** What keeps every copy that would do from a borrower or a place: a circle that copies are kept to. */
function groupBar(
  deps: DeskDeps,
  question: Question,
  wanted: Pick<
    WaitingHold,
    'target' | 'edition' | 'part' | 'item' | 'languages' | 'formats' | 'pickup' | 'patronHome'
  >,
) {
  const hold: WaitingHold = { ...wanted, id: 0, queuedAt: 0, priority: 0 }
  const bars = question.stock
    .filter(copy => accepts(hold, copy))
    .map(copy => groupBarOf(deps.policy, hold, copy) ?? null)
  return bars.length && bars.every(bar => bar !== null)
    ? (bars.find(bar => bar === 'pickup-not-in-group') ?? 'not-in-hold-group')
    : null
}

/** Puts somebody in the queue, and plans the nearest free copy for whoever is first: at once, in one transaction. */
export const placeHold = (deps: DeskDeps, order: PlaceOrder): Promise<PlaceOutcome> =>
  once<PlaceOutcome>(deps.db, order.token, () =>
    inTransaction<PlaceOutcome>(deps.db, async tx => {
      const { wish, patron, pickup } = order
      const named = {
        work: 'work' in wish ? wish.work : null,
        edition: 'edition' in wish ? wish.edition : null,
        item: 'item' in wish ? wish.item : null,
      }
      const part = 'part' in wish ? wish.part : null
      const [[target]] = await Promise.all([
        tx.run(placeRows.targetOf, named),
        tx.run(circulationRows.lockPatron, { patron }),
      ])
      if (!target || (named.edition !== null && !target.edition) || (named.item !== null && !target.item))
        return { outcome: 'unknown-target' }
      if (order.actor.kind === 'patron' && !(await mayActFor(tx, deps, order.actor)))
        return { outcome: 'not-guardian' }
      const { work } = target
      const at = deps.now()
      const [, [found], question, queue, facts] = await Promise.all([
        tx.run(holdRows.lockQueue, { work }),
        tx.run(placeRows.placeCase, {
          patron,
          work,
          edition: named.edition,
          item: named.item,
          part,
          pickup,
          damaged: deps.checkin?.holdsOnDamaged ?? false,
        }),
        loadQuestion(tx, deps, work),
        tx.run(holdRows.queueOfWork, { work }),
        loadPromiseFacts(tx, deps, [{ work, hold: newcomer(at, { pickup }) }]),
      ])
      if (!found) return { outcome: 'unknown-patron' }
      const wanted = {
        target:
          named.item !== null
            ? ('item' as const)
            : named.edition !== null
              ? ('edition' as const)
              : part !== null
                ? ('part' as const)
                : ('work' as const),
        edition: named.edition,
        item: named.item,
        part,
        languages: 'languages' in wish && wish.languages?.length ? [...wish.languages] : null,
        formats: 'formats' in wish && wish.formats?.length ? [...wish.formats] : null,
      }
      const placing = deps.placing ?? countyPlacing
      const decided = decidePlace({
        today: dayOf(at),
        patron: {
          expiresOn: found.expiresOn,
          blocked: found.blockedCode,
          owes: found.feeBlock !== null,
          openHolds: found.openHolds,
          hasIt: found.hasIt,
          sameOpen: found.sameOpen,
          openAtPickup: found.openAtPickup,
          birthDate: found.birthDate,
          provisionalLimit: found.category === 'provisional' ? (await registrationPolicy(tx)).holds : null,
        },
        pickup: deps.organisation.branches.find(branch => branch.id === pickup) ?? null,
        copies: found.copies,
        limit: totalLimit(placing, {
          branch: pickup,
          category: found.category,
          loanClasses: question.stock.map(copy => copy.loanClass),
        }),
        branchLimit: branchLimit(placing, pickup),
        titleLimit: order.group?.copies ?? titleLimit(placing, pickup, wanted.target),
        ageLimit: found.ageLimit,
        groupBar: groupBar(deps, question, { ...wanted, pickup, patronHome: found.homeBranch }),
      })
      if (decided.outcome === 'refused') return decided
      const [added] = await tx.run(holdRows.addHold, {
        ...wanted,
        patron,
        work,
        pickup,
        at,
        neededBy: order.neededBy ?? null,
        startsOn: order.startsOn ?? null,
        serial: found.lastSerial + 1,
        group: order.group?.id ?? null,
        groupSeq: order.group?.seq ?? null,
      })
      const hold = added?.id ?? 0
      const mine: WaitingHold = {
        ...{ id: hold, queuedAt: at.epochMilliseconds, priority: 0, pickup, ...wanted },
        ...{
          patronHome: found.homeBranch,
          startsOn: order.startsOn ?? null,
          neededBy: order.neededBy ?? null,
        },
      }
      // One of a group may have to wait for another: the queue itself knows.
      const made = order.group
        ? plan(deps, await loadQuestion(tx, deps, work))
        : plan(deps, question, { added: [mine] })
      const assigned = made.assignments.find(one => one.hold === hold)
      const copy = question.copies.find(one => one.item === assigned?.item)
      // One that waits for another of its group, or for a day, is promised nothing.
      const promised =
        order.group || order.startsOn
          ? null
          : promiser(
              deps,
              facts,
            )({ work, hold: newcomer(at, { ...mine, id: lastOfAll }), planned: assigned?.item ?? null })
      const writes: Bound[] = [...made.writes, ...guardianNote(order.actor, 'reserve', at)]
      if (promised) {
        const { earliest, from, likely, latest, comesFrom } = promised
        const days = { earliest, from, likely, latest, free: comesFrom !== null }
        writes.push(bind(promiseRows.storePromise, { hold, at, pickup, ...days }))
      }
      const queued = [
        ...queue.map(row => ({
          id: row.id,
          state: row.state,
          queuedAt: row.queuedAt.epochMilliseconds,
          priority: row.priority,
          capturedAt: row.capturedAt?.epochMilliseconds ?? null,
        })),
        { id: hold, state: 'waiting' as const, queuedAt: mine.queuedAt, priority: 0, capturedAt: null },
      ]
      const placed = {
        outcome: 'placed' as const,
        hold,
        work,
        place: places(queued).get(hold) ?? queued.length,
        copies: found.copies,
        estimate: copy ? estimate(deps, copy.branch, pickup) : null,
        promise: promised,
      }
      const items = made.assignments.map(one => one.item)
      writes.push(event({ kind: 'hold.placed', works: [work], items, token: order.token, answer: placed }))
      return answer(placed, writes)
    }),
  )
