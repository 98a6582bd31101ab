import type { Day } from '../../../kernel/day.ts'
import type { LiveRules } from './live-rules.ts'

/** The groups anybody may ask for; a card applied for online is met by its owner alone. */
export const groups = ['adult', 'child', 'institution', 'home_delivery'] as const
export type Group = (typeof groups)[number] | 'provisional'

/** What stood in the address; whatever is not known there counts as not chosen. */
export type RulesAsk = { readonly group: string | undefined; readonly branch: string | undefined }

export interface RulesView {
  readonly group: Group
  readonly branch: { readonly slug: string; readonly name: string } | null
  /** Libraries to choose among. */
  readonly branches: readonly { readonly slug: string; readonly name: string }[]
  readonly rules: LiveRules
  readonly changedOn: Day | null
  /** What the reader has now, where the rules shown are the reader's own. */
  readonly now: { readonly loans: number; readonly holds: number } | null
}
