export { ofAge } from './guardian.rules.ts'
export {
  type Child,
  type ConsentOutcome,
  childrenOf,
  familyPolicy,
  forgetGuardianDeeds,
  type Guardian,
  type GuardianDeed,
  guardianDeeds,
  guardianNote,
  guardiansOf,
  type LinkOutcome,
  linkGuardian,
  mayActFor,
  setConsent,
  setFamilyPolicy,
  unlinkGuardian,
} from './guardian.ts'
export type { LoginRefusal } from './login.rules.ts'
export {
  type NewPatron,
  type Patron,
  patronByCard,
  patronById,
  registerPatrons,
  searchPatrons,
} from './patron.ts'
export { forgetDeadSessions, type LoginOutcome, login, logout, type SignedIn, sessionOf } from './session.ts'
