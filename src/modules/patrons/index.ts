export { decideLogin, type LoginRefusal, loginLimits } from './login.rules.ts'
export {
  type NewPatron,
  type Patron,
  patronByCard,
  patronById,
  registerPatrons,
  searchPatrons,
  setLanguage,
} from './patron.ts'
export { forgetDeadSessions, type LoginOutcome, login, logout, type SignedIn, sessionOf } from './session.ts'
