import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import { eventById, type LibraryEvent, upcoming, upcomingByDay } from '../../../modules/events/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { EventView } from './event-list.page.tsx'
import type { EventFilter, EventsView } from './events.page.tsx'
import { monthShown, spanAfterMonth, spanOf, spanOfMonth, stillToCome } from './when.rules.ts'

const perPage = 24

export function eventView(organisation: Organisation, event: LibraryEvent): EventView {
  const { name, slug } = organisation.branch(event.branchId)
  return { ...event, branch: { name, slug }, cancelled: event.cancelledAt !== null }
}

/** What is on, by place, audience and time, and how much on each day of the month shown, at any time of it. */
export async function eventsView(
  deps: Deps,
  organisation: Organisation,
  filter: EventFilter,
): Promise<EventsView> {
  const now = deps.now()
  const today = dayOf(now)
  const when = filter.when && stillToCome(filter.when, today) ? filter.when : null
  const month = monthShown(when, today)
  const municipality = organisation.municipalities.find(({ slug }) => slug === filter.municipality)
  const chosen = {
    ...(municipality ? { municipalities: [municipality.id] } : {}),
    ...(filter.audience ? { audiences: [filter.audience, 'all'] as const } : {}),
  }
  const [{ total, events }, days, later] = await Promise.all([
    upcoming(deps.db, {
      ...{ ...chosen, ...spanOf(when, now) },
      ...{ limit: perPage, offset: (filter.page - 1) * perPage },
    }),
    upcomingByDay(deps.db, { ...chosen, ...spanOfMonth(month, now) }),
    upcoming(deps.db, { ...chosen, ...spanAfterMonth(month, now), limit: 1 }),
  ])
  return {
    filter: { ...filter, when, municipality: municipality?.slug ?? null },
    calendar: { today, month, days, hasLater: later.total > 0 },
    total,
    pages: Math.ceil(total / perPage),
    events: events.map(event => eventView(organisation, event)),
    municipalities: organisation.municipalities
      .map(({ slug, name }) => ({ slug, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
  }
}

export async function eventOf(deps: Deps, organisation: Organisation, id: number) {
  const event = await eventById(deps.db, id)
  if (!event) return null
  const past = Temporal.Instant.compare(event.endsAt, deps.now()) < 0
  return { event: eventView(organisation, event), past }
}

/** The next events, everywhere or at one branch. */
export async function nextEvents(deps: Deps, organisation: Organisation, limit: number, branch?: number) {
  const { events } = await upcoming(deps.db, {
    from: deps.now(),
    limit,
    ...(branch ? { branches: [branch] } : {}),
  })
  return events.map(event => eventView(organisation, event))
}
