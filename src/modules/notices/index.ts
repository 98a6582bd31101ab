export { applicationAnswered, lettersErased, noticeApplication } from './applications.ts'
export { suggestionWords } from './compose.rules.ts'
export { noticeIllDueSoon, noticeOfIll } from './ill.ts'
export {
  askNewAddress,
  forgetNotices,
  type NoticeDeps,
  type NoticeLine,
  newTitlesWrite,
  noticeCharged,
  noticeDelayed,
  noticeDueSoon,
  noticeOfHold,
  noticeOfSuggestion,
  noticeOverdue,
  noticeReady,
  noticeShelfEnds,
  noticesMerged,
  noticesOf,
  noticesWritten,
  type OwnNotice,
} from './notices.ts'
export { type Post, sendQueued, smtpPost } from './send.ts'
