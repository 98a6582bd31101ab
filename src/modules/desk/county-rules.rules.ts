/** What the consortium may change about queues and returns without new code. */
export interface CountyRules {
  /** Days by which a nearer one may pass; 0 = strictly first come. */
  readonly windowDays: number
  /** Holds are served by the municipality's own copies only; returns are taken everywhere all the same. */
  readonly municipalOnly: boolean
  /** Days in which a new copy stays in its municipality while somebody waits there; 0 = none. */
  readonly protectNewDays: number
  /** The last copy of a title in a municipality is not sent to another. */
  readonly keepLastInMunicipality: boolean
  /** The last copy of a title in the county is collected where it stands. */
  readonly keepLastInCounty: boolean
  /** Nothing is fetched from the shelves of a branch that is closed today. */
  readonly skipClosed: boolean
  /** Copies may stay where they are returned, on the shelves that are set so. */
  readonly floating: boolean
  /** A copy sent less than so many minutes ago cannot have arrived. */
  readonly minTransitMinutes: number
  /** New copies are shown on a cart before they go on the shelf. */
  readonly cartForNew: boolean
  /** Days a copy stands ready on the hold shelf. */
  readonly shelfDays: number
  /** Borrowers may have what stands ready sent on to another library. */
  readonly borrowersRedirect: boolean
}

export const countyRules: CountyRules = {
  windowDays: 7,
  municipalOnly: false,
  protectNewDays: 0,
  keepLastInMunicipality: false,
  keepLastInCounty: false,
  skipClosed: false,
  floating: false,
  minTransitMinutes: 0,
  cartForNew: false,
  shelfDays: 7,
  borrowersRedirect: true,
}

/** The most each number may be. */
export const mostOf = { windowDays: 60, protectNewDays: 365, minTransitMinutes: 1440, shelfDays: 60 } as const
export type NumberRule = keyof typeof mostOf

export type RulesRefusal = { readonly code: 'not-in-range'; readonly rule: NumberRule; readonly most: number }

const isNumberRule = (rule: string): rule is NumberRule => rule in mostOf

/** Whether rules can be in force, every number being whole and within its limits; and what they change. */
export function decideRules(
  now: CountyRules,
  wanted: CountyRules,
):
  | { readonly outcome: 'set'; readonly changed: readonly (keyof CountyRules)[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly RulesRefusal[] } {
  const refusals = (Object.keys(mostOf) as NumberRule[]).flatMap((rule): RulesRefusal[] => {
    const value = wanted[rule]
    return Number.isInteger(value) && value >= 0 && value <= mostOf[rule]
      ? []
      : [{ code: 'not-in-range', rule, most: mostOf[rule] }]
  })
  if (refusals.length) return { outcome: 'refused', refusals }
  const rules = Object.keys(countyRules) as (keyof CountyRules)[]
  return { outcome: 'set', changed: rules.filter(rule => now[rule] !== wanted[rule]) }
}

/** Stored rules, with the county's own for whatever is not there or cannot be read. */
export function readRules(stored: unknown): CountyRules {
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const of = <K extends keyof CountyRules>(rule: K): CountyRules[K] => {
    const value = known[rule]
    const fits =
      typeof value === typeof countyRules[rule] &&
      (!isNumberRule(rule) ||
        (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostOf[rule]))
    return fits ? (value as CountyRules[K]) : countyRules[rule]
  }
  return {
    windowDays: of('windowDays'),
    municipalOnly: of('municipalOnly'),
    protectNewDays: of('protectNewDays'),
    keepLastInMunicipality: of('keepLastInMunicipality'),
    keepLastInCounty: of('keepLastInCounty'),
    skipClosed: of('skipClosed'),
    floating: of('floating'),
    minTransitMinutes: of('minTransitMinutes'),
    cartForNew: of('cartForNew'),
    shelfDays: of('shelfDays'),
    borrowersRedirect: of('borrowersRedirect'),
  }
}
