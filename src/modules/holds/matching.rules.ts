/** What it costs to serve a row with a column, in whole numbers; Infinity = it cannot be. */
export type Costs = readonly (readonly number[])[]

/** Who is served by what so far, both ways; -1 = nothing. */
export interface Pairing {
  readonly columnOf: number[]
  readonly rowOf: number[]
}

export const noPairs = (rows: number, columns: number): Pairing => ({
  columnOf: new Array<number>(rows).fill(-1),
  rowOf: new Array<number>(columns).fill(-1),
})

/**
 * The columns that one more row could be given: the free ones, and those whose row could do with another such column.
 * A row that accepts none of them can never be served any more, whoever else is.
 */
export function openColumns(costs: Costs, { rowOf }: Pairing): ReadonlySet<number> {
  const open = new Set<number>()
  for (const [column, row] of rowOf.entries()) if (row === -1) open.add(column)
  for (let grown = open.size > 0; grown; ) {
    grown = false
    for (const [column, row] of rowOf.entries()) {
      if (open.has(column) || !accepts(costs[row], open)) continue
      open.add(column)
      grown = true
    }
  }
  return open
}

export const accepts = (row: readonly number[] | undefined, columns: ReadonlySet<number>): boolean =>
  row?.some((cost, column) => cost < Number.POSITIVE_INFINITY && columns.has(column)) ?? false

interface Step {
  readonly row: number
  readonly cost: number
  /** Place in `rows` of the row the path began at. */
  readonly begin: number
}

/**
 * Serves as many more of `rows` as can be, at the least cost in all; between equals, those named first. Rows served
 * before stay served, though perhaps by another column. Exact when the pairs so far are the cheapest for their rows,
 * as they are after any number of such calls (successive shortest paths).
 */
export function serveMore(costs: Costs, pairing: Pairing, rows: readonly number[]): void {
  const { columnOf, rowOf } = pairing
  for (;;) {
    const reached = rowOf.map((): Step | undefined => undefined)
    let frontier = rows.flatMap((row, begin): Step[] =>
      columnOf[row] === -1 ? [{ row, cost: 0, begin }] : [],
    )
    while (frontier.length) {
      const next = new Map<number, Step>()
      for (const { row, cost, begin } of frontier) {
        for (const [column, price] of (costs[row] ?? []).entries()) {
          if (price === Number.POSITIVE_INFINITY) continue
          const step: Step = { row, cost: cost + price, begin }
          if (!isBetter(step, reached[column])) continue
          reached[column] = step
          const owner = rowOf[column] ?? -1
          // Its row must look for another column, and no longer pays for this one.
          if (owner !== -1)
            next.set(owner, { row: owner, cost: step.cost - (costs[owner]?.[column] ?? 0), begin })
        }
      }
      frontier = [...next.values()]
    }
    let end: number | undefined
    for (const [column, step] of reached.entries())
      if (step && rowOf[column] === -1 && isBetter(step, end === undefined ? undefined : reached[end]))
        end = column
    if (end === undefined) return
    for (let column = end; column !== -1; ) {
      const row = reached[column]?.row ?? -1
      const before = columnOf[row] ?? -1
      columnOf[row] = column
      rowOf[column] = row
      column = before
    }
  }
}

const isBetter = (a: Step, b: Step | undefined): boolean =>
  !b || a.cost < b.cost || (a.cost === b.cost && a.begin < b.begin)
