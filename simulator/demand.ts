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

/** Of a year's holds so many come after so many days: asked for before it is there, a peak, then forgotten. */
const before = 14
const rise = 28
const fade = 45
export function interest(daysOut: number): number {
  const since = daysOut + before
  if (since < 0) return 0
  const height = since < rise ? since / rise : Math.exp(-(since - rise) / fade)
  return height / (rise / 2 + fade)
}

/** So many ask for what a library near them has; the others live where people live. */
export const localShare = 0.5
const oneEdition = 0.12

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
    if (draw() >= localShare) return drawn(visitors, draw())
    const first = supply.firstCopy[title] ?? 0
    const count = (supply.firstCopy[title + 1] ?? 0) - first
    const home = supply.home[first + Math.floor(draw() * count)] ?? 0
    const place = county.places[home]
    if (place && place.visits > 0 && draw() < 0.7) return home
    return drawn(near[place?.municipality ?? 0] as Float64Array, draw())
  }
  return {
    browse: lot => drawn(browsing, lot),
    visits(halfDay) {
      const draw = stream(seed, 3, halfDay)
      // What is collected from the hold shelf is borrowed too.
      const shelfLoans = size.loans - size.holds * 0.85
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
      const count = poisson(((standingTotal + freshTotal) * share) / 2, draw)
      const wishes = Array.from({ length: count }, (): Wish => {
        const isFresh = draw() * (standingTotal + freshTotal) < freshTotal
        const title = isFresh ? (fresh[drawn(sums, draw())] ?? 0) : drawn(standingSums, draw())
        const edition = draw() < oneEdition ? 0 : -1
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
