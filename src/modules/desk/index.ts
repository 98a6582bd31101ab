export { type AbortOrder, type AbortOutcome, abortTransit } from './abort-transit.ts'
export {
  type ChangeOrder,
  type ChangeOutcome,
  type ChangeRefusal,
  cancelHold,
  changePickup,
  endPauses,
  expireHolds,
  notFound,
  pauseHold,
  resumeAll,
  resumeHold,
  undoCancel,
} from './change.ts'
export type { CountyRules } from './county-rules.rules.ts'
export { loadRules, policiesOf, setRules } from './county-rules.ts'
export type { DeskDeps } from './deps.ts'
export { arrivalEstimates, type Estimate } from './estimate.ts'
export { drawnOrder, type GroupOutcome, placeForGroup, placeTogether } from './group.ts'
export { checkInvariants } from './invariants.ts'
export { type LendOrder, type LendOutcome, lend } from './lend.ts'
export { type PlaceOrder, type PlaceOutcome, placeHold, type Wish } from './place.ts'
export {
  type MarkOutcome,
  markCopy,
  moveHold,
  type Outlook,
  outlookOf,
  type ReorderOutcome,
  reorderQueue,
  retarget,
  setPriority,
} from './queue-by-hand.ts'
export { receive } from './receive.ts'
export { type CrateReceived, receiveCrate } from './receive-crate.ts'
export type { Instruction, Received, ReceiveOrder, ReceiveOutcome } from './received.ts'
export { forgetBorrowers, type RenewOutcome, renewLoan } from './renew.ts'
export { replan, replanAll } from './replan.ts'
export { answerOf } from './token.ts'
