/** How loans come back: the share not yet returned, by days from the due day. */
export interface ReturnCurve {
  /** The first day told of, from the due day: negative = before it. All are out until then. */
  readonly from: number
  /** One share for each day from `from` on, never rising; none is out after the last. */
  readonly out: readonly number[]
}

/** What of the queue there was about a loan: none, somebody who waited, or so many that it was lent for a shorter time. */
export const returnQueues = ['nobody', 'waited', 'queue-loan'] as const
export type ReturnQueue = (typeof returnQueues)[number]

/** Every kind of material together. */
export const anyMaterial = 'all'

/** A curve that has been seen, and on how many loans it rests. */
export interface SeenCurve {
  readonly material: string
  readonly queue: ReturnQueue
  readonly curve: ReturnCurve
  readonly loans: number
}

/** Days told of, from a month before the due day to two months after. */
export const curveDays = { from: -30, length: 90 } as const

/** A curve that rests on fewer loans is not believed. */
export const enoughLoans = 100

/** A loan of two weeks or so is one for a title with a queue, or of a class that is always lent so. */
export const shortLoanDays = 16
export const isShortLoan = (days: number): boolean => days <= shortLoanDays

/** Loans of one kind on one day from their due day: so many came back then, and of so many still out today is that day. */
export interface ReturnsSeen {
  readonly day: number
  readonly returned: number
  readonly stillOut: number
}

/** How it is thought to be until enough has been seen: most on the last days, some after. One count a day. */
export function guessedReturns(short: boolean): Float64Array {
  const counts = new Float64Array(curveDays.length)
  const before = short ? 10 : 24
  for (let day = -before; day <= 8; day++) counts[day - curveDays.from] = day > -4 && day < 2 ? 3 : 1
  return counts
}

const withinDays = (day: number): number => Math.min(curveDays.length - 1, Math.max(0, day - curveDays.from))

/** The curve of returns counted by day of `curveDays`; those of before and after stand in the first and the last. */
export function curveOfCounts(counts: ArrayLike<number>): ReturnCurve {
  const all = Array.from(counts)
  return survival(all, new Array(all.length).fill(0))
}

/**
 * The share still out day by day when some of the loans have not ended: each day's share of those that were out until
 * then (the product-limit estimate), so that loans under way count for the days they have lasted.
 */
export function curveOf(seen: readonly ReturnsSeen[]): ReturnCurve {
  const returned = new Array<number>(curveDays.length).fill(0)
  const stillOut = new Array<number>(curveDays.length).fill(0)
  for (const one of seen) {
    const at = withinDays(one.day)
    returned[at] = (returned[at] ?? 0) + one.returned
    stillOut[at] = (stillOut[at] ?? 0) + one.stillOut
  }
  return survival(returned, stillOut)
}

function survival(returned: readonly number[], stillOut: readonly number[]): ReturnCurve {
  let known = returned.reduce((sum, count) => sum + count, 0) + stillOut.reduce((sum, n) => sum + n, 0)
  let share = 1
  const out = returned.map((count, day) => {
    if (known > 0) share *= 1 - count / known
    known -= count + (stillOut[day] ?? 0)
    return share
  })
  return { from: curveDays.from, out }
}

/** A curve for each material and queue that was seen, and for all materials together. */
export function curvesOf(
  seen: readonly (ReturnsSeen & { readonly material: string; readonly queue: ReturnQueue })[],
): SeenCurve[] {
  return [...new Set(seen.map(one => one.material)), anyMaterial].flatMap(material =>
    returnQueues.flatMap((queue): SeenCurve[] => {
      const those = seen.filter(
        one => one.queue === queue && (material === anyMaterial || one.material === material),
      )
      const loans = those.reduce((sum, one) => sum + one.returned, 0)
      if (!loans) return []
      const { from, out } = curveOf(those)
      return [{ material, queue, curve: { from, out: out.map(rounded) }, loans }]
    }),
  )
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

const guesses = { long: curveOfCounts(guessedReturns(false)), short: curveOfCounts(guessedReturns(true)) }

/**
 * How a loan that somebody waits for comes back: as its own material does, else as all do, else as it does when nobody
 * waits, each when enough loans have been seen; else by the guess.
 */
export function curveFor(
  seen: readonly SeenCurve[],
  loan: { readonly material: string; readonly short: boolean },
): ReturnCurve {
  const of = (material: string, queue: ReturnQueue): ReturnCurve | undefined =>
    seen.find(one => one.material === material && one.queue === queue && one.loans >= enoughLoans)?.curve
  if (loan.short) return of(loan.material, 'queue-loan') ?? of(anyMaterial, 'queue-loan') ?? guesses.short
  return (
    of(loan.material, 'waited') ?? of(anyMaterial, 'waited') ?? of(loan.material, 'nobody') ?? guesses.long
  )
}
