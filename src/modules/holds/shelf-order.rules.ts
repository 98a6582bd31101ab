/** What tells where a copy stands in a library. */
export interface ShelfPlace {
  readonly item: number
  /** The department: "Barn", "Vuxen", "Magasin". */
  readonly shelf: string | null
  /** The mark on its back: "Hce", "Hc.01", "612.3", "Hce LAG". */
  readonly callNumber: string | null
  /** As it is shown, "Selma Lagerlöf", or as it is filed, "Lagerlöf, Selma". */
  readonly creator: string | null
  readonly title: string
}

// å, ä and ö come last, w after v; capitals and small letters stand together.
const swedish = new Intl.Collator('sv-SE', { sensitivity: 'base' })

/** A mark in parts: words, numbers, and the decimals after a point. What stands between them only parts them. */
const partsOf = (mark: string): string[] => mark.match(/\p{L}+|[.,]\d+|\d+/gu) ?? []
const isNumber = (part: string): boolean => /^\d/.test(part)
const isDecimal = (part: string): boolean => /^[.,]/.test(part)

/** Decimals by their digits (.31 before .4), numbers by their size (9 before 10), words as Swedish files them. */
function compareParts(a: string, b: string): number {
  const [decimalA, decimalB] = [isDecimal(a), isDecimal(b)]
  if (decimalA && decimalB) return a.slice(1) < b.slice(1) ? -1 : a.slice(1) > b.slice(1) ? 1 : 0
  const [numberA, numberB] = [isNumber(a), isNumber(b)]
  if (numberA && numberB) return Number(a) - Number(b)
  if (numberA !== numberB || decimalA !== decimalB) return rank(a) - rank(b)
  return swedish.compare(a, b)
}
/** Of different kinds: a word that is added ("Hc LAG") comes before a decimal ("Hc.01"), a number before both. */
const rank = (part: string): number => (isNumber(part) ? 0 : isDecimal(part) ? 2 : 1)

/** Shelf marks as they stand: nothing before something, so that "Hc" comes before "Hce" and "Hc.01". */
export function compareMarks(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let n = 0; n < Math.min(left.length, right.length); n++) {
    const order = compareParts(left[n] ?? '', right[n] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** A name as books are filed by it: the surname, which is the last word, first. */
function filed(name: string | null): string {
  if (!name || name.includes(',')) return name ?? ''
  const words = name.trim().split(/\s+/)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/**
 * The order in which one walks a library: its departments as the branch has put them in a row, those it has not named
 * after them by name and what has none last; then the mark, the author, the title.
 */
export function inShelfOrder(walk: readonly string[] = []): (a: ShelfPlace, b: ShelfPlace) => number {
  const named = new Map(walk.map((shelf, n) => [shelf.toLocaleLowerCase('sv'), n]))
  const place = (shelf: string | null): number =>
    shelf === null ? walk.length + 1 : (named.get(shelf.toLocaleLowerCase('sv')) ?? walk.length)
  const empty = (text: string | null): number => (text ? 0 : 1)
  return (a, b) =>
    place(a.shelf) - place(b.shelf) ||
    swedish.compare(a.shelf ?? '', b.shelf ?? '') ||
    empty(a.callNumber) - empty(b.callNumber) ||
    compareMarks(a.callNumber ?? '', b.callNumber ?? '') ||
    swedish.compare(filed(a.creator), filed(b.creator)) ||
    swedish.compare(a.title, b.title) ||
    a.item - b.item
}
