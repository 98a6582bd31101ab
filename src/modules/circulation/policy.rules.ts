import type { ItemState } from '../../kernel/states.ts'

/** How copies of a class are lent. */
export interface LoanTerms {
  /** Days of a loan, and of a renewal. */
  readonly days: number
  /** Days when `queueFrom` or more wait for the title. */
  readonly daysWithQueue: number
  readonly queueFrom: number
  readonly renewals: number
  readonly lends: boolean
  readonly reservable: boolean
}

export type LoanClass = 'ordinary' | 'short' | 'film' | 'game' | 'magazine' | 'reference'

const ordinary: LoanTerms = {
  days: 28,
  daysWithQueue: 14,
  queueFrom: 3,
  renewals: 5,
  lends: true,
  reservable: true,
}

/** The county's loan rules: four weeks, two when several wait; films, games and magazines two; quick loans one week. */
export const loanTerms: Readonly<Record<LoanClass, LoanTerms>> = {
  ordinary,
  film: { ...ordinary, days: 14, daysWithQueue: 7 },
  game: { ...ordinary, days: 14, daysWithQueue: 7, renewals: 2 },
  magazine: { ...ordinary, days: 14, daysWithQueue: 14 },
  short: { ...ordinary, days: 7, daysWithQueue: 7, renewals: 0, reservable: false },
  reference: { ...ordinary, lends: false, reservable: false },
}

/** So many loans one borrower may have at a time; an institution borrows for many. */
export const loanLimit = (category: string): number => (category === 'institution' ? 500 : 50)

/** What a consortium decides about copies that come over the desk. */
export interface CheckinPolicy {
  /** Copies may stay where they are returned, on shelves that float at both ends. */
  readonly floating: boolean
  /** A copy sent less than so many minutes ago cannot have arrived; 0 = any may. */
  readonly minTransitMinutes: number
  /** A damaged copy may be reserved and captured. */
  readonly holdsOnDamaged: boolean
  /** States in which a copy that comes over the desk goes to nobody who waits. */
  readonly captureNothingFrom: readonly ItemState[]
  /** Shelves whose copies are captured only when whoever holds them says so. */
  readonly verifyShelves: readonly string[]
  /** A new copy that has been made ready goes on a cart to be shown, or on its shelf. */
  readonly newCopiesTo: 'cart' | 'shelf'
}

export const countyCheckin: CheckinPolicy = {
  floating: false,
  minTransitMinutes: 0,
  holdsOnDamaged: false,
  captureNothingFrom: [],
  verifyShelves: [],
  newCopiesTo: 'shelf',
}
