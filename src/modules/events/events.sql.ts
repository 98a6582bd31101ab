import { arrayOf, bool, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

const columns = fragment`e.id, e.slug, e.title, e.description, e.kind, e.audience, e.language, e.branch_id, e.starts_at, e.ends_at,
    e.place, e.registration, e.places, e.cancelled_at, e.created_at`

const shape = {
  id: int8,
  slug: text,
  title: text,
  description: text,
  kind: text,
  audience: oneOf('child', 'young', 'adult', 'all'),
  language: text,
  branchId: int4,
  startsAt: instant,
  endsAt: instant,
  place: nullable(text),
  registration: bool,
  places: nullable(int4),
  cancelledAt: nullable(instant),
  /** When it was put in the calendar. */
  createdAt: instant,
}

export const upcomingEvents = statement`
  select ${columns}, count(*) over () as total from events.event e join organisation.branch b on b.id = e.branch_id
  where e.ends_at > ${arg('from', instant)} and e.starts_at < ${arg('to', instant)}
    and (cardinality(${arg('municipalities', arrayOf(int4))}) = 0 or b.municipality_id = any (${arg('municipalities', arrayOf(int4))}))
    and (cardinality(${arg('branches', arrayOf(int4))}) = 0 or e.branch_id = any (${arg('branches', arrayOf(int4))}))
    and (cardinality(${arg('audiences', arrayOf(text))}) = 0 or e.audience = any (${arg('audiences', arrayOf(text))}))
  order by e.starts_at, e.id limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  ...shape,
  total: int8,
})

/**
 * How many events stand on each day of a time: one that goes on over midnight stands on every day it touches.
 * An end at midnight belongs to the day before.
 */
export const eventsByDay = statement`
  select d.day::date as day, count(*) as events
  from events.event e join organisation.branch b on b.id = e.branch_id
    cross join generate_series(
      date_trunc('day', greatest(e.starts_at, ${arg('from', instant)}) at time zone 'Europe/Stockholm'),
      least(e.ends_at, ${arg('to', instant)}) at time zone 'Europe/Stockholm' - interval '1 microsecond',
      interval '1 day') as d(day)
  where e.ends_at > ${arg('from', instant)} and e.starts_at < ${arg('to', instant)}
    and (cardinality(${arg('municipalities', arrayOf(int4))}) = 0 or b.municipality_id = any (${arg('municipalities', arrayOf(int4))}))
    and (cardinality(${arg('branches', arrayOf(int4))}) = 0 or e.branch_id = any (${arg('branches', arrayOf(int4))}))
    and (cardinality(${arg('audiences', arrayOf(text))}) = 0 or e.audience = any (${arg('audiences', arrayOf(text))}))
  group by 1 order by 1`.returns({ day: date, events: int8 })

export const eventById = statement`
  select ${columns} from events.event e where e.id = ${arg('id', int8)}`.returns(shape)

export const addEvent = statement`
  insert into events.event (slug, title, description, kind, audience, language, branch_id, starts_at, ends_at, place, registration, places)
  values (${arg('slug', text)}, ${arg('title', text)}, ${arg('description', text)}, ${arg('kind', text)}, ${arg('audience', text)},
    ${arg('language', text)}, ${arg('branchId', int4)}, ${arg('startsAt', instant)}, ${arg('endsAt', instant)},
    ${arg('place', nullable(text))}, ${arg('registration', bool)}, ${arg('places', nullable(int4))})
  returning id`.returns({ id: int8 })
