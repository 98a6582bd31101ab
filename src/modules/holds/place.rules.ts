import { ageOn, type Day } from '../../kernel/day.ts'

export type PlaceRefusal =
  | { readonly code: 'card-expired'; readonly on: Day }
  | { readonly code: 'patron-blocked'; readonly reason: 'staff' | 'third-reminder' | 'lost-card' }
  /** Owes more than may be owed. */
  | { readonly code: 'owes-fees' }
  | { readonly code: 'too-many-holds'; readonly limit: number }
  /** As many as may be until who it is has been shown at a desk. */
  | { readonly code: 'too-many-unchecked'; readonly limit: number }
  | { readonly code: 'too-many-at-branch'; readonly limit: number }
  /** The rating says from which age. */
  | { readonly code: 'too-young'; readonly age: number }
  /** The copies are lent to borrowers of certain branches only, or collected at certain branches only. */
  | { readonly code: 'not-in-hold-group' }
  | { readonly code: 'pickup-not-in-group' }
  | { readonly code: 'already-borrowed' }
  | { readonly code: 'already-reserved' }
  | { readonly code: 'unknown-pickup' }
  | { readonly code: 'no-pickup-place' }
  | { readonly code: 'nothing-to-reserve' }

export interface PlaceCase {
  readonly today: Day
  readonly patron: {
    readonly expiresOn: Day
    readonly blocked: 'staff' | 'third-reminder' | 'lost-card' | null
    /** Owes more than the limit. */
    readonly owes: boolean
    readonly openHolds: number
    /** Of those, to be collected at this branch. */
    readonly openAtPickup: number
    /** Unknown = old enough. */
    readonly birthDate: Day | null
    /** Has a copy of it at home. */
    readonly hasIt: boolean
    /** Open holds for the very same thing. */
    readonly sameOpen: number
    /** Applied online and has shown nobody who they are: how many holds that allows; null = has. */
    readonly provisionalLimit: number | null
  }
  /** null = there is no such branch. */
  readonly pickup: { readonly isPickup: boolean } | null
  /** Copies that may be reserved and have not gone for good. */
  readonly copies: number
  readonly limit: number
  readonly branchLimit: number | null
  readonly titleLimit: number
  readonly ageLimit: number | null
  /** What keeps every copy of it from this borrower or this place. */
  readonly groupBar: 'not-in-hold-group' | 'pickup-not-in-group' | null
}

/** Whether somebody may reserve: every reason at once, so that nobody is told one at a time. */
export function decidePlace(
  c: PlaceCase,
): { readonly outcome: 'placed' } | { readonly outcome: 'refused'; readonly refusals: PlaceRefusal[] } {
  const all: PlaceRefusal[] = []
  if (c.patron.expiresOn < c.today) all.push({ code: 'card-expired', on: c.patron.expiresOn })
  if (c.patron.blocked) all.push({ code: 'patron-blocked', reason: c.patron.blocked })
  if (c.patron.owes) all.push({ code: 'owes-fees' })
  const { openHolds, provisionalLimit } = c.patron
  if (provisionalLimit !== null && openHolds >= provisionalLimit)
    all.push({ code: 'too-many-unchecked', limit: provisionalLimit })
  else if (openHolds >= c.limit) all.push({ code: 'too-many-holds', limit: c.limit })
  if (c.branchLimit !== null && c.patron.openAtPickup >= c.branchLimit)
    all.push({ code: 'too-many-at-branch', limit: c.branchLimit })
  if (c.ageLimit !== null && c.patron.birthDate && ageOn(c.today, c.patron.birthDate) < c.ageLimit)
    all.push({ code: 'too-young', age: c.ageLimit })
  if (c.groupBar) all.push({ code: c.groupBar })
  if (c.patron.hasIt) all.push({ code: 'already-borrowed' })
  if (c.patron.sameOpen >= c.titleLimit) all.push({ code: 'already-reserved' })
  if (!c.pickup) all.push({ code: 'unknown-pickup' })
  else if (!c.pickup.isPickup) all.push({ code: 'no-pickup-place' })
  if (c.copies === 0) all.push({ code: 'nothing-to-reserve' })
  return all.length ? { outcome: 'refused', refusals: all } : { outcome: 'placed' }
}
