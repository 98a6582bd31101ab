import { addDays, type Day, weekday } from '../../kernel/day.ts'

/** A municipality's week, as it is counted. */
export interface FairnessCount {
  readonly week: Day
  readonly municipality: number
  /** Holds that got their copy. */
  readonly fills: number
  readonly waitHours: number
  readonly transports: number
  /** How often somebody who collects there was passed, and by how many hours at most. */
  readonly passed: number
  readonly passedHours: number
}

/** The same, as it is shown: over some weeks, as means. Days and journeys with decimals as they come. */
export interface FairnessFigure {
  readonly fills: number
  readonly waitDays: number
  readonly transportsPerFill: number
  readonly passed: number
  readonly passedDays: number
}

/** Fewer than so many in a week say too much of each of them: they are not shown. */
export const fewest = 5

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

/** The last whole weeks before a day, the latest last. */
export const weeksBefore = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(mondayOf(today), 7 * (n - count)))

function figureOf(counts: readonly FairnessCount[]): FairnessFigure | null {
  const sum = (of: (count: FairnessCount) => number) => counts.reduce((all, one) => all + of(one), 0)
  const fills = sum(one => one.fills)
  if (!fills) return null
  return {
    fills,
    waitDays: sum(one => one.waitHours) / 24 / fills,
    transportsPerFill: sum(one => one.transports) / fills,
    passed: sum(one => one.passed),
    passedDays: Math.max(...counts.map(one => one.passedHours)) / 24,
  }
}

export interface FairnessReport {
  readonly weeks: readonly Day[]
  /** Each municipality over all the weeks that may be shown; null = too few in every week. */
  readonly municipalities: readonly {
    readonly municipality: number
    readonly figure: FairnessFigure | null
  }[]
  /** The whole county, of the weeks that are shown: what is hidden cannot be reckoned from the rest. */
  readonly county: FairnessFigure | null
  /** The county's mean wait week by week, in days; null where nothing is shown. */
  readonly waitByWeek: readonly { readonly week: Day; readonly waitDays: number | null }[]
}

/** What may be told of some weeks: a municipality's week with few fills is left out of every figure. */
export function fairnessReport(
  weeks: readonly Day[],
  municipalities: readonly number[],
  counts: readonly FairnessCount[],
): FairnessReport {
  const shown = counts.filter(one => one.fills >= fewest && weeks.includes(one.week))
  return {
    weeks,
    municipalities: municipalities.map(municipality => ({
      municipality,
      figure: figureOf(shown.filter(one => one.municipality === municipality)),
    })),
    county: figureOf(shown),
    waitByWeek: weeks.map(week => ({
      week,
      waitDays: figureOf(shown.filter(one => one.week === week))?.waitDays ?? null,
    })),
  }
}
