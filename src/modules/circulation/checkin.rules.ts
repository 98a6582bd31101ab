import type { ItemState } from '../../kernel/states.ts'

export interface CheckinCase {
  readonly branch: number
  readonly item: { readonly state: ItemState; readonly atBranch: number; readonly home: number }
  readonly onLoan: boolean
  readonly transfer: { readonly to: number } | null
  /** The hold this copy is kept for (planned, captured, on its way or on the shelf); null = none. */
  readonly keptFor: { readonly pickup: number; readonly onShelf: boolean } | null
  /** The hold the allocator gives it to now, when it is kept for none. */
  readonly chosen: { readonly pickup: number } | null
}

/** What is to be done with a copy that has been scanned. */
export type CheckinDecision =
  | { readonly what: 'already-done'; readonly where: 'shelf' | 'hold-shelf' }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'hold-shelf'; readonly capture: boolean }
  | { readonly what: 'send-to-hold'; readonly to: number; readonly capture: boolean }
  | { readonly what: 'send-home'; readonly to: number }
  | { readonly what: 'shelve' }

/**
 * Where a returned or arrived copy goes: to whoever waits for it, else home. A second scan of one that is where it
 * should be changes nothing.
 */
export function decideCheckin(c: CheckinCase): CheckinDecision {
  const here = c.item.atBranch === c.branch
  if (c.item.state === 'withdrawn' && !c.onLoan) return { what: 'withdrawn' }
  if (c.keptFor?.onShelf && here && c.keptFor.pickup === c.branch && !c.onLoan)
    return { what: 'already-done', where: 'hold-shelf' }
  const hold = c.keptFor ?? c.chosen
  const untouched = !c.onLoan && !c.transfer
  if (!hold && untouched && c.item.state === 'available' && here && c.item.home === c.branch)
    return { what: 'already-done', where: 'shelf' }
  if (hold) {
    const capture = c.keptFor === null
    return hold.pickup === c.branch
      ? { what: 'hold-shelf', capture }
      : { what: 'send-to-hold', to: hold.pickup, capture }
  }
  return c.item.home === c.branch ? { what: 'shelve' } : { what: 'send-home', to: c.item.home }
}

/** A copy said to be on its way that no transfer knows, or on loan without a loan: put right by the scan, and noted. */
export const isDamaged = (c: CheckinCase): boolean =>
  (c.item.state === 'in_transit' && !c.transfer) || (c.item.state === 'on_loan' && !c.onLoan)
