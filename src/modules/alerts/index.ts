export { type AlertKind, type AlertRefusal, type Pace, paces } from './alerts.rules.ts'
export {
  type Alert,
  type AlertOutcome,
  alertsOf,
  canSilence,
  setPace,
  silence,
  unwatch,
  type WatchOrder,
  watch,
} from './alerts.ts'
export { forgetToldNews, type TellDeps, tellNews } from './tell.ts'
export type { WatchedRequest } from './watched.ts'
