import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import type { Day } from '../../kernel/day.ts'
import * as rows from './events.sql.ts'

export type LibraryEvent = Row<typeof rows.eventById>

export interface EventFilter {
  /** Only events that have not ended by then. */
  readonly from: Temporal.Instant
  /** Only events that begin before then; without it, a year ahead. */
  readonly to?: Temporal.Instant
  /** Empty or left out = everywhere, everybody. */
  readonly municipalities?: readonly number[]
  readonly branches?: readonly number[]
  readonly audiences?: readonly LibraryEvent['audience'][]
  readonly limit?: number
  readonly offset?: number
}

const chosen = (filter: EventFilter) => ({
  from: filter.from,
  to: filter.to ?? filter.from.add({ hours: 24 * 366 }),
  municipalities: [...(filter.municipalities ?? [])],
  branches: [...(filter.branches ?? [])],
  audiences: [...(filter.audiences ?? [])],
})

/** What is on from a moment, soonest first, and how many there are in all. */
export async function upcoming(
  db: Executor,
  filter: EventFilter,
): Promise<{ total: number; events: LibraryEvent[] }> {
  const found = await db.run(rows.upcomingEvents, {
    ...chosen(filter),
    limit: filter.limit ?? 20,
    offset: filter.offset ?? 0,
  })
  return { total: found[0]?.total ?? 0, events: found.map(({ total: _, ...event }) => event) }
}

/** How many events there are on each day that has any; for all of them, whatever limit and offset say. */
export async function upcomingByDay(db: Executor, filter: EventFilter): Promise<Map<Day, number>> {
  const days = await db.run(rows.eventsByDay, chosen(filter))
  return new Map(days.map(({ day, events }) => [day, events]))
}

export const eventById = async (db: Executor, id: number): Promise<LibraryEvent | undefined> =>
  (await db.run(rows.eventById, { id }))[0]

/** Puts an event in the calendar. @throws when it ends before it begins (check constraint) */
export async function announce(
  db: Executor,
  event: Omit<LibraryEvent, 'id' | 'cancelledAt' | 'createdAt'>,
): Promise<number> {
  const [row] = await db.run(rows.addEvent, event)
  return row?.id ?? 0
}
