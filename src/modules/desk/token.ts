import type { Database } from '../../database/connect.ts'
import { answerOfToken } from '../../database/feed.sql.ts'
import { wake } from '../../database/feed.ts'
import { brokenConstraint } from '../../database/transaction.ts'

export interface Repeated {
  /** The same token had been used: nothing was done now, this is what the first time answered. */
  readonly repeated?: true
}

/** What a deed with this token answered; undefined when there was none. */
export async function answerOf<T>(db: Database, token: string): Promise<T | undefined> {
  const [found] = await db.run(answerOfToken, { token })
  return found?.answer ? (found.answer as T) : undefined
}

/**
 * Does a deed once for each token, and tells the followers. The same token again is answered from the feed. A shelf
 * number that another desk took in the same moment is chosen again.
 */
export async function once<T extends object>(
  db: Database,
  token: string | undefined,
  deed: () => Promise<T>,
): Promise<T & Repeated> {
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await deed()
      // Refused now may be because the same order was carried out before: its answer is the right one.
      if (token !== undefined && 'refusals' in done) {
        const first = await answerOf<T>(db, token)
        if (first) return { ...first, repeated: true }
      }
      wake(db)
      return done
    } catch (error) {
      const constraint = brokenConstraint(error)
      if (constraint === 'event_token_key' && token !== undefined) {
        const first = await answerOf<T>(db, token)
        if (first) return { ...first, repeated: true }
      }
      if (constraint !== 'shelf_number_is_free' || attempt === 5) throw error
    }
  }
}
