import { type Day, dayOf, endOfDay } from '../../kernel/day.ts'
import { accepts as acceptsAny, noPairs, openColumns, serveMore } from './matching.rules.ts'

/** A hold as the allocator sees it. Moments are milliseconds since 1970. */
export interface WaitingHold {
  readonly id: number
  readonly queuedAt: number
  /** The higher goes before, however near the other is. */
  readonly priority: number
  readonly pickup: number
  readonly target: 'work' | 'edition' | 'item'
  readonly edition: number | null
  readonly item: number | null
  /** Accepted languages and formats of a work-level hold; null = any. */
  readonly languages: readonly string[] | null
  readonly formats: readonly string[] | null
  /** Takes part again on this day, in its old place. */
  readonly pausedUntil?: Day | null
  /** A copy that comes later than this day is of no use. */
  readonly neededBy?: Day | null
}

/** A copy that stands free at a branch. */
export interface FreeCopy {
  readonly item: number
  readonly edition: number
  readonly language: string | null
  readonly format: string
  readonly branch: number
}

/** When a copy is at a branch (milliseconds since 1970), and by how many vans; undefined = it cannot get there. */
export type Reach = (
  from: number,
  to: number,
) => { readonly arrives: number; readonly transports: number } | undefined

export interface AllocationPolicy {
  /** Nobody is passed by one who queued more than so many days later; 0 = strictly first come. */
  readonly windowDays: number
}

/** One title: who waits, what is free, how vans go. */
export interface AllocationCase {
  readonly holds: readonly WaitingHold[]
  readonly copies: readonly FreeCopy[]
  readonly reach: Reach
  readonly policy: AllocationPolicy
  readonly now: Temporal.Instant
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
  /** 'first': no earlier hold is left without that could take it. 'nearer': one is, within the window, but farther. */
  readonly reason: 'first' | 'nearer'
  readonly arrives: number
  readonly transports: number
  /** Those within the window that could take the copy, in queue order, the chosen one always among them; at most 20. */
  readonly candidates: readonly Candidate[]
}

const dayLength = 86_400_000
const candidatesKept = 20

/** Whether a hold may be filled with a copy, wherever it stands. */
export function accepts(hold: WaitingHold, copy: FreeCopy): boolean {
  if (hold.target === 'item') return hold.item === copy.item
  if (hold.target === 'edition') return hold.edition === copy.edition
  if (hold.languages && !hold.languages.includes(copy.language ?? 'und')) return false
  return !hold.formats || hold.formats.includes(copy.format)
}

/** First come: by priority, then time in queue, then number; the same for the same queue whatever order it is read in. */
export const inQueueOrder = (
  a: Pick<WaitingHold, 'priority' | 'queuedAt' | 'id'>,
  b: Pick<WaitingHold, 'priority' | 'queuedAt' | 'id'>,
): number => b.priority - a.priority || a.queuedAt - b.queuedAt || a.id - b.id

type Offer = { readonly arrives: number; readonly transports: number }

/** All hours of waiting weigh before any van: minutes until it is there, then transports. */
const costOf = (offer: Offer | undefined, now: number): number =>
  offer ? Math.ceil((offer.arrives - now) / 60_000) * 1_000_000 + offer.transports : Number.POSITIVE_INFINITY

/** What each copy would mean to a hold: undefined where it cannot take it. */
function offersTo(hold: WaitingHold, copies: readonly FreeCopy[], reach: Reach, now: number) {
  const deadline = hold.neededBy ? endOfDay(hold.neededBy).epochMilliseconds : Number.POSITIVE_INFINITY
  return copies.map((copy): Offer | undefined => {
    if (!accepts(hold, copy)) return undefined
    const offer =
      copy.branch === hold.pickup ? { arrives: now, transports: 0 } : reach(copy.branch, hold.pickup)
    return offer && offer.arrives < deadline ? offer : undefined
  })
}

/**
 * Gives free copies of one title to waiting holds: nearest, but never past anyone who has waited more than the window
 * longer. First as many as possible get a copy, then the least arrival time and fewest vans, then queue order. A hold
 * that can take none of the copies consumes none. The same for the same world, in whatever order it is told.
 */
export function allocate({ holds, copies, reach, policy, now }: AllocationCase): Assignment[] {
  const at = now.epochMilliseconds
  const today = dayOf(now)
  const queue = holds.filter(hold => !hold.pausedUntil || hold.pausedUntil <= today).sort(inQueueOrder)
  const stock = copies.toSorted((a, b) => a.item - b.item)
  const pairing = noPairs(queue.length, stock.length)
  const offers: (Offer | undefined)[][] = []
  const costs: number[][] = []
  const rounds: number[][] = []
  for (let next = 0; next < queue.length && pairing.rowOf.includes(-1); ) {
    const open = openColumns(costs, pairing)
    const round: number[] = []
    let limit = Number.POSITIVE_INFINITY
    for (; next < queue.length; next++) {
      const hold = queue[next] as WaitingHold
      const first = queue[round[0] ?? next] as WaitingHold
      // Someone in a lower class of priority never passes one in a higher, however near.
      if (round.length && (hold.priority !== first.priority || hold.queuedAt > limit || !policy.windowDays))
        break
      const offered = offersTo(hold, stock, reach, at)
      offers[next] = offered
      costs[next] = offered.map(offer => costOf(offer, at))
      // One that cannot be served together with all those before it must not hold the window.
      if (!acceptsAny(costs[next], open)) continue
      if (!round.length) limit = hold.queuedAt + policy.windowDays * dayLength
      round.push(next)
    }
    serveMore(costs, pairing, round)
    rounds.push(round)
  }
  return rounds.flatMap(round =>
    round.flatMap((row): Assignment[] => {
      const column = pairing.columnOf[row] ?? -1
      const copy = stock[column]
      if (!copy) return []
      const able = round.flatMap(other => {
        const offer = offers[other]?.[column]
        return offer ? [{ row: other, hold: (queue[other] as WaitingHold).id, offer }] : []
      })
      const chosen = able.find(one => one.row === row)
      if (!chosen) return []
      const passed = able.some(one => one.row < row && pairing.columnOf[one.row] === -1)
      const kept = able.slice(0, candidatesKept)
      if (!kept.includes(chosen)) kept[candidatesKept - 1] = chosen
      return [
        {
          hold: chosen.hold,
          item: copy.item,
          reason: passed ? 'nearer' : 'first',
          ...chosen.offer,
          candidates: kept.map(one => ({ hold: one.hold, ...one.offer })),
        },
      ]
    }),
  )
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
  allocate({ ...world, copies: [copy, ...others] }).find(assignment => assignment.item === copy.item)
