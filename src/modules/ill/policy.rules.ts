/** What the county has decided about interlibrary loans. */
export interface IllPolicy {
  /** Requests one borrower may have open. */
  readonly open: number
  /** What a loan and a copy cost the borrower, in öre; 0 = nothing. */
  readonly loanFee: number
  readonly copyFee: number
  /** Days on the hold shelf. */
  readonly shelfDays: number
  /** Days before the lender's last day that ours is proposed, for the way back. */
  readonly marginDays: number
}

export const countyIll: IllPolicy = { open: 5, loanFee: 0, copyFee: 0, shelfDays: 7, marginDays: 5 }

/** What may be decided; fees in öre. */
export const illRanges: Readonly<Record<keyof IllPolicy, readonly [number, number]>> = {
  open: [1, 50],
  loanFee: [0, 50_000],
  copyFee: [0, 50_000],
  shelfDays: [3, 30],
  marginDays: [0, 14],
}

const names = Object.keys(illRanges) as (keyof IllPolicy)[]

/** Which of the numbers cannot be. */
export const outOfRange = (policy: IllPolicy): (keyof IllPolicy)[] =>
  names.filter(name => {
    const [least, most] = illRanges[name]
    return !Number.isInteger(policy[name]) || policy[name] < least || policy[name] > most
  })

/** Stored policy, with the county's own for what is not there or cannot be. */
export function readIllPolicy(stored: unknown): IllPolicy {
  const known = typeof stored === 'object' && stored !== null ? (stored as Partial<IllPolicy>) : {}
  const policy = { ...countyIll, ...known }
  const wrong = new Set(outOfRange(policy))
  const [open, loanFee, copyFee, shelfDays, marginDays] = (
    ['open', 'loanFee', 'copyFee', 'shelfDays', 'marginDays'] as const
  ).map(name => (wrong.has(name) ? countyIll[name] : policy[name])) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { open, loanFee, copyFee, shelfDays, marginDays }
}
