import type { Day } from '../../../kernel/day.ts'
import type { ItemState } from '../../../kernel/states.ts'
import type { FormatState } from '../search/format-state.tsx'
import type { ShelfRow, ShelfState } from './shelves.page.tsx'

/** One copy of a work, as far as the public may know it. */
export type Copy = {
  /** Its number; left out where nobody goes to its shelf. */
  readonly id?: number
  readonly edition: number
  /** Where it is now. */
  readonly branch: number
  readonly state: ItemState
  /** Set aside for a reservation though it still stands on the shelf. */
  readonly promised: boolean
  /** Read in the library, never lent. */
  readonly reference: boolean
  /** A quick loan: borrowed where it stands, never reserved. */
  readonly quick?: boolean
  readonly onDeposit?: boolean
  /** Its edition may be reserved; it may, when nothing is said. */
  readonly requestable?: boolean
  /** The issue or volume it is, of a work in parts. */
  readonly part?: string | null
  readonly dueOn: Day | null
  /** Department and shelf mark: "Barn", "uHc LIN". */
  readonly shelf: string | null
  readonly callNumber: string | null
}

/** A place, as far as distances and names go. */
export type Place = { readonly id: number; readonly slug: string; readonly shortName: string }

/** "Inne": stands on a shelf, is promised to nobody and may be lent. */
export const isIn = (copy: Copy): boolean => copy.state === 'available' && !copy.promised && !copy.reference

/** Copies that are in the collection: not lost, withdrawn or missing. */
const gone: ReadonlySet<Copy['state']> = new Set(['missing', 'lost', 'claimed_returned', 'withdrawn'])
export const lendable = (copies: readonly Copy[]): Copy[] =>
  copies.filter(copy => !gone.has(copy.state) && !copy.reference)

/** The issues or volumes that can be reserved one by one, the latest first. */
export const partsOf = (copies: readonly Copy[]): string[] => {
  const reservable = lendable(copies).filter(
    copy => !copy.quick && !copy.onDeposit && copy.requestable !== false,
  )
  return [...new Set(reservable.flatMap(copy => copy.part ?? []))].sort((a, b) =>
    b.localeCompare(a, 'sv', { numeric: true }),
  )
}

const underWay: ReadonlySet<Copy['state']> = new Set(['in_transit', 'transit_cancelled'])
const onOrder: ReadonlySet<Copy['state']> = new Set(['on_order', 'in_processing'])

/** How a format can be had now: in, in a queue, on loan, or only to read in the library. */
export function formatState(
  copies: readonly Copy[],
  waiting: number,
  nameOf: (branch: number) => string,
): FormatState {
  const free = copies.filter(isIn)
  if (free.length > 0) {
    return { kind: 'in', branches: [...new Set(free.map(copy => nameOf(copy.branch)))], copies: free.length }
  }
  const lent = lendable(copies)
  if (lent.length > 0 && waiting > 0) return { kind: 'queue', waiting, copies: lent.length }
  const onLoan = lent.filter(copy => copy.state === 'on_loan')
  if (onLoan.length > 0) {
    const [backOn = null] = onLoan.flatMap(copy => (copy.dueOn ? [copy.dueOn] : [])).sort()
    return { kind: 'on-loan', backOn }
  }
  if (lent.some(copy => copy.promised || copy.state === 'on_hold_shelf')) return { kind: 'reserved' }
  if (lent.some(copy => underWay.has(copy.state))) return { kind: 'under-way' }
  if (lent.some(copy => onOrder.has(copy.state))) return { kind: 'coming' }
  return copies.some(copy => copy.reference && copy.state === 'available')
    ? { kind: 'reference' }
    : { kind: 'no-copies' }
}

const shown = (copy: Copy): ShelfState =>
  copy.state !== 'available'
    ? copy.state
    : copy.reference
      ? 'reference'
      : copy.promised
        ? 'promised'
        : 'available'

/** The copies by place, shelf, edition and state; what has left the collection is not shown. */
export function shelfRows(
  copies: readonly Copy[],
  placeOf: (branch: number) => Place,
  editionName: (edition: number) => string,
  home: number | null,
): ShelfRow[] {
  const rows = new Map<string, ShelfRow>()
  for (const copy of copies) {
    if (gone.has(copy.state)) continue
    const place = placeOf(copy.branch)
    const row: ShelfRow = {
      branch: place.shortName,
      branchSlug: place.slug,
      item: copy.id ?? null,
      mine: copy.branch === home,
      shelf: [copy.shelf, copy.callNumber].filter(Boolean).join(', '),
      edition: editionName(copy.edition),
      state: shown(copy),
      copies: 1,
      dueOn: copy.state === 'on_loan' ? copy.dueOn : null,
    }
    const key = [copy.branch, row.shelf, row.edition, row.state, row.dueOn].join('|')
    const same = rows.get(key)
    rows.set(key, same ? { ...same, copies: same.copies + 1 } : row)
  }
  return [...rows.values()]
}

/** The free copy nearest to a place; the place's own first, ties by name so that the answer is always the same. */
export function nearestIn<P extends Place>(
  copies: readonly Copy[],
  placeOf: (branch: number) => P,
  from: P,
  distance: (a: P, b: P) => number,
): P | null {
  const places = [...new Set(copies.filter(isIn).map(copy => copy.branch))].map(placeOf)
  const far = (place: P) => (place.id === from.id ? -1 : distance(from, place))
  places.sort((a, b) => far(a) - far(b) || a.shortName.localeCompare(b.shortName, 'sv'))
  return places[0] ?? null
}
