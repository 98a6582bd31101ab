import { accepts, type FreeCopy, type Reach } from '../src/modules/holds/index.ts'
import type { Behaviour } from './behaviour.ts'
import { lotOf } from './draw.ts'
import { Experience } from './experience.ts'
import type { Figures } from './figures.ts'
import { holdState, Queues, type SimulatedHold } from './holds.ts'
import type { OrderRule } from './order-rules.ts'
import type { SimulatedCounty } from './places.ts'
import type { Supply } from './supply.ts'

export const copyState = {
  onOrder: 0,
  available: 1,
  onLoan: 2,
  inTransit: 3,
  onHoldShelf: 4,
  missing: 5,
} as const

/** What happens to a copy (or a hold) in a half-day to come. */
export const eventKind = {
  returned: 0,
  due: 1,
  arrives: 2,
  fetched: 3,
  expires: 4,
  released: 5,
  cancels: 6,
} as const
type EventKind = (typeof eventKind)[keyof typeof eventKind]

export interface WorldParts {
  readonly county: SimulatedCounty
  readonly supply: Supply
  readonly rule: OrderRule
  readonly behaviour: Behaviour
  readonly figures: Figures
  readonly seed: number
}

/** The county at a half-day: every copy in one place, every hold in one state, and what is to happen. */
export class World {
  readonly state: Uint8Array
  readonly at: Uint8Array
  /** The hold a copy has been captured for; -1 = none. */
  readonly keptFor: Int32Array
  /** The hold a free copy is planned for (a line of a pick list); -1 = none. */
  readonly plannedFor: Int32Array
  readonly due: Int16Array
  readonly renewals: Uint8Array
  /** Days the loan was made for. */
  readonly period: Uint8Array
  readonly loanNumber: Uint16Array
  /** The day a copy was last captured while others waited; -1 = they did not. */
  readonly lastRound: Int16Array
  readonly experience = new Experience()
  readonly holds: SimulatedHold[] = []
  readonly queues = new Queues()
  readonly picks = new Set<number>()
  readonly events: number[][] = []
  halfDay = 0
  /** Vans as they go now. */
  reach: Reach = () => undefined
  wishes = 0
  readonly county: SimulatedCounty
  readonly supply: Supply
  readonly rule: OrderRule
  readonly behaviour: Behaviour
  readonly figures: Figures
  readonly seed: number

  constructor({ county, supply, rule, behaviour, figures, seed }: WorldParts) {
    this.county = county
    this.supply = supply
    this.rule = rule
    this.behaviour = behaviour
    this.figures = figures
    this.seed = seed
    const count = supply.copies
    this.state = new Uint8Array(count).fill(copyState.available)
    this.at = supply.home.slice()
    this.keptFor = new Int32Array(count).fill(-1)
    this.plannedFor = new Int32Array(count).fill(-1)
    this.due = new Int16Array(count)
    this.renewals = new Uint8Array(count)
    this.period = new Uint8Array(count)
    this.loanNumber = new Uint16Array(count)
    this.lastRound = new Int16Array(count).fill(-1)
    for (let copy = 0; copy < count; copy++) {
      const release = supply.release[supply.titleOf[copy] ?? 0] ?? 0
      if (release < 0) continue
      this.state[copy] = copyState.onOrder
      // Suppliers do not reach every library on the day.
      const delivered = release + Math.floor(lotOf(seed, 5, copy) * 10)
      // Nobody unpacks it while the library is closed.
      this.put(2 * county.openFrom(this.at[copy] ?? 0, delivered), eventKind.released, copy)
    }
  }

  get day(): number {
    return this.halfDay >> 1
  }
  get now(): number {
    return this.county.clock.moments[this.halfDay] ?? 0
  }

  /** Something is to happen in a half-day, in the next one at the soonest. */
  put(halfDay: number, kind: EventKind, id: number): void {
    const when = Math.max(halfDay, this.halfDay + 1)
    const bucket = this.events[when]
    if (bucket) bucket.push(id * 8 + kind)
    else this.events[when] = [id * 8 + kind]
  }

  freeCopy(copy: number): FreeCopy {
    const branch = this.at[copy] ?? 0
    return { item: copy, edition: this.supply.edition[copy] ?? 0, language: null, format: 'book', branch }
  }

  ownerOf(copy: number): number {
    return this.county.places[this.supply.home[copy] ?? 0]?.municipality ?? 0
  }

  municipalityOf(place: number): number {
    return this.county.places[place]?.municipality ?? 0
  }

  /** Whether a hold may be filled with a copy, wherever it is. */
  serves(copy: number, hold: SimulatedHold): boolean {
    if (!accepts(hold, this.freeCopy(copy))) return false
    return !this.rule.keepsToItself || this.ownerOf(copy) === this.municipalityOf(hold.pickup)
  }

  /** Whether two holds wait for the same copies. */
  wantsSame(a: SimulatedHold, b: SimulatedHold): boolean {
    return this.municipalityOf(a.pickup) === this.municipalityOf(b.pickup)
  }

  *copiesOf(title: number): Generator<number> {
    const end = this.supply.firstCopy[title + 1] ?? 0
    for (let copy = this.supply.firstCopy[title] ?? 0; copy < end; copy++) yield copy
  }

  /** Holds that this copy could fill and none is planned for. */
  waitingFor(copy: number): number {
    let count = 0
    for (const hold of this.queues.of(this.supply.titleOf[copy] ?? 0))
      if (hold.state === holdState.waiting && this.serves(copy, hold)) count++
    return count
  }
}
