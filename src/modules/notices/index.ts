export {
  askNewAddress,
  forgetNotices,
  type NoticeDeps,
  type NoticeLine,
  newTitlesWrite,
  noticeApplication,
  noticeCharged,
  noticeDelayed,
  noticeDueSoon,
  noticeOfHold,
  noticeOverdue,
  noticeReady,
  noticeShelfEnds,
  noticesOf,
  noticesWritten,
  type OwnNotice,
} from './notices.ts'
export { type Post, sendQueued, smtpPost } from './send.ts'
