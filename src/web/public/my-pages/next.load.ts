import type { NextView } from './next.page.tsx'

/** A work of a series, in which part it is said to be. */
export type SeriesWork = NextView['cover'] & { readonly part: string | null }

/** What somebody has on loan of a series, and what there is of it. */
export type SeriesOnLoan = {
  readonly series: string
  readonly part: string | null
  readonly works: readonly SeriesWork[]
}

/** "3" and "del 3" are the third; null when no number is said. */
const numberOf = (part: string | null): number | null => {
  const digits = /\d+/.exec(part ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}

/** The next part of each series on loan, and the series of which the last part is on loan. */
export type NextOfSeries = {
  readonly parts: readonly { readonly series: string; readonly part: string; readonly work: SeriesWork }[]
  readonly ended: readonly string[]
}

/**
 * What comes next in the series somebody reads: the lowest part above the highest that is on loan. What they have at home
 * or have reserved already is not offered, and a series without numbers has no next.
 */
export function nextOfSeries(onLoan: readonly SeriesOnLoan[], has: ReadonlySet<number>): NextOfSeries {
  const bySeries = Map.groupBy(onLoan, loan => loan.series)
  const parts: NextOfSeries['parts'][number][] = []
  const ended: string[] = []
  for (const [series, loans] of bySeries) {
    const read = loans.flatMap(loan => numberOf(loan.part) ?? [])
    if (!read.length) continue
    const highest = Math.max(...read)
    const later = (loans[0]?.works ?? [])
      .flatMap(work => {
        const number = numberOf(work.part)
        return number !== null && number > highest ? [{ work, number }] : []
      })
      .sort((a, b) => a.number - b.number || a.work.id - b.work.id)
    const [next] = later
    if (!next) ended.push(series)
    else if (!later.some(({ work, number }) => number === next.number && has.has(work.id)))
      parts.push({ series, part: String(next.number), work: next.work })
  }
  return { parts, ended }
}
