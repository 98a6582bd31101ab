import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Experience } from './experience.ts'
import { Figures } from './figures.ts'
import { captured } from './filling.ts'
import { holdState, type SimulatedHold } from './holds.ts'
import { orderRule } from './order-rules.ts'
import { firstDayOf, simulatedCounty } from './places.ts'
import { countySize, makeSupply } from './supply.ts'
import { copyState, eventKind, World } from './world.ts'

const county = simulatedCounty(firstDayOf('2026-01-01', 0), 90)
const supply = makeSupply(county, { ...countySize, scale: 0.01 }, 90, 1)
const behaviour = {
  dueOn: (_: number, on: number) => on + 28,
  returnDay: (_: number, due: number) => due,
  returnPlace: (at: number) => at,
  fetchDelay: () => 1,
}
const emptyWorld = () =>
  new World({
    ...{ county, supply, behaviour, figures: new Figures(), seed: 1 },
    rule: orderRule('window:7', { ownerOf: () => 0, municipalityOf: () => 0 }),
  })

describe('rounds that promises rest on', () => {
  test('a round of 1 to 90 days is learnt from, a shorter or longer one is none', () => {
    const meanAfter = (days: number): number => {
      const seen = new Experience()
      seen.wentRound(days)
      return seen.cycle.mean
    }
    for (const days of [0, 91]) assert.equal(meanAfter(days), 21)
    assert.equal(meanAfter(1), (20 * 21 + 1) / 21)
    assert.equal(meanAfter(90), (20 * 21 + 90) / 21)
  })

  /** A copy that was captured on day 0 while others waited is captured again on day 10, from a state. */
  const capturedFrom = (state: number): number => {
    const world = emptyWorld()
    const copy = supply.firstCopy[0] ?? 0
    const place = world.at[copy] ?? 0
    world.halfDay = 20
    world.lastRound[copy] = 0
    world.state[copy] = state
    const hold: SimulatedHold = {
      ...{ id: 0, title: 0, pickup: place, queuedAt: 0, priority: 0, target: 'work', edition: null },
      ...{ item: null, languages: null, formats: null, state: holdState.waiting, copy: -1 },
      ...{ measured: false, capturedOn: 0, queued: false, promise: null },
    }
    world.holds.push(hold)
    world.queues.add(hold)
    captured(world, copy, hold, place)
    return world.experience.cycle.mean
  }
  test('a copy captured as it comes back has gone round', () => {
    assert.equal(capturedFrom(copyState.onLoan), (20 * 21 + 10) / 21)
  })
  test('a copy picked from its shelf has rested, and says nothing of how fast copies go round', () => {
    assert.equal(capturedFrom(copyState.available), 21)
  })
})

test('a new copy is unpacked on a day when its library is open', () => {
  const world = emptyWorld()
  let released = 0
  for (const [halfDay, events] of Object.entries(world.events))
    for (const event of events) {
      if ((event & 7) !== eventKind.released) continue
      released++
      const [on, place] = [Number(halfDay) >> 1, supply.home[event >> 3] ?? 0]
      if (Number(halfDay) > 1) assert.equal(county.openFrom(place, on), on)
    }
  assert.ok(released > 100, `${released}`)
})
