import type { CrateState } from '../../kernel/states.ts'

/** What stands to go somewhere. Times are milliseconds since 1970. */
export interface Waiting {
  readonly transfer: number
  readonly reason: 'hold' | 'home' | 'shelf'
  readonly sentAt: number
  /** When it was said to be there; null when nothing was said. */
  readonly promisedAt: number | null
}

/** Somebody waits for a hold; a shelf with too few is poorer than one that misses a copy for a day. */
const urgency = { hold: 0, shelf: 1, home: 2 } as const

/** The order in which copies go into a crate: holds, then shelves, then home; the soonest promised first. */
export const packingOrder = <T extends Waiting>(waiting: readonly T[]): T[] =>
  waiting.toSorted(
    (a, b) =>
      urgency[a.reason] - urgency[b.reason] ||
      (a.promisedAt ?? Number.POSITIVE_INFINITY) - (b.promisedAt ?? Number.POSITIVE_INFINITY) ||
      a.sentAt - b.sentAt ||
      a.transfer - b.transfer,
  )

/** Which of those who wait go with today's crate, which has room for so many more, and which stay for the next. */
export function crateful<T extends Waiting>(waiting: readonly T[], room: number): { goes: T[]; stays: T[] } {
  const inOrder = packingOrder(waiting)
  const free = Math.max(0, room)
  // The limit is soft: nobody who waits is left behind for want of a place in a box.
  const holds = inOrder.filter(one => one.reason === 'hold').length
  const goes = Math.max(free, holds)
  return { goes: inOrder.slice(0, goes), stays: inOrder.slice(goes) }
}

export interface Packing {
  readonly crate: {
    readonly state: CrateState
    readonly fromBranch: number
    readonly toBranch: number
    /** The hub sorts: a crate to it takes what goes anywhere. */
    readonly toHub: boolean
    readonly capacity: number
    readonly packed: number
  }
  /** The copy's open transfer; null when it is not on its way anywhere. */
  readonly transfer: {
    readonly reason: Waiting['reason']
    readonly toBranch: number
    readonly standsAt: number
    readonly inCrate: boolean
  } | null
  /** How many with somebody waiting for them stand to go the same way, unpacked, this one not counted. */
  readonly holdsWaiting: number
  /** Packed though the crate is full. */
  readonly insists: boolean
}

export type PackRefusal =
  | { readonly code: 'crate-not-open' }
  | { readonly code: 'not-in-transit' }
  | { readonly code: 'stands-elsewhere'; readonly branch: number }
  | { readonly code: 'other-destination'; readonly to: number }
  | { readonly code: 'in-other-crate' }
  /** A soft one: it may be packed all the same by who insists. */
  | { readonly code: 'room-for-holds'; readonly room: number; readonly holdsWaiting: number }

/** Why a copy does not go in a crate: every reason, none when it does. */
export function refusalsOfPacking({ crate, transfer, holdsWaiting, insists }: Packing): PackRefusal[] {
  const refusals: PackRefusal[] = []
  if (crate.state !== 'open') refusals.push({ code: 'crate-not-open' })
  if (!transfer) return [...refusals, { code: 'not-in-transit' }]
  if (transfer.inCrate) refusals.push({ code: 'in-other-crate' })
  if (transfer.standsAt !== crate.fromBranch)
    refusals.push({ code: 'stands-elsewhere', branch: transfer.standsAt })
  if (!crate.toHub && transfer.toBranch !== crate.toBranch)
    refusals.push({ code: 'other-destination', to: transfer.toBranch })
  const room = Math.max(0, crate.capacity - crate.packed)
  if (!insists && transfer.reason !== 'hold' && room <= holdsWaiting)
    refusals.push({ code: 'room-for-holds', room, holdsWaiting })
  return refusals
}
