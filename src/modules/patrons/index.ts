export {
  type Account,
  accountOf,
  answerAddress,
  answerHours,
  askAddress,
  blockCard,
  type Channels,
  changePin,
  closeOtherSessions,
  eraseWrites,
  forgetUnanswered,
  freeCard,
  historyWrite,
  knowsPin,
  removeAddress,
  type SessionLine,
  saveContact,
  sessionsOf,
} from './account.ts'
export {
  type ContactRefusal,
  channelFor,
  type NoticeChannel,
  noticeChannels,
} from './contact.rules.ts'
export { consentAges, ofAge } from './guardian.rules.ts'
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
  chooseLanguage,
  type NewPatron,
  type Patron,
  patronByCard,
  patronById,
  registerPatrons,
  searchPatrons,
} from './patron.ts'
export type { PinRefusal } from './pin.rules.ts'
export { confirmHours, type RegistrationPolicy, registrationRange } from './registration.rules.ts'
export {
  type Application,
  type ApplyOutcome,
  applicationOf,
  applyForCard,
  confirmApplication,
  forgetApplications,
  isProvisional,
  type Likeness,
  likenessOf,
  type NewCard,
  type ProvisionalPatron,
  provisionalMerged,
  provisionalPatrons,
  provisionalRemoved,
  registrationPolicy,
  setRegistrationPolicy,
  unverifiedTooLong,
  type VerifyOutcome,
  verifyIdentity,
} from './registration.ts'
export {
  forgetDeadSessions,
  type LoginOutcome,
  login,
  logout,
  logoutEverywhere,
  openSession,
  type SignedIn,
  sessionOf,
} from './session.ts'
