/** A series as the catalogue has it, in reading order. */
export interface OrderedSeries<W> {
  readonly parts: readonly { readonly work: W; readonly part: string | null }[]
}

/** Fewer is no series yet; more is what a publisher calls so and nobody reads in order. */
const [fewest, most] = [2, 40]

export const isReadInOrder = (count: number): boolean => count >= fewest && count <= most

/** What a series begins with: its first part. One whose first part we lack is begun nowhere; without numbers the oldest comes first. */
export function beginning<W>({
  parts,
}: OrderedSeries<W>): { readonly work: W; readonly part: string | null } | null {
  const [first] = parts
  if (!first || !isReadInOrder(parts.length)) return null
  return first.part === null || Number(/\d+/.exec(first.part)?.[0]) === 1 ? first : null
}
