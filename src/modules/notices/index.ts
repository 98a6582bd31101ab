export {
  forgetNotices,
  type NoticeDeps,
  type NoticeLine,
  noticeDueSoon,
  noticeOverdue,
  noticeReady,
  noticesWritten,
} from './notices.ts'
export { type Post, sendQueued, smtpPost } from './send.ts'
