import { ageOn, type Day } from '../../kernel/day.ts'

/** When a young person decides alone, and when nobody is anybody's guardian any more. */
export interface FamilyPolicy {
  /** From this age a guardian sees and acts only with the young person's consent. */
  readonly consentFrom: number
}

export const countyFamily: FamilyPolicy = { consentFrom: 15 }

/** Whoever is of age has no guardian. */
export const ofAge = 18

export interface FamilyCase {
  readonly today: Day
  /** The child's; unknown = as old as one who decides alone. */
  readonly birthDate: Day | null
  readonly consented: boolean
  readonly policy: FamilyPolicy
}

/** What a guardian may see and do. */
export type Access =
  /** All: the child is under the age of consent. */
  | { readonly kind: 'guardian' }
  /** All, while the young person wants it so. */
  | { readonly kind: 'consent' }
  /** Nothing: loans are secret. */
  | { readonly kind: 'closed'; readonly reason: 'no-consent' | 'of-age' }

/** A guardian sees a child's loans; a teenager's only with consent; a grown-up's never. */
export function accessOf(c: FamilyCase): Access {
  const age = c.birthDate === null ? null : ageOn(c.today, c.birthDate)
  if (age !== null && age >= ofAge) return { kind: 'closed', reason: 'of-age' }
  if (age !== null && age < c.policy.consentFrom) return { kind: 'guardian' }
  return c.consented ? { kind: 'consent' } : { kind: 'closed', reason: 'no-consent' }
}

export type ConsentRefusal =
  /** The guardian sees until this age, whatever the child says. */
  | { readonly code: 'too-young-to-decide'; readonly from: number }
  /** The link has ended, or is somebody else's. */
  | { readonly code: 'unknown-guardian' }

/** Whether a young person may give or take back consent: who is under the age of consent has none to give. */
export function decideConsent(
  c: Omit<FamilyCase, 'consented'>,
): { readonly outcome: 'set' } | { readonly outcome: 'refused'; readonly refusals: ConsentRefusal[] } {
  const access = accessOf({ ...c, consented: false })
  return access.kind === 'guardian'
    ? { outcome: 'refused', refusals: [{ code: 'too-young-to-decide', from: c.policy.consentFrom }] }
    : { outcome: 'set' }
}

export type LinkRefusal =
  | { readonly code: 'same-person' }
  | { readonly code: 'child-of-age' }
  | { readonly code: 'child-age-unknown' }
  | { readonly code: 'guardian-not-of-age' }
  | { readonly code: 'linked-already' }
  | { readonly code: 'no-reason' }

export interface LinkCase {
  readonly today: Day
  readonly guardian: { readonly id: number; readonly birthDate: Day | null }
  readonly child: { readonly id: number; readonly birthDate: Day | null }
  readonly linked: boolean
  /** Why, as staff write it. */
  readonly reason: string
}

/** Whether somebody can be noted as a child's guardian: every reason at once. */
export function decideLink(
  c: LinkCase,
): { readonly outcome: 'linked' } | { readonly outcome: 'refused'; readonly refusals: LinkRefusal[] } {
  const all: LinkRefusal[] = []
  const { guardian, child } = c
  if (guardian.id === child.id) all.push({ code: 'same-person' })
  if (child.birthDate === null) all.push({ code: 'child-age-unknown' })
  else if (ageOn(c.today, child.birthDate) >= ofAge) all.push({ code: 'child-of-age' })
  // Of many grown-ups nobody has noted when they were born.
  if (guardian.birthDate !== null && ageOn(c.today, guardian.birthDate) < ofAge)
    all.push({ code: 'guardian-not-of-age' })
  if (c.linked) all.push({ code: 'linked-already' })
  if (c.reason.trim() === '') all.push({ code: 'no-reason' })
  return all.length ? { outcome: 'refused', refusals: all } : { outcome: 'linked' }
}

/** Stored policy, with the county's own for what is not there or cannot be: 13 to 18 years. */
export function readFamilyPolicy(stored: unknown): FamilyPolicy {
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const { consentFrom } = known
  return typeof consentFrom === 'number' && isConsentAge(consentFrom) ? { consentFrom } : countyFamily
}

/** Ages a county may let young people decide from. */
export const consentAges = { least: 13, most: 18 } as const
export const isConsentAge = (age: number): boolean =>
  Number.isInteger(age) && age >= consentAges.least && age <= consentAges.most
