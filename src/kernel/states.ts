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

/** How a hold ends of which it is still known for a while whose it was: one that is collected forgets it at once. */
export const uncollectedEnds = ['cancelled', 'expired', 'not_collected'] as const satisfies HoldState[]
export type UncollectedEnd = (typeof uncollectedEnds)[number]

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
  on_order: ['in_processing', 'available', 'in_transit', 'on_hold_shelf', 'on_loan', 'withdrawn'],
  in_processing: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'missing', 'damaged', 'withdrawn'],
  missing: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'lost', 'withdrawn'],
  lost: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'withdrawn'],
  claimed_returned: ['available', 'in_transit', 'on_hold_shelf', 'missing', 'lost'],
  damaged: ['available', 'in_transit', 'on_hold_shelf', 'on_loan', 'in_processing', 'withdrawn'],
  withdrawn: ['available', 'in_processing'],
}

/**
 * The written state machine of a hold. It is captured and at rest only when its transport is called off, or when it is to
 * be sent on from a shelf; a cancelled one may wait again while it can be undone.
 */
export const holdTransitions: Readonly<Record<HoldState, readonly HoldState[]>> = {
  waiting: ['assigned', 'in_transit', 'on_shelf', 'collected', 'cancelled', 'expired'],
  assigned: ['waiting', 'in_transit', 'on_shelf', 'collected', 'cancelled', 'expired'],
  captured: ['waiting', 'in_transit', 'on_shelf', 'collected', 'cancelled'],
  in_transit: ['waiting', 'captured', 'on_shelf', 'collected', 'cancelled'],
  on_shelf: ['waiting', 'captured', 'in_transit', 'collected', 'cancelled', 'not_collected'],
  collected: [],
  cancelled: ['waiting'],
  expired: [],
  not_collected: [],
}

/** A transfer: scanned to go, packed in a crate perhaps, and then there, called off or lost. */
export const transferStates = ['in_transit', 'in_crate', 'received', 'cancelled', 'lost'] as const
export type TransferState = (typeof transferStates)[number]

/** The written state machine of a transfer. What was lost may turn up. */
export const transferTransitions: Readonly<Record<TransferState, readonly TransferState[]>> = {
  in_transit: ['in_crate', 'received', 'cancelled', 'lost'],
  in_crate: ['in_transit', 'received', 'cancelled', 'lost'],
  received: [],
  cancelled: [],
  lost: ['received'],
}

/** One journey of a box: packed, shut, on the van, and there; or called off while it was empty. */
export const crateStates = ['open', 'closed', 'sent', 'received', 'called_off'] as const
export type CrateState = (typeof crateStates)[number]

/** The written state machine of a crate. A shut one may be there though nobody noted that the van took it. */
export const crateTransitions: Readonly<Record<CrateState, readonly CrateState[]>> = {
  open: ['closed', 'called_off'],
  closed: ['open', 'sent', 'received'],
  sent: ['received'],
  received: [],
  called_off: [],
}

/** What can be true of one copy at a moment: its own state, the hold it is tied to, the open transfer it is on. */
export interface Together {
  readonly item: ItemState
  readonly hold: HoldState | null
  readonly transfer: TransferState | null
  readonly means: string
}

const alone = (item: ItemState, means: string): Together => ({ item, hold: null, transfer: null, means })

/** Everything that can be true of one copy: what is not here cannot be, and `dala doctor` looks for it. */
export const together: readonly Together[] = [
  alone('available', 'On its shelf, for anybody.'),
  {
    item: 'available',
    hold: 'assigned',
    transfer: null,
    means: 'On its shelf and on the pick list for somebody.',
  },
  alone('on_loan', 'At a borrower’s home.'),
  alone('claimed_returned', 'The borrower says it has been returned.'),
  {
    item: 'in_transit',
    hold: null,
    transfer: 'in_transit',
    means: 'On its way home, or to a shelf that has too few.',
  },
  { item: 'in_transit', hold: null, transfer: 'in_crate', means: 'The same, packed in a crate.' },
  {
    item: 'in_transit',
    hold: 'in_transit',
    transfer: 'in_transit',
    means: 'On its way to somebody who waits.',
  },
  { item: 'in_transit', hold: 'in_transit', transfer: 'in_crate', means: 'The same, packed in a crate.' },
  {
    item: 'on_hold_shelf',
    hold: 'on_shelf',
    transfer: null,
    means: 'On the hold shelf, for who is to collect it.',
  },
  alone('on_hold_shelf', 'On the hold shelf though nobody comes for it: to be taken down.'),
  {
    item: 'on_hold_shelf',
    hold: 'assigned',
    transfer: null,
    means:
      'On the hold shelf of one who has let it go, and promised to the next: to be taken down and scanned.',
  },
  {
    item: 'on_hold_shelf',
    hold: 'captured',
    transfer: null,
    means: 'On the hold shelf, and to be collected elsewhere instead: to be taken down and scanned.',
  },
  alone('transit_cancelled', 'Its transport was called off: to be scanned.'),
  {
    item: 'transit_cancelled',
    hold: 'captured',
    transfer: null,
    means: 'Its transport to somebody was called off: the hold keeps it until it is scanned.',
  },
  alone('on_order', 'Bought and not here yet.'),
  alone('in_processing', 'Being made ready, or mended.'),
  alone('missing', 'Not where it should be.'),
  alone('lost', 'Given up.'),
  alone('damaged', 'Put aside.'),
  alone('withdrawn', 'No longer in the collection.'),
]
