import { cumulated, drawn, normal, stream } from './draw.ts'
import type { SimulatedCounty } from './places.ts'

/** How big the county is. A smaller scale keeps the places and draws so large a share of the titles. */
export interface Size {
  readonly works: number
  readonly copies: number
  /** A year's. */
  readonly holds: number
  readonly loans: number
  readonly scale: number
}

export const countySize = { works: 330_000, copies: 1_250_000, holds: 230_000, loans: 1_040_000 }

/** Every title and copy, in columns; copies of a title stand together, from `firstCopy[title]`. */
export interface Supply {
  readonly works: number
  readonly copies: number
  readonly firstCopy: Int32Array
  readonly titleOf: Int32Array
  readonly home: Uint8Array
  /** Number of the edition within the title. */
  readonly edition: Uint8Array
  /** Index in `loanClasses`. */
  readonly loanClass: Uint8Array
  /** The day a new title comes out; far back for all others. */
  readonly release: Int16Array
  readonly isNew: Uint8Array
  /** Holds expected in a year, if nothing of it falls outside. */
  readonly wanted: Float64Array
  /** Weight of a title when somebody takes a book from a shelf. */
  readonly borrowed: Float64Array
}

export const loanClasses = ['ordinary', 'film', 'game'] as const

/** Zipf's law as it is for library titles: flat at the very top, then falling by about 0.9. */
const zipf = (rank: number, flat: number, s: number): number => (rank + flat) ** -s

export const shape = {
  /** Holds by rank: Zipf's law, the top rounded off. */
  holdFlat: 50,
  holdFall: 0.9,
  /** Books taken from shelves: one title in a hundred has a quarter of all loans, the rest hardly moves. */
  loanFlat: 12_000,
  loanFall: 3.2,
  /** Copies of old titles: by rank, and more where many ask. */
  copyFlat: 10_000,
  copyFall: 0.3,
  copyTop: 10,
  standingPerHold: 0.07,
  /** Copies of new titles: so many, and more where many will ask. The top ones have 25 to 40. */
  newCopies: 8,
  copiesPerHold: 0.105,
  /** Nobody buys exactly what will be asked for. */
  copySpread: 0.25,
  /** Smaller municipalities have more old books for each inhabitant; new ones are bought by population. */
  copiesByPopulation: 0.75,
  /** At the top so many titles are new; at a rank as high as this, half as many. */
  newAtTop: 0.6,
  newFades: 1000,
}

const releasedBefore = 150
const releasedAfter = 30

export function makeSupply(county: SimulatedCounty, size: Size, days: number, seed: number): Supply {
  const draw = stream(seed, 1)
  const works = Math.max(1, Math.round(size.works * size.scale))
  const wanted = new Float64Array(works)
  const borrowed = new Float64Array(works)
  const release = new Int16Array(works).fill(-9999)
  const isNew = new Uint8Array(works)
  const bought = new Float64Array(works)
  let [holdSum, copySum, standing] = [0, 0, 0]
  for (let n = 0; n < works; n++) {
    const rank = ((n + 0.5) / works) * size.works
    const asked = zipf(rank, shape.holdFlat, shape.holdFall)
    wanted[n] = asked
    borrowed[n] = zipf(rank, shape.loanFlat, shape.loanFall)
    if (draw() < shape.newAtTop / (1 + rank / shape.newFades)) {
      isNew[n] = 1
      release[n] = Math.floor(-releasedBefore + draw() * (days + releasedBefore + releasedAfter))
    }
    holdSum += isNew[n] ? (asked * 365) / (days + releasedBefore + releasedAfter) : asked
  }
  const firstCopy = new Int32Array(works + 1)
  for (let n = 0; n < works; n++) {
    const rank = ((n + 0.5) / works) * size.works
    wanted[n] = ((wanted[n] ?? 0) / holdSum) * size.holds * size.scale
    const spread = Math.exp(normal(draw) * shape.copySpread)
    if (isNew[n]) bought[n] = (shape.newCopies + shape.copiesPerHold * (wanted[n] ?? 0)) * spread
    else {
      const curve =
        zipf(rank, shape.copyFlat, shape.copyFall) * shape.copyTop * shape.copyFlat ** shape.copyFall
      bought[n] = (curve + shape.standingPerHold * (wanted[n] ?? 0)) * spread
      standing += bought[n] ?? 0
    }
    copySum += bought[n] ?? 0
  }
  const perCopy = (size.copies * size.scale - (copySum - standing)) / standing
  for (let n = 0; n < works; n++) {
    const copies = Math.max(1, Math.floor((bought[n] ?? 0) * (isNew[n] ? 1 : perCopy) + draw()))
    firstCopy[n + 1] = (firstCopy[n] ?? 0) + copies
  }
  const copies = firstCopy[works] ?? 0
  const titleOf = new Int32Array(copies)
  const home = new Uint8Array(copies)
  const edition = new Uint8Array(copies)
  const loanClass = new Uint8Array(copies)
  const stocked = placeWeights(county, shape.copiesByPopulation)
  const stockedByPeople = placeWeights(county, 1)
  for (let title = 0; title < works; title++) {
    const [from, to] = [firstCopy[title] ?? 0, firstCopy[title + 1] ?? 0]
    const kind = draw()
    const lentAs = kind < 0.88 ? 0 : kind < 0.98 ? 1 : 2
    const many = draw()
    const editions = Math.min(to - from, many < 0.75 ? 1 : many < 0.95 ? 2 : 3)
    const sums = isNew[title] ? stockedByPeople : stocked
    for (let copy = from; copy < to; copy++) {
      titleOf[copy] = title
      loanClass[copy] = lentAs
      edition[copy] = copy - from < editions ? copy - from : Math.floor(draw() * editions)
      let place = drawn(sums, draw())
      // A second copy in one place only when a few others have been tried.
      for (let tries = 0; tries < 2 && home.subarray(from, copy).includes(place); tries++)
        place = drawn(sums, draw())
      home[copy] = place
    }
  }
  return { works, copies, firstCopy, titleOf, home, edition, loanClass, release, isNew, wanted, borrowed }
}

/** Where stock stands: each municipality by its people to a power, then its places by their size. */
function placeWeights(county: SimulatedCounty, power: number): Float64Array {
  const within = county.municipalities.map(() => 0)
  for (const { municipality, stock } of county.places)
    within[municipality] = (within[municipality] ?? 0) + stock
  return cumulated(
    county.places.map(({ municipality, stock }) => {
      const people = county.municipalities[municipality]?.population ?? 0
      return (people ** power * stock) / (within[municipality] || 1)
    }),
  )
}
