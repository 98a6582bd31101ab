import type { Database, Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import type { Row } from '../../database/statement.ts'
import { addDays, type Day, day, dayOf } from '../../kernel/day.ts'
import {
  type Asked,
  type Counted,
  countsOf,
  type DayFigures,
  fewestDays,
  keptMonths,
  keptQuestion,
  patience,
  qualityOf,
} from './tally.rules.ts'
import * as rows from './tally.sql.ts'

/** Different questions kept between two writes: more of them are not counted, so that nobody can fill the memory. */
const mostQuestions = 2000

type Counts = Map<string, number>
const add = (to: Counts, key: string, times = 1): void => void to.set(key, (to.get(key) ?? 0) + times)
const parted = (key: string): [Day, string] => [key.slice(0, 10) as Day, key.slice(11)]

/**
 * Counts searches in memory, by day: nothing on the way of a request waits for it. Written now and then, in one statement.
 * It is told no more than `Asked` says: not who, nor from where, nor when within the day.
 */
export class SearchTally {
  readonly #now: () => Temporal.Instant
  #counts: Counts = new Map()
  #questions: Counts = new Map()

  constructor(now: () => Temporal.Instant) {
    this.#now = now
  }

  asked(asked: Asked): void {
    const today = dayOf(this.#now())
    const counted = countsOf(asked)
    for (const what of counted) add(this.#counts, `${today} ${what}`)
    const question = counted.includes('zero') ? keptQuestion(asked.question) : null
    const key = `${today} ${question}`
    if (question && (this.#questions.has(key) || this.#questions.size < mostQuestions))
      add(this.#questions, key)
  }

  /** A work was opened from a list of hits. */
  opened(): void {
    add(this.#counts, `${dayOf(this.#now())} ${'opened' satisfies Counted}`)
  }

  /** Writes what has been counted since the last time; what could not be written is kept for the next. */
  async write(db: Executor): Promise<void> {
    const [counts, questions] = [this.#counts, this.#questions]
    if (!counts.size) return
    this.#counts = new Map()
    this.#questions = new Map()
    try {
      const of = (list: Counts) => [...list].map(([key, times]) => [...parted(key), times] as const)
      // In one order, so that two programs that write at once never wait for one another in a circle.
      const [all, missed] = [of(counts), of(questions)].map(list => list.sort(byWords))
      await db.run(rows.addCounts, {
        days: (all ?? []).map(([on]) => on),
        whats: (all ?? []).map(([, what]) => what),
        times: (all ?? []).map(([, , times]) => times),
        questionDays: (missed ?? []).map(([on]) => on),
        questions: (missed ?? []).map(([, question]) => question),
        questionTimes: (missed ?? []).map(([, , times]) => times),
      })
    } catch (error) {
      for (const [key, times] of counts) add(this.#counts, key, times)
      for (const [key, times] of questions) add(this.#questions, key, times)
      throw error
    }
  }
}

const byWords = (a: readonly [Day, string, number], b: readonly [Day, string, number]): number =>
  `${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? -1 : 1

/** Writes a tally every so often, and a last time when stopped. */
export function writeEvery(
  tally: { write(db: Executor): Promise<void> },
  db: Database,
  ms: number,
  report: (error: unknown) => void,
): { stop(): Promise<void> } {
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    writing = writing.then(() => tally.write(db)).catch(report)
  }
  const timer = setInterval(write, ms)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      write()
      return writing
    },
  }
}

export type MissedQuestion = Row<typeof rows.missedSince>

export interface SearchQuality {
  readonly days: readonly DayFigures[]
  readonly together: DayFigures
  readonly missed: readonly MissedQuestion[]
}

/** How the search has done in the last `days` days, today with them, and what it was asked for in vain on several of them. */
export async function searchQuality(
  db: Executor,
  of: { readonly today: Day; readonly days: number; readonly missed: number },
): Promise<SearchQuality> {
  const from = addDays(of.today, 1 - of.days)
  const [counts, missed] = await Promise.all([
    db.run(rows.countsSince, { from }),
    // A question needs many days to be told at all: it is looked for in all that is kept of it.
    db.run(rows.missedSince, { from: addDays(of.today, -patience), fewestDays, limit: of.missed }),
  ])
  return { ...qualityOf(counts, of.today), missed }
}

/** Forgets counts older than thirteen months, and questions hardly anybody asked. Gives how many questions went. */
export async function forgetSearches(deps: Deps): Promise<number> {
  const today = dayOf(deps.now())
  const before = day(Temporal.PlainDate.from(today).subtract({ months: keptMonths }).toString())
  const gone = await deps.db.run(rows.forgetCounts, {
    before,
    rareBefore: addDays(today, -patience),
    fewestDays,
  })
  return gone.length
}
