import { type ComingCopy, promise } from '../src/modules/holds/index.ts'
import { habits } from './behaviour.ts'
import { holdState, type SimulatedHold } from './holds.ts'
import { loanClasses } from './supply.ts'
import { copyState, type World } from './world.ts'

/** Loans of two weeks or less come back as queue loans do. */
export const isShort = (days: number): boolean => days <= 16

/** What is promised to somebody who has just placed a hold; days are counted as the world counts them. */
export function promiseFor(world: World, hold: SimulatedHold): NonNullable<SimulatedHold['promise']> {
  const { county, day, experience } = world
  const copies: ComingCopy[] = []
  for (const copy of world.copiesOf(hold.title))
    if (copy !== hold.copy && world.serves(copy, hold)) copies.push(...coming(world, copy))
  const queue = world.queues.of(hold.title)
  const rivals = queue.filter(other => other !== hold && other.state === holdState.waiting)
  const week = 7 * 86_400_000
  const made = promise({
    firstOpen: county.openFrom(hold.pickup, day) - day,
    planned: hold.state === holdState.assigned ? planned(world, hold) : null,
    ahead: rivals.filter(other => !world.rule.keepsToItself || world.wantsSame(other, hold)).length,
    near: rivals.filter(other => hold.queuedAt - other.queuedAt < week).length * 2,
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

/** When a copy comes that is not free now; a missing one does not. */
function coming(world: World, copy: number): ComingCopy[] {
  const { day, experience, supply } = world
  const state = world.state[copy]
  if (state === copyState.onLoan) {
    const short = isShort(world.period[copy] ?? 0) || loanClasses[supply.loanClass[copy] ?? 0] !== 'ordinary'
    return [{ kind: 'loan', dueIn: (world.due[copy] ?? 0) - day, curve: experience.curve(short) }]
  }
  const { mean, spread } = experience.cycle
  if (state === copyState.inTransit && world.keptFor[copy] === -1)
    return [{ kind: 'expected', inDays: 2, spread: 1.5 }]
  if (state === copyState.inTransit || state === copyState.onHoldShelf)
    return [{ kind: 'expected', inDays: mean * (state === copyState.inTransit ? 0.9 : 0.8), spread }]
  if (state === copyState.onOrder) {
    const release = supply.release[supply.titleOf[copy] ?? 0] ?? 0
    return [{ kind: 'expected', inDays: Math.max(1, release - day + 5), spread: 3 }]
  }
  // Free, and planned for somebody in front.
  return state === copyState.available ? [{ kind: 'expected', inDays: mean, spread }] : []
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
