import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Deps } from '../../database/deps.ts'
import * as rows from './notices.sql.ts'

/** Gives one letter to the post. @throws when the server does not take it */
export type Post = (letter: {
  to: string
  subject: string
  text: string
  messageId: string
  /** An address that ends such letters when it is posted to. */
  unsubscribe: string | null
}) => Promise<void>

/** After so many tries a letter is put aside for staff. */
const mostTries = 8

/**
 * The post through an SMTP server.
 * @param url `smtp://user:password@host:port` (STARTTLS when offered) or `smtps://…`
 */
export function smtpPost(url: string, from: string): { post: Post; close(): void } {
  const transport = createTransport(url, {
    pool: true,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as object)
  return {
    post: async ({ unsubscribe, ...letter }) => {
      // RFC 8058: mail programs show a button that posts there.
      const ending = unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
      await transport.sendMail({
        from,
        ...letter,
        headers: { 'Auto-Submitted': 'auto-generated', ...ending },
      })
    },
    close: () => transport.close(),
  }
}

/** The same notice always carries the same Message-ID, so that one sent twice by a crash is shown once. */
const messageId = (occasion: string): string =>
  `<${createHash('sha256').update(occasion).digest('hex').slice(0, 32)}@dalabiblioteken>`

/** So many letters at most a call: a server that answers nobody must not hold a sender for hours. */
const mostAtOnce = 100
/** Longer than the post may take to answer: past this, whoever held the letter is dead. */
const handling = { minutes: 5 }

/**
 * Sends what is queued, oldest first, and no letter that somebody else is sending. A letter the server does not take is
 * tried again at the next call, and put aside as failed after eight tries; the others go on.
 *
 * @returns how many were sent, and how many are left to try again
 */
export async function sendQueued(deps: Deps, post: Post): Promise<{ sent: number; left: number }> {
  let sent = 0
  let left = 0
  let after = 0
  for (let n = 0; n < mostAtOnce; n++) {
    const at = deps.now()
    const [notice] = await deps.db.run(rows.claimNext, { after, at, until: at.add(handling) })
    if (!notice) break
    const { id, subject, body, unsubscribe } = notice
    after = id
    try {
      const to = notice.recipient ?? ''
      await post({ to, subject, text: body, messageId: messageId(notice.occasion), unsubscribe })
      await deps.db.run(rows.markSent, { id, at: deps.now() })
      sent++
    } catch (error) {
      const failed = notice.attempts + 1 >= mostTries
      if (!failed) left++
      await deps.db.run(rows.markTried, {
        id,
        state: failed ? 'failed' : 'queued',
        error: String(error).slice(0, 500),
      })
    }
  }
  return { sent, left }
}
