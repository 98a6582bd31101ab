/** Where a copy can be in its life. */
export const itemStates = [
  'available',
  'on_loan',
  'in_transit',
  'on_hold_shelf',
  'transit_cancelled',
  'on_order',
  'in_processing',
  'missing',
  'lost',
  'claimed_returned',
  'damaged',
  'withdrawn',
] as const
export type ItemState = (typeof itemStates)[number]

/** A hold's life: open until it has an end. */
export const holdStates = [
  'waiting',
  'assigned',
  'captured',
  'in_transit',
  'on_shelf',
  'collected',
  'cancelled',
  'expired',
  'not_collected',
] as const
export type HoldState = (typeof holdStates)[number]

/** The written state machine of a copy: from -> the only states it may go to. PostgreSQL holds the same table. */
export const itemTransitions: Readonly<Record<ItemState, readonly ItemState[]>> = {
  available: [
    'on_loan',
    'in_transit',
    'on_hold_shelf',
    'missing',
    'lost',
    'damaged',
    'withdrawn',
    'in_processing',
  ],
  on_loan: ['available', 'in_transit', 'on_hold_shelf', 'lost', 'claimed_returned'],
  in_transit: ['available', 'on_hold_shelf', 'on_loan', 'transit_cancelled', 'missing', 'lost'],
  on_hold_shelf: ['on_loan', 'available', 'in_transit', 'missing', 'lost', 'damaged'],
  transit_cancelled: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'missing', 'lost'],
  on_order: ['in_processing', 'available', 'in_transit', 'on_hold_shelf', 'withdrawn'],
  in_processing: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'missing', 'damaged', 'withdrawn'],
  missing: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'lost', 'withdrawn'],
  lost: ['available', 'in_transit', 'on_hold_shelf', 'withdrawn'],
  claimed_returned: ['available', 'in_transit', 'on_hold_shelf', 'missing', 'lost'],
  damaged: ['available', 'in_transit', 'on_hold_shelf', 'in_processing', 'withdrawn'],
  withdrawn: ['available', 'in_processing'],
}

/** The written state machine of a hold. A cancelled one may wait again while it can be undone. */
export const holdTransitions: Readonly<Record<HoldState, readonly HoldState[]>> = {
  waiting: ['assigned', 'captured', 'in_transit', 'on_shelf', 'collected', 'cancelled', 'expired'],
  assigned: ['waiting', 'captured', 'in_transit', 'on_shelf', 'collected', 'cancelled', 'expired'],
  captured: ['waiting', 'in_transit', 'on_shelf', 'collected', 'cancelled'],
  in_transit: ['waiting', 'captured', 'on_shelf', 'collected', 'cancelled'],
  on_shelf: ['waiting', 'in_transit', 'collected', 'cancelled', 'not_collected'],
  collected: [],
  cancelled: ['waiting'],
  expired: [],
  not_collected: [],
}
