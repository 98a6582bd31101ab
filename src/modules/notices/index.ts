export {
  forgetNotices,
  type NoticeDeps,
  type NoticeLine,
  noticeApplication,
  noticeDelayed,
  noticeDueSoon,
  noticeOfHold,
  noticeOverdue,
  noticeReady,
  noticeShelfEnds,
  noticesWritten,
} from './notices.ts'
export { type Post, sendQueued, smtpPost } from './send.ts'
