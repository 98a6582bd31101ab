import { ageOn, type Day } from '../../kernel/day.ts'
import { ofAge } from './guardian.rules.ts'

/** What a card that was applied for online may do, and for how long, until its owner has shown who they are. */
export interface RegistrationPolicy {
  /** Open holds at a time. */
  readonly holds: number
  /** Days until a card nobody has shown anything for is removed. */
  readonly days: number
}

export const countyRegistration: RegistrationPolicy = { holds: 3, days: 30 }

/** The least and most a county may set. */
export const registrationRange = { holds: [0, 20], days: [7, 120] } as const
export type RegistrationRule = keyof typeof registrationRange

export const isInRange = (rule: RegistrationRule, value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= registrationRange[rule][0] &&
  value <= registrationRange[rule][1]

/** Stored policy, with the county's own for what is not there or cannot be. */
export function readRegistrationPolicy(stored: unknown): RegistrationPolicy {
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return {
    holds: isInRange('holds', known.holds) ? known.holds : countyRegistration.holds,
    days: isInRange('days', known.days) ? known.days : countyRegistration.days,
  }
}

/** How often may be applied within a day, from one address on the net and for one mail address. */
export const applicationLimits = { hours: 24, perAddress: 10, perMail: 3 } as const

/** Hours in which the link in the mail leads to a card. */
export const confirmHours = 48

export type ApplicationRefusal =
  | { readonly code: 'no-name' }
  | { readonly code: 'no-birth-date' }
  | { readonly code: 'no-mail' }
  | { readonly code: 'weak-pin' }
  | { readonly code: 'unknown-branch' }
  /** Under age: a guardian who is logged in applies. */
  | { readonly code: 'needs-guardian' }
  /** Of age: nobody applies for them. */
  | { readonly code: 'applies-alone' }
  /** Whoever is under age, or has not shown who they are, applies for nobody. */
  | { readonly code: 'guardian-may-not' }
  | { readonly code: 'too-many' }

export interface ApplicationCase {
  readonly today: Day
  readonly name: string
  /** undefined = it was no day. */
  readonly birthDate: Day | undefined
  readonly email: string
  readonly pin: string
  readonly branchKnown: boolean
  /** Who is logged in and applies for a child; null = for oneself. */
  readonly guardian: { readonly birthDate: Day | null; readonly provisional: boolean } | null
  /** Applications within the last day, this one not counted. */
  readonly fromAddress: number
  readonly forMail: number
}

/** Four to eight digits that are not all the same and not simply counted up or down. */
export function isWeakPin(pin: string): boolean {
  if (!/^\d{4,8}$/.test(pin)) return true
  const steps = new Set([...pin].slice(1).map((digit, n) => Number(digit) - Number(pin[n])))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}

/** No field of an application is longer. */
const longest = { name: 100, email: 254, pin: 8 } as const

/** Whether any field is longer than what can be right: it is refused, and nothing of it is kept, not even that it came. */
export const isOverlong = (written: {
  readonly name: string
  readonly email: string
  readonly pin: string
}): boolean =>
  written.name.trim().length > longest.name ||
  written.email.length > longest.email ||
  written.pin.length > longest.pin

const isMail = (text: string): boolean =>
  text.length <= longest.email && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(text)

/** Whether a card can be applied for: every reason at once. */
export function decideApplication(
  c: ApplicationCase,
): { readonly outcome: 'taken' } | { readonly outcome: 'refused'; readonly refusals: ApplicationRefusal[] } {
  const all: ApplicationRefusal[] = []
  const { birthDate, today } = c
  const name = c.name.trim()
  if (name.length < 2 || name.length > longest.name) all.push({ code: 'no-name' })
  const age = birthDate === undefined || birthDate > today ? null : ageOn(today, birthDate)
  if (age === null || age > 120) all.push({ code: 'no-birth-date' })
  else if (age < ofAge && !c.guardian) all.push({ code: 'needs-guardian' })
  else if (age >= ofAge && c.guardian) all.push({ code: 'applies-alone' })
  const { guardian } = c
  if (guardian?.provisional || (guardian?.birthDate && ageOn(today, guardian.birthDate) < ofAge))
    all.push({ code: 'guardian-may-not' })
  if (!isMail(c.email)) all.push({ code: 'no-mail' })
  if (isWeakPin(c.pin)) all.push({ code: 'weak-pin' })
  if (!c.branchKnown) all.push({ code: 'unknown-branch' })
  if (c.fromAddress >= applicationLimits.perAddress || c.forMail >= applicationLimits.perMail)
    all.push({ code: 'too-many' })
  return all.length ? { outcome: 'refused', refusals: all } : { outcome: 'taken' }
}

/** Years a card is valid from the day its owner has shown who they are. */
export const cardYears = 3

export type VerifyRefusal =
  /** Shown already, or merged with another. */
  | { readonly code: 'not-provisional' }
  | { readonly code: 'no-document' }
  | { readonly code: 'bad-card' }
  | { readonly code: 'card-taken' }

/** What may be shown at the desk. */
export const documents = ['passport', 'driving-licence', 'identity-card', 'guardian'] as const
export type IdentityDocument = (typeof documents)[number]

export interface VerifyCase {
  readonly provisional: boolean
  readonly document: string
  /** The number of a card to take along; '' = none. */
  readonly card: string
  readonly cardTaken: boolean
}

/** Whether a card applied for online becomes a real one: every reason at once. */
export function decideVerify(
  c: VerifyCase,
): { readonly outcome: 'verified' } | { readonly outcome: 'refused'; readonly refusals: VerifyRefusal[] } {
  const all: VerifyRefusal[] = []
  if (!c.provisional) all.push({ code: 'not-provisional' })
  if (!documents.includes(c.document as IdentityDocument)) all.push({ code: 'no-document' })
  if (c.card !== '' && !/^\d{6,14}$/.test(c.card)) all.push({ code: 'bad-card' })
  if (c.cardTaken) all.push({ code: 'card-taken' })
  return all.length ? { outcome: 'refused', refusals: all } : { outcome: 'verified' }
}
