interface Wait {
  readonly days: number
  readonly title: number
  readonly municipality: number
  readonly filled: boolean
  /** It was filled with another municipality's copy. */
  readonly borrowed: boolean
}

/** What is counted while a run goes on. */
export class Figures {
  /** Days from placing until it stands ready, of holds placed in the measured time; with the municipality of pick-up. */
  readonly waits: Wait[] = []
  readonly counts = {
    holds: 0,
    unserved: 0,
    cancelled: 0,
    collected: 0,
    notCollected: 0,
    loans: 0,
    renewals: 0,
    renewalsRefused: 0,
    returnsElsewhere: 0,
    returns: 0,
    fills: 0,
    fillsQueued: 0,
    holdTransfers: 0,
    holdTransfersQueued: 0,
    homeTransfers: 0,
    /** Transfers from one municipality to another. */
    crossings: 0,
    vanRides: 0,
    overtakesOver7d: 0,
    sourcePickup: 0,
    sourceMunicipality: 0,
    sourceElsewhere: 0,
    ownedElsewhere: 0,
    longestQueue: 0,
  }
  readonly promises: {
    readonly free: boolean
    readonly inside: boolean
    readonly early: boolean
    /** Days after the latest day promised; below 0 = before the first day promised, 0 = between the two. */
    readonly off: number
    readonly error: number
  }[] = []
  measuring = false

  add(what: keyof Figures['counts'], count = 1): void {
    if (this.measuring) this.counts[what] += count
  }
}

export interface MunicipalityFigures {
  readonly holds: number
  readonly filled: number
  readonly meanWaitDays: number
  readonly medianWaitDays: number
  readonly p90WaitDays: number
}

const rounded = (value: number, digits = 2): number => {
  const power = 10 ** digits
  return Math.round(value * power) / power
}
const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const ratio = (part: number, whole: number): number => (whole ? part / whole : 0)

function waitFigures(waits: Figures['waits']): MunicipalityFigures {
  const days = Float64Array.from(waits, wait => wait.days).sort()
  return {
    holds: waits.length,
    filled: waits.filter(wait => wait.filled).length,
    meanWaitDays: rounded(days.reduce((sum, one) => sum + one, 0) / (days.length || 1)),
    medianWaitDays: rounded(quantile(days, 0.5)),
    p90WaitDays: rounded(quantile(days, 0.9)),
  }
}

/** Of all holds, the share that waited at most so many days: the curve that a mean hides. */
const waitSteps = [0.5, 1, 2, 3, 4, 5, 7, 10, 14, 21, 28, 42, 56, 84]
const waitedAtMost = (waits: Figures['waits']): { readonly days: number; readonly share: number }[] =>
  waitSteps.map(days => ({
    days,
    share: rounded(ratio(waits.filter(one => one.filled && one.days <= days).length, waits.length), 4),
  }))

export type Summary = ReturnType<typeof summary>

/** The contract's figures, and more. Waits count holds not yet filled to the last day. */
export function summary(figures: Figures, names: readonly string[]) {
  const { counts, waits, promises } = figures
  const groups = Map.groupBy(waits, wait => wait.municipality)
  const byMunicipality = Object.fromEntries(
    names.map((name, index) => [name, waitFigures(groups.get(index) ?? [])] as const),
  )
  const means = Object.values(byMunicipality).flatMap(one => (one.holds ? [one.meanWaitDays] : []))
  const all = waitFigures(waits)
  const free = promises.filter(one => one.free)
  const errors = Float64Array.from(free, one => one.error).sort()
  const sources = counts.sourcePickup + counts.sourceMunicipality + counts.sourceElsewhere
  const inside = (of: Figures['promises']): number =>
    rounded(ratio(of.filter(one => one.inside).length, of.length), 4)
  return {
    ...all,
    unserved: counts.unserved,
    cancelled: counts.cancelled,
    notCollectedShare: rounded(ratio(counts.notCollected, counts.notCollected + counts.collected), 4),
    transportsPerFill: rounded(ratio(counts.holdTransfers, counts.fills), 4),
    transportsPerFillQueued: rounded(ratio(counts.holdTransfersQueued, counts.fillsQueued), 4),
    fillsQueued: counts.fillsQueued,
    overtakesOver7d: counts.overtakesOver7d,
    overtakesOver7dPerFill: rounded(ratio(counts.overtakesOver7d, counts.fills), 4),
    worstMunicipalityDays: means.length ? Math.max(...means) : 0,
    bestMunicipalityDays: means.length ? Math.min(...means) : 0,
    transfers: counts.holdTransfers + counts.homeTransfers,
    homeTransfers: counts.homeTransfers,
    vanRides: counts.vanRides,
    loans: counts.loans,
    renewals: counts.renewals,
    renewalsRefused: counts.renewalsRefused,
    returnsElsewhereShare: rounded(ratio(counts.returnsElsewhere, counts.returns), 4),
    filledAtPickup: rounded(ratio(counts.sourcePickup, sources), 4),
    filledInMunicipality: rounded(ratio(counts.sourceMunicipality, sources), 4),
    filledFromElsewhere: rounded(ratio(counts.sourceElsewhere, sources), 4),
    filledByAnotherOwner: rounded(ratio(counts.ownedElsewhere, counts.fills), 4),
    longestQueue: counts.longestQueue,
    promiseInside: inside(promises),
    promiseInsideFree: inside(free),
    promiseInsideQueued: inside(promises.filter(one => !one.free)),
    promiseReadySooner: rounded(ratio(promises.filter(one => one.off < 0).length, promises.length), 4),
    promiseReadyLater: rounded(ratio(promises.filter(one => one.off > 0).length, promises.length), 4),
    promisesFree: free.length,
    promiseTooEarly: promises.filter(one => one.early).length,
    promiseMedianErrorDays: rounded(quantile(errors, 0.5)),
    promiseMeanErrorDays: rounded(mean(free.map(one => one.error))),
    promises: promises.length,
    waitedAtMost: waitedAtMost(waits),
    byMunicipality,
  }
}
