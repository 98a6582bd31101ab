import { addDays, type Day } from '../../../kernel/day.ts'

/** What the last full audit saw: `dala audit a11y --full --statement` writes it to `audited.json`. */
export interface Audited {
  /** YYYY-MM-DD */
  readonly day: string
  /** The version of axe that looked. */
  readonly axe: string
  /** Different pages, whatever the language or the way they were looked at. */
  readonly pages: number
  /** Rules that had something to judge on a page, on average. */
  readonly rulesPerPage: number
  readonly looks: readonly {
    readonly guise: string
    readonly locale: string
    readonly who: string
    readonly pages: number
    readonly violations: number
  }[]
  /** Rules that were broken, and how many times, most often first. */
  readonly broken: readonly { readonly rule: string; readonly times: number }[]
}

/** How well the law is met, in its own three steps. */
export type Conformance = 'full' | 'partly' | 'not'

/** One look in ten with a fault is no longer a flaw here and there. */
const many = 0.1

/**
 * What may be said of the site. A machine finds a third of what shuts people out: without a review by people, and while
 * anything is known to be lacking, it conforms partly at best (DOS-lagen, Digg's three levels).
 */
export function conformance(
  { looks, broken }: Pick<Audited, 'looks' | 'broken'>,
  facts: { readonly known: number; readonly reviewedByPeople: boolean },
): Conformance {
  const all = looks.reduce((sum, one) => sum + one.pages, 0)
  const faults = broken.reduce((sum, one) => sum + one.times, 0)
  if (!all || faults > all * many) return 'not'
  return faults || facts.known || !facts.reviewedByPeople ? 'partly' : 'full'
}

/** The last day the statement holds: it must be looked through every year. */
export const renewBy = (day: string): Day => addDays(day as Day, 365)

/** The looks at the public pages, a row for each language and way of looking. */
export const publicLooks = ({ looks }: Pick<Audited, 'looks'>): Audited['looks'] =>
  looks.filter(({ who }) => who === 'public')

/** How many pages of the staff were looked at, and what was found on them. */
export const staffLooks = ({ looks }: Pick<Audited, 'looks'>): { pages: number; violations: number } =>
  looks
    .filter(({ who }) => who === 'staff')
    .reduce(
      (sum, one) => ({
        pages: Math.max(sum.pages, one.pages),
        violations: sum.violations + one.violations,
      }),
      { pages: 0, violations: 0 },
    )
