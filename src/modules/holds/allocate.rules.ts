import { addDays, type Day, dayOf, endOfDay } from '../../kernel/day.ts'
import {
  type AllocationPolicy,
  type Bar,
  barOf,
  isLastKept,
  isOwn,
  tierOf,
} from './allocation-policy.rules.ts'
import { accepts as acceptsAny, noPairs, openColumns, serveMore } from './matching.rules.ts'

/** A hold as the allocator sees it. Moments are milliseconds since 1970. */
export interface WaitingHold {
  readonly id: number
  readonly queuedAt: number
  /** The higher goes before, however near the other is. */
  readonly priority: number
  readonly pickup: number
  /** The borrower's home library. */
  readonly patronHome?: number | null
  readonly target: 'work' | 'edition' | 'part' | 'item'
  readonly edition: number | null
  readonly item: number | null
  /** The issue or volume, of a part-level hold. */
  readonly part?: string | null
  /** Accepted languages and formats of a work-level hold; null = any. */
  readonly languages: readonly string[] | null
  readonly formats: readonly string[] | null
  /** Copies that were looked for in vain for it: never taken. */
  readonly passedItems?: readonly number[]
  /** Takes part from this day on. */
  readonly startsOn?: Day | null
  /** Takes part again on this day, in its old place. */
  readonly pausedUntil?: Day | null
  /** A copy that comes later than this day is of no use. */
  readonly neededBy?: Day | null
  /** Another of its group goes before it: it takes no part until that one has ended. */
  readonly waitsForGroup?: boolean
}

/** A copy that stands free at a branch. */
export interface FreeCopy {
  readonly item: number
  readonly edition: number
  readonly language: string | null
  readonly format: string
  /** Where it stands. */
  readonly branch: number
  /** Where it belongs; where it stands, when nothing is said. */
  readonly home?: number
  readonly loanClass?: string
  /** Issue or volume of a work in parts. */
  readonly part?: string | null
  /** When it was bought. */
  readonly addedOn?: Day | null
  /** Somebody holds it: nobody need go to a shelf for it. */
  readonly inHand?: boolean
}

/** When a copy is at a branch (milliseconds since 1970), and by how many vans; undefined = it cannot get there. */
export type Reach = (
  from: number,
  to: number,
) => { readonly arrives: number; readonly transports: number } | undefined

/** One title: who waits, what is free, how vans go. */
export interface AllocationCase {
  readonly holds: readonly WaitingHold[]
  readonly copies: readonly FreeCopy[]
  /** Every copy of the title that is still the library's to lend; the free ones, when nothing is said. */
  readonly standing?: readonly Pick<FreeCopy, 'item' | 'branch' | 'home'>[]
  readonly reach: Reach
  readonly policy: AllocationPolicy
  readonly now: Temporal.Instant
  /** Branches where nobody fetches anything from a shelf today. */
  readonly closed?: ReadonlySet<number>
}

/** Somebody the copy could have gone to, for the record of why it went where it did. */
export interface Candidate {
  readonly hold: number
  readonly arrives: number
  readonly transports: number
}

export interface Assignment {
  readonly hold: number
  readonly item: number
  /**
   * 'first': no earlier hold is left without that could take it. 'nearer': one is, within the window, but farther.
   * 'own': it went to one of its own people before others, by the policy of local priority.
   */
  readonly reason: 'first' | 'nearer' | 'own'
  readonly arrives: number
  readonly transports: number
  /** Those within the window that could take the copy, in queue order, the chosen one always among them; at most 20. */
  readonly candidates: readonly Candidate[]
  /** Earlier in the queue, able to take the copy and still without: all of them, in queue order. */
  readonly passed: readonly number[]
  /** Earlier in the queue and still without, because the policy keeps this copy from them; at most 20. */
  readonly barred: readonly { readonly hold: number; readonly why: Bar }[]
}

const dayLength = 86_400_000
const recordsKept = 20

/** Whether a hold may be filled with a copy, wherever it stands. */
export function accepts(hold: WaitingHold, copy: FreeCopy): boolean {
  if (hold.target === 'item') return hold.item === copy.item
  if (hold.target === 'part') return copy.part != null && hold.part === copy.part
  if (hold.target === 'edition') return hold.edition === copy.edition
  if (hold.languages && !hold.languages.includes(copy.language ?? 'und')) return false
  return !hold.formats || hold.formats.includes(copy.format)
}

/** First come: by priority, then time in queue, then number; the same for the same queue whatever order it is read in. */
export const inQueueOrder = (
  a: Pick<WaitingHold, 'priority' | 'queuedAt' | 'id'>,
  b: Pick<WaitingHold, 'priority' | 'queuedAt' | 'id'>,
): number => b.priority - a.priority || a.queuedAt - b.queuedAt || a.id - b.id

/**
 * Whether a hold can be given a copy at all on a day: the one place that says so, for all who stand in a queue and all who
 * come back into one. `from` = how far ahead holds that start later are looked at.
 */
export const takesPart = (
  hold: Pick<WaitingHold, 'pausedUntil' | 'startsOn' | 'neededBy' | 'waitsForGroup'>,
  today: Day,
  from: Day = today,
): boolean =>
  !hold.waitsForGroup &&
  !(hold.pausedUntil && hold.pausedUntil > today) &&
  !(hold.startsOn && hold.startsOn > from) &&
  !(hold.neededBy && hold.neededBy < today)

type Offer = { readonly arrives: number; readonly transports: number; readonly tier: number }

/** What the policy puts first weighs before all hours of waiting, these before any van: tier, minutes, transports. */
const costOf = (offer: Offer | Bar | undefined, now: number): number =>
  typeof offer === 'object'
    ? offer.tier * 1e11 + Math.ceil((offer.arrives - now) / 60_000) * 1e6 + offer.transports
    : Number.POSITIVE_INFINITY

/** What keeps a copy from a hold besides the policy of one hold and one copy; 'not-now' leaves no trace. */
type Pass = (hold: WaitingHold, copy: FreeCopy) => Bar | 'not-now' | undefined

/** What each copy would mean to a hold: undefined where it is no use to it, the reason where the policy keeps it away. */
function offersTo(hold: WaitingHold, stock: readonly FreeCopy[], c: AllocationCase, pass: Pass) {
  const deadline = hold.neededBy ? endOfDay(hold.neededBy).epochMilliseconds : Number.POSITIVE_INFINITY
  const now = c.now.epochMilliseconds
  return stock.map((copy): Offer | Bar | undefined => {
    if (!accepts(hold, copy)) return undefined
    const kept = pass(hold, copy)
    if (kept === 'not-now') return undefined
    const bar = barOf(c.policy, hold, copy) ?? kept
    if (bar) return bar
    const way =
      copy.branch === hold.pickup ? { arrives: now, transports: 0 } : c.reach(copy.branch, hold.pickup)
    if (!way) return 'no-way'
    return way.arrives < deadline
      ? { arrives: way.arrives, transports: way.transports, tier: tierOf(c.policy, hold, copy) }
      : 'too-late'
  })
}

/** A last copy stays where it is, when the policy says so; and what is new as `protectedFrom` says. */
function keptFrom(c: AllocationCase, queue: readonly WaitingHold[]): Pass {
  const isNewElsewhere = protectedFrom(c, queue)
  const standing = c.standing ?? c.copies
  return (hold, copy) =>
    isLastKept(c.policy, hold, copy, standing)
      ? 'last-copy'
      : isNewElsewhere(hold, copy)
        ? 'protected-new'
        : undefined
}

/** A new copy stays in its own municipality while somebody waits for it there: whether it is kept from a hold. */
function protectedFrom(
  c: AllocationCase,
  queue: readonly WaitingHold[],
): (hold: WaitingHold, copy: FreeCopy) => boolean {
  const { protectNewDays, municipalityOf } = c.policy
  if (!protectNewDays || !municipalityOf) return () => false
  const since = addDays(dayOf(c.now), -protectNewDays)
  const own = (hold: WaitingHold, copy: FreeCopy): boolean =>
    municipalityOf(hold.pickup) === municipalityOf(copy.home ?? copy.branch)
  const wanted = new Set(
    c.copies.filter(
      copy =>
        copy.addedOn && copy.addedOn > since && queue.some(hold => accepts(hold, copy) && own(hold, copy)),
    ),
  )
  return (hold, copy) => wanted.has(copy) && !own(hold, copy)
}

/**
 * Gives free copies of one title to waiting holds: nearest, but never past anyone who has waited more than the window
 * longer. First as many as possible get a copy, then the least arrival time and fewest vans, then queue order. A hold
 * that can take none of the copies consumes none. The same for the same world, in whatever order it is told.
 */
export const allocate = (c: AllocationCase): readonly Assignment[] => allocation(c).assignments

export interface Allocation {
  readonly assignments: readonly Assignment[]
  /** The last in the queue it had to look at; undefined = nobody. */
  readonly last: WaitingHold | undefined
  /** It came to the end of the queue and would have looked further. */
  readonly wantsMore: boolean
}

/** The same, and how far down the queue the answer depends on: beyond that nobody can change it. */
export function allocation(c: AllocationCase): Allocation {
  const today = dayOf(c.now)
  const from = addDays(today, c.policy.lookaheadDays ?? 0)
  const queue = c.holds.filter(hold => takesPart(hold, today, from)).sort(inQueueOrder)
  const stock = c.copies
    .filter(copy => copy.inHand || !c.closed?.has(copy.branch))
    .sort((a, b) => a.item - b.item)
  const kept = keptFrom(c, queue)
  const { local } = c.policy
  if (!local) return serve(queue, stock, c, kept)
  const own = serve(queue, stock, c, (hold, copy) =>
    isOwn(local, hold, copy) ? kept(hold, copy) : 'not-now',
  ).assignments
  const served = new Set(own.map(one => one.hold))
  const taken = new Set(own.map(one => one.item))
  const rest = serve(
    queue.filter(hold => !served.has(hold.id)),
    stock.filter(copy => !taken.has(copy.item)),
    c,
    kept,
  )
  for (const one of rest.assignments) served.add(one.hold)
  return {
    assignments: [...own.map(one => withPassed(one, queue, served, c, kept)), ...rest.assignments],
    last: queue.at(-1),
    wantsMore: true,
  }
}

/**
 * What the copy's own borrowers got before others tells of those others: who queued earlier, could have had it and got
 * nothing was passed because the copy is not theirs. Where nobody was, the order of the queue decided, and says so.
 */
function withPassed(
  one: Assignment,
  queue: readonly WaitingHold[],
  served: ReadonlySet<number>,
  c: AllocationCase,
  kept: Pass,
): Assignment {
  const copy = c.copies.find(copy => copy.item === one.item)
  const told = new Set(one.candidates.map(candidate => candidate.hold))
  const before = queue.slice(
    0,
    queue.findIndex(hold => hold.id === one.hold),
  )
  const passed = before.flatMap(hold => {
    const [offer] = copy && !served.has(hold.id) && !told.has(hold.id) ? offersTo(hold, [copy], c, kept) : []
    return typeof offer === 'object'
      ? [{ hold: hold.id, arrives: offer.arrives, transports: offer.transports }]
      : []
  })
  if (!passed.length) return one
  return {
    ...one,
    reason: 'own',
    candidates: [...passed.slice(0, recordsKept), ...one.candidates],
    passed: [...passed.map(({ hold }) => hold), ...one.passed],
  }
}

function serve(
  queue: readonly WaitingHold[],
  stock: readonly FreeCopy[],
  c: AllocationCase,
  pass: Pass,
): Allocation {
  const { policy } = c
  const at = c.now.epochMilliseconds
  const pairing = noPairs(queue.length, stock.length)
  const offers: (Offer | Bar | undefined)[][] = []
  const costs: number[][] = []
  const rounds: number[][] = []
  let next = 0
  let wantsMore = queue.length === 0 && stock.length > 0
  while (next < queue.length && pairing.rowOf.includes(-1)) {
    const open = openColumns(costs, pairing)
    const round: number[] = []
    let limit = Number.POSITIVE_INFINITY
    for (; next < queue.length; next++) {
      const hold = queue[next] as WaitingHold
      const first = queue[round[0] ?? next] as WaitingHold
      // Someone in a lower class of priority never passes one in a higher, however near.
      if (round.length && (hold.priority !== first.priority || hold.queuedAt > limit || !policy.windowDays))
        break
      const offered = offersTo(hold, stock, c, pass)
      offers[next] = offered
      costs[next] = offered.map(offer => costOf(offer, at))
      // One that cannot be served together with all those before it must not hold the window.
      if (!acceptsAny(costs[next], open)) continue
      if (!round.length) limit = hold.queuedAt + policy.windowDays * dayLength
      round.push(next)
    }
    wantsMore = next === queue.length
    serveMore(costs, pairing, round)
    rounds.push(round)
  }
  const assignments = rounds.flatMap(round =>
    round.flatMap((row): Assignment[] => {
      const column = pairing.columnOf[row] ?? -1
      const copy = stock[column]
      if (!copy) return []
      const able = round.flatMap(other => {
        const offer = offers[other]?.[column]
        return typeof offer === 'object'
          ? [{ row: other, hold: (queue[other] as WaitingHold).id, offer }]
          : []
      })
      const chosen = able.find(one => one.row === row)
      if (!chosen) return []
      const passed = able.filter(one => one.row < row && pairing.columnOf[one.row] === -1)
      const kept = able.slice(0, recordsKept)
      if (!kept.includes(chosen)) kept[recordsKept - 1] = chosen
      const barred: { hold: number; why: Bar }[] = []
      for (let before = 0; before < row && barred.length < recordsKept; before++) {
        const why = offers[before]?.[column]
        if (typeof why === 'string' && pairing.columnOf[before] === -1)
          barred.push({ hold: (queue[before] as WaitingHold).id, why })
      }
      return [
        {
          hold: chosen.hold,
          item: copy.item,
          reason: passed.length ? 'nearer' : 'first',
          arrives: chosen.offer.arrives,
          transports: chosen.offer.transports,
          candidates: kept.map(({ hold, offer: { arrives, transports } }) => ({ hold, arrives, transports })),
          passed: passed.map(one => one.hold),
          barred,
        },
      ]
    }),
  )
  // Who ended the last window was looked at too.
  return { assignments, last: queue[Math.min(next, queue.length - 1)], wantsMore }
}

/**
 * Which hold the copy in hand goes to: the same function, asked about one copy. With the title's other free copies told,
 * nobody is sent this one who gets a nearer one.
 */
export const chooseFor = ({
  copy,
  others = [],
  ...world
}: Omit<AllocationCase, 'copies'> & { readonly copy: FreeCopy; readonly others?: readonly FreeCopy[] }):
  | Assignment
  | undefined =>
  allocate({ ...world, copies: [{ ...copy, inHand: true }, ...others] }).find(
    assignment => assignment.item === copy.item,
  )
