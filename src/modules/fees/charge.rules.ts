import type { ChargeReason } from '../../kernel/charge-reason.ts'
import { addDays, ageOn, type Day } from '../../kernel/day.ts'
import { mostOre } from '../../kernel/money.ts'
import { isOpenDay, type OpeningCalendar } from '../../kernel/opening-hours.ts'
import { type FeeRules, feesFrom, type PriceKind } from './policy.rules.ts'

export { chargeReasons } from '../../kernel/charge-reason.ts'

/** What staff charge by hand: being late is counted, never typed. */
export const handReasons = ['lost', 'damaged', 'new-card', 'interlibrary', 'other'] as const
export type HandReason = (typeof handReasons)[number]

/** How an amount was come to: kept with the line, so that it can be told years after. */
export type ChargeRule =
  | { readonly by: 'table'; readonly kind: PriceKind }
  /** What the copy cost. */
  | { readonly by: 'price' }
  | { readonly by: 'days'; readonly perDay: number }
  /** The price of the list. */
  | { readonly by: 'list' }
  /** Staff said another amount. */
  | { readonly by: 'hand' }

/** What a replacement is priced by. */
export interface Copy {
  readonly loanClass: string
  readonly audience: string | null
  /** Öre; null = nobody has written it down. */
  readonly price: number | null
}

/** Films, games and magazines by what they are, books by whom they are for. */
export function priceKindOf({ loanClass, audience }: Pick<Copy, 'loanClass' | 'audience'>): PriceKind {
  if (loanClass === 'film' || loanClass === 'game' || loanClass === 'magazine') return loanClass
  return audience === 'child' ? 'childBook' : 'book'
}

/** What a copy costs to replace: its price where the municipality goes by that and it is known, else the table's. */
export function replacementOf(
  rules: FeeRules,
  copy: Copy,
): { readonly amount: number; readonly rule: ChargeRule } {
  if (rules.byPrice && copy.price !== null && copy.price > 0)
    return { amount: Math.min(copy.price, mostOre), rule: { by: 'price' } }
  const kind = priceKindOf(copy)
  return { amount: rules[kind], rule: { by: 'table', kind } }
}

export interface Payer {
  readonly category: string
  /** Unknown = of age, unless the card is a child's. */
  readonly birthDate: Day | null
}

/** Who is under age owes nothing but replacements where those are asked of children; some categories nothing for being late. */
export function exemptionOf(
  reason: ChargeReason,
  { category, birthDate }: Payer,
  rules: FeeRules,
  today: Day,
): 'child' | 'category' | null {
  const isChild = birthDate ? ageOn(today, birthDate) < feesFrom : category === 'child'
  const replaces = reason === 'lost' || reason === 'damaged'
  if (isChild && !(replaces && rules.childrenReplace)) return 'child'
  if (reason !== 'overdue') return null
  if (category === 'institution' && !rules.institutionsPayLate) return 'category'
  return category === 'home_delivery' && !rules.homeDeliveryPaysLate ? 'category' : null
}

/** The days a loan is charged for: each after its last, to the day itself; closed ones and days of grace as the rules say. */
export function lateDays(of: {
  readonly dueOn: Day
  readonly today: Day
  readonly rules: Pick<FeeRules, 'graceDays' | 'graceIsFree' | 'countsClosedDays'>
  readonly calendar: OpeningCalendar
}): number {
  const { rules } = of
  let late = 0
  for (let day = addDays(of.dueOn, 1); day <= of.today; day = addDays(day, 1))
    if (rules.countsClosedDays || isOpenDay(of.calendar, day)) late++
  if (late <= rules.graceDays) return 0
  return rules.graceIsFree ? late - rules.graceDays : late
}

/** A late loan costs so much a day, at most the limit for a loan, and never more than the copy is worth. */
export function lateFee(days: number, rules: FeeRules, copy: Copy): number {
  // What it cost, else the table: a late book is never dearer than a lost one.
  const worth = replacementOf({ ...rules, byPrice: true }, copy).amount
  const limits = [worth, rules.mostPerLoan].filter(limit => limit > 0)
  return Math.min(days * rules.perDay, ...limits)
}

/** How much a late fee grows: to what it has come to, but never past what somebody may owe for being late in all. */
export function growth(of: {
  readonly fee: number
  /** Charged so far for this loan and due day. */
  readonly charged: number
  /** Owed now for being late, this line with all others. */
  readonly owedForLate: number
  readonly mostInAll: number
}): number {
  const more = of.fee - of.charged
  const room = of.mostInAll > 0 ? of.mostInAll - of.owedForLate : more
  return Math.max(0, Math.min(more, room))
}

/** What a lost copy is charged, when anything. */
export function decideLost(of: {
  readonly payer: Payer
  readonly copy: Copy
  readonly rules: FeeRules
  readonly today: Day
}): { readonly amount: number; readonly rule: ChargeRule } | null {
  if (exemptionOf('lost', of.payer, of.rules, of.today)) return null
  const price = replacementOf(of.rules, of.copy)
  return price.amount > 0 ? price : null
}

export type ChargeRefusal =
  | { readonly code: 'amount'; readonly most: number }
  | { readonly code: 'exempt'; readonly why: 'child' | 'category' }
  /** Has shown nobody who they are. */
  | { readonly code: 'identity-unchecked' }
  | { readonly code: 'unknown-item' }
  | { readonly code: 'needs-item' }
  /** What becomes of a copy is said on its own page first, which charges who has it by itself. */
  | { readonly code: 'not-lost' }
  /** What "other" is must be said. */
  | { readonly code: 'needs-note' }
  /** The same copy stands for the same reason among what is owed. */
  | { readonly code: 'charged-already' }

/** Whether staff may charge this by hand: every reason at once. */
export function decideCharge(of: {
  readonly reason: HandReason
  /** Öre; undefined = nothing that can be read as an amount. */
  readonly amount: number | undefined
  readonly payer: Payer
  readonly rules: FeeRules
  readonly today: Day
  /** null = no copy was named. */
  readonly item: 'lost' | 'known' | 'unknown' | null
  readonly isThere: boolean
  readonly note: string
}): ChargeRefusal[] {
  const all: ChargeRefusal[] = []
  const { amount, reason } = of
  if (amount === undefined || amount <= 0 || amount > mostOre) all.push({ code: 'amount', most: mostOre })
  if (of.payer.category === 'provisional') all.push({ code: 'identity-unchecked' })
  const why = exemptionOf(reason, of.payer, of.rules, of.today)
  if (why) all.push({ code: 'exempt', why })
  if (of.item === 'unknown') all.push({ code: 'unknown-item' })
  if (of.item === null && (reason === 'lost' || reason === 'damaged')) all.push({ code: 'needs-item' })
  if (reason === 'lost' && of.item === 'known') all.push({ code: 'not-lost' })
  if (reason === 'other' && !of.note) all.push({ code: 'needs-note' })
  if (of.isThere) all.push({ code: 'charged-already' })
  return all
}

/** What a reason usually costs; null = there is no price. */
export function listPrice(
  reason: HandReason,
  rules: FeeRules,
  copy: Copy | null,
): { readonly amount: number; readonly rule: ChargeRule } | null {
  switch (reason) {
    case 'new-card':
      return { amount: rules.card, rule: { by: 'list' } }
    case 'lost':
    case 'damaged':
      return copy && replacementOf(rules, copy)
    // What was shown before it was asked for is charged when it is handed over; by hand it has no price.
    case 'interlibrary':
    case 'other':
      return null
  }
}
