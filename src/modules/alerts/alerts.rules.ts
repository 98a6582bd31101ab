import { addDays, type Day } from '../../kernel/day.ts'

/** What of a search is watched, as the search is asked: words and filters, never an order or a page. */
export interface WatchedRequest {
  readonly text: string
  readonly exact?: boolean
  readonly notRead?: readonly string[]
  readonly filters?: Readonly<Record<string, readonly string[]>>
  readonly onShelf?: boolean
}

export const alertKinds = ['search', 'series', 'creator'] as const
export type AlertKind = (typeof alertKinds)[number]

/** How often somebody hears of what is new; 'none' keeps the alert and is silent. */
export const paces = ['daily', 'weekly', 'none'] as const
export type Pace = (typeof paces)[number]

export const alertLimits = { alerts: 50, name: 300, path: 2000 } as const

export type AlertRefusal =
  | { readonly code: 'too-many-alerts'; readonly most: number }
  /** Everything there is: no words and no filter. */
  | { readonly code: 'nothing-to-watch' }
  | { readonly code: 'question-too-long' }
  /** Not an alert (any more), or not the reader's. */
  | { readonly code: 'not-there' }

export interface WatchCase {
  /** How many alerts there are. */
  readonly alerts: number
  /** The same is watched already: that needs no room. */
  readonly isThere: boolean
  /** Words or filters were asked for. */
  readonly asksSomething: boolean
  readonly pathLength: number
}

/** Whether something may be watched. All reasons at once. */
export const decideWatch = (c: WatchCase): AlertRefusal[] => [
  ...(c.isThere || c.alerts < alertLimits.alerts
    ? []
    : [{ code: 'too-many-alerts', most: alertLimits.alerts } as const]),
  ...(c.asksSomething ? [] : [{ code: 'nothing-to-watch' } as const]),
  ...(c.pathLength > alertLimits.path ? [{ code: 'question-too-long' } as const] : []),
]

const monday = 1

/** The latest day up to today when what has such a pace is looked at: every day, or Mondays. Null = never. */
export function lastTurn(pace: Pace, today: Day): Day | null {
  if (pace === 'none') return null
  if (pace === 'daily') return today
  return addDays(today, monday - Temporal.PlainDate.from(today).dayOfWeek)
}

/** Whether an alert is to be looked at: a turn that nobody took is made up for. @param lookedOn the day it was looked at last */
export function isDue(pace: Pace, lookedOn: Day, today: Day): boolean {
  const turn = lastTurn(pace, today)
  return turn !== null && lookedOn < turn
}

/** A work may be made long before it can be found: so many days are looked back over, beside what was told. */
export const overlapDays = 3
/** However long nobody has looked, no further back than this. */
export const furthestDays = 30
/** It is remembered longer than it is looked back that a work was told. */
export const toldDays = furthestDays + overlapDays + 1

const hours = (days: number) => ({ hours: 24 * days })

/** From which moment on a work is new to somebody: never what was there when they began to watch. */
export function newSince(
  of: { readonly madeAt: Temporal.Instant; readonly lookedAt: Temporal.Instant },
  now: Temporal.Instant,
): Temporal.Instant {
  const moments = [
    of.madeAt,
    of.lookedAt.subtract(hours(overlapDays)),
    now.subtract(hours(furthestDays + overlapDays)),
  ]
  return moments.reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b))
}

/** Of the works found those that are new since then. */
export const newOnes = (
  found: readonly number[],
  madeAt: ReadonlyMap<number, Temporal.Instant>,
  since: Temporal.Instant,
): number[] =>
  found.filter(work => {
    const made = madeAt.get(work)
    return made !== undefined && Temporal.Instant.compare(made, since) > 0
  })

/** A letter names so many works of each alert; the others are counted. */
export const mostNamed = 10
