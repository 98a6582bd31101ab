import type { Audience } from './audience.rules.ts'

/** A work in one of its forms: when it came or was returned (a moment, a day), or how often it was borrowed. */
export interface ListRow {
  readonly work: number
  readonly format: string
  readonly audience: Audience
  readonly weight: number
}

export interface ListChoice {
  /** null = all. */
  readonly format: string | null
  readonly audience: Audience | null
}

/** Fewer loans than this of a title in a form could point at who borrowed it: it is in no list. */
export const fewestLoans = 5
/** Loans of so many days count when it is said what is borrowed most. */
export const mostBorrowedDays = 60
/** Works in a list: who wants more asks the search. */
export const longestList = 240

const chosen = (row: ListRow, { format, audience }: ListChoice): boolean =>
  (format === null || row.format === format) && (audience === null || row.audience === audience)

/**
 * The works of a list under a choice, the heaviest first, the newest of equals: by the latest of their rows, or by all of
 * them together.
 */
export function listed(
  rows: readonly ListRow[],
  choice: ListChoice,
  by: 'latest' | 'sum',
): { readonly work: number; readonly weight: number }[] {
  const weights = new Map<number, number>()
  for (const row of rows.filter(one => chosen(one, choice))) {
    const before = weights.get(row.work)
    weights.set(
      row.work,
      before === undefined ? row.weight : by === 'sum' ? before + row.weight : Math.max(before, row.weight),
    )
  }
  return [...weights]
    .map(([work, weight]) => ({ work, weight }))
    .sort((a, b) => b.weight - a.weight || b.work - a.work)
    .slice(0, longestList)
}
