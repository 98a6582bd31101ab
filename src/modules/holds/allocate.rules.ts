/** A hold as the allocator sees it. Moments are milliseconds since 1970. */
export interface WaitingHold {
  readonly id: number
  readonly queuedAt: number
  readonly priority: number
  readonly pickup: number
  readonly target: 'work' | 'edition' | 'item'
  readonly edition: number | null
  readonly item: number | null
  readonly languages: readonly string[] | null
  readonly formats: readonly string[] | null
}

/** A copy that stands free at a branch. */
export interface FreeCopy {
  readonly item: number
  readonly edition: number
  readonly language: string | null
  readonly format: string
  readonly branch: number
}

/** How long, and by how many vans, a copy takes to a branch; undefined = it cannot get there. */
export type Reach = (
  from: number,
  to: number,
) => { readonly arrives: number; readonly transports: number } | undefined

export interface AllocationPolicy {
  /** Nobody is passed by one who queued more than so many days later; 0 = strictly first come. */
  readonly windowDays: number
}

export interface Assignment {
  readonly hold: number
  readonly item: number
  /** 'first': no earlier hold could take it. 'nearer': within the window, and closer. */
  readonly reason: 'first' | 'nearer'
}

const day = 86_400_000

/** Whether a hold may be filled with a copy, wherever it stands. */
export function accepts(hold: WaitingHold, copy: FreeCopy): boolean {
  if (hold.target === 'item') return hold.item === copy.item
  if (hold.target === 'edition') return hold.edition === copy.edition
  if (hold.languages && !hold.languages.includes(copy.language ?? 'und')) return false
  return !hold.formats || hold.formats.includes(copy.format)
}

/** First come: by priority, then time in queue, then number; the same for the same queue whatever order it is read in. */
export const inQueueOrder = (a: WaitingHold, b: WaitingHold): number =>
  b.priority - a.priority || a.queuedAt - b.queuedAt || a.id - b.id

interface Offer {
  readonly arrives: number
  readonly transports: number
}

const same: Offer = { arrives: 0, transports: 0 }

/** Cost of an offer: the hour of arrival first, then vans, then the queue's own order. A copy that is there already costs nothing. */
const costOf = (offer: Offer, earliest: number, rank: number): number =>
  (offer.transports === 0 ? 0 : Math.max(1, Math.ceil((offer.arrives - earliest) / 60_000))) * 1_000_000 +
  offer.transports * 10_000 +
  Math.min(rank, 9_999)

/**
 * Gives free copies of one title to waiting holds: nearest, but never past anyone who has waited more than the window
 * longer. First as many as possible get a copy, then the least arrival time and fewest vans. A hold that can take none
 * of the copies consumes none. The same for the same world, in whatever order it is told.
 */
export function allocate(
  holds: readonly WaitingHold[],
  copies: readonly FreeCopy[],
  reach: Reach,
  policy: AllocationPolicy,
): Assignment[] {
  const queue = holds.toSorted(inQueueOrder)
  let left = copies.toSorted((a, b) => a.item - b.item)
  const offer = (hold: WaitingHold, copy: FreeCopy): Offer | undefined => {
    if (!accepts(hold, copy)) return undefined
    return copy.branch === hold.pickup ? same : reach(copy.branch, hold.pickup)
  }
  const done: Assignment[] = []
  let waiting = queue.filter(hold => left.some(copy => offer(hold, copy)))
  while (waiting.length && left.length) {
    const first = waiting[0] as WaitingHold
    const limit = first.queuedAt + policy.windowDays * day
    // Someone in a lower class of priority never passes one in a higher, however near.
    const round =
      policy.windowDays > 0
        ? waiting.filter(hold => hold.priority === first.priority && hold.queuedAt <= limit)
        : waiting.slice(0, 1)
    const pairs = assign(round, left, offer)
    for (const [hold, copy] of pairs) {
      const passed = round.some(
        other =>
          inQueueOrder(other, hold) < 0 && !pairs.some(([served]) => served === other) && offer(other, copy),
      )
      done.push({ hold: hold.id, item: copy.item, reason: passed ? 'nearer' : 'first' })
    }
    const taken = new Set(pairs.map(([, copy]) => copy))
    left = left.filter(copy => !taken.has(copy))
    // What is left of the round can take none of the copies that are left: the next round is for those after it.
    waiting = waiting.filter(hold => !round.includes(hold) && left.some(copy => offer(hold, copy)))
  }
  return done
}

/** The most pairs, then the least cost among those: shortest augmenting paths, exact. */
function assign(
  holds: readonly WaitingHold[],
  copies: readonly FreeCopy[],
  offer: (hold: WaitingHold, copy: FreeCopy) => Offer | undefined,
): [WaitingHold, FreeCopy][] {
  const offers = holds.map(hold => copies.map(copy => offer(hold, copy)))
  const arrivals = offers.flat().flatMap(found => (found?.transports ? [found.arrives] : []))
  const earliest = arrivals.length ? Math.min(...arrivals) : 0
  const costs = offers.map((row, rank) =>
    row.map(found => (found ? costOf(found, earliest, rank) : Number.POSITIVE_INFINITY)),
  )
  const holdOf: (number | undefined)[] = copies.map(() => undefined)
  const copyOf: (number | undefined)[] = holds.map(() => undefined)
  for (;;) {
    const path = cheapestPath(costs, holdOf, copyOf)
    if (!path) break
    // Turn the path over: what was taken along it goes to the hold before.
    for (const { hold, copy } of path) {
      holdOf[copy] = hold
      copyOf[hold] = copy
    }
  }
  return holds.flatMap((hold, n): [WaitingHold, FreeCopy][] => {
    const copy = copyOf[n]
    return copy === undefined ? [] : [[hold, copies[copy] as FreeCopy]]
  })
}

interface Step {
  readonly hold: number
  readonly copy: number
}

/** Bellman-Ford from all unserved holds to all untaken copies; undefined when no more can be served. */
function cheapestPath(
  costs: readonly (readonly number[])[],
  holdOf: readonly (number | undefined)[],
  copyOf: readonly (number | undefined)[],
): Step[] | undefined {
  const toHold = copyOf.map(copy => (copy === undefined ? 0 : Number.POSITIVE_INFINITY))
  const toCopy = holdOf.map(() => Number.POSITIVE_INFINITY)
  const via: (number | undefined)[] = holdOf.map(() => undefined)
  for (let changed = true; changed; ) {
    changed = false
    for (const [hold, row] of costs.entries()) {
      const reached = toHold[hold] as number
      if (reached === Number.POSITIVE_INFINITY) continue
      for (const [copy, cost] of row.entries()) {
        if (copyOf[hold] === copy || reached + cost >= (toCopy[copy] as number)) continue
        toCopy[copy] = reached + cost
        via[copy] = hold
        changed = true
        const owner = holdOf[copy]
        if (owner === undefined) continue
        toHold[owner] = reached + cost - ((costs[owner] as readonly number[])[copy] as number)
      }
    }
  }
  let end: number | undefined
  for (const [copy, cost] of toCopy.entries())
    if (
      holdOf[copy] === undefined &&
      cost < (end === undefined ? Number.POSITIVE_INFINITY : (toCopy[end] as number))
    )
      end = copy
  if (end === undefined) return undefined
  const path: Step[] = []
  for (let copy: number | undefined = end; copy !== undefined; ) {
    const hold: number = via[copy] as number
    path.push({ hold, copy })
    copy = copyOf[hold]
  }
  return path
}

/** Which hold one copy that has come to a branch goes to: the same function as for all, with one copy. */
export const chooseFor = (
  holds: readonly WaitingHold[],
  copy: FreeCopy,
  reach: Reach,
  policy: AllocationPolicy,
): Assignment | undefined => allocate(holds, [copy], reach, policy)[0]
