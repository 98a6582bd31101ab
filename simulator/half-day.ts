import type { Wish } from './demand.ts'
import { arrive, checkin, expire, pickAll } from './filling.ts'
import { fetch, takeBack, wantsLonger } from './lending.ts'
import { cancelHold, placeHold } from './placing.ts'
import { eventKind, type World } from './world.ts'

/** One half-day: what was to happen happens, then people place holds, and in the morning staff pick. */
export function passHalfDay(world: World, halfDay: number, wishes: readonly Wish[]): void {
  world.halfDay = halfDay
  world.reach = world.county.reachAt(halfDay)
  const events = world.events[halfDay] ?? []
  delete world.events[halfDay]
  for (const event of events) happen(world, event & 7, event >> 3)
  for (const wish of wishes) placeHold(world, wish)
  if (halfDay % 2 === 0) pickAll(world)
}

function happen(world: World, kind: number, id: number): void {
  if (kind === eventKind.returned) takeBack(world, id)
  else if (kind === eventKind.due) wantsLonger(world, id)
  else if (kind === eventKind.arrives) arrive(world, id)
  else if (kind === eventKind.fetched) fetch(world, id)
  else if (kind === eventKind.expires) expire(world, id)
  else if (kind === eventKind.released) checkin(world, id, world.supply.home[id] ?? 0)
  else {
    const hold = world.holds[id]
    if (hold) cancelHold(world, hold)
  }
}
