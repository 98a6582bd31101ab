export { type Journey, type Stop, type Timetable, type Travel, travelAt } from './timetable.rules.ts'
export { endTransfer, findLostTransfer, forgetHoldOfTransfer, sendTransfer } from './transport.sql.ts'
export {
  loadTimetable,
  type NewRoute,
  registerRoutes,
  type Transfer,
  transfersFrom,
  transfersTo,
} from './transport.ts'
