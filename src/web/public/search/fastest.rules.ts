import type { Day } from '../../../kernel/day.ts'

/** So many hits, the nearest free copies first, are set in order by the day they are promised; what comes after keeps its order. */
export const mostPromised = 60

/**
 * Works by the day they can be fetched: the first day, then the last, of each promise; what nothing is promised of comes after.
 * Of those alike the one that came before goes before. What stands free at the library itself is first: its reader takes it
 * from the shelf, as the hit says.
 * @param at the library they are fetched at
 */
export function byPromise(
  works: readonly number[],
  promised: ReadonlyMap<
    number,
    { readonly from: Day; readonly latest: Day; readonly comesFrom: number | null }
  >,
  at: number,
): number[] {
  const dayOf = (work: number): string => {
    const days = promised.get(work)
    if (days?.comesFrom === at) return ''
    return days ? `${days.from} ${days.latest}` : '~'
  }
  return works.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}
