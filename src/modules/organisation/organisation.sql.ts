import {
  arrayOf,
  bool,
  date,
  decimal,
  int2,
  int4,
  json,
  nullable,
  oneOf,
  text,
  time,
} from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const municipalities = statement`
  select id, slug, name, population, lat, lon from organisation.municipality order by name collate "sv-SE-x-icu"`.returns(
  {
    id: int4,
    slug: text,
    name: text,
    population: int4,
    lat: decimal,
    lon: decimal,
  },
)

export const branches = statement`
  select id, code, slug, name, short_name, municipality_id, kind, lat, lon, address, phone, email, existence, is_pickup,
    hours_are_examples, services
  from organisation.branch order by short_name collate "sv-SE-x-icu", id`.returns({
  id: int4,
  code: text,
  slug: text,
  name: text,
  shortName: text,
  municipalityId: int4,
  kind: oneOf('main', 'branch', 'bus', 'bus_stop', 'deposit', 'hub'),
  lat: decimal,
  lon: decimal,
  address: nullable(text),
  phone: nullable(text),
  email: nullable(text),
  existence: text,
  isPickup: bool,
  hoursAreExamples: bool,
  services: arrayOf(text),
})

export const openings = statement`
  select branch_id, weekday, opens, closes, kind from organisation.opening order by branch_id, weekday, opens`.returns(
  {
    branchId: int4,
    weekday: int2,
    opens: time,
    closes: time,
    kind: oneOf('staffed', 'meroppet'),
  },
)

export const exceptions = statement`
  select branch_id, day, hours, reason from organisation.opening_exception order by branch_id, day`.returns({
  branchId: int4,
  day: date,
  hours: json<{ opens: string; closes: string; kind: 'staffed' | 'meroppet' }[]>(),
  reason: text,
})

export const addMunicipality = statement`
  insert into organisation.municipality (id, slug, name, population, lat, lon)
  values (${arg('id', int4)}, ${arg('slug', text)}, ${arg('name', text)}, ${arg('population', int4)}, ${arg('lat', decimal)}, ${arg('lon', decimal)})`.nothing()

export const addBranch = statement`
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, address, phone, email,
    existence, is_pickup, hours_are_examples, services)
  values (${arg('id', int4)}, ${arg('code', text)}, ${arg('slug', text)}, ${arg('name', text)}, ${arg('shortName', text)},
    ${arg('municipality', int4)}, ${arg('kind', text)}, ${arg('lat', decimal)}, ${arg('lon', decimal)},
    ${arg('address', nullable(text))}, ${arg('phone', nullable(text))}, ${arg('email', nullable(text))},
    ${arg('existence', text)}, ${arg('isPickup', bool)}, ${arg('hoursAreExamples', bool)}, ${arg('services', arrayOf(text))})`.nothing()

export const addOpenings = statement`
  insert into organisation.opening (branch_id, weekday, opens, closes, kind)
  select ${arg('branch', int4)}, * from unnest(${arg('weekdays', arrayOf(int2))}, ${arg('opens', arrayOf(text))}::time[],
    ${arg('closes', arrayOf(text))}::time[], ${arg('kinds', arrayOf(text))})`.nothing()

export const addException = statement`
  insert into organisation.opening_exception (branch_id, day, hours, reason)
  values (${arg('branch', int4)}, ${arg('day', date)}, ${arg('hours', json<unknown>())}, ${arg('reason', text)})
  on conflict (branch_id, day) do update set hours = excluded.hours, reason = excluded.reason`.nothing()
