import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import type { Row } from '../../database/statement.ts'
import { addDays, type Day, day, dayOf } from '../../kernel/day.ts'
import { type Answered, begins, isRead, pageOf } from './visits.rules.ts'
import * as rows from './visits.sql.ts'

/** So many months are kept: a month can be compared with the same of the year before. */
const keptMonths = 25
/** Kinds of pages counted between two writes: more are not, so that nobody can fill the memory. */
const mostKinds = 2000

interface Count {
  readonly day: Day
  readonly page: string
  readonly locale: string
  pages: number
  visits: number
}

/**
 * Counts pages that were read in memory, by day, kind of page and language: nothing on the way of a request waits for it, and
 * it is told neither who nor what.
 */
export class VisitTally {
  readonly #now: () => Temporal.Instant
  readonly #origin: string
  #counts = new Map<string, Count>()

  /** @param origin the site's own, to tell who comes from elsewhere */
  constructor(now: () => Temporal.Instant, origin: string) {
    this.#now = now
    this.#origin = origin
  }

  answered(answered: Answered & { readonly locale: string }): void {
    if (!isRead(answered)) return
    const counted = { day: dayOf(this.#now()), page: pageOf(answered.path), locale: answered.locale }
    this.#add({ ...counted, pages: 1, visits: begins(answered, this.#origin) ? 1 : 0 })
  }

  #add(count: Count): void {
    const key = `${count.day} ${count.page} ${count.locale}`
    const known = this.#counts.get(key)
    if (known) {
      known.pages += count.pages
      known.visits += count.visits
    } else if (this.#counts.size < mostKinds) this.#counts.set(key, count)
  }

  /** Writes what has been counted since the last time; what could not be written is kept for the next. */
  async write(db: Executor): Promise<void> {
    // In one order, so that two programs that write at once never wait for one another in a circle.
    const counts = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
    if (!counts.length) return
    this.#counts = new Map()
    try {
      await db.run(rows.addPages, {
        days: counts.map(count => count.day),
        kinds: counts.map(count => count.page),
        locales: counts.map(count => count.locale),
        pages: counts.map(count => count.pages),
        visits: counts.map(count => count.visits),
      })
    } catch (error) {
      for (const count of counts) this.#add(count)
      throw error
    }
  }
}

export type PageCount = Row<typeof rows.pagesSince>

/** Pages read in the last `days` days, today with them: by day, kind of page and language, the latest day first. */
export const pagesRead = (
  db: Executor,
  of: { readonly today: Day; readonly days: number },
): Promise<PageCount[]> => db.run(rows.pagesSince, { from: addDays(of.today, 1 - of.days) })

/** Forgets what is older than twenty-five months. Gives how many counts went. */
export async function forgetVisits(deps: Deps): Promise<number> {
  const today = Temporal.PlainDate.from(dayOf(deps.now()))
  const before = day(today.subtract({ months: keptMonths }).toString())
  return (await deps.db.run(rows.forgetPages, { before }))[0]?.gone ?? 0
}
