/**
 * The parts of a page of a series with those that are lacking where they would stand: after the part before them, also when
 * that is the last of the page before.
 *
 * @param of.before the number of the last work of the page before; null = it has none, or this is the first page
 */
export function withMissing<T extends { readonly place: number | null }>(
  rows: readonly T[],
  missing: readonly number[],
  of: { readonly isFirst: boolean; readonly before: number | null },
): (T | { readonly missing: number })[] {
  // Works without numbers stand last: nothing is lacking after them.
  if (!of.isFirst && of.before === null) return [...rows]
  let last = of.before ?? 0
  return rows.flatMap(row => {
    const { place } = row
    if (place === null) return [row]
    const between = missing.filter(part => part > last && part < place)
    last = place
    return [...between.map(part => ({ missing: part })), row]
  })
}
