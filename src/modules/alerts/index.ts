export { type AlertKind, type AlertRefusal, type Pace, paces, type WatchedRequest } from './alerts.rules.ts'
export {
  type Alert,
  type AlertOutcome,
  alertsMerged,
  alertsOf,
  canSilence,
  setPace,
  silence,
  unwatch,
  type WatchOrder,
  watch,
} from './alerts.ts'
export { forgetToldNews, type TellDeps, tellNews } from './tell.ts'
