import type { Day } from '../../kernel/day.ts'

/** A whole thing that goes back, or a copy of a part that is kept. */
export const illKinds = ['loan', 'copy'] as const
export type IllKind = (typeof illKinds)[number]

export const illStates = [
  /** Asked for; no lender has it in hand. */
  'requested',
  /** With a lender who has not answered. */
  'sent',
  /** A lender will send it. */
  'will_supply',
  /** Here, at the library that took it in. */
  'received',
  /** On the hold shelf of the pick-up library. */
  'ready',
  'lent',
  /** Back from its borrower, to go back to the lender. */
  'returned',
  'sent_back',
  'lost',
  'closed',
  'unfilled',
  'cancelled',
] as const
export type IllState = (typeof illStates)[number]

/** Nothing more happens to it, unless staff open it again. */
export const endStates = ['closed', 'unfilled', 'cancelled'] as const satisfies readonly IllState[]
export const isEnded = (state: IllState): boolean => (endStates as readonly IllState[]).includes(state)

/** Why nobody sends it; a lender's reason, and the library's own in the end. */
export const unfilledReasons = [
  'not-held',
  'on-loan',
  'not-lent',
  'not-found',
  'too-costly',
  'too-late',
  'other',
] as const
export type UnfilledReason = (typeof unfilledReasons)[number]

export const renewals = ['none', 'asked', 'granted', 'refused'] as const
export type Renewal = (typeof renewals)[number]

/** A case as its deeds see it. */
export interface IllCase {
  readonly kind: IllKind
  readonly state: IllState
  /** Counts the deeds: whoever saw another number saw another case. */
  readonly version: number
  /** The borrower wants it no longer, and a lender or the library has it in hand. */
  readonly cancelAsked: boolean
  /** The lender has said that it may be renewed. */
  readonly renewable: boolean
  readonly renewal: Renewal
  readonly lenderDueOn: Day | null
  readonly dueOn: Day | null
  readonly collectBy: Day | null
  /** What it is called on its label while it is here; null = it is not. */
  readonly localId: string | null
  /** It was lost, and has not been found. */
  readonly wasLost: boolean
  /** Whose it is has been forgotten. */
  readonly forgotten: boolean
}

export type IllDeed =
  | { readonly deed: 'send'; readonly lender: string; readonly isil: string }
  | { readonly deed: 'will-supply' }
  | { readonly deed: 'not-supplied'; readonly reason: string }
  | { readonly deed: 'unfilled'; readonly reason: string }
  /** Days as they were written; a copy has none. */
  | {
      readonly deed: 'receive'
      readonly localId: string
      readonly lenderDueOn: Day | null
      readonly dueOn: Day | null
      readonly renewable: boolean
    }
  | { readonly deed: 'shelve'; readonly collectBy: Day | null }
  | { readonly deed: 'lend' }
  | { readonly deed: 'not-collected' }
  | { readonly deed: 'take-back' }
  | { readonly deed: 'send-back' }
  | { readonly deed: 'close' }
  /** By the borrower. */
  | { readonly deed: 'ask-cancel' }
  | { readonly deed: 'cancel' }
  | { readonly deed: 'keep' }
  /** By the borrower. */
  | { readonly deed: 'ask-renewal' }
  | { readonly deed: 'grant-renewal'; readonly lenderDueOn: Day | null; readonly dueOn: Day | null }
  | { readonly deed: 'refuse-renewal' }
  | { readonly deed: 'lose' }
  | { readonly deed: 'find' }
  | { readonly deed: 'reopen' }
export type IllDeedName = IllDeed['deed']

export type IllRefusal =
  /** Not in this state. */
  | { readonly code: 'not-now'; readonly state: IllState }
  /** Somebody else did something with it meanwhile. */
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'no-such-case' }
  | { readonly code: 'no-lender' }
  | { readonly code: 'bad-isil' }
  | { readonly code: 'no-reason' }
  | { readonly code: 'no-local-id' }
  | { readonly code: 'local-id-taken' }
  | { readonly code: 'no-lender-due' }
  | { readonly code: 'no-due' }
  /** Our day may not be later than the lender's. */
  | { readonly code: 'due-after-lender'; readonly lenderDueOn: Day }
  | { readonly code: 'day-passed' }
  /** A renewal gives a later day, or it is none. */
  | { readonly code: 'not-later'; readonly dueOn: Day }
  | { readonly code: 'no-collect-by' }
  | { readonly code: 'collect-after-due'; readonly dueOn: Day }
  | { readonly code: 'not-renewable' }
  | { readonly code: 'renewal-asked-already' }
  | { readonly code: 'too-late-to-renew'; readonly dueOn: Day }
  | { readonly code: 'nothing-asked' }
  | { readonly code: 'cancel-asked-already' }
  | { readonly code: 'at-home' }
  | { readonly code: 'forgotten' }

/** What becomes of the lender who is being tried. */
export type TryEnd = 'supplied' | 'not-supplied' | 'withdrawn'

export type IllDecision =
  | {
      readonly outcome: 'done'
      readonly next: IllCase
      /** Set when the lender's turn is over. */
      readonly tryEnds: TryEnd | null
    }
  | { readonly outcome: 'refused'; readonly refusals: readonly IllRefusal[] }

/** In which states each deed can be done. */
const legal: Readonly<Record<IllDeedName, readonly IllState[]>> = {
  send: ['requested'],
  'will-supply': ['sent'],
  'not-supplied': ['sent', 'will_supply'],
  unfilled: ['requested'],
  receive: ['sent', 'will_supply'],
  shelve: ['received'],
  lend: ['ready'],
  'not-collected': ['ready'],
  'take-back': ['lent'],
  'send-back': ['returned'],
  close: ['sent_back', 'lost'],
  'ask-cancel': ['requested', 'sent', 'will_supply', 'received', 'ready'],
  cancel: ['requested', 'sent', 'will_supply', 'received', 'ready'],
  keep: ['sent', 'will_supply', 'received', 'ready'],
  'ask-renewal': ['lent'],
  'grant-renewal': ['lent'],
  'refuse-renewal': ['lent'],
  lose: ['received', 'ready', 'lent', 'returned', 'sent_back'],
  find: ['lost'],
  reopen: ['closed', 'unfilled', 'cancelled'],
}

const ofLoansOnly = new Set<IllDeedName>([
  ...(['take-back', 'send-back', 'find'] as const),
  ...(['ask-renewal', 'grant-renewal', 'refuse-renewal'] as const),
])

/** What a borrower may do: all else is for staff. */
export const borrowersDeeds = ['ask-cancel', 'ask-renewal'] as const satisfies readonly IllDeedName[]

/** What staff can do with a case as it stands, in the order of its life. */
export const deedsNow = (c: IllCase): IllDeedName[] =>
  (Object.keys(legal) as IllDeedName[]).filter(
    deed =>
      legal[deed].includes(c.state) &&
      !(borrowersDeeds as readonly IllDeedName[]).includes(deed) &&
      !(c.kind === 'copy' && ofLoansOnly.has(deed)) &&
      (deed !== 'keep' || c.cancelAsked) &&
      ((deed !== 'grant-renewal' && deed !== 'refuse-renewal') || c.renewal === 'asked') &&
      (deed !== 'reopen' || !c.forgotten),
  )

/** The library symbol of a lender: 'SE-S', 'DK-700400'. */
export const isIsil = (text: string): boolean => /^[A-Z]{1,4}-[A-Za-z0-9:/-]{1,11}$/.test(text)

const isReason = (text: string): text is UnfilledReason =>
  (unfilledReasons as readonly string[]).includes(text)

function dayRefusals(
  days: { readonly lenderDueOn: Day | null; readonly dueOn: Day | null },
  today: Day,
): IllRefusal[] {
  const { lenderDueOn, dueOn } = days
  const all: IllRefusal[] = []
  if (!lenderDueOn) all.push({ code: 'no-lender-due' })
  if (!dueOn) all.push({ code: 'no-due' })
  if (dueOn && dueOn < today) all.push({ code: 'day-passed' })
  if (dueOn && lenderDueOn && dueOn > lenderDueOn) all.push({ code: 'due-after-lender', lenderDueOn })
  return all
}

function receiveRefusals(c: IllCase, d: Extract<IllDeed, { deed: 'receive' }>, today: Day): IllRefusal[] {
  if (c.kind === 'copy') return []
  return [...(d.localId.trim() ? [] : [{ code: 'no-local-id' } as const]), ...dayRefusals(d, today)]
}

function renewalRefusals(c: IllCase, today: Day): IllRefusal[] {
  const all: IllRefusal[] = []
  if (!c.renewable) all.push({ code: 'not-renewable' })
  if (c.renewal === 'asked') all.push({ code: 'renewal-asked-already' })
  if (c.dueOn && c.dueOn < today) all.push({ code: 'too-late-to-renew', dueOn: c.dueOn })
  return all
}

function grantRefusals(c: IllCase, d: Extract<IllDeed, { deed: 'grant-renewal' }>, today: Day): IllRefusal[] {
  const later =
    d.dueOn && c.dueOn && d.dueOn <= c.dueOn ? [{ code: 'not-later', dueOn: c.dueOn } as const] : []
  return [...asked(c.renewal === 'asked'), ...dayRefusals(d, today), ...later]
}

const asked = (is: boolean): IllRefusal[] => (is ? [] : [{ code: 'nothing-asked' }])

/** What is wrong with a deed that can be done in this state. */
function wrongWith(c: IllCase, d: IllDeed, today: Day): IllRefusal[] {
  switch (d.deed) {
    case 'send':
      return [
        ...(d.lender.trim() ? [] : [{ code: 'no-lender' } as const]),
        ...(d.isil && !isIsil(d.isil) ? [{ code: 'bad-isil' } as const] : []),
      ]
    case 'not-supplied':
    case 'unfilled':
      return isReason(d.reason) ? [] : [{ code: 'no-reason' }]
    case 'receive':
      return receiveRefusals(c, d, today)
    case 'shelve':
      if (!d.collectBy) return [{ code: 'no-collect-by' }]
      if (d.collectBy < today) return [{ code: 'day-passed' }]
      return c.dueOn && d.collectBy > c.dueOn ? [{ code: 'collect-after-due', dueOn: c.dueOn }] : []
    case 'ask-cancel':
      return c.cancelAsked ? [{ code: 'cancel-asked-already' }] : []
    case 'keep':
      return asked(c.cancelAsked)
    case 'ask-renewal':
      return renewalRefusals(c, today)
    case 'grant-renewal':
      return grantRefusals(c, d, today)
    case 'refuse-renewal':
      return asked(c.renewal === 'asked')
    case 'reopen':
      return c.forgotten ? [{ code: 'forgotten' }] : []
    default:
      return []
  }
}

const isHere = (state: IllState): boolean => state === 'received' || state === 'ready'
const withLender = (state: IllState): boolean => state === 'sent' || state === 'will_supply'

/** Wanted no longer: nothing is left of a case that no thing has come of; a thing that is here goes back. */
const givenUp = (c: IllCase): Partial<IllCase> =>
  isHere(c.state) && c.kind === 'loan'
    ? { state: 'returned', cancelAsked: false, collectBy: null }
    : { state: 'cancelled', cancelAsked: false, collectBy: null }

/** Where a case goes on that was ended by mistake: where it was before its end, or at its beginning. */
const reopened = (c: IllCase): Partial<IllCase> => {
  if (c.state !== 'closed') return { state: 'requested' }
  if (c.wasLost) return { state: 'lost' }
  return { state: c.kind === 'copy' ? 'received' : 'sent_back' }
}

function changed(c: IllCase, d: IllDeed): Partial<IllCase> {
  switch (d.deed) {
    case 'send':
      return { state: 'sent' }
    case 'will-supply':
      return { state: 'will_supply' }
    case 'not-supplied':
      // Whoever asked for it to be cancelled waits for no other lender.
      return { state: c.cancelAsked ? 'cancelled' : 'requested', cancelAsked: false }
    case 'unfilled':
      return { state: 'unfilled' }
    case 'receive':
      return c.kind === 'copy'
        ? { state: 'received', localId: d.localId.trim() || null }
        : {
            state: 'received',
            ...{ localId: d.localId.trim(), lenderDueOn: d.lenderDueOn, dueOn: d.dueOn },
            renewable: d.renewable,
          }
    case 'shelve':
      return { state: 'ready', collectBy: d.collectBy }
    case 'lend':
      return { state: c.kind === 'copy' ? 'closed' : 'lent', collectBy: null, cancelAsked: false }
    case 'not-collected':
      return { state: c.kind === 'copy' ? 'closed' : 'returned', collectBy: null, cancelAsked: false }
    case 'take-back':
      return { state: 'returned', renewal: c.renewal === 'asked' ? 'none' : c.renewal }
    case 'send-back':
      return { state: 'sent_back' }
    case 'close':
      return { state: 'closed' }
    case 'ask-cancel':
      return c.state === 'requested' ? givenUp(c) : { cancelAsked: true }
    case 'cancel':
      return givenUp(c)
    case 'keep':
      return { cancelAsked: false }
    case 'ask-renewal':
      return { renewal: 'asked' }
    case 'grant-renewal':
      return { renewal: 'granted', lenderDueOn: d.lenderDueOn, dueOn: d.dueOn }
    case 'refuse-renewal':
      return { renewal: 'refused' }
    case 'lose':
      return { state: 'lost', wasLost: true, collectBy: null, cancelAsked: false, renewal: 'none' }
    case 'find':
      return { state: 'returned', wasLost: false }
    case 'reopen':
      return reopened(c)
  }
}

/** What a deed does to the lender's turn. */
function tryEndOf(c: IllCase, d: IllDeed): TryEnd | null {
  if (d.deed === 'receive') return 'supplied'
  if (d.deed === 'not-supplied') return 'not-supplied'
  return d.deed === 'cancel' && withLender(c.state) ? 'withdrawn' : null
}

/**
 * The one state machine of a case: what a deed makes of it, or every reason why it cannot be done.
 * @param seen the version the one who does it was looking at; null = whatever it is
 */
export function decideDeed(
  c: IllCase,
  d: IllDeed,
  on: { readonly today: Day; readonly seen: number | null },
): IllDecision {
  const refused = (...refusals: IllRefusal[]): IllDecision => ({ outcome: 'refused', refusals })
  if (on.seen !== null && on.seen !== c.version) return refused({ code: 'changed-meanwhile' })
  if (d.deed === 'ask-cancel' && c.state === 'lent') return refused({ code: 'at-home' })
  if (!legal[d.deed].includes(c.state) || (c.kind === 'copy' && ofLoansOnly.has(d.deed)))
    return refused({ code: 'not-now', state: c.state })
  const refusals = wrongWith(c, d, on.today)
  if (refusals.length) return refused(...refusals)
  return {
    outcome: 'done',
    next: { ...c, ...changed(c, d), version: c.version + 1 },
    tryEnds: tryEndOf(c, d),
  }
}

/** A case's number: 'DALA-2026-000123'. */
export const caseNumber = (year: number, serial: number): string =>
  `DALA-${year}-${String(serial).padStart(6, '0')}`

/** What stands on the hold shelf instead of a name, with a sign of its year: 'F60123' of DALA-2026-000123. */
export const pickupCode = (number: string): string => `F${number.slice(8, 9)}${number.slice(-4)}`

/** The lender waits for it: their day has passed and they do not have it back. */
export const isOverdueAtLender = (
  c: { readonly state: IllState; readonly lenderDueOn: Day | null },
  today: Day,
): boolean => c.lenderDueOn !== null && c.lenderDueOn < today && !isEnded(c.state) && c.state !== 'sent_back'
