/** How much one borrower may wait for: what a consortium decides, with what a branch or a kind decides for itself. */
export interface PlacePolicy {
  /** In all; whoever a rule below names has another limit. */
  readonly total: number
  readonly rules: readonly LimitRule[]
  /** To be collected at one branch; null = as many as in all. */
  readonly perBranch: number | null
  /** Branches that have decided another number. */
  readonly perBranchAt: ReadonlyMap<number, number>
  /** Of one and the same title: 1, or more at branches that lend class sets and to reading circles. */
  readonly perTitleAt: ReadonlyMap<number, number>
}

/** A limit for holds collected at a branch, of borrowers of a category, on copies of a loan class; not named = any. */
export interface LimitRule {
  readonly branch?: number
  readonly category?: string
  readonly loanClass?: string
  readonly limit: number
}

export const countyPlacing: PlacePolicy = {
  total: 50,
  rules: [],
  perBranch: null,
  perBranchAt: new Map(),
  perTitleAt: new Map(),
}

/** What a rule names weighs: a branch before a category and a class together, a category before a class. */
const weight = (rule: LimitRule): number =>
  (rule.branch === undefined ? 0 : 4) +
  (rule.category === undefined ? 0 : 2) +
  (rule.loanClass === undefined ? 0 : 1)

/** How much somebody may wait for in all: the limit of the rule that names most of the case, else the common one. */
export function totalLimit(
  policy: PlacePolicy,
  of: { readonly branch: number; readonly category: string; readonly loanClasses: readonly string[] },
): number {
  const fitting = policy.rules.filter(
    rule =>
      (rule.branch === undefined || rule.branch === of.branch) &&
      (rule.category === undefined || rule.category === of.category) &&
      (rule.loanClass === undefined || of.loanClasses.includes(rule.loanClass)),
  )
  return fitting.toSorted((a, b) => weight(b) - weight(a) || a.limit - b.limit)[0]?.limit ?? policy.total
}

export const branchLimit = (policy: PlacePolicy, branch: number): number | null =>
  policy.perBranchAt.get(branch) ?? policy.perBranch

/** Of one title for one borrower; of one certain copy never more than one. */
export const titleLimit = (
  policy: PlacePolicy,
  branch: number,
  target: 'work' | 'edition' | 'part' | 'item',
): number => (target === 'item' ? 1 : (policy.perTitleAt.get(branch) ?? 1))
