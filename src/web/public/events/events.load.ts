import type { Deps } from '../../../database/deps.ts'
import { addDays, dayOf, momentAt } from '../../../kernel/day.ts'
import { eventById, type LibraryEvent, upcoming } from '../../../modules/events/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { EventView } from './event-list.page.tsx'
import type { EventFilter, EventsView, Period } from './events.page.tsx'

const perPage = 24
const days: Record<Period, number> = { today: 1, week: 7, month: 30 }

export function eventView(organisation: Organisation, event: LibraryEvent): EventView {
  const { name, slug } = organisation.branch(event.branchId)
  return { ...event, branch: { name, slug }, cancelled: event.cancelledAt !== null }
}

/** What is on, by place, audience and time. */
export async function eventsView(
  deps: Deps,
  organisation: Organisation,
  filter: EventFilter,
): Promise<EventsView> {
  const now = deps.now()
  const municipality = organisation.municipalities.find(({ slug }) => slug === filter.municipality)
  const { total, events } = await upcoming(deps.db, {
    from: now,
    ...(filter.period ? { to: momentAt(addDays(dayOf(now), days[filter.period]), '00:00') } : {}),
    ...(municipality ? { municipalities: [municipality.id] } : {}),
    ...(filter.audience ? { audiences: [filter.audience, 'all'] } : {}),
    limit: perPage,
    offset: (filter.page - 1) * perPage,
  })
  return {
    filter: { ...filter, municipality: municipality?.slug ?? null },
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
