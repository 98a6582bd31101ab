import { mostOre } from '../../kernel/money.ts'

/** What replacements are priced by. */
export const priceKinds = ['book', 'childBook', 'magazine', 'film', 'game'] as const
export type PriceKind = (typeof priceKinds)[number]

/** What a municipality decides of fees; amounts in whole öre. */
export interface FeeRules extends Readonly<Record<PriceKind, number>> {
  /** A day late; 0 = nothing is charged for being late. */
  readonly perDay: number
  /** So many days late are free. */
  readonly graceDays: number
  /** The days of grace are free also when more days are late. */
  readonly graceIsFree: boolean
  /** Days on which the library was closed count too. */
  readonly countsClosedDays: boolean
  /** The most for one late loan; 0 = what the copy costs. */
  readonly mostPerLoan: number
  /** The most somebody may owe for being late in all; 0 = no limit. */
  readonly mostInAll: number
  /** What a copy cost when it was bought goes before the table, where it is known. */
  readonly byPrice: boolean
  /** A new card for one that is lost. */
  readonly card: number
  /** Who is under age pays for what is lost or damaged; never anything else. */
  readonly childrenReplace: boolean
  /** Schools, preschools and homes pay for being late. */
  readonly institutionsPayLate: boolean
  /** Who has books brought home pays for being late. */
  readonly homeDeliveryPaysLate: boolean
  /** Who owes more borrows and reserves nothing new. */
  readonly blockAbove: number
  /** Nor renews. */
  readonly blocksRenewals: boolean
  /** A copy that comes back in so many days is not charged for any more; 0 = it is all the same. */
  readonly backDays: number
  /** What has been paid for it is given back. */
  readonly refunds: boolean
  /** Only so many hours after it was paid; 0 = however long after. */
  readonly refundHours: number
}

/** The county's own: late costs nothing, what is lost is replaced, nobody under age pays. */
export const countyFees: FeeRules = {
  perDay: 0,
  graceDays: 0,
  graceIsFree: true,
  countsClosedDays: false,
  mostPerLoan: 10_000,
  mostInAll: 20_000,
  byPrice: false,
  book: 30_000,
  childBook: 20_000,
  magazine: 8_000,
  film: 40_000,
  game: 60_000,
  card: 0,
  childrenReplace: false,
  institutionsPayLate: false,
  homeDeliveryPaysLate: false,
  blockAbove: 20_000,
  blocksRenewals: false,
  backDays: 365,
  refunds: true,
  refundHours: 0,
}

/** From this age somebody can owe anything at all; below it only replacements, where the municipality says so. */
export const feesFrom = 18

/** The most each number may be. */
export const mostOf = {
  perDay: 10_000,
  graceDays: 60,
  mostPerLoan: mostOre,
  mostInAll: mostOre,
  book: mostOre,
  childBook: mostOre,
  magazine: mostOre,
  film: mostOre,
  game: mostOre,
  card: 100_000,
  blockAbove: mostOre,
  backDays: 3650,
  refundHours: 87_600,
} as const
export type FeeNumber = keyof typeof mostOf

/** The numbers that are days and hours; all others are amounts. */
const counted = ['graceDays', 'backDays', 'refundHours'] as const
export const isAmount = (rule: FeeNumber): boolean => !(counted as readonly string[]).includes(rule)

export type FeeRulesRefusal = {
  readonly code: 'not-in-range'
  readonly rule: FeeNumber
  readonly most: number
}

const fits = (rule: FeeNumber, value: unknown): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostOf[rule]

/** Whether rules can be in force, every number being whole and within its limits; and what they change. */
export function decideFeeRules(
  now: FeeRules,
  wanted: FeeRules,
):
  | { readonly outcome: 'set'; readonly changed: readonly (keyof FeeRules)[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly FeeRulesRefusal[] } {
  const refusals = (Object.keys(mostOf) as FeeNumber[])
    .filter(rule => !fits(rule, wanted[rule]))
    .map(rule => ({ code: 'not-in-range' as const, rule, most: mostOf[rule] }))
  if (refusals.length) return { outcome: 'refused', refusals }
  const all = Object.keys(countyFees) as (keyof FeeRules)[]
  return { outcome: 'set', changed: all.filter(rule => now[rule] !== wanted[rule]) }
}

/** Stored rules of a municipality, with the county's own for whatever is not there or cannot be read. */
export function readFeeRules(stored: unknown): FeeRules {
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const read = Object.entries(countyFees).map(([rule, own]) => {
    const value = known[rule]
    const good = rule in mostOf ? fits(rule as FeeNumber, value) : typeof value === typeof own
    return [rule, good ? value : own]
  })
  return Object.fromEntries(read) as unknown as FeeRules
}
