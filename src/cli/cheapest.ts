/**
 * The least cost of giving each row a column of its own: the Hungarian method with potentials, in O(rows² · columns).
 * An answer got another way than the allocator's, to measure it by.
 * @param costs rows by columns, at least as many columns as rows; Infinity = it cannot be
 * @returns undefined when not every row can have a column
 */
export function cheapestTotal(costs: readonly (readonly number[])[]): number | undefined {
  const rows = costs.length
  const columns = costs[0]?.length ?? 0
  if (!rows) return 0
  const never = 1e9
  const cost = (row: number, column: number): number => Math.min(costs[row - 1]?.[column - 1] ?? never, never)
  const rowPotential = new Array<number>(rows + 1).fill(0)
  const columnPotential = new Array<number>(columns + 1).fill(0)
  const owner = new Array<number>(columns + 1).fill(0)
  for (let row = 1; row <= rows; row++) {
    owner[0] = row
    let column = 0
    const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY)
    const before = new Array<number>(columns + 1).fill(0)
    const seen = new Array<boolean>(columns + 1).fill(false)
    do {
      seen[column] = true
      const here = owner[column] ?? 0
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (seen[other]) continue
        const reduced = cost(here, other) - (rowPotential[here] ?? 0) - (columnPotential[other] ?? 0)
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced
          before[other] = column
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (seen[other]) {
          const of = owner[other] ?? 0
          rowPotential[of] = (rowPotential[of] ?? 0) + step
          columnPotential[other] = (columnPotential[other] ?? 0) - step
        } else least[other] = (least[other] ?? 0) - step
      }
      column = next
    } while ((owner[column] ?? 0) !== 0)
    while (column !== 0) {
      const from = before[column] ?? 0
      owner[column] = owner[from] ?? 0
      column = from
    }
  }
  let total = 0
  for (let column = 1; column <= columns; column++) {
    const row = owner[column] ?? 0
    if (row) total += cost(row, column)
  }
  return total >= never ? undefined : total
}
