export {
  type PriceRefusal,
  refusalsOfPrices,
  runsBetween,
  sharedCost,
  type TransportPrices,
} from './costs.rules.ts'
export { crateful, type PackRefusal } from './crate.rules.ts'
export {
  type Crate,
  type CrateOutcome,
  type CrateRefusal,
  callOffCrate,
  closeCrate,
  contentsOf,
  crateArrives,
  crateByCode,
  crateById,
  cratesFrom,
  cratesTo,
  openCrate,
  type Packed,
  packItem,
  reopenCrate,
  sendCrate,
  takeOut,
  unpackedAt,
  unpackLeft,
} from './crates.ts'
export { itinerary, type Leg } from './itinerary.rules.ts'
export { type NoRunRefusal, refusalsOfNoRun } from './no-run.rules.ts'
export { type Journey, type Stop, type Timetable, type Travel, travelAt } from './timetable.rules.ts'
export { endTransfer, findLostTransfer, forgetHoldOfTransfer, sendTransfer } from './transport.sql.ts'
export {
  addNoRun,
  loadTimetable,
  lostAround,
  type NewRoute,
  type NoRun,
  noRunsFrom,
  registerRoutes,
  removeNoRun,
  type Transfer,
  transferByBarcode,
  transferById,
  transfersFrom,
  transfersTo,
} from './transport.ts'
export { loadPrices, storePrices, type Volume, volumesBetween } from './volume.ts'
