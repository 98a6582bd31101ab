import { habits } from './behaviour.ts'
import type { Wish } from './demand.ts'
import { exponential, lotOf } from './draw.ts'
import { countWait, planTitle } from './filling.ts'
import { holdState, type SimulatedHold } from './holds.ts'
import { lend } from './lending.ts'
import { promiseFor } from './promises.ts'
import { copyState, eventKind, type World } from './world.ts'

/** Somebody places a hold. Without sharing that is possible only where the municipality owns a copy. */
export function placeHold(world: World, { title, edition, pickup, ago }: Wish): void {
  const number = world.wishes++
  const hold: SimulatedHold = {
    ...{ id: world.holds.length, title, pickup, priority: 0, item: null, languages: null, formats: null },
    ...{ queuedAt: world.now - ago, target: edition < 0 ? 'work' : 'edition' },
    ...{
      edition: edition < 0 ? null : edition,
      state: holdState.waiting,
      copy: -1,
      capturedOn: 0,
      queued: false,
    },
    ...{ measured: world.figures.measuring, promise: null },
  }
  if (![...world.copiesOf(title)].some(copy => world.serves(copy, hold))) {
    world.figures.add('unserved')
    return
  }
  const onShelf = atHand(world, hold)
  if (onShelf !== undefined && lotOf(world.seed, 26, number) >= habits.reservesAtHand) {
    lend(world, onShelf)
    return
  }
  world.figures.add('holds')
  world.holds.push(hold)
  world.queues.add(hold)
  planTitle(world, title)
  if (hold.measured) hold.promise = promiseFor(world, hold)
  if (lotOf(world.seed, 23, number) < habits.cancels) {
    const after = Math.ceil(exponential(habits.cancelsAfter, lotOf(world.seed, 24, number)))
    world.put(world.halfDay + 2 * after, eventKind.cancels, hold.id)
  }
}

export function cancelHold(world: World, hold: SimulatedHold): void {
  if (hold.state !== holdState.waiting && hold.state !== holdState.assigned) return
  if (hold.copy >= 0) {
    world.plannedFor[hold.copy] = -1
    world.picks.delete(hold.copy)
  }
  world.queues.remove(hold)
  hold.state = holdState.cancelled
  hold.copy = -1
  world.figures.add('cancelled')
  countWait(world, hold, false)
  planTitle(world, hold.title)
}

/** A copy that stands free where it would be fetched. */
export function atHand(world: World, hold: SimulatedHold): number | undefined {
  for (const copy of world.copiesOf(hold.title))
    if (
      world.at[copy] === hold.pickup &&
      world.state[copy] === copyState.available &&
      world.plannedFor[copy] === -1 &&
      world.serves(copy, hold)
    )
      return copy
  return undefined
}

/** The last day: whoever still waits has waited until now, and what was promised for an earlier day has not been kept. */
export function endRun(world: World): void {
  for (const hold of world.holds) {
    if (hold.state > holdState.inTransit) continue
    countWait(world, hold, false)
    const { promise } = hold
    if (promise && hold.measured && promise.latest < world.day)
      world.figures.promises.push({
        free: promise.free,
        inside: false,
        early: false,
        off: world.day - promise.latest,
        error: world.day - promise.likely,
      })
  }
}
