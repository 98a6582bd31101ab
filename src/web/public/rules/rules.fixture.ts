import { loanLimit, loanTerms } from '../../../modules/circulation/index.ts'
import { countyPlacing, countyShelf } from '../../../modules/holds/index.ts'
import type { LiveRules } from './live-rules.ts'

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
  changedAt: null,
}
