import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import { type Day, dayOf, daysBetween } from '../../kernel/day.ts'
import { curveFor, isShortLoan } from '../circulation/index.ts'
import {
  accepts,
  allocate,
  barOf,
  type CopySeen,
  comingCopy,
  type FreeCopy,
  farthest,
  guessedPace,
  nearInQueue,
  promise,
  promiseRows,
  type Turn,
  turnOf,
  type WaitingHold,
} from '../holds/index.ts'
import { travelAt } from '../transport/index.ts'
import type { DeskDeps, Experience } from './deps.ts'
import { hoursAndWays } from './hours-and-ways.ts'
import { isFree, waitingHold } from './plan.ts'

/** When a hold can be collected: in eight cases of ten from `from` to `latest`. All are days the pick-up place is open. */
export interface PromiseMade {
  /** Not before this, whatever happens. */
  readonly earliest: Day
  readonly from: Day
  readonly likely: Day
  readonly latest: Day
  /** A copy that stands free is planned for it: then the timetable says when. Where it stands. */
  readonly comesFrom: number | null
}

/** A hold that is asked about, placed or only thought of. */
export interface Asked {
  readonly work: number
  readonly hold: WaitingHold
  /** The copy planned for it; null = none is; undefined = not placed yet, so nobody knows. */
  readonly planned?: number | null
}

export type CopyRow = Row<typeof promiseRows.comingCopies>
export type ShownCopyRow = Row<typeof promiseRows.shownAndComing>
type RivalRow = Row<typeof promiseRows.rivals>
type FrontRow = Row<typeof promiseRows.frontHolds>

/** What promises about some works are made from, as it is at one moment. */
export interface PromiseFacts {
  readonly now: Temporal.Instant
  readonly today: Day
  readonly copies: ReadonlyMap<number, readonly CopyRow[]>
  readonly rivals: ReadonlyMap<string, readonly RivalRow[]>
  readonly front: ReadonlyMap<number, readonly FrontRow[]>
}

/** Comes after everybody who waits already. */
export const lastOfAll = Number.MAX_SAFE_INTEGER
/** So many at the front of a queue may be given the copies that stand free. */
const frontLength = 40

/** Somebody who would place a hold now. */
export const newcomer = (
  now: Temporal.Instant,
  wish: Partial<WaitingHold> & { readonly pickup: number },
): WaitingHold => ({
  id: lastOfAll,
  queuedAt: now.epochMilliseconds,
  priority: 0,
  target: 'work',
  edition: null,
  item: null,
  languages: null,
  formats: null,
  ...wish,
})

const queueKey = ({ work, hold }: Asked): string => `${work}/${hold.priority}/${hold.queuedAt}/${hold.id}`

/** Reads what is needed for all that is asked, in one round trip. @param coming reads the copies, when they are read for more */
export async function loadPromiseFacts(
  db: Executor,
  deps: DeskDeps,
  asked: readonly Asked[],
  coming = (works: readonly number[], today: Day): Promise<readonly CopyRow[]> =>
    db.run(promiseRows.comingCopies, { works: [...works], today }),
): Promise<PromiseFacts> {
  const now = deps.now()
  const today = dayOf(now)
  const works = [...new Set(asked.map(one => one.work))]
  const queues = [...new Map(asked.map(one => [queueKey(one), one]))]
  const { policy } = deps
  const [copies, rivals, front] = await Promise.all([
    coming(works, today),
    db.run(promiseRows.rivals, {
      works: queues.map(([, one]) => one.work),
      priorities: queues.map(([, one]) => one.hold.priority),
      times: queues.map(([, one]) => Temporal.Instant.fromEpochMilliseconds(one.hold.queuedAt)),
      holds: queues.map(([, one]) => one.hold.id),
      windowDays: policy.windowDays,
      byPlace: Boolean(
        policy.municipalOnly || policy.forbidden?.length || (policy.pickup && policy.pickup !== 'any'),
      ),
      today,
    }),
    db.run(promiseRows.frontHolds, { works, today, front: frontLength }),
  ])
  const byQueue = Map.groupBy(rivals, row => queues[row.nr - 1]?.[0] ?? '')
  return {
    now,
    today,
    copies: Map.groupBy(copies, row => row.work),
    rivals: byQueue,
    front: Map.groupBy(front, row => row.work),
  }
}

/** Answers about what was read: what is the same for several is worked out once. */
export function promiser(deps: DeskDeps, facts: PromiseFacts): (asked: Asked) => PromiseMade | null {
  const { now, today } = facts
  const { pace, curves }: Experience = deps.experience ?? { pace: guessedPace, curves: [] }
  const travelNow = travelAt(deps.timetable, now)
  const turns = new Map<string, Turn>()
  const { openIn, ways } = hoursAndWays(deps, now, today)

  return asked => {
    const { work, hold } = asked
    const stock = facts.copies.get(work) ?? []
    const serving = stock.filter(
      copy =>
        accepts(hold, copy) &&
        !barOf(deps.policy, hold, copy) &&
        (copy.home === hold.pickup || copy.branch === hold.pickup || travelNow(copy.home, hold.pickup)),
    )
    if (!serving.length) return null
    const item = asked.planned === undefined ? wouldGet(deps, facts, asked, serving) : asked.planned
    const planned = serving.find(copy => copy.item === item)
    const others = serving.filter(copy => copy !== planned)
    const rivals = (facts.rivals.get(queueKey(asked)) ?? []).filter(row => competes(deps, hold, row, serving))
    const sum = (of: (row: RivalRow) => number): number => rivals.reduce((all, row) => all + of(row), 0)
    const ahead = sum(row => row.ahead)
    const near = nearInQueue({ before: sum(row => row.before), after: sum(row => row.after) })
    const openOn = openIn(hold.pickup)
    const queue = {
      ...{ ahead, near, cycle: pace.cycle, leaves: pace.leaves },
      copies: others.map(copy => comingCopy(whereIs(copy, curves), pace)),
    }
    const made = promise(
      {
        ...queue,
        firstOpen: daysBetween(today, openOn(0)),
        planned: planned ? ways(hold.pickup)(planned.branch) : null,
        travel: pace.travel,
        lag: pace.lag,
      },
      () => {
        const key = `${ahead}/${near}/${others.map(copy => copy.item)}`
        const turn = turns.get(key) ?? turnOf(queue)
        turns.set(key, turn)
        return turn
      },
    )
    if (made.latest >= farthest) return null
    return {
      earliest: openOn(made.earliest),
      from: openOn(made.from),
      likely: openOn(made.likely),
      latest: openOn(made.latest),
      comesFrom: planned?.branch ?? null,
    }
  }
}

/** Whoever is read for a promise takes part in the queue: the statements leave out all others. */
const takingPart = { pausedUntil: null, hasItsTurn: true }

/** The copy that somebody who came now would be given, by the rule that gives copies. */
function wouldGet(
  deps: DeskDeps,
  facts: PromiseFacts,
  { work, hold }: Asked,
  serving: readonly CopyRow[],
): number | null {
  if (!serving.some(isFree)) return null
  const copies: FreeCopy[] = (facts.copies.get(work) ?? []).filter(isFree)
  const holds = (facts.front.get(work) ?? []).map(row => waitingHold({ ...row, ...takingPart }))
  const travel = travelAt(deps.timetable, facts.now)
  const made = allocate({
    ...{ copies, policy: deps.policy, now: facts.now },
    holds: [...holds, hold],
    reach: (from, to) => travel(from, to),
  })
  return made.find(one => one.hold === hold.id)?.item ?? null
}

/** Whether those who wish so want any of the copies a hold wants. Circles of borrowers are not looked at: too many, never too few. */
function competes(deps: DeskDeps, hold: WaitingHold, row: RivalRow, serving: readonly CopyRow[]): boolean {
  const rival: WaitingHold = {
    ...{ id: 0, queuedAt: 0, priority: 0, pickup: row.pickup ?? hold.pickup },
    ...{ target: row.target, edition: row.editionId, item: row.targetItem, part: row.part },
    ...{ languages: row.languages, formats: row.formats },
  }
  const policy = { ...deps.policy, holdGroups: [] }
  return serving.some(copy => accepts(rival, copy) && (row.pickup === null || !barOf(policy, rival, copy)))
}

/** Where a copy is, as a promise looks at it. */
export function whereIs(copy: CopyRow, curves: Experience['curves']): CopySeen {
  switch (copy.state) {
    case 'on_loan': {
      const short = isShortLoan(copy.loanDays ?? 0)
      return {
        at: 'borrower',
        dueIn: copy.dueIn ?? 0,
        curve: curveFor(curves, { material: copy.loanClass, short }),
      }
    }
    case 'in_transit':
      return { at: 'van', forSomebody: copy.hold !== null, arrivesIn: copy.arrivesIn }
    case 'transit_cancelled':
      return { at: 'van', forSomebody: copy.hold !== null, arrivesIn: null }
    case 'on_hold_shelf':
      return copy.isKept ? { at: 'hold-shelf' } : { at: 'shelf' }
    case 'on_order':
    case 'in_processing':
      return { at: 'workroom', readyIn: null }
    default:
      return { at: 'shelf' }
  }
}

/** Asks about any number of holds at once, in the order asked; null = no copy can ever come, or nobody knows when. */
export async function promisesFor(deps: DeskDeps, asked: readonly Asked[]): Promise<(PromiseMade | null)[]> {
  if (!asked.length) return []
  return asked.map(promiser(deps, await loadPromiseFacts(deps.db, deps, asked)))
}

/**
 * For each of some works: when somebody who reserved it now could collect it.
 * @param languages by work the language that is wished; any where none is named
 */
export type PromisesOfWorks = (
  languages?: ReadonlyMap<number, string>,
) => ReadonlyMap<number, PromiseMade | null>

/** Reads what promises about some works at a branch are made from; what is wished of each may be known only afterwards. */
export async function promisesToMake(
  deps: DeskDeps,
  works: readonly number[],
  branch: number,
  coming?: Parameters<typeof loadPromiseFacts>[3],
): Promise<PromisesOfWorks> {
  const hold = newcomer(deps.now(), { pickup: branch, patronHome: branch })
  if (!works.length) return () => new Map()
  const facts = await loadPromiseFacts(
    deps.db,
    deps,
    works.map(work => ({ work, hold })),
    coming,
  )
  return languages => {
    const ask = promiser(deps, facts)
    const wished = (work: number): WaitingHold => {
      const language = languages?.get(work)
      return language === undefined ? hold : { ...hold, languages: [language] }
    }
    return new Map(works.map(work => [work, ask({ work, hold: wished(work) })]))
  }
}

/** When each of some works could be collected at a branch, in any language. */
export const promises = async (
  deps: DeskDeps,
  works: readonly number[],
  branch: number,
): Promise<ReadonlyMap<number, PromiseMade | null>> => (await promisesToMake(deps, works, branch))()

/** The same for works whose copies are shown beside it, with those copies: one reading serves both. */
export async function promisesWithCopies(
  deps: DeskDeps,
  works: readonly number[],
  branch: number,
): Promise<{ readonly copies: readonly ShownCopyRow[]; readonly promises: PromisesOfWorks }> {
  let copies: readonly ShownCopyRow[] = []
  const made = await promisesToMake(deps, works, branch, async (of, today) => {
    copies = await deps.db.run(promiseRows.shownAndComing, { works: [...of], today })
    return copies.filter(copy => copy.canCome)
  })
  return { copies: copies.filter(copy => !copy.hidden), promises: made }
}

/** For each of some branches: when somebody who reserved a work now could collect it there. */
export async function promisesAt(
  deps: DeskDeps,
  of: {
    readonly work: number
    readonly pickups: readonly number[]
    readonly patronHome?: number
    readonly languages?: readonly string[] | null
    readonly formats?: readonly string[] | null
    readonly edition?: number | null
    readonly part?: string | null
  },
): Promise<Map<number, PromiseMade | null>> {
  const {
    work,
    pickups,
    patronHome = null,
    languages = null,
    formats = null,
    edition = null,
    part = null,
  } = of
  const now = deps.now()
  const target = part !== null ? 'part' : edition === null ? 'work' : 'edition'
  const made = await promisesFor(
    deps,
    pickups.map(pickup => ({
      work,
      hold: newcomer(now, { pickup, patronHome, languages, formats, edition, part, target }),
    })),
  )
  return new Map(pickups.map((pickup, n) => [pickup, made[n] ?? null]))
}

/**
 * For each of some branches: when a hold that waits could be collected there, if it were moved to it. A copy that is
 * planned for it comes from where it stands; none for a hold that does not wait, or is somebody else's.
 */
export async function promisesOfHold(
  deps: DeskDeps,
  of: { readonly hold: number; readonly patron: number; readonly pickups: readonly number[] },
): Promise<Map<number, PromiseMade | null>> {
  const rows = await deps.db.run(promiseRows.undecidedOfPatron, {
    patron: of.patron,
    today: dayOf(deps.now()),
  })
  const row = rows.find(one => one.id === of.hold)
  if (!row) return new Map()
  const hold = waitingHold({ ...row, ...takingPart, startsOn: null, neededBy: null })
  const made = await promisesFor(
    deps,
    of.pickups.map(pickup => ({ work: row.workId, hold: { ...hold, pickup }, planned: row.itemId })),
  )
  return new Map(of.pickups.map((pickup, n) => [pickup, made[n] ?? null]))
}

/** For each hold somebody has in a queue, as things are now: when it can be collected. Paused ones are told nothing of. */
export async function promisesOfPatron(
  deps: DeskDeps,
  patron: number,
): Promise<Map<number, PromiseMade | null>> {
  const rows = await deps.db.run(promiseRows.undecidedOfPatron, { patron, today: dayOf(deps.now()) })
  const made = await promisesFor(
    deps,
    rows.map(row => ({
      work: row.workId,
      hold: waitingHold({ ...row, ...takingPart, startsOn: null, neededBy: null }),
      planned: row.itemId,
    })),
  )
  return new Map(rows.map((row, n) => [row.id, made[n] ?? null]))
}
