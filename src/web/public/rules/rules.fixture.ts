import { day } from '../../../kernel/day.ts'
import { loanLimit, loanTerms } from '../../../modules/circulation/index.ts'
import { countyFees } from '../../../modules/fees/index.ts'
import { countyPlacing, countyShelf } from '../../../modules/holds/index.ts'
import type { Reader } from '../house.ts'
import type { LiveRules } from './live-rules.ts'
import type { RulesAsk, RulesView } from './rules.view.ts'

/** The county's own rules, as the pages of a small county show them. */
export const fixtureRules: LiveRules = {
  loans: loanLimit('adult'),
  holds: countyPlacing.total,
  holdsAtBranch: null,
  kinds: [
    { kind: 'ordinary', terms: loanTerms.ordinary },
    { kind: 'reference', terms: loanTerms.reference },
  ],
  shelf: countyShelf,
  pauseDays: 180,
  windowDays: 7,
  municipalOnly: false,
  consentFrom: 15,
  ofAge: 18,
  provisionalDays: null,
  fees: { place: null, rules: countyFees, interlibrary: 0, lateIsFree: true, isChild: false },
  lateIsFree: true,
  changedAt: null,
}

export const fixtureRulesView = async (ask: RulesAsk, reader: Reader | null): Promise<RulesView> => ({
  group: 'adult',
  branch: ask.branch === 'mora' ? { slug: 'mora', name: 'Mora bibliotek' } : null,
  branches: [{ slug: 'mora', name: 'Mora bibliotek' }],
  rules: fixtureRules,
  changedOn: day('2026-11-02'),
  now: reader ? { loans: 3, holds: 4 } : null,
})
