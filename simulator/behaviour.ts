import { day } from '../src/kernel/day.ts'
import { decideCheckout, loanTerms } from '../src/modules/circulation/index.ts'
import { exponential, lotOf } from './draw.ts'
import type { SimulatedCounty } from './places.ts'
import { loanClasses } from './supply.ts'

/** How people do, as shares and days; the county's own figures where it has them. */
export const habits = {
  /** At the end of a loan so many would keep it longer: 0.56 million renewals on 1.04 million loans. */
  keepsLonger: 0.375,
  returnsElsewhere: 0.05,
  /** Of those who borrowed in Falun or Borlänge and return elsewhere, so many do it in the other of the two. */
  betweenTheTwo: 0.77,
  neverCollected: 0.05,
  /** As much more never fetch what came after two months or later. */
  neverCollectedLate: 0.15,
  /** Of those who could take it from the shelf where they fetch, so many reserve it all the same. */
  reservesAtHand: 0.9,
  cancels: 0.08,
  cancelsAfter: 60,
  notOnShelf: 0.015,
  /** A copy on the pick list is fetched the same day. */
  pickedAtOnce: 0.92,
  returnsInMorning: 0.35,
}

const anybody = {
  id: 1,
  expiresOn: day('9999-12-31'),
  blocked: null,
  provisional: false,
  cardBlocked: false,
  owes: false,
  openLoans: 0,
}

export interface Behaviour {
  /** The day a loan is due. */
  dueOn(place: number, day: number, loanClass: number, waiting: number): number
  /** The day a loan that is not kept longer comes back. */
  returnDay(began: number, due: number, lots: readonly [number, number]): number
  returnPlace(borrowedAt: number, lots: readonly [number, number]): number
  /** Days until somebody fetches what stands ready; null = never. */
  fetchDelay(hold: number, waitedDays: number): number | null
}

export function makeBehaviour(county: SimulatedCounty, seed: number): Behaviour {
  const known = new Map<number, number>()
  const { places, clock } = county
  const numberOf = (slug: string): number => places.findIndex(place => place.slug === slug)
  const twin = new Map([
    [numberOf('falun'), numberOf('borlange')],
    [numberOf('borlange'), numberOf('falun')],
  ])
  const visited = [...places.keys()].filter(n => (places[n]?.visits ?? 0) > 0)
  const one = (among: readonly number[], lot: number): number => among[Math.floor(lot * among.length)] ?? 0
  return {
    dueOn(place, on, loanClass, waiting) {
      const terms = loanTerms[loanClasses[loanClass] ?? 'ordinary']
      const queued = waiting >= terms.queueFrom
      const key = ((on * 64 + place) * 4 + loanClass) * 2 + (queued ? 1 : 0)
      let due = known.get(key)
      if (due === undefined) {
        const today = clock.days[on]
        const calendar = places[place]?.calendar
        if (!today || !calendar) throw new RangeError(`no place ${place} or day ${on}`)
        const decision = decideCheckout({
          ...{ today, patron: anybody, waiting, terms, limit: 50, calendar },
          item: { state: 'available', lentTo: null, heldFor: null },
        })
        if (decision.outcome !== 'lent') throw new Error(`a loan was not made: ${decision.outcome}`)
        due = clock.indexOf(decision.dueOn)
        known.set(key, due)
      }
      return due
    },
    returnDay(began, due, [which, lot]) {
      if (which < 0.5) return began + 1 + Math.floor((due - began - 1) * lot ** 0.6)
      if (which < 0.88) return Math.max(began + 1, due - Math.floor(lot * 3))
      return due + 1 + Math.floor(exponential(6, lot))
    },
    returnPlace(borrowedAt, [which, lot]) {
      if (which >= habits.returnsElsewhere) return borrowedAt
      const other = twin.get(borrowedAt)
      const far = which / habits.returnsElsewhere
      if (other !== undefined && far < habits.betweenTheTwo) return other
      const own = places[borrowedAt]?.municipality
      const neighbours = visited.filter(n => n !== borrowedAt && places[n]?.municipality === own)
      if (neighbours.length && far < 0.9) return one(neighbours, lot)
      return one(visited, lot)
    },
    fetchDelay(hold, waitedDays) {
      const never = habits.neverCollected + habits.neverCollectedLate * Math.min(1, waitedDays / 60)
      if (lotOf(seed, 21, hold) < never) return null
      return Math.floor(exponential(2.2, lotOf(seed, 22, hold)))
    },
  }
}
