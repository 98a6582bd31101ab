import type { Day } from '../../kernel/day.ts'

/** What the broker's claim holds: a Swedish personal number, or an id of the broker's own. */
export type ClaimKind = 'personal-number' | 'id'

/** The sum of Luhn over ten digits, doubled from the first. */
const luhn = (digits: string): number =>
  [...digits].reduce((sum, digit, n) => {
    const weighed = Number(digit) * (n % 2 === 0 ? 2 : 1)
    return sum + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * A personal or coordination number as twelve digits, however it was written; null for what is none. A short one belongs
 * to the last hundred years, to the hundred before with a plus.
 */
export function personalNumber(written: string, today: Day): string | null {
  const parts = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/.exec(written.trim().replaceAll(' ', ''))
  if (!parts) return null
  const [, century, birth = '', sign, serial = ''] = parts
  const short = birth + serial
  if (luhn(short) % 10 !== 0) return null
  const thisYear = Number(today.slice(0, 4))
  const youngest = thisYear - ((thisYear - Number(birth.slice(0, 2))) % 100)
  const year = century ? Number(century + birth.slice(0, 2)) : youngest - (sign === '+' ? 100 : 0)
  // The day of a coordination number is sixty more.
  const day = Number(birth.slice(4, 6)) % 60
  if (!isDate(year, Number(birth.slice(2, 4)), day)) return null
  return String(year) + short.slice(2)
}

/** What an identity is compared by: the normalised claim; null when the claim is none. */
export function identityOf(
  claim: unknown,
  kind: ClaimKind,
  of: { issuer: string; today: Day },
): string | null {
  if (typeof claim !== 'string' || claim.trim() === '') return null
  if (kind === 'id') return `id|${of.issuer}|${claim}`
  const number = personalNumber(claim, of.today)
  // The same person at every broker.
  return number === null ? null : `pnr|${number}`
}

/** Minutes within which a login at the broker must be answered, and a proven identity be linked. */
export const identityMinutes = 10

export type LinkIdentityRefusal =
  /** Another borrower has this identity, or this borrower has another. */
  { readonly code: 'linked-to-another' }

/** Whether an identity and a borrower may belong together: one to one. */
export function decideIdentity(c: {
  readonly patron: number
  /** Who has the identity now. */
  readonly owner: number | null
  /** Whether the borrower has another identity. */
  readonly hasAnother: boolean
}):
  | { readonly outcome: 'link' | 'linked-already' }
  | { readonly outcome: 'refused'; readonly refusals: LinkIdentityRefusal[] } {
  if (c.owner === c.patron) return { outcome: 'linked-already' }
  return c.owner !== null || c.hasAnother
    ? { outcome: 'refused', refusals: [{ code: 'linked-to-another' }] }
    : { outcome: 'link' }
}
