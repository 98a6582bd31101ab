import type { HoldState } from '../../kernel/states.ts'

export interface Queued {
  readonly id: number
  readonly state: HoldState
  readonly queuedAt: number
  readonly priority: number
  /** When a copy was captured for it; null = none is yet. */
  readonly capturedAt: number | null
}

const captured: readonly HoldState[] = ['captured', 'in_transit', 'on_shelf']

/**
 * The places in a title's queue, from 1, as people are shown them: those whose copy has been captured stand first, in
 * the order that happened; then the others as they came. Ended holds have no place.
 */
export function places(queue: readonly Queued[]): Map<number, number> {
  const isCaptured = (hold: Queued): boolean => captured.includes(hold.state)
  const open = queue.filter(hold => isCaptured(hold) || hold.state === 'waiting' || hold.state === 'assigned')
  const order = open.toSorted((a, b) => {
    if (isCaptured(a) !== isCaptured(b)) return isCaptured(a) ? -1 : 1
    if (isCaptured(a) && a.capturedAt !== b.capturedAt) return (a.capturedAt ?? 0) - (b.capturedAt ?? 0)
    return b.priority - a.priority || a.queuedAt - b.queuedAt || a.id - b.id
  })
  return new Map(order.map((hold, index) => [hold.id, index + 1]))
}
