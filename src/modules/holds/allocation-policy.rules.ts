/** How free copies are shared out: what a consortium decides, beyond who came first. */
export interface AllocationPolicy {
  /** Nobody is passed by one who queued more than so many days later; 0 = strictly first come. */
  readonly windowDays: number
  /** Where a copy may be collected: anywhere, only where it belongs, or only where it stands. Default anywhere. */
  readonly pickup?: 'any' | 'home' | 'holding'
  /** Ways that copies (of one loan class, when it is named) never go. */
  readonly forbidden?: readonly { readonly from: number; readonly to: number; readonly loanClass?: string }[]
  /** A copy's own people go before all others, and nobody's place in the queue changes. */
  readonly local?: LocalPriority
  /** Which copy is taken first: one that belongs at the pick-up branch, or one that stands there. Default the soonest. */
  readonly prefer?: 'home' | 'holding'
  /** Branches in the order they lend to others, instead of by arrival. */
  readonly lendingOrder?: readonly number[]
  /** Copies serve only holds collected in the municipality they belong to; needs `municipalityOf`. */
  readonly municipalOnly?: boolean
  /** For so many days a new copy stays in its municipality while somebody waits there; needs `municipalityOf`. */
  readonly protectNewDays?: number
  /** The last copy of a title in its municipality is not sent out of it; needs `municipalityOf`. */
  readonly keepLastInMunicipality?: boolean
  /** The last copy of a title in the county is collected where it stands. */
  readonly keepLastInCounty?: boolean
  /** Holds that take part only from a later day are served when it is at most so many days off. Default 0. */
  readonly lookaheadDays?: number
  /** Nothing is fetched from the shelves of a branch that is closed today. */
  readonly skipClosed?: boolean
  /** Copies kept to a circle of borrowers or of places to collect. */
  readonly holdGroups?: readonly HoldGroupRule[]
  readonly municipalityOf?: (branch: number) => number
}

/** Whom copies of a branch (of one loan class, when it is named: that goes before) are for. */
export interface HoldGroupRule {
  readonly home: number
  readonly loanClass?: string
  /** Home libraries of the borrowers; null = anybody's. */
  readonly patronsOf: readonly number[] | null
  /** Where it may be collected; null = anywhere. */
  readonly pickups: readonly number[] | null
}

/** Whose a copy is: which branch of the hold must be which branch of the copy. */
export interface LocalPriority {
  readonly hold: 'patron-home' | 'pickup'
  readonly copy: 'home' | 'holding'
}

/** Why somebody who could do with a copy is not given it. */
export type Bar =
  | 'pickup-policy'
  /** It was looked for in vain. */
  | 'passed'
  | 'forbidden-way'
  | 'other-municipality'
  | 'not-in-hold-group'
  | 'pickup-not-in-group'
  /** New, and wanted in its own municipality. */
  | 'protected-new'
  /** The last copy there is, in its municipality or in the county. */
  | 'last-copy'
  /** No van goes there within a fortnight. */
  | 'no-way'
  /** It would come after the day it is needed by. */
  | 'too-late'

interface Copy {
  readonly item: number
  readonly branch: number
  readonly home?: number
  readonly loanClass?: string
}
interface Hold {
  readonly pickup: number
  readonly patronHome?: number | null
  readonly passedItems?: readonly number[]
}

const homeOf = (copy: Pick<Copy, 'branch' | 'home'>): number => copy.home ?? copy.branch

/** What in the policy keeps a copy from a hold. */
export function barOf(policy: AllocationPolicy, hold: Hold, copy: Copy): Bar | undefined {
  if (hold.passedItems?.includes(copy.item)) return 'passed'
  const { pickup = 'any', forbidden = [], municipalOnly, municipalityOf } = policy
  if (pickup === 'home' && homeOf(copy) !== hold.pickup) return 'pickup-policy'
  if (pickup === 'holding' && copy.branch !== hold.pickup) return 'pickup-policy'
  if (
    forbidden.some(
      way =>
        way.from === copy.branch &&
        way.to === hold.pickup &&
        (way.loanClass === undefined || way.loanClass === copy.loanClass),
    )
  )
    return 'forbidden-way'
  const group = groupBarOf(policy, hold, copy)
  if (group) return group
  if (municipalOnly && municipalityOf && municipalityOf(homeOf(copy)) !== municipalityOf(hold.pickup))
    return 'other-municipality'
  return undefined
}

/**
 * Whether a copy is the last one that may not be sent to a hold.
 * @param standing every copy of the title that is still the library's to lend, wherever it is
 */
export function isLastKept(
  policy: AllocationPolicy,
  hold: Hold,
  copy: Copy,
  standing: readonly { readonly item: number; readonly branch: number; readonly home?: number }[],
): boolean {
  const { keepLastInCounty, keepLastInMunicipality, municipalityOf } = policy
  if (!keepLastInCounty && !keepLastInMunicipality) return false
  if (copy.branch === hold.pickup) return false
  const others = standing.filter(other => other.item !== copy.item)
  if (keepLastInCounty && !others.length) return true
  if (!keepLastInMunicipality || !municipalityOf) return false
  const own = municipalityOf(homeOf(copy))
  return municipalityOf(hold.pickup) !== own && !others.some(other => municipalityOf(homeOf(other)) === own)
}

/** What a circle that copies are kept to says of a hold. */
export function groupBarOf(
  { holdGroups = [] }: AllocationPolicy,
  hold: Hold,
  copy: Copy,
): 'not-in-hold-group' | 'pickup-not-in-group' | undefined {
  const fitting = holdGroups.filter(
    rule => rule.home === homeOf(copy) && (rule.loanClass === undefined || rule.loanClass === copy.loanClass),
  )
  const rule = fitting.find(one => one.loanClass !== undefined) ?? fitting[0]
  if (!rule) return undefined
  if (rule.patronsOf && !rule.patronsOf.includes(hold.patronHome ?? -1)) return 'not-in-hold-group'
  return rule.pickups && !rule.pickups.includes(hold.pickup) ? 'pickup-not-in-group' : undefined
}

export const isOwn = (local: LocalPriority, hold: Hold, copy: Copy): boolean =>
  (local.hold === 'pickup' ? hold.pickup : hold.patronHome) ===
  (local.copy === 'home' ? homeOf(copy) : copy.branch)

/** What comes before all arrival times: 0 is taken first. */
export function tierOf(policy: AllocationPolicy, hold: Hold, copy: Copy): number {
  if (policy.prefer === 'home') return homeOf(copy) === hold.pickup ? 0 : 1
  if (policy.prefer === 'holding') return copy.branch === hold.pickup ? 0 : 1
  if (!policy.lendingOrder || copy.branch === hold.pickup) return 0
  const rank = policy.lendingOrder.indexOf(copy.branch)
  return 1 + (rank === -1 ? policy.lendingOrder.length : rank)
}
