import { weekday } from '../src/kernel/day.ts'
import { cumulated, drawn, poisson, stream } from './draw.ts'
import type { SimulatedCounty } from './places.ts'
import type { Size, Supply } from './supply.ts'

/** A hold somebody wants to place. */
export interface Wish {
  readonly title: number
  /** Number of the edition within the title; -1 = any. */
  readonly edition: number
  readonly pickup: number
  /** Milliseconds before the half-day's moment. */
  readonly ago: number
}

export interface Demand {
  /** Holds wanted in a half-day, in the order they are placed. */
  wishes(halfDay: number): Wish[]
  /** How many books are taken from shelves in a half-day. */
  visits(halfDay: number): number
  /** A title somebody takes down, by lot. */
  browse(lot: number): number
}

/** Monday to Sunday; reservations are made on the web every day. */
const weekOfHolds = [1.15, 1.1, 1.05, 1.05, 0.95, 0.8, 0.9]

export const taste = {
  /** So many ask for what a library near them has; the others live where people live. */
  local: 0.98,
  oneEdition: 0.12,
  /** Wishes for each hold: most of those whose own place has the book at hand take it from the shelf. */
  wishesPerHold: 1.04,
  /** Days before it is out that people begin to ask, days until most ask, and days for interest to fall to a third. */
  before: 21,
  rise: 28,
  fade: 40,
}

/** How much of all interest in a new title falls on a day: asked for before it is there, a peak, then forgotten. */
export function interest(daysOut: number): number {
  const since = daysOut + taste.before
  if (since < 0) return 0
  const height = since < taste.rise ? since / taste.rise : Math.exp(-(since - taste.rise) / taste.fade)
  return height / (taste.rise / 2 + taste.fade)
}

export function makeDemand(county: SimulatedCounty, supply: Supply, size: Size, seed: number): Demand {
  const standing = supply.wanted.map((wanted, n) => (supply.isNew[n] ? 0 : wanted / 365))
  const standingSums = cumulated(standing)
  const standingTotal = standingSums[standingSums.length - 1] ?? 0
  const fresh = [...supply.isNew.keys()].filter(n => supply.isNew[n])
  const browsing = cumulated(supply.borrowed)
  const visitors = cumulated(
    county.places.map(({ municipality, visits }) => {
      const all = county.places.filter(place => place.municipality === municipality)
      const people = county.municipalities[municipality]?.population ?? 0
      return (people * visits) / all.reduce((sum, place) => sum + place.visits, 0)
    }),
  )
  const near = county.municipalities.map((_, own) =>
    cumulated(county.places.map(place => (place.municipality === own ? place.visits : 0))),
  )
  const weekdays = county.clock.days.map(weekday)
  let freshOn = -1
  let freshSums: Float64Array = new Float64Array(0)
  const freshInterest = (day: number): Float64Array => {
    if (freshOn !== day) {
      freshSums = cumulated(
        fresh.map(n => (supply.wanted[n] ?? 0) * interest(day - (supply.release[n] ?? 0))),
      )
      freshOn = day
    }
    return freshSums
  }
  /** Somebody near one of the copies, or anybody. */
  const pickupFor = (title: number, draw: () => number): number => {
    if (draw() >= taste.local) return drawn(visitors, draw())
    const first = supply.firstCopy[title] ?? 0
    const count = (supply.firstCopy[title + 1] ?? 0) - first
    const home = supply.home[first + Math.floor(draw() * count)] ?? 0
    const place = county.places[home]
    return drawn(near[place?.municipality ?? 0] as Float64Array, draw())
  }
  return {
    browse: lot => drawn(browsing, lot),
    visits(halfDay) {
      const draw = stream(seed, 3, halfDay)
      // What is collected from the hold shelf is borrowed too.
      const shelfLoans = 1.04 * size.loans - size.holds * 0.85
      const season = 1 + 0.1 * Math.cos((2 * Math.PI * halfDay) / 730)
      const open = weekdays[halfDay >> 1] === 7 ? 0.15 : 1.14
      return poisson((shelfLoans * size.scale * season * open) / 730, draw)
    },
    wishes(halfDay) {
      const day = halfDay >> 1
      const draw = stream(seed, 2, halfDay)
      const sums = freshInterest(day)
      const freshTotal = sums[sums.length - 1] ?? 0
      const share = weekOfHolds[(weekdays[day] ?? 1) - 1] ?? 1
      const count = poisson(((standingTotal + freshTotal) * share * taste.wishesPerHold) / 2, draw)
      const wishes = Array.from({ length: count }, (): Wish => {
        const isFresh = draw() * (standingTotal + freshTotal) < freshTotal
        const title = isFresh ? (fresh[drawn(sums, draw())] ?? 0) : drawn(standingSums, draw())
        const edition = draw() < taste.oneEdition ? 0 : -1
        return {
          title,
          edition,
          pickup: pickupFor(title, draw),
          ago: Math.floor(draw() * 21_600_000),
        }
      })
      return wishes.sort((a, b) => b.ago - a.ago)
    },
  }
}
