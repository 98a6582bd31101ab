export { type ActOutcome, actOnCase, actOnOwnCase } from './act.ts'
export { type AskOutcome, askForLoan, type IllRequest, illFeesOf, illPolicy, setIllPolicy } from './ask.ts'
export {
  deedsNow,
  type IllCase,
  type IllDeed,
  type IllDeedName,
  type IllKind,
  type IllRefusal,
  type IllState,
  illStates,
  isEnded,
  isOverdueAtLender,
  pickupCode,
  type UnfilledReason,
} from './case.rules.ts'
export {
  type CaseCounts,
  type CaseFilter,
  caseById,
  caseCounts,
  caseList,
  casesMerged,
  casesOf,
  casesWaiting,
  forgetCasesOf,
  forgetEndedCases,
  type IllFigure,
  type IllLogLine,
  type IllTry,
  illFigures,
  type KnownLender,
  knownLenders,
  openCasesOf,
  readyCasesOf,
  storyOf,
} from './cases.ts'
export { isoActionOf, isoStatusOf } from './iso18626.rules.ts'
export {
  isLendingOver,
  type LendingDeed,
  type LendingRefusal,
  type LendingState,
  type LendingWish,
} from './lending.rules.ts'
export {
  actOnLending,
  type Lending,
  lendingFigures,
  lendings,
  registerLending,
} from './lending.ts'
export { type IllPolicy, illRanges } from './policy.rules.ts'
export {
  type IllWish,
  mayBeOwn,
  readIdentifier,
  type WhoRefusal,
  type WishField,
  type WishRefusal,
} from './request.rules.ts'
