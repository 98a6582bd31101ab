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
export { type ClaimKind, identityOf } from './identity.rules.ts'
export {
  type BegunLogin,
  beginIdentityLogin,
  forgetIdentityLogins,
  type IdentityOutcome,
  type LinkIdentityOutcome,
  linkIdentity,
  loginByIdentity,
  takeIdentityLogin,
} from './identity.ts'
export type { LoginRefusal } from './login.rules.ts'
export {
  type NewPatron,
  type Patron,
  patronByCard,
  patronById,
  registerPatrons,
  searchPatrons,
} from './patron.ts'
export {
  forgetDeadSessions,
  type LoginOutcome,
  login,
  logout,
  logoutEverywhere,
  type SignedIn,
  sessionOf,
} from './session.ts'
