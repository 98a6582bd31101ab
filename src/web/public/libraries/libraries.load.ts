import { addDays, type Day, dayOf, weekday } from '../../../kernel/day.ts'
import { hoursOn, openNow } from '../../../kernel/opening-hours.ts'
import type { Branch, Organisation } from '../../../modules/organisation/index.ts'
import { timeText } from '../../texts/dates.ts'
import type { EventView } from '../events/event-list.page.tsx'
import type { DoorState, LibrariesView } from './libraries.page.tsx'
import type { LibraryView } from './library.view.ts'

/** Exceptions are told so many days ahead. */
const ahead = 60

/** Whether the doors are open at a moment, and when that changes. */
export function doorOf(branch: Branch, now: Temporal.Instant): DoorState {
  const { weekly, exceptions } = branch.calendar
  if (weekly.length === 0 && exceptions.size === 0) return { kind: 'unknown' }
  const state = openNow(branch.calendar, now)
  if (state.open && state.until)
    return { kind: 'open', until: timeText(state.until), staffed: state.kind === 'staffed' }
  if (!state.until) return { kind: 'closed', opensOn: null, opensAt: null, today: false }
  const opensOn = dayOf(state.until)
  return { kind: 'closed', opensOn, opensAt: timeText(state.until), today: opensOn === dayOf(now) }
}

/** Places people can go to: everything but the vans' hub. */
export const visitable = (organisation: Organisation): readonly Branch[] =>
  organisation.branches.filter(branch => branch.kind !== 'hub')

/** The places with shelves to choose among, by municipality. */
export const branchChoices = (organisation: Organisation) =>
  visitable(organisation)
    .map(one => ({
      slug: one.slug,
      name: one.name,
      municipality: organisation.municipality(one.municipalityId).name,
    }))
    .sort((a, b) => a.municipality.localeCompare(b.municipality, 'sv') || a.name.localeCompare(b.name, 'sv'))

const rank: Record<Branch['kind'], number> = { main: 0, branch: 1, deposit: 2, bus: 3, bus_stop: 4, hub: 5 }

export function librariesView(
  organisation: Organisation,
  now: Temporal.Instant,
  onlyOpen: boolean,
): LibrariesView {
  const all = visitable(organisation)
  const municipalities = [...organisation.municipalities]
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map(({ id, name, slug }) => ({
      name,
      slug: `kommun-${slug}`,
      branches: all
        .filter(branch => branch.municipalityId === id)
        .sort((a, b) => rank[a.kind] - rank[b.kind] || a.name.localeCompare(b.name, 'sv'))
        .map(branch => ({
          slug: branch.slug,
          name: branch.name,
          kind: branch.kind,
          address: branch.address,
          door: doorOf(branch, now),
          examples: branch.hoursAreExamples,
        }))
        .filter(branch => !onlyOpen || branch.door.kind === 'open'),
    }))
    .filter(municipality => municipality.branches.length > 0)
  return { onlyOpen, total: all.length, municipalities }
}

export function libraryView(
  organisation: Organisation,
  branch: Branch,
  now: Temporal.Instant,
  events: readonly EventView[],
): Omit<LibraryView, 'pieces'> {
  const today = dayOf(now)
  const monday = addDays(today, 1 - weekday(today))
  const { exceptions } = branch.calendar
  const last: Day = addDays(today, ahead)
  return {
    slug: branch.slug,
    name: branch.name,
    municipality: organisation.municipality(branch.municipalityId).name,
    kind: branch.kind,
    door: doorOf(branch, now),
    examples: branch.hoursAreExamples,
    isPickup: branch.isPickup,
    today,
    week: [0, 1, 2, 3, 4, 5, 6].map(n => {
      const date = addDays(monday, n)
      return {
        day: date,
        hours: hoursOn(branch.calendar, date),
        reason: exceptions.get(date)?.reason ?? null,
      }
    }),
    ordinary: branch.calendar.weekly,
    exceptions: [...exceptions.values()]
      .filter(exception => exception.day >= today && exception.day <= last)
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    address: branch.address,
    phone: branch.phone,
    email: branch.email,
    services: branch.services,
    events,
  }
}
