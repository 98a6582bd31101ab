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
export { forgetDeadSessions, type LoginOutcome, login, logout, type SignedIn, sessionOf } from './session.ts'
