import type { ItemState } from '../src/kernel/states.ts'
import { countyCheckin, decideCheckin } from '../src/modules/circulation/index.ts'
import type { Assignment, FreeCopy } from '../src/modules/holds/index.ts'
import { habits } from './behaviour.ts'
import { lotOf } from './draw.ts'
import { holdState, type SimulatedHold } from './holds.ts'
import { copyState, eventKind, type World } from './world.ts'

/** The product's names for where a copy is, in the simulator's order. */
const names: readonly ItemState[] = [
  'on_order',
  'available',
  'on_loan',
  'in_transit',
  'on_hold_shelf',
  'missing',
]

const dayLength = 86_400_000
const sevenDays = 7 * dayLength

/** Asks the order rule anew for one title, with a copy in hand or without; gives what it says of that copy. */
export function planTitle(world: World, title: number, inHand = -1): Assignment | undefined {
  const queue = world.queues.of(title)
  if (!queue.length) return undefined
  for (const hold of queue) {
    if (hold.state !== holdState.assigned) continue
    world.plannedFor[hold.copy] = -1
    world.picks.delete(hold.copy)
    hold.state = holdState.waiting
    hold.copy = -1
  }
  const copies: FreeCopy[] = []
  for (const copy of world.copiesOf(title))
    if (world.state[copy] === copyState.available || copy === inHand) copies.push(world.freeCopy(copy))
  if (!copies.length) return undefined
  const now = Temporal.Instant.fromEpochMilliseconds(world.now)
  let mine: Assignment | undefined
  for (const made of world.rule.plan({ holds: queue, copies, reach: world.reach, now })) {
    if (made.item === inHand) {
      mine = made
      continue
    }
    const hold = world.holds[made.hold] as SimulatedHold
    hold.state = holdState.assigned
    hold.copy = made.item
    world.plannedFor[made.item] = hold.id
    world.picks.add(made.item)
  }
  return mine
}

/** Staff take what is planned from the shelves of the places that are open, and pack it before the van. */
export function pickAll(world: World): void {
  // The lists are made anew each morning: vans that did not go yesterday may go today.
  const titles = new Set([...world.picks].map(copy => world.supply.titleOf[copy] ?? 0))
  for (const title of titles)
    if (world.queues.of(title).some(hold => hold.state === holdState.waiting)) planTitle(world, title)
  for (const copy of [...world.picks]) {
    const place = world.at[copy] ?? 0
    const hold = world.holds[world.plannedFor[copy] ?? -1]
    if (!hold || world.plannedFor[copy] === -1 || world.county.openFrom(place, world.day) !== world.day)
      continue
    const lot = lotOf(world.seed, 25, copy, world.halfDay)
    if (lot < habits.notOnShelf) {
      world.state[copy] = copyState.missing
      planTitle(world, hold.title)
    } else if (lot < habits.notOnShelf + habits.pickedAtOnce) {
      world.plannedFor[copy] = -1
      world.picks.delete(copy)
      captured(world, copy, hold, place)
    }
  }
}

/** A copy in hand becomes a hold's: to the shelf here, or into a crate. */
export function captured(world: World, copy: number, hold: SimulatedHold, place: number): void {
  const queue = world.queues.of(hold.title)
  const waiting = queue.filter(other => other.state === holdState.waiting || other === hold)
  const passed = waiting.filter(
    other =>
      other.queuedAt < hold.queuedAt - sevenDays &&
      world.serves(copy, other) &&
      (other.pickup === place || world.reach(place, other.pickup)),
  )
  world.queues.remove(hold)
  hold.copy = copy
  world.keptFor[copy] = hold.id
  const { figures } = world
  const moved = hold.pickup === place ? 0 : 1
  figures.add('overtakesOver7d', passed.length)
  figures.add('fills')
  figures.add('holdTransfers', moved)
  figures.counts.longestQueue = Math.max(figures.counts.longestQueue, waiting.length)
  if (waiting.length >= 3) {
    figures.add('fillsQueued')
    figures.add('holdTransfersQueued', moved)
  }
  const round = world.lastRound[copy] ?? -1
  // One that stood on its shelf since has rested, not gone round.
  const cameBack = world.state[copy] !== copyState.available
  if (round >= 0 && cameBack) world.experience.wentRound(world.day - round)
  world.lastRound[copy] = waiting.length > 1 ? world.day : -1
  hold.capturedOn = world.day
  hold.queued = waiting.length > 1
  const fetchedIn = world.municipalityOf(hold.pickup)
  if (!moved) figures.add('sourcePickup')
  else if (world.municipalityOf(place) === fetchedIn) figures.add('sourceMunicipality')
  else figures.add('sourceElsewhere')
  if (world.ownerOf(copy) !== fetchedIn) figures.add('ownedElsewhere')
  if (moved) {
    hold.state = holdState.inTransit
    sendCopy(world, copy, place, hold.pickup)
  } else shelve(world, copy, hold)
}

export function sendCopy(world: World, copy: number, from: number, to: number): void {
  const journey = world.reach(from, to)
  world.state[copy] = copyState.inTransit
  world.at[copy] = to
  world.figures.add('vanRides', journey?.transports ?? 0)
  if (world.municipalityOf(from) !== world.municipalityOf(to)) world.figures.add('crossings')
  // No van within a fortnight: it waits for one.
  const arrives = journey ? world.county.clock.halfDayOf(journey.arrives) : world.halfDay + 28
  world.put(arrives, eventKind.arrives, copy)
}

export function arrive(world: World, copy: number): void {
  const place = world.at[copy] ?? 0
  const opens = world.county.openFrom(place, world.day)
  if (opens !== world.day) {
    world.put(2 * opens, eventKind.arrives, copy)
    return
  }
  checkin(world, copy, place)
}

/** A copy is scanned at a place: the product says what becomes of it. */
export function checkin(world: World, copy: number, place: number): void {
  const { supply } = world
  const before = world.state[copy] ?? 0
  world.at[copy] = place
  const kept = world.holds[world.keptFor[copy] ?? -1]
  const chosen = kept ? undefined : planTitle(world, supply.titleOf[copy] ?? 0, copy)
  const next = chosen && world.holds[chosen.hold]
  const decision = decideCheckin({
    branch: place,
    at: world.now,
    item: { state: names[before] ?? 'available', atBranch: place, home: supply.home[copy] ?? 0 },
    onLoan: before === copyState.onLoan,
    transfer: before === copyState.inTransit ? { to: place, sentAt: 0 } : null,
    keptFor: kept ? { pickup: kept.pickup, onShelf: false } : null,
    chosen: next ? { pickup: next.pickup } : null,
    policy: countyCheckin,
  })
  if (next) captured(world, copy, next, place)
  else if (decision.what === 'hold-shelf' && kept) shelve(world, copy, kept)
  else if (decision.what === 'send-home') {
    world.figures.add('homeTransfers')
    sendCopy(world, copy, place, decision.to)
  } else world.state[copy] = copyState.available
}

export function shelve(world: World, copy: number, hold: SimulatedHold): void {
  world.state[copy] = copyState.onHoldShelf
  hold.state = holdState.onShelf
  countWait(world, hold, true)
  if (hold.queued) world.experience.travelled(world.day - hold.capturedOn)
  judgePromise(world, hold)
  const delay = world.behaviour.fetchDelay(hold.id, (world.now - hold.queuedAt) / dayLength)
  const last = world.county.lastDay(hold.pickup, world.day)
  if (delay === null) {
    world.put(2 * world.county.openFrom(hold.pickup, last + 1), eventKind.expires, copy)
    return
  }
  const on = Math.min(last, world.county.openFrom(hold.pickup, world.day + delay))
  world.put(on > world.day ? 2 * on + 1 : world.halfDay + 1, eventKind.fetched, copy)
}

export function judgePromise(world: World, { promise, measured }: SimulatedHold): void {
  if (!promise || !measured) return
  const { earliest, from, likely, latest, free } = promise
  const ready = world.day
  world.figures.promises.push({
    free,
    inside: from <= ready && ready <= latest,
    early: ready < earliest,
    off: ready < from ? ready - from : Math.max(0, ready - latest),
    error: Math.abs(ready - likely),
  })
}

export function expire(world: World, copy: number): void {
  endHold(world, copy, holdState.notCollected)
  world.figures.add('notCollected')
  checkin(world, copy, world.at[copy] ?? 0)
}

export function countWait(world: World, hold: SimulatedHold, filled: boolean, until = world.now): void {
  if (!hold.measured) return
  const days = Math.max(0, until - hold.queuedAt) / dayLength
  world.figures.waits.push({
    days,
    title: hold.title,
    municipality: world.municipalityOf(hold.pickup),
    filled,
    borrowed: filled && world.ownerOf(hold.copy) !== world.municipalityOf(hold.pickup),
  })
}

export function endHold(world: World, copy: number, end: SimulatedHold['state']): void {
  const hold = world.holds[world.keptFor[copy] ?? -1] as SimulatedHold
  hold.state = end
  world.keptFor[copy] = -1
}
