import { day } from '../src/kernel/day.ts'
import type { ItemState } from '../src/kernel/states.ts'
import { decideCheckin, decideRenew, loanTerms } from '../src/modules/circulation/index.ts'
import { type Assignment, accepts, type FreeCopy, type Reach } from '../src/modules/holds/index.ts'
import { type Behaviour, habits } from './behaviour.ts'
import type { Wish } from './demand.ts'
import { exponential, lotOf } from './draw.ts'
import { Experience } from './experience.ts'
import type { Figures } from './figures.ts'
import { holdState, Queues, type SimulatedHold } from './holds.ts'
import type { OrderRule } from './order-rules.ts'
import type { SimulatedCounty } from './places.ts'
import { isShort, promiseFor } from './promises.ts'
import { loanClasses, type Supply } from './supply.ts'

/** Where a copy is; the names are the product's. */
export const places: readonly ItemState[] = [
  'on_order',
  'available',
  'on_loan',
  'in_transit',
  'on_hold_shelf',
  'missing',
]
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

const dayLength = 86_400_000
const sevenDays = 7 * dayLength

const someone = { expiresOn: day('9999-12-31'), blocked: null }

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
  #reach: Reach = () => undefined
  #wishes = 0

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
      this.#at(2 * (release + Math.floor(lotOf(seed, 5, copy) * 10)), eventKind.released, copy)
    }
  }

  get day(): number {
    return this.halfDay >> 1
  }
  get now(): number {
    return this.county.clock.moments[this.halfDay] ?? 0
  }
  get reach(): Reach {
    return this.#reach
  }

  /** One half-day: what was to happen happens, then people place holds, staff pick, visitors borrow. */
  pass(halfDay: number, wishes: readonly Wish[]): void {
    this.halfDay = halfDay
    this.#reach = this.county.reachAt(halfDay)
    const events = this.events[halfDay] ?? []
    for (let n = 0; n < events.length; n++)
      this.#happen((events[n] as number) & 7, (events[n] as number) >> 3)
    delete this.events[halfDay]
    for (const wish of wishes) this.place(wish)
    if (halfDay % 2 === 0) this.#pick()
  }

  #at(halfDay: number, kind: EventKind, id: number): void {
    const when = Math.max(halfDay, this.halfDay + 1)
    const bucket = this.events[when]
    if (bucket) bucket.push(id * 8 + kind)
    else this.events[when] = [id * 8 + kind]
  }

  #happen(kind: number, id: number): void {
    const copy = id
    if (kind === eventKind.returned) this.#return(copy)
    else if (kind === eventKind.due) this.#wantsLonger(copy)
    else if (kind === eventKind.arrives) this.#arrive(copy)
    else if (kind === eventKind.fetched) this.#fetch(copy)
    else if (kind === eventKind.expires) this.#expire(copy)
    else if (kind === eventKind.released) this.#checkin(copy, this.supply.home[copy] ?? 0)
    else this.#cancel(this.holds[id] as SimulatedHold)
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

  /** Asks the order rule anew for one title, with a copy in hand or without; gives what it says of that copy. */
  #plan(title: number, inHand = -1): Assignment | undefined {
    const queue = this.queues.of(title)
    if (!queue.length) return undefined
    for (const hold of queue) {
      if (hold.state !== holdState.assigned) continue
      this.plannedFor[hold.copy] = -1
      this.picks.delete(hold.copy)
      hold.state = holdState.waiting
      hold.copy = -1
    }
    const copies: FreeCopy[] = []
    for (const copy of this.copiesOf(title))
      if (this.state[copy] === copyState.available || copy === inHand) copies.push(this.freeCopy(copy))
    if (!copies.length) return undefined
    const now = Temporal.Instant.fromEpochMilliseconds(this.now)
    let mine: Assignment | undefined
    for (const made of this.rule.plan({ holds: queue, copies, reach: this.#reach, now })) {
      if (made.item === inHand) {
        mine = made
        continue
      }
      const hold = this.holds[made.hold] as SimulatedHold
      hold.state = holdState.assigned
      hold.copy = made.item
      this.plannedFor[made.item] = hold.id
      this.picks.add(made.item)
    }
    return mine
  }

  /** Somebody places a hold. Without sharing that is possible only where the municipality owns a copy. */
  place({ title, edition, pickup, ago }: Wish): void {
    const number = this.#wishes++
    const hold: SimulatedHold = {
      ...{ id: this.holds.length, title, pickup, priority: 0, item: null, languages: null, formats: null },
      ...{ queuedAt: this.now - ago, target: edition < 0 ? 'work' : 'edition' },
      ...{
        edition: edition < 0 ? null : edition,
        state: holdState.waiting,
        copy: -1,
        capturedOn: 0,
        queued: false,
      },
      ...{ measured: this.figures.measuring, promise: null },
    }
    if (![...this.copiesOf(title)].some(copy => this.serves(copy, hold))) {
      this.figures.add('unserved')
      return
    }
    const atHand = this.#atHand(hold)
    if (atHand !== undefined && lotOf(this.seed, 26, number) >= habits.reservesAtHand) {
      this.lend(atHand)
      return
    }
    this.figures.add('holds')
    this.holds.push(hold)
    this.queues.add(hold)
    this.#plan(title)
    if (hold.measured) hold.promise = promiseFor(this, hold)
    if (lotOf(this.seed, 23, number) < habits.cancels) {
      const after = Math.ceil(exponential(habits.cancelsAfter, lotOf(this.seed, 24, number)))
      this.#at(this.halfDay + 2 * after, eventKind.cancels, hold.id)
    }
  }

  /** A copy that stands free where it would be fetched. */
  #atHand(hold: SimulatedHold): number | undefined {
    for (const copy of this.copiesOf(hold.title))
      if (
        this.at[copy] === hold.pickup &&
        this.state[copy] === copyState.available &&
        this.plannedFor[copy] === -1 &&
        this.serves(copy, hold)
      )
        return copy
    return undefined
  }

  #cancel(hold: SimulatedHold): void {
    if (hold.state !== holdState.waiting && hold.state !== holdState.assigned) return
    if (hold.copy >= 0) {
      this.plannedFor[hold.copy] = -1
      this.picks.delete(hold.copy)
    }
    this.queues.remove(hold)
    hold.state = holdState.cancelled
    hold.copy = -1
    this.figures.add('cancelled')
    this.#wait(hold, false)
    this.#plan(hold.title)
  }

  #wait(hold: SimulatedHold, filled: boolean, until = this.now): void {
    if (!hold.measured) return
    const days = Math.max(0, until - hold.queuedAt) / dayLength
    this.figures.waits.push({
      days,
      title: hold.title,
      municipality: this.municipalityOf(hold.pickup),
      filled,
    })
  }

  /** Staff take what is planned from the shelves of the places that are open, and pack it before the van. */
  #pick(): void {
    // The lists are made anew each morning: vans that did not go yesterday may go today.
    const titles = new Set([...this.picks].map(copy => this.supply.titleOf[copy] ?? 0))
    for (const title of titles)
      if (this.queues.of(title).some(hold => hold.state === holdState.waiting)) this.#plan(title)
    for (const copy of [...this.picks]) {
      const place = this.at[copy] ?? 0
      const hold = this.holds[this.plannedFor[copy] ?? -1]
      if (!hold || this.plannedFor[copy] === -1 || this.county.openFrom(place, this.day) !== this.day)
        continue
      const lot = lotOf(this.seed, 25, copy, this.halfDay)
      if (lot < habits.notOnShelf) {
        this.state[copy] = copyState.missing
        this.#plan(hold.title)
      } else if (lot < habits.notOnShelf + habits.pickedAtOnce) {
        this.plannedFor[copy] = -1
        this.picks.delete(copy)
        this.#captured(copy, hold, place)
      }
    }
  }

  /** A copy in hand becomes a hold's: to the shelf here, or into a crate. */
  #captured(copy: number, hold: SimulatedHold, place: number): void {
    const queue = this.queues.of(hold.title)
    const waiting = queue.filter(other => other.state === holdState.waiting || other === hold)
    const passed = waiting.filter(
      other =>
        other.queuedAt < hold.queuedAt - sevenDays &&
        this.serves(copy, other) &&
        (other.pickup === place || this.#reach(place, other.pickup)),
    )
    this.queues.remove(hold)
    hold.copy = copy
    this.keptFor[copy] = hold.id
    const { figures } = this
    const moved = hold.pickup === place ? 0 : 1
    figures.add('overtakesOver7d', passed.length)
    figures.add('fills')
    figures.add('holdTransfers', moved)
    figures.counts.longestQueue = Math.max(figures.counts.longestQueue, waiting.length)
    if (waiting.length >= 3) {
      figures.add('fillsQueued')
      figures.add('holdTransfersQueued', moved)
    }
    const round = this.lastRound[copy] ?? -1
    if (round >= 0) this.experience.wentRound(this.day - round)
    this.lastRound[copy] = waiting.length > 1 ? this.day : -1
    hold.capturedOn = this.day
    hold.queued = waiting.length > 1
    const fetchedIn = this.municipalityOf(hold.pickup)
    if (!moved) figures.add('sourcePickup')
    else if (this.municipalityOf(place) === fetchedIn) figures.add('sourceMunicipality')
    else figures.add('sourceElsewhere')
    if (this.ownerOf(copy) !== fetchedIn) figures.add('ownedElsewhere')
    if (moved) {
      hold.state = holdState.inTransit
      this.#send(copy, place, hold.pickup)
    } else this.#shelve(copy, hold)
  }

  #send(copy: number, from: number, to: number): void {
    const journey = this.#reach(from, to)
    this.state[copy] = copyState.inTransit
    this.at[copy] = to
    this.figures.add('vanRides', journey?.transports ?? 0)
    // No van within a fortnight: it waits for one.
    const arrives = journey ? this.county.clock.halfDayOf(journey.arrives) : this.halfDay + 28
    this.#at(arrives, eventKind.arrives, copy)
  }

  #arrive(copy: number): void {
    const place = this.at[copy] ?? 0
    const opens = this.county.openFrom(place, this.day)
    if (opens !== this.day) {
      this.#at(2 * opens, eventKind.arrives, copy)
      return
    }
    this.#checkin(copy, place)
  }

  /** A copy is scanned at a place: the product says what becomes of it. */
  #checkin(copy: number, place: number): void {
    const { supply } = this
    const before = this.state[copy] ?? 0
    this.at[copy] = place
    const kept = this.holds[this.keptFor[copy] ?? -1]
    const chosen = kept ? undefined : this.#plan(supply.titleOf[copy] ?? 0, copy)
    const next = chosen && this.holds[chosen.hold]
    const decision = decideCheckin({
      branch: place,
      item: { state: places[before] ?? 'available', atBranch: place, home: supply.home[copy] ?? 0 },
      onLoan: before === copyState.onLoan,
      transfer: before === copyState.inTransit ? { to: place } : null,
      keptFor: kept ? { pickup: kept.pickup, onShelf: false } : null,
      chosen: next ? { pickup: next.pickup } : null,
    })
    if (next) this.#captured(copy, next, place)
    else if (decision.what === 'hold-shelf' && kept) this.#shelve(copy, kept)
    else if (decision.what === 'send-home') {
      this.figures.add('homeTransfers')
      this.#send(copy, place, decision.to)
    } else this.state[copy] = copyState.available
  }

  #shelve(copy: number, hold: SimulatedHold): void {
    this.state[copy] = copyState.onHoldShelf
    hold.state = holdState.onShelf
    this.#wait(hold, true)
    if (hold.queued) this.experience.travelled(this.day - hold.capturedOn)
    this.#kept(hold)
    const delay = this.behaviour.fetchDelay(hold.id, (this.now - hold.queuedAt) / dayLength)
    const last = this.county.lastDay(hold.pickup, this.day)
    if (delay === null) {
      this.#at(2 * this.county.openFrom(hold.pickup, last + 1), eventKind.expires, copy)
      return
    }
    const on = Math.min(last, this.county.openFrom(hold.pickup, this.day + delay))
    this.#at(on > this.day ? 2 * on + 1 : this.halfDay + 1, eventKind.fetched, copy)
  }

  #kept({ promise, measured }: SimulatedHold): void {
    if (!promise || !measured) return
    const { earliest, from, likely, latest, free } = promise
    const ready = this.day
    this.figures.promises.push({
      free,
      inside: from <= ready && ready <= latest,
      early: ready < earliest,
      error: Math.abs(ready - likely),
    })
  }

  #fetch(copy: number): void {
    this.#endHold(copy, holdState.collected)
    this.figures.add('collected')
    this.lend(copy)
  }

  #expire(copy: number): void {
    this.#endHold(copy, holdState.notCollected)
    this.figures.add('notCollected')
    this.#checkin(copy, this.at[copy] ?? 0)
  }

  #endHold(copy: number, end: SimulatedHold['state']): void {
    const hold = this.holds[this.keptFor[copy] ?? -1] as SimulatedHold
    hold.state = end
    this.keptFor[copy] = -1
  }

  /** Holds that this copy could fill and none is planned for. */
  waitingFor(copy: number): number {
    let count = 0
    for (const hold of this.queues.of(this.supply.titleOf[copy] ?? 0))
      if (hold.state === holdState.waiting && this.serves(copy, hold)) count++
    return count
  }

  /** Somebody takes a free copy from the shelf, also one that stands on a pick list. */
  borrow(copy: number): void {
    const planned = this.plannedFor[copy] !== -1
    this.lend(copy)
    if (planned) this.#plan(this.supply.titleOf[copy] ?? 0)
  }

  lend(copy: number): void {
    const kind = this.supply.loanClass[copy] ?? 0
    this.state[copy] = copyState.onLoan
    this.renewals[copy] = 0
    this.loanNumber[copy] = (this.loanNumber[copy] ?? 0) + 1
    this.due[copy] = this.behaviour.dueOn(this.at[copy] ?? 0, this.day, kind, this.waitingFor(copy))
    this.period[copy] = Math.min(255, (this.due[copy] ?? 0) - this.day)
    this.figures.add('loans')
    this.#howLong(copy)
  }

  #lot(copy: number, question: number): number {
    return lotOf(this.seed, question, copy, (this.loanNumber[copy] ?? 0) * 8 + (this.renewals[copy] ?? 0))
  }

  #howLong(copy: number): void {
    const due = this.due[copy] ?? 0
    if (this.#lot(copy, 31) < habits.keepsLonger) this.#at(2 * due, eventKind.due, copy)
    else
      this.#returnOn(
        copy,
        this.behaviour.returnDay(this.day, due, [this.#lot(copy, 32), this.#lot(copy, 33)]),
      )
  }

  #returnOn(copy: number, day: number): void {
    const to = this.behaviour.returnPlace(this.at[copy] ?? 0, [this.#lot(copy, 34), this.#lot(copy, 35)])
    const half = this.#lot(copy, 36) < habits.returnsInMorning ? 0 : 1
    this.#at(2 * this.county.openFrom(to, Math.max(day, this.day)) + half, eventKind.returned, copy)
  }

  #return(copy: number): void {
    const from = this.at[copy] ?? 0
    const to = this.behaviour.returnPlace(from, [this.#lot(copy, 34), this.#lot(copy, 35)])
    this.figures.add('returns')
    if (this.waitingFor(copy) > 0)
      this.experience.returned(this.day - (this.due[copy] ?? 0), isShort(this.period[copy] ?? 0))
    if (to !== from) this.figures.add('returnsElsewhere')
    this.#checkin(copy, to)
  }

  #wantsLonger(copy: number): void {
    const { clock, places } = this.county
    const place = places[this.at[copy] ?? 0]
    const today = clock.days[this.day]
    const dueOn = clock.days[this.due[copy] ?? 0]
    if (!place || !today || !dueOn) throw new RangeError('a loan is due outside the calendar')
    const decision = decideRenew({
      ...{ today, dueOn, renewals: this.renewals[copy] ?? 0, unserved: this.waitingFor(copy) },
      ...{ patron: someone, calendar: place.calendar },
      terms: loanTerms[loanClasses[this.supply.loanClass[copy] ?? 0] ?? 'ordinary'],
    })
    if (decision.outcome === 'renewed') {
      this.due[copy] = clock.indexOf(decision.dueOn)
      this.renewals[copy] = (this.renewals[copy] ?? 0) + 1
      this.figures.add('renewals')
      this.#howLong(copy)
      return
    }
    this.figures.add('renewalsRefused')
    const late = this.#lot(copy, 37)
    this.#returnOn(copy, this.day + (late < 0.75 ? 0 : 1 + Math.floor(exponential(6, (late - 0.75) * 4))))
  }

  /** The last day: whoever still waits has waited until now. */
  end(): void {
    for (const hold of this.holds) if (hold.state <= holdState.inTransit) this.#wait(hold, false)
  }
}
