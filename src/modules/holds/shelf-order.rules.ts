import { filingKey } from '../../kernel/filing.ts'
import { markKey, type ShelfLabel, shelfKey } from '../../kernel/shelf-key.ts'

/** What tells where a copy stands in a library. */
export interface ShelfPlace extends ShelfLabel {
  readonly item: number
  /** The department: "Barn", "Vuxen", "Magasin". */
  readonly shelf: string | null
}

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Shelf marks as they stand: nothing before something, so that "Hc" comes before "Hce" and "Hc.01". */
export const compareMarks = (a: string, b: string): number => byKey(markKey(a), markKey(b))

/**
 * The departments as one walks them: as the branch has put them in a row, those it has not named after them by name, and
 * what stands in none (null or '') last. Capitals make no other department.
 */
export function inWalkOrder(walk: readonly string[] = []): (a: string | null, b: string | null) => number {
  const small = (shelf: string): string => shelf.toLocaleLowerCase('sv')
  const named = new Map(walk.map((shelf, n) => [small(shelf), n]))
  const place = (shelf: string | null): number =>
    shelf ? (named.get(small(shelf)) ?? walk.length) : walk.length + 1
  return (a, b) =>
    place(a) - place(b) ||
    byKey(filingKey(a ?? ''), filingKey(b ?? '')) ||
    byKey(small(a ?? ''), small(b ?? ''))
}

/**
 * The order in which one walks a library: its departments as the branch walks them; then the mark, the author, the title,
 * by the very key the shelves are kept under.
 */
export function inShelfOrder(walk: readonly string[] = []): (a: ShelfPlace, b: ShelfPlace) => number {
  const departments = inWalkOrder(walk)
  const keys = new WeakMap<ShelfPlace, string>()
  const keyOf = (place: ShelfPlace): string => {
    const key = keys.get(place) ?? shelfKey(place)
    keys.set(place, key)
    return key
  }
  return (a, b) => departments(a.shelf, b.shelf) || byKey(keyOf(a), keyOf(b)) || a.item - b.item
}
