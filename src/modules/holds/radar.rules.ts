import { accepts, type WaitingHold } from './allocate.rules.ts'

/** A copy there is, by when it is likely to be free for the next one: days from today. */
export interface RadarCopy {
  readonly item: number
  readonly edition: number
  readonly language: string | null
  readonly format: string
  readonly home: number
  readonly freeIn: number
}

/** An edition that could be bought once more. */
export interface RadarEdition {
  readonly edition: number
  readonly language: string | null
  readonly format: string
}

export interface RadarCase {
  readonly holds: readonly WaitingHold[]
  readonly copies: readonly RadarCopy[]
  readonly editions: readonly RadarEdition[]
  /** Days from one borrower's capture of a copy to the next one's. */
  readonly cycle: number
  /** Days until a bought copy is there. */
  readonly delivery: number
  readonly municipalityOf: (branch: number) => number
  /** Whether a branch has shelves to keep a copy on: a stop of the book bus has none. */
  readonly hasShelves: (branch: number) => boolean
}

/** What one more copy of a title would mean. */
export interface RadarLine {
  /** The edition to buy once more, the one most of those who wait would take. */
  readonly edition: number
  readonly format: string
  /** How many wait who would take it, and the copies they can have now. */
  readonly waiting: number
  readonly copies: number
  /** Days those who wait will wait on average, as it is, and with one copy more. */
  readonly waitNow: number
  readonly waitThen: number
  /** Days of waiting saved, all together. */
  readonly savedDays: number
  /** Where it belongs: the municipality where most wait beyond what it owns, and the branch in it; null = none has shelves. */
  readonly municipality: number
  readonly branch: number | null
}

/** Nobody is thought to wait longer: after a year the wish is gone. */
export const longestWait = 365

/** When each in the queue is served, in turn, by copies that come free on some days and go round after that. */
export function servedOn(freeIn: readonly number[], waiting: number, cycle: number): number[] {
  const next = [...freeIn]
  return Array.from({ length: waiting }, () => {
    const soonest = next.reduce((best, day, n) => (day < (next[best] ?? 0) ? n : best), 0)
    const day = next[soonest]
    if (day === undefined) return longestWait
    next[soonest] = day + Math.max(1, cycle)
    return Math.min(longestWait, day)
  })
}

const sum = (days: readonly number[]): number => days.reduce((all, day) => all + day, 0)

/**
 * What one more copy of a title would save, and where it should be: the same queue served by the copies there are, and by
 * those and one more. null = nobody who waits would take a new copy, or it would save nothing.
 */
export function radarLine(c: RadarCase): RadarLine | null {
  const asCopy = (one: RadarEdition) => ({ ...one, item: 0, branch: 0 })
  const takers = (one: RadarEdition): WaitingHold[] => c.holds.filter(hold => accepts(hold, asCopy(one)))
  const owned = (one: RadarEdition): number => c.copies.filter(copy => copy.edition === one.edition).length
  const [best] = c.editions
    .map(edition => ({ edition, takers: takers(edition), owned: owned(edition) }))
    .sort(
      (a, b) =>
        b.takers.length - a.takers.length || b.owned - a.owned || b.edition.edition - a.edition.edition,
    )
  if (!best?.takers.length) return null
  const queue = best.takers
  const serving = c.copies.filter(copy => queue.some(hold => accepts(hold, { ...copy, branch: copy.home })))
  const free = serving.map(copy => copy.freeIn)
  const now = servedOn(free, queue.length, c.cycle)
  const then = servedOn([...free, c.delivery], queue.length, c.cycle)
  const savedDays = Math.round(sum(now) - sum(then))
  if (savedDays <= 0) return null
  const place = whereTo(c, queue, serving)
  return {
    edition: best.edition.edition,
    format: best.edition.format,
    waiting: queue.length,
    copies: serving.length,
    waitNow: Math.round(sum(now) / queue.length),
    waitThen: Math.round(sum(then) / queue.length),
    savedDays,
    ...place,
  }
}

interface Demand {
  readonly place: number
  readonly waiting: number
  readonly owned: number
}

/** Most wait beyond what is owned there; then where most wait; then the lower number. */
const mostUnserved = (a: Demand, b: Demand): number =>
  b.waiting - b.owned - (a.waiting - a.owned) || b.waiting - a.waiting || a.place - b.place

function whereTo(
  c: RadarCase,
  queue: readonly WaitingHold[],
  serving: readonly RadarCopy[],
): Pick<RadarLine, 'municipality' | 'branch'> {
  const demand = (places: readonly number[], of: (branch: number) => number): Demand[] =>
    places.map(place => ({
      place,
      waiting: queue.filter(hold => of(hold.pickup) === place).length,
      owned: serving.filter(copy => of(copy.home) === place).length,
    }))
  const waitedIn = [...new Set(queue.map(hold => c.municipalityOf(hold.pickup)))]
  const municipality = demand(waitedIn, c.municipalityOf).sort(mostUnserved)[0]?.place ?? 0
  const branches = new Set(
    [...queue.map(hold => hold.pickup), ...serving.map(copy => copy.home)].filter(
      branch => c.municipalityOf(branch) === municipality && c.hasShelves(branch),
    ),
  )
  const branch = demand([...branches], one => one).sort(mostUnserved)[0]?.place ?? null
  return { municipality, branch }
}
