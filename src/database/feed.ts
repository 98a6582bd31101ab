import type { Database } from './connect.ts'
import { appendEvent, eventsAfter, isHeldBack } from './feed.sql.ts'
import { type Bound, bind, type Row } from './statement.ts'

/** One committed deed, as followers see it. */
export type FeedEvent = Row<typeof eventsAfter>

/** A place in the feed. '0',0 = its beginning. */
export interface FeedCursor {
  readonly xid: string
  readonly seq: number
}

export const feedStart: FeedCursor = { xid: '0', seq: 0 }

/**
 * The outbox row of a deed, to be sent as one of its last statements.
 * `works` and `items` are all whose availability, queue or description the deed may have changed.
 */
export const event = (of: {
  kind: string
  works?: readonly number[]
  items?: readonly number[]
  facts?: Record<string, unknown>
  token?: string | undefined
  answer?: unknown
}): Bound =>
  bind(appendEvent, {
    kind: of.kind,
    token: of.token ?? null,
    answer: of.token === undefined ? null : (of.answer ?? null),
    works: [...(of.works ?? [])],
    items: [...(of.items ?? [])],
    facts: of.facts ?? {},
  })

const channel = 'feed'
/** Milliseconds between looks at what a running transaction holds back: doubled each time. */
const [shortestPatience, longestPatience] = [5, 160]
const sleeping = new WeakMap<Database, boolean>()

/** Tells every follower, in every process, that there is news; many deeds within 5 ms make one call. */
export function wake(db: Database): void {
  if (sleeping.get(db)) return
  sleeping.set(db, true)
  setTimeout(() => {
    sleeping.delete(db)
    // The 1 s poll of every follower is the net: a lost wake-up only delays.
    db.driver.notify(channel, '').catch(() => {})
  }, 5)
}

export interface Following {
  /** Resolves when everything committed before the call has been handled, but what an older transaction holds back. */
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/**
 * Follows the feed from a cursor: hands events on in commit order, in batches, each only when the batch before it has
 * been handled. Wakes at NOTIFY, and every second without one. A handler that throws gets the same batch again after
 * a pause, so handlers must be idempotent.
 */
export async function follow(
  db: Database,
  from: FeedCursor,
  handle: (events: FeedEvent[], cursor: FeedCursor) => Promise<void>,
  options: { pollMs?: number; batch?: number; onError?: (error: unknown) => void } = {},
): Promise<Following> {
  const { pollMs = 1000, batch = 1000 } = options
  let cursor = from
  let stopped = false
  let ring: () => void = () => {}
  let rung = false
  const waiters: (() => void)[] = []
  const news = () => {
    rung = true
    ring()
  }
  const listening = await db.driver.listen(channel, news, news)

  /** How soon to look again for what is held back; 0 = nothing is. */
  let patience = 0
  const drain = async () => {
    for (;;) {
      const events = await db.run(eventsAfter, { ...cursor, limit: batch })
      const last = events.at(-1)
      if (stopped) return
      if (!last) {
        // Somebody's older transaction goes on: nobody rings when it ends, so it is asked for, ever more seldom.
        const [more] = await db.run(isHeldBack, cursor)
        patience = more?.held
          ? Math.min(Math.max(patience * 2, shortestPatience), longestPatience, pollMs)
          : 0
        return
      }
      const next = { xid: last.xid, seq: last.seq }
      await handle(events, next)
      cursor = next
      patience = shortestPatience
    }
  }
  const loop = (async () => {
    while (!stopped) {
      rung = false
      const served = waiters.splice(0)
      try {
        await drain()
        for (const done of served) done()
      } catch (error) {
        if (stopped) break
        waiters.push(...served)
        options.onError?.(error)
        await new Promise(resolve => setTimeout(resolve, 200))
        continue
      }
      if (stopped || rung || waiters.length) continue
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, patience || pollMs)
        ring = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    for (const done of waiters.splice(0)) done()
  })()
  return {
    caughtUp: () =>
      new Promise(resolve => {
        waiters.push(resolve)
        news()
      }),
    stop: async () => {
      stopped = true
      ring()
      await listening.unlisten().catch(() => {})
      await loop
    },
  }
}
