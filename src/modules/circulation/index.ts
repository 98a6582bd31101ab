export { type LoansBetween, loansBetween } from './balance.ts'
export {
  type CheckinCase,
  type CheckinDecision,
  decideCheckin,
  isDamaged,
  isUsedInHouse,
} from './checkin.rules.ts'
export {
  type CheckoutCase,
  type CheckoutRefusal,
  type CheckoutRefusalCode,
  decideCheckout,
  overridable,
} from './checkout.rules.ts'
export * as circulationRows from './circulation.sql.ts'
export {
  forgetAllKept,
  forgetKeptLoan,
  type KeptLoan,
  keptLoans,
  loansMerged,
} from './kept-loans.ts'
export { decideLevels, type LevelRefusal, type ShelfLevel } from './levels.rules.ts'
export { type Shelf, shelvesOf, storeLevels } from './levels.ts'
export { type LoanLine, loanHistoryOf, loansOfPatron } from './loans.ts'
export {
  type CheckinPolicy,
  countyCheckin,
  type LoanClass,
  type LoanTerms,
  loanLimit,
  loanTerms,
} from './policy.rules.ts'
export { decideRenew, type RenewRefusal } from './renew.rules.ts'
export {
  curveDays,
  curveFor,
  curveOfCounts,
  guessedReturns,
  isShortLoan,
  type ReturnCurve,
  type SeenCurve,
} from './returns.rules.ts'
export { loadReturns, lookAtReturns, storeReturns } from './returns.ts'
export { countReadTogether, proposedTo } from './together.ts'
