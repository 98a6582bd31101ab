export {
  type Assignment,
  accepts,
  allocate,
  allocation,
  type FreeCopy,
  inQueueOrder,
  type Reach,
  type WaitingHold,
} from './allocate.rules.ts'
export { type AllocationPolicy, type Bar, groupBarOf } from './allocation-policy.rules.ts'
export { type FairnessFigure, type FairnessReport, fewest } from './fairness.rules.ts'
export { countFairness, fairness } from './fairness.ts'
export * as holdRows from './holds.sql.ts'
export {
  clearanceList,
  decisionsOfItem,
  decisionsOfWork,
  type HoldLine,
  holdShelf,
  holdsOfPatron,
  logOfHold,
  pickList,
  placeOf,
  type QueueLine,
  queuedHold,
  queueOf,
  queueOfTitle,
  titleInQueue,
  type Why,
  whyOf,
} from './holds.ts'
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
  type PromiseCase,
  type Promised,
  promise,
  type ReturnCurve,
} from './promise.rules.ts'
export { places, type Queued } from './queue.rules.ts'
export { decideReorder, moveTo, type ReorderRefusal } from './reorder.rules.ts'
export { collectBy, collectFrom, isOverdueOnShelf } from './shelf.rules.ts'
export type { Passing } from './why.rules.ts'
