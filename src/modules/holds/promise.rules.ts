/** How loans come back when somebody waits: the share not yet returned so many days after the due day. */
export interface ReturnCurve {
  /** The day the curve begins, from the due day: negative = before it. All are out until then. */
  readonly from: number
  /** One share for each day from `from` on, never rising; none is out after the last. */
  readonly out: readonly number[]
}

/** A copy that will be free some day. Days count from today. */
export type ComingCopy =
  | { readonly kind: 'loan'; readonly dueIn: number; readonly curve: ReturnCurve }
  /** On order, on its way, or on a hold shelf: free about then, give or take. */
  | { readonly kind: 'expected'; readonly inDays: number; readonly spread: number }

export interface PromiseCase {
  /** The first day from today when the pick-up place is open. */
  readonly firstOpen: number
  /** The copy planned for the hold: when it can be collected if it is picked next time, and if the time after. */
  readonly planned: { readonly ready: number; readonly readyIfMissed: number } | null
  /** Days after what the timetable says that such copies have been ready: half of them, nine of ten; none when nothing is said. */
  readonly lag?: { readonly usual: number; readonly latest: number }
  /** Holds in front that want the same copies. */
  readonly ahead: number
  /** Of the holds near in the queue, so many may change places with this one: all within the window. */
  readonly near: number
  /** Copies that may serve it; the planned one not among them. */
  readonly copies: readonly ComingCopy[]
  /** Days from one borrower's capture of a copy to the next one's. */
  readonly cycle: { readonly mean: number; readonly spread: number }
  /** Days from capture until it can be collected: one in ten, half, nine in ten. */
  readonly travel: { readonly soonest: number; readonly usual: number; readonly latest: number }
  /** Share of the holds in front that give up before their turn. */
  readonly leaves: number
}

/** Days from today when the hold can be collected. */
export interface Promised {
  /** Not before this, whatever happens. */
  readonly earliest: number
  /** One in ten is ready by then. */
  readonly from: number
  readonly likely: number
  /** Nine in ten are ready by then. */
  readonly latest: number
}

/** Nothing is promised for later than two years. */
export const farthest = 730

/** By which day it is somebody's turn: in one case of ten, in half of them, in nine of ten. */
export interface Turn {
  readonly early: number
  readonly middle: number
  readonly late: number
}

/** When it is a hold's turn by the queue alone: a copy is captured for it then, wherever it is to be collected. */
export function turnOf(c: Pick<PromiseCase, 'ahead' | 'near' | 'copies' | 'cycle' | 'leaves'>): Turn {
  const turn = c.ahead * (1 - c.leaves) + 1
  const swaps = c.near / 2
  const coming = alike(c.copies).map(([copy, count]) => ({ ...residual(copy), count }))
  const known = new Map<number, number>()
  const by = (share: number): number =>
    firstDay(day => {
      const likely = known.get(day) ?? chance(coming, c.cycle, turn, swaps, day)
      known.set(day, likely)
      return likely >= share
    })
  return { early: by(0.1), middle: by(0.5), late: by(0.9) }
}

/**
 * The interval within which a hold can be collected, in eight of ten cases: by the timetable when a copy is planned for
 * it, else from its place in the allocator's order and the days the copies are likely to come back.
 * @param turn the queue's part of it, when the same queue has been asked about before
 */
export function promise(c: PromiseCase, turn: () => Turn = () => turnOf(c)): Promised {
  // Another copy may come back at the very place before the planned one arrives.
  const othersMayCome = c.copies.length > 0
  if (c.planned) {
    const { ready, readyIfMissed } = c.planned
    const { usual, latest } = c.lag ?? { usual: 0, latest: 0 }
    return {
      earliest: othersMayCome ? c.firstOpen : ready,
      from: ready,
      likely: ready + usual,
      latest: Math.max(readyIfMissed, ready + Math.max(usual, latest)),
    }
  }
  const { early, middle, late } = turn()
  const earliest = c.firstOpen
  const from = Math.max(earliest, early + c.travel.soonest)
  const likely = Math.max(from, middle + c.travel.usual)
  return { earliest, from, likely, latest: Math.max(likely, late + c.travel.latest) }
}

/** The first day that has something that stays; `farthest` when none does. */
function firstDay(has: (day: number) => boolean): number {
  let [low, high] = [0, 1]
  while (high < farthest && !has(high)) [low, high] = [high + 1, high * 2]
  high = Math.min(high, farthest)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (has(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Copies that come back alike, each once with how many there are: long queues have dozens due on the same days. */
function alike(copies: readonly ComingCopy[]): [ComingCopy, number][] {
  const kinds: [ComingCopy, number][] = []
  for (const copy of copies) {
    const known = kinds.find(([one]) =>
      one.kind === 'loan'
        ? copy.kind === 'loan' && one.dueIn === copy.dueIn && one.curve === copy.curve
        : copy.kind === 'expected' && one.inDays === copy.inDays && one.spread === copy.spread,
    )
    if (known) known[1]++
    else kinds.push([copy, 1])
  }
  return kinds
}

interface Residual {
  /** How likely it is back by a day. */
  readonly backBy: (day: number) => number
  readonly mean: number
  readonly variance: number
}

/** When a copy is free: a loan as others of its kind that are still out, the others by a normal distribution. */
function residual(copy: ComingCopy): Residual {
  if (copy.kind === 'expected') {
    const variance = copy.spread ** 2
    return { backBy: day => belowNormal(day, copy.inDays, variance), mean: copy.inDays, variance }
  }
  const { curve, dueIn } = copy
  const last = curve.from + curve.out.length
  const out = (sinceDue: number): number =>
    sinceDue < curve.from ? 1 : (curve.out[Math.floor(sinceDue) - curve.from] ?? 0)
  const still = out(-dueIn)
  // Later than anybody yet: any day now, as like as not within a week.
  if (still <= 0) return { backBy: day => 1 - 0.9 ** (day + 1), mean: 10, variance: 100 }
  const backBy = (day: number): number => 1 - out(day - dueIn) / still
  let [mean, square] = [0, 0]
  for (let day = 0; day < last + dueIn; day++) {
    const left = 1 - backBy(day)
    mean += left
    square += (2 * day + 1) * left
  }
  return { backBy, mean, variance: Math.max(1, square - mean ** 2) }
}

/** Days until a copy is free, on average. */
export const expectedIn = (copy: ComingCopy): number => residual(copy).mean

/** How likely it is that copies have come so many times by a day. */
function chance(
  coming: readonly (Residual & { readonly count: number })[],
  cycle: PromiseCase['cycle'],
  turn: number,
  swaps: number,
  day: number,
): number {
  let [expected, variance] = [0, swaps]
  for (const { backBy, mean, variance: spread, count } of coming) {
    let likely = backBy(day)
    for (let times = 1; likely > 0.001; times++) {
      expected += count * likely
      variance += count * likely * (1 - likely)
      likely = belowNormal(day, mean + times * cycle.mean, spread + times * cycle.spread ** 2)
      if (times > 60) break
    }
  }
  return belowNormal(expected, turn - 0.5, variance)
}

/** The normal distribution's share below a value (Abramowitz and Stegun 26.2.17, good to seven places). */
export function belowNormal(value: number, mean: number, variance: number): number {
  if (variance <= 0) return value >= mean ? 1 : 0
  const z = (value - mean) / Math.sqrt(variance)
  // Beyond this the formula gives nothing that its seven places could tell from none or all.
  if (z < -5.5) return 0
  if (z > 5.5) return 1
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z > 0 ? 1 - tail : tail
}
