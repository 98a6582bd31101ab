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
export { type Journey, type Stop, type Timetable, type Travel, travelAt } from './timetable.rules.ts'
export { endTransfer, findLostTransfer, forgetHoldOfTransfer, sendTransfer } from './transport.sql.ts'
export {
  loadTimetable,
  lostAround,
  type NewRoute,
  registerRoutes,
  type Transfer,
  transferByBarcode,
  transferById,
  transfersFrom,
  transfersTo,
} from './transport.ts'
