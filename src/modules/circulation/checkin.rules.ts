import type { ItemState } from '../../kernel/states.ts'
import type { CheckinPolicy } from './policy.rules.ts'

export interface CheckinCase {
  readonly branch: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly item: { readonly state: ItemState; readonly atBranch: number; readonly home: number }
  readonly onLoan: boolean
  readonly transfer: { readonly to: number; readonly sentAt: number } | null
  /** The hold this copy is kept for (planned, captured, on its way or on the shelf); null = none. */
  readonly keptFor: { readonly pickup: number; readonly onShelf: boolean } | null
  /** The hold the allocator gives it to now, when it is kept for none. */
  readonly chosen: { readonly pickup: number } | null
  /** What is decided of the shelf it belongs on; null = nothing. */
  readonly shelf?: {
    readonly needsVerifying: boolean
    /** Copies may stay where they are returned, here and where it comes from. */
    readonly floats: boolean
    readonly hasRoom: boolean
    /** Branches whose shelf has fewer than its floor, emptiest first. */
    readonly needy: readonly number[]
  } | null
  /** Whether a van leaves for a branch today. */
  readonly leavesTodayFor?: (branch: number) => boolean
  readonly mode?: 'normal' | 'no-op'
  readonly capture?: 'confirm' | 'decline' | null
  /** Goes past the warning that it was sent just now. */
  readonly insists?: boolean
  readonly policy: CheckinPolicy
}

/** What is to be done with a copy that has been scanned. */
export type CheckinDecision =
  | { readonly what: 'already-done'; readonly where: 'shelf' | 'hold-shelf' }
  | { readonly what: 'withdrawn' | 'damaged' | 'too-young' | 'put-aside' | 'confirm-capture' }
  | { readonly what: 'hold-shelf'; readonly capture: boolean }
  | { readonly what: 'send-to-hold'; readonly to: number; readonly capture: boolean }
  | { readonly what: 'send-home' | 'send-to-shelf'; readonly to: number }
  | { readonly what: 'shelve' | 'cart' | 'float' }

/**
 * Where a returned or arrived copy goes: to whoever waits for it; else to a shelf that has too few, if a van goes there
 * today; else it stays, where its shelf floats and there is room; else home. A second scan of one that is where it should
 * be changes nothing.
 */
export function decideCheckin(c: CheckinCase): CheckinDecision {
  const here = c.item.atBranch === c.branch
  if (c.item.state === 'withdrawn' && !c.onLoan) return { what: 'withdrawn' }
  if (c.item.state === 'damaged' && !c.onLoan && !c.policy.holdsOnDamaged) return { what: 'damaged' }
  if (isTooYoung(c)) return { what: 'too-young' }
  if (c.keptFor?.onShelf && here && c.keptFor.pickup === c.branch && !c.onLoan)
    return { what: 'already-done', where: 'hold-shelf' }
  if (c.mode === 'no-op' && c.keptFor === null) return { what: 'put-aside' }
  const hold = c.keptFor ?? c.chosen
  const untouched = !c.onLoan && !c.transfer
  if (!hold && untouched && c.item.state === 'available' && here && c.item.home === c.branch)
    return { what: 'already-done', where: 'shelf' }
  if (hold) {
    const capture = c.keptFor === null
    if (capture && c.shelf?.needsVerifying && c.capture !== 'confirm') return { what: 'confirm-capture' }
    return hold.pickup === c.branch
      ? { what: 'hold-shelf', capture }
      : { what: 'send-to-hold', to: hold.pickup, capture }
  }
  if (c.item.home === c.branch)
    return { what: c.item.state === 'in_processing' && c.policy.newCopiesTo === 'cart' ? 'cart' : 'shelve' }
  // What is on its way home already is not sent about by a scan along the way.
  if (c.policy.floating && c.shelf && !c.transfer) {
    if (c.shelf.needy.includes(c.branch)) return { what: 'float' }
    const needy = c.shelf.needy.find(branch => branch !== c.item.home && c.leavesTodayFor?.(branch))
    if (needy !== undefined) return { what: 'send-to-shelf', to: needy }
    if (c.shelf.floats && c.shelf.hasRoom) return { what: 'float' }
  }
  return { what: 'send-home', to: c.item.home }
}

/** Scanned where it was sent so soon that no van can have brought it: more likely it never left. */
const isTooYoung = (c: CheckinCase): boolean =>
  c.transfer !== null &&
  c.transfer.to === c.branch &&
  !c.onLoan &&
  !c.insists &&
  c.at - c.transfer.sentAt < c.policy.minTransitMinutes * 60_000

/** A copy said to be on its way that no transfer knows, or on loan without a loan: put right by the scan, and noted. */
export const isDamaged = (c: CheckinCase): boolean =>
  (c.item.state === 'in_transit' && !c.transfer) || (c.item.state === 'on_loan' && !c.onLoan)

/** Scans closer than this are of one and the same use. */
const useMinutes = 15

/** A copy that stood on its own shelf and that nobody waits for has been read here, when it is scanned here. */
export const isUsedInHouse = (
  c: CheckinCase,
  last: { readonly since: Temporal.Instant; readonly lastUse: Temporal.Instant | null } | null,
): boolean => {
  const decided = decideCheckin(c)
  const latest = Math.max(last?.since.epochMilliseconds ?? 0, last?.lastUse?.epochMilliseconds ?? 0)
  return decided.what === 'already-done' && decided.where === 'shelf' && c.at - latest >= useMinutes * 60_000
}
