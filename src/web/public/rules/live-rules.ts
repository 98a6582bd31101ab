import { dayOf } from '../../../kernel/day.ts'
import { type LoanClass, type LoanTerms, loanLimit, loanTerms } from '../../../modules/circulation/index.ts'
import { type DeskDeps, rulesChangedAt } from '../../../modules/desk/index.ts'
import { chargesLate, exemptionOf, type FeeRules, loadFeeRules } from '../../../modules/fees/index.ts'
import {
  branchLimit,
  countyPlacing,
  countyShelf,
  type ShelfPolicy,
  totalLimit,
} from '../../../modules/holds/index.ts'
import { illPolicy } from '../../../modules/ill/index.ts'
import { familyPolicy, ofAge, registrationPolicy } from '../../../modules/patrons/index.ts'
import { longestPause } from '../my-pages/pause.load.ts'

/** Whom the rules are asked for. */
export type RulesFor = {
  readonly category: string
  /** The library where reservations are collected; null = none in particular. */
  readonly branch: number | null
}

/** What things cost somebody somewhere. */
export interface LiveFees {
  /** Whose prices they are; null = everybody's. */
  readonly place: string | null
  readonly rules: FeeRules
  /** A loan from outside, in öre: the same in all the county, and what is shown before one is asked for. */
  readonly interlibrary: number
  /** Being late costs whom it is asked for nothing. */
  readonly lateIsFree: boolean
  /** Whom it is asked for is under age. */
  readonly isChild: boolean
}

/** The rules in force: numbers and choices, without words. */
export interface LiveRules {
  /** Loans at a time; 0 = none before an identity has been shown. */
  readonly loans: number
  /** Open reservations at a time. */
  readonly holds: number
  /** Of them, to be collected at the library; null = as many as in all. */
  readonly holdsAtBranch: number | null
  readonly kinds: readonly { readonly kind: LoanClass; readonly terms: LoanTerms }[]
  readonly shelf: ShelfPolicy
  /** The longest pause of a reservation, in days. */
  readonly pauseDays: number
  /** Days by which somebody nearer may pass; 0 = strictly first come. */
  readonly windowDays: number
  readonly municipalOnly: boolean
  /** From this age guardians need the young person's consent; from the other nobody is a guardian. */
  readonly consentFrom: number
  readonly ofAge: number
  /** Days a card applied for online lives before its owner has shown who they are; null for all others. */
  readonly provisionalDays: number | null
  /** What things cost, where that is the same everywhere or a library was chosen; null = it varies. */
  readonly fees: LiveFees | null
  /** Being late costs nothing anywhere. */
  readonly lateIsFree: boolean
  /** When the rules of queues and pick-up were last set; null = never. */
  readonly changedAt: Temporal.Instant | null
}

async function liveFees(desk: DeskDeps, of: RulesFor): Promise<LiveFees | null> {
  const { municipalities, branch } = desk.organisation
  const [rulesOf, ill] = await Promise.all([loadFeeRules(desk.db), illPolicy(desk.db)])
  const chosen = of.branch === null ? null : branch(of.branch).municipalityId
  const [first, ...others] = municipalities.map(({ id }) => rulesOf(chosen ?? id))
  if (!first || others.some(rules => JSON.stringify(rules) !== JSON.stringify(first))) return null
  const payer = { category: of.category, birthDate: null }
  const today = dayOf(desk.now())
  return {
    place: chosen === null ? null : desk.organisation.municipality(chosen).name,
    rules: first,
    interlibrary: ill.loanFee,
    lateIsFree: first.perDay === 0 || exemptionOf('overdue', payer, first, today) !== null,
    isChild: exemptionOf('other', payer, first, today) === 'child',
  }
}

/** The very values that lending, renewing, reserving, the hold shelves and the ledger are decided by. */
export async function liveRules(desk: DeskDeps, of: RulesFor): Promise<LiveRules> {
  const placing = desk.placing ?? countyPlacing
  const [family, registration, changedAt, fees, late] = await Promise.all([
    familyPolicy(desk.db),
    registrationPolicy(desk.db),
    rulesChangedAt(desk.db),
    liveFees(desk, of),
    chargesLate(desk.db),
  ])
  const provisional = of.category === 'provisional'
  // No branch has the number 0, so that only rules for all branches fit where none is chosen.
  const branch = of.branch ?? 0
  return {
    loans: provisional ? 0 : loanLimit(of.category),
    holds: provisional
      ? registration.holds
      : totalLimit(placing, { branch, category: of.category, loanClasses: [] }),
    holdsAtBranch: of.branch === null ? null : branchLimit(placing, branch),
    kinds: (Object.keys(loanTerms) as LoanClass[]).map(kind => ({ kind, terms: loanTerms[kind] })),
    shelf: desk.shelf ?? countyShelf,
    pauseDays: longestPause,
    windowDays: desk.policy?.windowDays ?? 0,
    municipalOnly: desk.policy?.municipalOnly ?? false,
    consentFrom: family.consentFrom,
    ofAge,
    provisionalDays: provisional ? registration.days : null,
    fees,
    lateIsFree: !late,
    changedAt,
  }
}
