import { type ItemState, itemTransitions } from '../../kernel/states.ts'

/** What staff may say by hand that a copy is; all other states come of scans. */
export type Mark =
  | 'available'
  | 'damaged'
  | 'missing'
  | 'in_processing'
  | 'withdrawn'
  | 'lost'
  | 'claimed_returned'

const marks: readonly Mark[] = [
  'available',
  'missing',
  'damaged',
  'in_processing',
  'lost',
  'claimed_returned',
  'withdrawn',
]

/** From here a copy comes back to its shelf by a scan, which says to whom it goes. */
const scanned: readonly ItemState[] = [
  'on_loan',
  'claimed_returned',
  'in_transit',
  'on_hold_shelf',
  'transit_cancelled',
]

/** What a copy in a state may be marked as, of all it might be: the written ways that need no scan. */
export const marksFrom = (from: ItemState): Mark[] =>
  marks.filter(to => itemTransitions[from].includes(to) && !(to === 'available' && scanned.includes(from)))

export interface MarkCase {
  readonly from: ItemState
  readonly to: Mark
  readonly onLoan: boolean
  readonly onItsWay: boolean
  /** Captured for somebody: on its way, on the hold shelf, or with its transport called off. */
  readonly isKept: boolean
}

export type MarkDecision =
  | { readonly outcome: 'refused' }
  | {
      readonly outcome: 'marked'
      /** The borrower is done with it. A copy that is lost or said to be returned is theirs until that is settled. */
      readonly closesLoan: boolean
      /** It has not come and will not: its transfer ends as lost. */
      readonly losesTransfer: boolean
      /** Who was to have it is back at the old place in the queue. */
      readonly freesHold: boolean
    }

/** Whether a copy may be marked so, and what falls with it. */
export function decideMark({ from, to, onLoan, onItsWay, isKept }: MarkCase): MarkDecision {
  if (!itemTransitions[from].includes(to)) return { outcome: 'refused' }
  // Back on its shelf it comes by a scan, which says to whom it goes.
  if (to === 'available' && (onLoan || onItsWay || isKept)) return { outcome: 'refused' }
  return {
    outcome: 'marked',
    closesLoan: onLoan && to !== 'lost' && to !== 'claimed_returned',
    losesTransfer: onItsWay,
    freesHold: isKept,
  }
}
