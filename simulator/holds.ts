import type { Promised, WaitingHold } from '../src/modules/holds/index.ts'

/** Where a hold is in its life, as the product's states; the numbers are only the simulator's. */
export const holdState = {
  waiting: 0,
  assigned: 1,
  inTransit: 2,
  onShelf: 3,
  collected: 4,
  cancelled: 5,
  notCollected: 6,
} as const

export interface SimulatedHold extends WaitingHold {
  readonly title: number
  state: (typeof holdState)[keyof typeof holdState]
  /** The copy that is planned or captured for it; -1 = none. */
  copy: number
  readonly measured: boolean
  capturedOn: number
  /** Others waited when it was its turn. */
  queued: boolean
  /** Days of the run. */
  promise: (Promised & { readonly free: boolean }) | null
}

/** Titles somebody waits for, each with its undecided holds in queue order. */
export class Queues {
  readonly #byTitle = new Map<number, SimulatedHold[]>()

  of(title: number): readonly SimulatedHold[] {
    return this.#byTitle.get(title) ?? []
  }

  add(hold: SimulatedHold): void {
    const queue = this.#byTitle.get(hold.title)
    if (!queue) {
      this.#byTitle.set(hold.title, [hold])
      return
    }
    let at = queue.length
    while (at > 0 && (queue[at - 1] as SimulatedHold).queuedAt > hold.queuedAt) at--
    queue.splice(at, 0, hold)
  }

  remove(hold: SimulatedHold): void {
    const queue = this.#byTitle.get(hold.title)
    const at = queue?.indexOf(hold) ?? -1
    if (!queue || at < 0) return
    queue.splice(at, 1)
    if (!queue.length) this.#byTitle.delete(hold.title)
  }

  *all(): Generator<SimulatedHold> {
    for (const queue of this.#byTitle.values()) yield* queue
  }
}
