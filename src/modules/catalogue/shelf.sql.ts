import { arrayOf, bool, date, int4, int8, json, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'
import { itemStates } from '../../kernel/states.ts'

const label = { item: int8, callNumber: nullable(text), creator: nullable(text), title: text }

/** What the keys of all copies of some editions are made of. */
export const labelsOfEditions = statement`
  select i.id as item, i.call_number, w.creator, e.title
  from catalogue.item i join catalogue.edition e on e.id = i.edition_id join catalogue.work w on w.id = e.work_id
  where e.id = any (${arg('editions', arrayOf(int8))})`.returns(label)

/** The same for all copies of a work. */
export const labelsOfWork = statement`
  select i.id as item, i.call_number, w.creator, e.title
  from catalogue.work w join catalogue.edition e on e.work_id = w.id join catalogue.item i on i.edition_id = e.id
  where w.id = ${arg('work', int8)}`.returns(label)

/** Some copies that have no key yet. */
export const labelsWithoutKey = statement`
  select i.id as item, i.call_number, w.creator, e.title
  from (select id, edition_id, call_number from catalogue.item where shelf_key is null
      order by home_branch, id limit ${arg('limit', int8)}) i
    join catalogue.edition e on e.id = i.edition_id join catalogue.work w on w.id = e.work_id`.returns(label)

export const putShelfKeys = statement`
  update catalogue.item i set shelf_key = x.key
  from unnest(${arg('items', arrayOf(int8))}, ${arg('keys', arrayOf(text))}) as x(item, key)
  where i.id = x.item and i.shelf_key is distinct from x.key`.nothing()

/** Departments of a branch as they are written on its copies, each once: found one from the other by the index. */
export const departments = statement`
  with recursive d as (
    (select lower(coalesce(temporary_shelf, shelf, '')) as department from catalogue.item
      where home_branch = ${arg('branch', int4)}
      order by lower(coalesce(temporary_shelf, shelf, '')) limit 1)
    union all
    select (select lower(coalesce(i.temporary_shelf, i.shelf, '')) from catalogue.item i
        where i.home_branch = ${arg('branch', int4)} and lower(coalesce(i.temporary_shelf, i.shelf, '')) > d.department
        order by lower(coalesce(i.temporary_shelf, i.shelf, '')) limit 1)
    from d where d.department is not null
  )
  select d.department, (select coalesce(i.temporary_shelf, i.shelf, '') from catalogue.item i
      where i.home_branch = ${arg('branch', int4)} and lower(coalesce(i.temporary_shelf, i.shelf, '')) = d.department
      limit 1) as name
  from d where d.department is not null`.returns({ department: nullable(text), name: nullable(text) })

/** Whether some copies of a branch have no place yet. */
export const isShelfBeingMade = statement`
  select exists (select from catalogue.item where shelf_key is null and home_branch = ${arg('branch', int4)}) as made`.returns(
  { made: bool },
)

/** Where a copy stands, as far as it has a place. */
export const standsAt = statement`
  select id as item, home_branch as branch, lower(coalesce(temporary_shelf, shelf, '')) as department, shelf_key as key
  from catalogue.item where id = ${arg('item', int8)} and shelf_key is not null`.returns({
  item: int8,
  branch: int4,
  department: nullable(text),
  key: nullable(text),
})

const columns = fragment`
  i.id as item, i.shelf_key as key, i.call_number, w.id as work, e.title, w.creator, e.language, e.audience, e.format,
  coalesce(e.facts -> 'subjects', '[]') as subjects, s.state, s.at_branch,
  i.loan_class = 'reference' as reference,
  exists (select from holds.hold h where h.item_id = i.id and h.state in ('assigned', 'captured')) as promised, l.due_on`
const from = fragment`
  from catalogue.item i join circulation.item_status s on s.item_id = i.id
    join catalogue.edition e on e.id = i.edition_id join catalogue.work w on w.id = e.work_id
    left join circulation.loan l on l.item_id = i.id and l.returned_at is null`
// What has left the collection, or has not come into it, has no place on the shelf.
const stands = fragment`
  s.state in ('available', 'on_loan', 'in_transit', 'on_hold_shelf', 'transit_cancelled') and not e.hidden`

const shape = {
  item: int8,
  key: nullable(text),
  callNumber: nullable(text),
  work: int8,
  title: text,
  creator: nullable(text),
  language: nullable(text),
  audience: oneOf('child', 'young', 'adult'),
  format: text,
  subjects: json<string[]>(),
  state: oneOf(...itemStates),
  atBranch: int4,
  reference: bool,
  promised: bool,
  dueOn: nullable(date),
}

/** Copies of a department from a place on, that place with them, as one walks. */
export const copiesFrom = statement`
  select ${columns} ${from}
  where i.home_branch = ${arg('branch', int4)} and lower(coalesce(i.temporary_shelf, i.shelf, '')) = ${arg('department', text)}
    and (i.shelf_key, i.id) >= (${arg('key', text)}, ${arg('item', int8)}) and ${stands}
  order by i.shelf_key, i.id limit ${arg('limit', int8)}`.returns(shape)

/** Copies of a department before a place, the nearest first. */
export const copiesBefore = statement`
  select ${columns} ${from}
  where i.home_branch = ${arg('branch', int4)} and lower(coalesce(i.temporary_shelf, i.shelf, '')) = ${arg('department', text)}
    and (i.shelf_key, i.id) < (${arg('key', text)}, ${arg('item', int8)}) and ${stands}
  order by i.shelf_key desc, i.id desc limit ${arg('limit', int8)}`.returns(shape)
