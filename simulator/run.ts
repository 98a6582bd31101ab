import type { Day } from '../src/kernel/day.ts'
import { makeBehaviour } from './behaviour.ts'
import { makeDemand } from './demand.ts'
import { stream } from './draw.ts'
import { Figures, type Summary, summary } from './figures.ts'
import { passHalfDay } from './half-day.ts'
import { borrow } from './lending.ts'
import { orderRule } from './order-rules.ts'
import { firstDayOf, simulatedCounty } from './places.ts'
import { endRun } from './placing.ts'
import { countySize, makeSupply, type Size } from './supply.ts'
import { copyState, World } from './world.ts'

export interface RunOptions {
  readonly policy: string
  /** Days that are measured. */
  readonly days: number
  readonly seed: number
  readonly size?: Partial<Size>
  /** Days before, so that loans and queues are under way. */
  readonly warmUp?: number
  readonly measuredFrom?: string
  readonly log?: (line: string) => void
}

export interface RunFigures extends Summary {
  readonly policy: string
  readonly days: number
  readonly seed: number
  readonly scale: number
}

/** A visitor looks at so many titles until one stands there. */
const looks = 12

/** Lets so many days pass in the county, and leaves the world as it is then. */
export function runWorld(options: RunOptions): { world: World; figures: RunFigures } {
  const { policy, days, seed, warmUp = 56, measuredFrom = '2026-01-01', log = () => {} } = options
  const size: Size = { ...countySize, scale: 1, ...options.size }
  const first: Day = firstDayOf(measuredFrom, warmUp)
  const county = simulatedCounty(first, warmUp + days)
  const supply = makeSupply(county, size, warmUp + days, seed)
  const demand = makeDemand(county, supply, size, seed)
  const figures = new Figures()
  const rule = orderRule(policy, {
    ownerOf: copy => county.places[supply.home[copy] ?? 0]?.municipality ?? 0,
    municipalityOf: place => county.places[place]?.municipality ?? 0,
  })
  const world = new World({ county, supply, rule, behaviour: makeBehaviour(county, seed), figures, seed })
  log(`${supply.works} titles, ${supply.copies} copies, ${county.places.length} places`)
  for (let halfDay = 0; halfDay < 2 * (warmUp + days); halfDay++) {
    if (halfDay === 2 * warmUp) figures.measuring = true
    passHalfDay(world, halfDay, demand.wishes(halfDay))
    visit(world, demand, halfDay)
    if (halfDay % 60 === 59) log(`${county.clock.days[halfDay >> 1]}: ${world.holds.length} holds`)
  }
  endRun(world)
  const names = county.municipalities.map(municipality => municipality.name)
  return { world, figures: { policy, days, seed, scale: size.scale, ...summary(figures, names) } }
}

function visit(world: World, demand: ReturnType<typeof makeDemand>, halfDay: number): void {
  const { supply, state, at, county, day, seed } = world
  const draw = stream(seed, 4, halfDay)
  for (let visitor = demand.visits(halfDay); visitor > 0; visitor--) {
    for (let look = 0; look < looks; look++) {
      const title = demand.browse(draw())
      const first = supply.firstCopy[title] ?? 0
      const copy = first + Math.floor(draw() * ((supply.firstCopy[title + 1] ?? 0) - first))
      if (state[copy] !== copyState.available || county.openFrom(at[copy] ?? 0, day) !== day) continue
      borrow(world, copy)
      break
    }
  }
}
