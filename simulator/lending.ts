import { day } from '../src/kernel/day.ts'
import { decideRenew, isShortLoan, loanTerms } from '../src/modules/circulation/index.ts'
import { habits } from './behaviour.ts'
import { exponential, lotOf } from './draw.ts'
import { checkin, endHold, planTitle } from './filling.ts'
import { holdState } from './holds.ts'
import { loanClasses } from './supply.ts'
import { copyState, eventKind, type World } from './world.ts'

const someone = { expiresOn: day('9999-12-31'), blocked: null, owes: false }

export function fetch(world: World, copy: number): void {
  endHold(world, copy, holdState.collected)
  world.figures.add('collected')
  lend(world, copy)
}

/** Somebody takes a free copy from the shelf, also one that stands on a pick list. */
export function borrow(world: World, copy: number): void {
  const planned = world.plannedFor[copy] !== -1
  lend(world, copy)
  if (planned) planTitle(world, world.supply.titleOf[copy] ?? 0)
}

export function lend(world: World, copy: number): void {
  const kind = world.supply.loanClass[copy] ?? 0
  world.state[copy] = copyState.onLoan
  world.renewals[copy] = 0
  world.loanNumber[copy] = (world.loanNumber[copy] ?? 0) + 1
  world.due[copy] = world.behaviour.dueOn(world.at[copy] ?? 0, world.day, kind, world.waitingFor(copy))
  world.period[copy] = Math.min(255, (world.due[copy] ?? 0) - world.day)
  world.figures.add('loans')
  howLong(world, copy)
}

export function lot(world: World, copy: number, question: number): number {
  return lotOf(world.seed, question, copy, (world.loanNumber[copy] ?? 0) * 8 + (world.renewals[copy] ?? 0))
}

export function howLong(world: World, copy: number): void {
  const due = world.due[copy] ?? 0
  if (lot(world, copy, 31) < habits.keepsLonger) world.put(2 * due, eventKind.due, copy)
  else
    returnOn(
      world,
      copy,
      world.behaviour.returnDay(world.day, due, [lot(world, copy, 32), lot(world, copy, 33)]),
    )
}

export function returnOn(world: World, copy: number, day: number): void {
  const to = world.behaviour.returnPlace(world.at[copy] ?? 0, [lot(world, copy, 34), lot(world, copy, 35)])
  const half = lot(world, copy, 36) < habits.returnsInMorning ? 0 : 1
  world.put(2 * world.county.openFrom(to, Math.max(day, world.day)) + half, eventKind.returned, copy)
}

export function takeBack(world: World, copy: number): void {
  const from = world.at[copy] ?? 0
  const to = world.behaviour.returnPlace(from, [lot(world, copy, 34), lot(world, copy, 35)])
  world.figures.add('returns')
  if (world.waitingFor(copy) > 0)
    world.experience.returned(world.day - (world.due[copy] ?? 0), isShortLoan(world.period[copy] ?? 0))
  if (to !== from) world.figures.add('returnsElsewhere')
  checkin(world, copy, to)
}

export function wantsLonger(world: World, copy: number): void {
  const { clock, places } = world.county
  const place = places[world.at[copy] ?? 0]
  const today = clock.days[world.day]
  const dueOn = clock.days[world.due[copy] ?? 0]
  if (!place || !today || !dueOn) throw new RangeError('a loan is due outside the calendar')
  const decision = decideRenew({
    ...{ today, dueOn, renewals: world.renewals[copy] ?? 0, unserved: world.waitingFor(copy) },
    ...{ patron: someone, calendar: place.calendar },
    copy: 'on_loan',
    terms: loanTerms[loanClasses[world.supply.loanClass[copy] ?? 0] ?? 'ordinary'],
  })
  if (decision.outcome === 'renewed') {
    world.due[copy] = clock.indexOf(decision.dueOn)
    world.renewals[copy] = (world.renewals[copy] ?? 0) + 1
    world.figures.add('renewals')
    howLong(world, copy)
    return
  }
  world.figures.add('renewalsRefused')
  const late = lot(world, copy, 37)
  returnOn(world, copy, world.day + (late < 0.75 ? 0 : 1 + Math.floor(exponential(6, (late - 0.75) * 4))))
}
