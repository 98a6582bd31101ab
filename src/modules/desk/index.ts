export { type AbortOrder, type AbortOutcome, abortTransit } from './abort-transit.ts'
export { endPauses, expireHolds } from './as-days-pass.ts'
export {
  type ChangeOrder,
  type ChangeOutcome,
  type ChangeRefusal,
  cancelHold,
  cancelledTitle,
  changePickup,
  notFound,
  pauseHold,
  resumeHold,
  undoCancel,
} from './change.ts'
export type { CountyRules } from './county-rules.rules.ts'
export { loadRules, policiesOf, rulesChangedAt, setRules } from './county-rules.ts'
export type { DeskDeps, Experience } from './deps.ts'
export type { Estimate } from './estimate.ts'
export { gatherExperience, loadExperience } from './experience.ts'
export { chargeFee, correctFee, type FeeOutcome, payBack, payFees, waiveFee } from './fees.ts'
export {
  drawnOrder,
  type GroupOutcome,
  placeForGroup,
  placeSet,
  placeTogether,
  type SetOutcome,
} from './group.ts'
export { checkInvariants } from './invariants.ts'
export type { LeaveRefusal } from './leave.rules.ts'
export { type LendOrder, type LendOutcome, lend } from './lend.ts'
export { type Mark, marksFrom } from './mark-copy.rules.ts'
export { type MarkOrder, type MarkOutcome, markCopy } from './mark-copy.ts'
export { cancelRuns, type NoRunOutcome, restoreRuns } from './no-run.ts'
export { ownData } from './own-data.ts'
export { forgetHistory, keepHistory, type LeaveOutcome, leave, mayLeave } from './own-record.ts'
export { pauseAll, resumeAll } from './pause-all.ts'
export {
  loadPickSetting,
  type PlannedLine,
  type PlannedPicks,
  picksOf,
  type SetPicksOutcome,
  setPickSetting,
} from './pick-list.ts'
export { type PlaceOrder, type PlaceOutcome, placeHold, type Wish } from './place.ts'
export {
  promises,
  promisesAt,
  promisesOfHold,
  promisesOfPatron,
  promisesToMake,
  promisesWithCopies,
  type ShownCopyRow,
} from './promises.ts'
export { type MergeAbove, type MergeOutcome, mergeProvisional, removeUnverified } from './provisional.ts'
export {
  moveHold,
  type Outlook,
  outlookOf,
  type ReorderOutcome,
  reorderQueue,
  retarget,
  setPriority,
} from './queue-by-hand.ts'
export { makeRadar, type RadarOutcome } from './radar.ts'
export { receive } from './receive.ts'
export { type CrateReceived, receiveCrate } from './receive-crate.ts'
export type { Instruction, Received, ReceiveOrder, ReceiveOutcome } from './received.ts'
export { type RenewOutcome, renewLoan } from './renew.ts'
export { replan, replanAll } from './replan.ts'
export { type LevelsOutcome, setShelfLevels } from './shelf-levels.ts'
export { answerOf } from './token.ts'
export {
  type Month,
  monthAt,
  monthOf,
  nextMonth,
  setTransportPrices,
  type TransportReport,
  transportReport,
} from './transport-report.ts'
export { mostOfTray, receiveTray, type Tray, type TrayOutcome, trayToken } from './tray.ts'
