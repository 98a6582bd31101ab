import { isShortLoan } from '../src/modules/circulation/index.ts'
import {
  type ComingCopy,
  type CopySeen,
  comingCopy,
  nearInQueue,
  promise,
} from '../src/modules/holds/index.ts'
import { habits } from './behaviour.ts'
import { holdState, type SimulatedHold } from './holds.ts'
import { loanClasses } from './supply.ts'
import { copyState, type World } from './world.ts'

/** What is promised to somebody who has just placed a hold; days are counted as the world counts them. */
export function promiseFor(world: World, hold: SimulatedHold): NonNullable<SimulatedHold['promise']> {
  const { county, day, experience } = world
  const copies: ComingCopy[] = []
  for (const copy of world.copiesOf(hold.title)) {
    const seen = copy !== hold.copy && world.serves(copy, hold) ? whereIs(world, copy) : null
    if (seen) copies.push(comingCopy(seen, experience))
  }
  const queue = world.queues.of(hold.title)
  const rivals = queue.filter(other => other !== hold && other.state === holdState.waiting)
  const week = 7 * 86_400_000
  const made = promise({
    firstOpen: county.openFrom(hold.pickup, day) - day,
    planned: hold.state === holdState.assigned ? planned(world, hold) : null,
    ahead: rivals.filter(other => !world.rule.keepsToItself || world.wantsSame(other, hold)).length,
    near: nearInQueue({
      before: rivals.filter(other => hold.queuedAt - other.queuedAt < week).length,
      after: 0,
    }),
    copies,
    cycle: experience.cycle,
    travel: experience.travel,
    leaves: habits.cancels / 2,
  })
  return {
    free: hold.state === holdState.assigned,
    earliest: day + made.earliest,
    from: day + made.from,
    likely: day + made.likely,
    latest: day + made.latest,
  }
}

/** Where a copy is that is not free for this hold; null = a missing one, which does not come. */
function whereIs(world: World, copy: number): CopySeen | null {
  const { day, experience, supply } = world
  switch (world.state[copy]) {
    case copyState.onLoan: {
      const short =
        isShortLoan(world.period[copy] ?? 0) || loanClasses[supply.loanClass[copy] ?? 0] !== 'ordinary'
      return { at: 'borrower', dueIn: (world.due[copy] ?? 0) - day, curve: experience.curve(short) }
    }
    case copyState.inTransit:
      return { at: 'van', forSomebody: world.keptFor[copy] !== -1, arrivesIn: null }
    case copyState.onHoldShelf:
      return { at: 'hold-shelf' }
    case copyState.onOrder:
      return { at: 'workroom', readyIn: (supply.release[supply.titleOf[copy] ?? 0] ?? 0) - day + 5 }
    case copyState.available:
      return { at: 'shelf' }
    default:
      return null
  }
}

/** The copy is picked the next time staff are there, or the time after, and goes with the van. */
function planned(world: World, hold: SimulatedHold): { ready: number; readyIfMissed: number } {
  const { county, day, halfDay } = world
  const from = world.at[hold.copy] ?? 0
  const readyWhen = (picked: number): number => {
    if (from === hold.pickup) return picked - day
    const journey = county.reachAt(2 * picked)(from, hold.pickup)
    const there = journey ? county.clock.halfDayOf(journey.arrives) >> 1 : picked + 14
    return county.openFrom(hold.pickup, there) - day
  }
  const first = county.openFrom(from, halfDay % 2 === 0 ? day : day + 1)
  return { ready: readyWhen(first), readyIfMissed: readyWhen(county.openFrom(from, first + 1)) }
}
