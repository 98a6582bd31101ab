interface Part<W> {
  readonly work: W
  readonly part: string | null
  /** MARC language code of its oldest edition. */
  readonly language: string | null
}

/** A series as the catalogue has it, in reading order. */
export interface OrderedSeries<W> {
  readonly parts: readonly Part<W>[]
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

/** The parts in the language most of them are in: a translation that stands as a work of its own is no further part. */
export function inOneLanguage<P extends { readonly language: string | null }>(parts: readonly P[]): P[] {
  const by = Map.groupBy(parts, part => part.language)
  return [...by.values()].sort((a, b) => b.length - a.length)[0] ?? []
}
