export {
  type Assignment,
  accepts,
  allocate,
  allocation,
  type FreeCopy,
  inQueueOrder,
  type Reach,
  takesPart,
  type WaitingHold,
} from './allocate.rules.ts'
export { type AllocationPolicy, type Bar, barOf, groupBarOf } from './allocation-policy.rules.ts'
export { type FairnessFigure, type FairnessReport, fewest } from './fairness.rules.ts'
export { countFairness, fairness } from './fairness.ts'
export * as holdRows from './holds.sql.ts'
export {
  clearanceList,
  decisionsOfItem,
  decisionsOfWork,
  endedHold,
  forgetEndedHolds,
  type HoldLine,
  holdShelf,
  holdsOfPatron,
  logOfHold,
  type PickLine,
  pickList,
  placeOf,
  type QueueLine,
  queuedHold,
  queueOf,
  queueOfTitle,
  readyHoldsOf,
  titleInQueue,
  type Why,
  whyOf,
} from './holds.ts'
export { type Kept, promisesKept } from './kept.ts'
export * as ownerRows from './owner.sql.ts'
export { loadPace, lookAtPace, storePace } from './pace.ts'
export {
  decidePickSetting,
  type PickSetting,
  type PickSettingRefusal,
  presentRound,
  type Round,
  readPickSetting,
  roundFrom,
  roundOf,
} from './pick-rounds.rules.ts'
export { decidePlace, type PlaceRefusal } from './place.rules.ts'
export * as placeRows from './place.sql.ts'
export {
  branchLimit,
  countyPlacing,
  type PlacePolicy,
  titleLimit,
  totalLimit,
} from './place-policy.rules.ts'
export {
  type ComingCopy,
  expectedIn,
  farthest,
  type PromiseCase,
  type Promised,
  promise,
  type ReturnCurve,
  type Turn,
  turnOf,
} from './promise.rules.ts'
export * as promiseRows from './promise.sql.ts'
export {
  type CopySeen,
  comingCopy,
  guessedPace,
  nearInQueue,
  type Pace,
} from './promise-case.rules.ts'
export { places, type Queued } from './queue.rules.ts'
export { type RadarCopy, type RadarLine, radarLine } from './radar.rules.ts'
export * as radarRows from './radar.sql.ts'
export {
  type RadarChoice,
  type RadarRow,
  type RadarSort,
  radarLines,
  radarSummary,
  storeRadar,
} from './radar.ts'
export { decideReorder, moveTo, type ReorderRefusal } from './reorder.rules.ts'
export {
  collectBy,
  collectFrom,
  countyShelf,
  isOverdueOnShelf,
  type ShelfPolicy,
} from './shelf.rules.ts'
export { inShelfOrder, inWalkOrder } from './shelf-order.rules.ts'
export { type Unserved, unservedHolds } from './unserved.ts'
export type { Passing } from './why.rules.ts'
