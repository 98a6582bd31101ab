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
  holdFlat: 60,
  holdFall: 0.9,
  loanFlat: 600,
  loanFall: 0.78,
  copyFlat: 740,
  copyFall: 0.5,
  /** Nobody buys exactly what will be asked for. */
  copySpread: 0.55,
  /** Smaller places buy more for each inhabitant. */
  copiesByPopulation: 0.85,
  newAtTop: 0.7,
  newFades: 4000,
}

export function makeSupply(county: SimulatedCounty, size: Size, days: number, seed: number): Supply {
  const draw = stream(seed, 1)
  const works = Math.max(1, Math.round(size.works * size.scale))
  const wanted = new Float64Array(works)
  const borrowed = new Float64Array(works)
  const release = new Int16Array(works).fill(-9999)
  const isNew = new Uint8Array(works)
  const expected = new Float64Array(works)
  let [holdSum, copySum] = [0, 0]
  for (let n = 0; n < works; n++) {
    const rank = ((n + 0.5) / works) * size.works
    wanted[n] = zipf(rank, shape.holdFlat, shape.holdFall)
    borrowed[n] = zipf(rank, shape.loanFlat, shape.loanFall)
    expected[n] = zipf(rank, shape.copyFlat, shape.copyFall) * Math.exp(normal(draw) * shape.copySpread)
    holdSum += wanted[n] ?? 0
    copySum += expected[n] ?? 0
    if (draw() < shape.newAtTop / (1 + rank / shape.newFades)) {
      isNew[n] = 1
      release[n] = Math.floor(-150 + draw() * (days + 180))
    }
  }
  const firstCopy = new Int32Array(works + 1)
  const perCopy = (size.copies * size.scale) / copySum
  for (let n = 0; n < works; n++) {
    wanted[n] = ((wanted[n] ?? 0) / holdSum) * size.holds * size.scale
    const copies = Math.max(1, Math.floor((expected[n] ?? 0) * perCopy + draw()))
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
