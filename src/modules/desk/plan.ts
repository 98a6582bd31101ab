import type { Executor } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { dayOf } from '../../kernel/day.ts'
import { openDayFrom } from '../../kernel/opening-hours.ts'
import type { ItemState } from '../../kernel/states.ts'
import {
  type Assignment,
  accepts,
  allocation,
  type FreeCopy,
  holdRows,
  inQueueOrder,
  type Reach,
  type WaitingHold,
} from '../holds/index.ts'
import { type Travel, travelAt } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'

type HoldRow = Row<typeof holdRows.undecidedHolds>

/** A hold as the statements that read queues give it. */
export type WaitingRow = { readonly patronHome: number | null } & Pick<
  HoldRow,
  | 'id'
  | 'queuedAt'
  | 'priority'
  | 'pickupBranch'
  | 'target'
  | 'editionId'
  | 'targetItem'
  | 'part'
  | 'languages'
  | 'formats'
  | 'startsOn'
  | 'neededBy'
  | 'pausedUntil'
  | 'hasItsTurn'
  | 'passedItems'
>

/** A hold of a queue, or one that comes back into it, as the allocator sees it. */
export const waitingHold = (row: WaitingRow): WaitingHold => ({
  id: row.id,
  queuedAt: row.queuedAt.epochMilliseconds,
  priority: row.priority,
  pickup: row.pickupBranch,
  patronHome: row.patronHome,
  target: row.target,
  edition: row.editionId,
  item: row.targetItem,
  part: row.part,
  languages: row.languages,
  formats: row.formats,
  startsOn: row.startsOn,
  neededBy: row.neededBy,
  pausedUntil: row.pausedUntil,
  waitsForGroup: !row.hasItsTurn,
  passedItems: row.passedItems,
})

/** The open question of a title: who waits, which copies there are, which of them stand free. */
export interface Question {
  readonly work: number
  readonly holds: readonly HoldRow[]
  /** Those are all who wait, not only the front of the queue and whoever has a copy planned. */
  readonly isWhole: boolean
  /** Every copy that is reserved from, wherever it is. */
  readonly stock: readonly Row<typeof holdRows.reservableCopies>[]
  readonly copies: readonly FreeCopy[]
  readonly travel: Travel
}

/** Stands on a shelf for anybody: also on the hold shelf, when the hold it stood there for has ended. */
export const isFree = (copy: { readonly state: ItemState; readonly isKept: boolean }): boolean =>
  copy.state === 'available' || (copy.state === 'on_hold_shelf' && !copy.isKept)

/** Reads the question under the queue's lock: both statements travel together. `front` = no more of the queue than that. */
export async function loadQuestion(
  tx: Executor,
  deps: DeskDeps,
  work: number,
  front: number | null = null,
): Promise<Question> {
  const now = deps.now()
  const [holds, stock] = await Promise.all([
    tx.run(holdRows.undecidedHolds, { work, today: dayOf(now), front }),
    tx.run(holdRows.reservableCopies, { work }),
  ])
  const copies = stock.filter(isFree)
  const isWhole = front === null || holds.filter(row => row.isFront).length < front
  return { work, holds, isWhole, stock, copies, travel: travelAt(deps.timetable, now) }
}

/** Where nobody fetches anything today, of the branches where copies stand. */
function closedToday(deps: DeskDeps, copies: readonly FreeCopy[]): ReadonlySet<number> {
  if (!deps.policy.skipClosed) return new Set()
  const today = dayOf(deps.now())
  return new Set(
    copies
      .map(copy => copy.branch)
      .filter(branch => openDayFrom(deps.organisation.branch(branch).calendar, today) !== today),
  )
}

/** What copies never come back from by themselves. */
const gone = new Set<ItemState>(['missing', 'lost', 'withdrawn', 'damaged'])

/** Says of holds that no copy in the county can ever fill them, or that one can again. */
function hopes(
  deps: DeskDeps,
  question: Question,
  holds: readonly { readonly hold: WaitingHold; readonly isHopeless: boolean }[],
  free: readonly FreeCopy[],
): Bound[] {
  const standing = question.stock.filter(
    copy => !gone.has(copy.state) || (copy.state === 'damaged' && deps.checkin?.holdsOnDamaged),
  )
  const alive = [...standing, ...free]
  const changed = Map.groupBy(
    holds.filter(one => one.isHopeless === alive.some(copy => accepts(one.hold, copy))),
    one => one.isHopeless,
  )
  return [...changed].map(([isHopeless, those]) =>
    bind(holdRows.setHopeless, {
      holds: those.map(one => one.hold.id),
      since: isHopeless ? null : deps.now(),
    }),
  )
}

export interface Plan {
  readonly assignments: readonly Assignment[]
  /** Statements that make the plan true; none when it is so already. */
  readonly writes: readonly Bound[]
  /** Holds whose plan changed. */
  readonly changed: readonly number[]
  /** Nobody further down the queue than the question tells can change it. */
  readonly isCertain: boolean
}

/** Gives the free copies of a title to those who wait, anew: the plan behind the pick lists. */
export function plan(
  deps: DeskDeps,
  question: Question,
  world: {
    without?: ReadonlySet<number>
    gone?: ReadonlySet<number>
    added?: readonly WaitingHold[]
    free?: readonly FreeCopy[]
  } = {},
): Plan {
  const { without = new Set<number>(), gone: taken = new Set<number>(), added = [], free = [] } = world
  const holds = question.holds.filter(row => !without.has(row.id))
  const copies = [...question.copies.filter(copy => !taken.has(copy.item)), ...free]
  const reach: Reach = (from, to) => question.travel(from, to)
  const waiting = holds.map(waitingHold)
  const { assignments, last, wantsMore } = allocation({
    holds: [...waiting, ...added],
    copies,
    standing: [...question.stock.filter(copy => !gone.has(copy.state)), ...free],
    reach,
    policy: deps.policy,
    now: deps.now(),
    closed: closedToday(deps, copies),
  })
  const wanted = new Map(assignments.map(one => [one.hold, one.item]))
  // Planned before and not so any more, be it for another copy or none: undone first, since one copy is promised once.
  const undone = holds
    .filter(row => row.state === 'assigned' && wanted.get(row.id) !== row.itemId)
    .map(row => row.id)
  const before = new Map(holds.map(row => [row.id, row.itemId]))
  const made = assignments.filter(one => before.get(one.hold) !== one.item)
  const at = deps.now()
  const frontEnd = question.holds.findLast(row => row.isFront)
  const isWithin = !last || (frontEnd !== undefined && inQueueOrder(last, waitingHold(frontEnd)) <= 0)
  return {
    assignments,
    isCertain: question.isWhole || (!wantsMore && isWithin && !deps.policy.protectNewDays),
    writes: [
      ...(undone.length ? [bind(holdRows.unassign, { holds: undone })] : []),
      ...(made.length
        ? [bind(holdRows.assign, { holds: made.map(m => m.hold), items: made.map(m => m.item), at })]
        : []),
      ...made.map(chosen => {
        const branch = copies.find(copy => copy.item === chosen.item)?.branch ?? 0
        const holds = [...waiting, ...added]
        return decision(deps, {
          work: question.work,
          item: chosen.item,
          branch,
          occasion: 'plan',
          chosen,
          holds,
        })
      }),
      ...hopes(
        deps,
        question,
        [
          ...holds.map((row, n) => ({
            hold: waiting[n] as WaitingHold,
            isHopeless: row.hopelessSince !== null,
          })),
          ...added.map(hold => ({ hold, isHopeless: false })),
        ],
        free,
      ),
    ],
    changed: [...new Set([...undone, ...made.map(one => one.hold)])],
  }
}

/** The stored answer to "why did it go there": holds by number, never by name. */
export function decision(
  deps: DeskDeps,
  of: {
    work: number
    item: number
    branch: number
    occasion: 'capture' | 'plan'
    chosen: Assignment
    holds: readonly WaitingHold[]
  },
): Bound {
  const byId = new Map(of.holds.map(hold => [hold.id, hold]))
  const passed = new Set(of.chosen.passed)
  const chosen = byId.get(of.chosen.hold)
  return bind(holdRows.recordDecision, {
    at: deps.now(),
    work: of.work,
    item: of.item,
    branch: of.branch,
    occasion: of.occasion,
    windowDays: deps.policy.windowDays,
    chosen: of.chosen.hold,
    reason: of.chosen.reason,
    candidates: of.chosen.candidates.map(one => ({
      ...one,
      pickup: byId.get(one.hold)?.pickup ?? null,
      queuedAt: byId.get(one.hold)?.queuedAt ?? null,
      passed: passed.has(one.hold),
    })),
    pickup: chosen?.pickup ?? null,
    queuedAt: chosen ? Temporal.Instant.fromEpochMilliseconds(chosen.queuedAt) : null,
    transports: of.chosen.transports,
    passed: passedByPickup(
      of.chosen.passed.flatMap(hold => byId.get(hold) ?? []),
      chosen?.queuedAt ?? 0,
    ),
    barred: of.chosen.barred,
  })
}

/** Everybody who was passed, by where they would have collected it: how many, and by how long at most (milliseconds). */
const passedByPickup = (passed: readonly WaitingHold[], by: number) =>
  [...Map.groupBy(passed, hold => hold.pickup)].map(([pickup, holds]) => ({
    pickup,
    holds: holds.length,
    longest: Math.max(...holds.map(hold => by - hold.queuedAt)),
  }))
