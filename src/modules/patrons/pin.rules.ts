import type { Day } from '../../kernel/day.ts'
import { loginLimits } from './login.rules.ts'

export type PinRefusal =
  | { readonly code: 'too-many-tries'; readonly minutes: number }
  | { readonly code: 'wrong-old-pin' }
  /** Four to eight digits. */
  | { readonly code: 'pin-length' }
  | { readonly code: 'pin-same-digit' }
  | { readonly code: 'pin-in-a-row' }
  | { readonly code: 'pin-birthday' }
  | { readonly code: 'pin-in-card' }
  | { readonly code: 'pin-unchanged' }
  | { readonly code: 'pins-differ' }

export interface PinCase {
  /** Wrong tries within the last `loginLimits.minutes` with this card. */
  readonly failures: number
  readonly oldFits: boolean
  readonly old: string
  readonly pin: string
  readonly again: string
  readonly birthDate: Day | null
  readonly cards: readonly string[]
}

const steps = (pin: string): number[] => [...pin].slice(1).map((digit, n) => Number(digit) - Number(pin[n]))

/** All of one digit, or a whole run up or down: the first that anybody tries. */
const isOneDigit = (pin: string): boolean => steps(pin).every(step => step === 0)
const isRun = (pin: string): boolean =>
  steps(pin).every(step => step === 1) || steps(pin).every(step => step === -1)

/** The ways people write a birthday in digits: the year, day and month, month and day, and all of it. */
function birthdaysOf(day: Day): string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const short = year.slice(2)
  return [
    year,
    month + date,
    date + month,
    short + month + date,
    date + month + short,
    year + month + date,
    date + month + year,
  ]
}

/** Why a PIN is too easy to guess for this person; all reasons at once. */
function weaknesses({ pin, birthDate, cards }: Pick<PinCase, 'pin' | 'birthDate' | 'cards'>): PinRefusal[] {
  if (!/^\d{4,8}$/.test(pin)) return [{ code: 'pin-length' }]
  const all: PinRefusal[] = []
  if (isOneDigit(pin)) all.push({ code: 'pin-same-digit' })
  if (isRun(pin)) all.push({ code: 'pin-in-a-row' })
  if (birthDate && birthdaysOf(birthDate).includes(pin)) all.push({ code: 'pin-birthday' })
  if (cards.some(card => card.includes(pin))) all.push({ code: 'pin-in-card' })
  return all
}

/**
 * Whether a PIN may be changed: by who knows the old one, to one that is not the first that somebody else would try.
 * Guessing the old one counts like guessing at the login.
 */
export function decidePin(
  c: PinCase,
):
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'refused'; readonly refusals: readonly PinRefusal[] } {
  if (c.failures >= loginLimits.perCard)
    return { outcome: 'refused', refusals: [{ code: 'too-many-tries', minutes: loginLimits.minutes }] }
  const refusals: PinRefusal[] = [
    ...(c.oldFits ? [] : [{ code: 'wrong-old-pin' } as const]),
    ...weaknesses(c),
    ...(c.pin === c.old ? [{ code: 'pin-unchanged' } as const] : []),
    ...(c.pin === c.again ? [] : [{ code: 'pins-differ' } as const]),
  ]
  return refusals.length ? { outcome: 'refused', refusals } : { outcome: 'changed' }
}
