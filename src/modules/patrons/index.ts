export {
  type Account,
  accountOf,
  answerAddress,
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
export type { LoginRefusal } from './login.rules.ts'
export {
  type NewPatron,
  type Patron,
  patronByCard,
  patronById,
  registerPatrons,
  searchPatrons,
} from './patron.ts'
export type { PinRefusal } from './pin.rules.ts'
export { forgetDeadSessions, type LoginOutcome, login, logout, type SignedIn, sessionOf } from './session.ts'
