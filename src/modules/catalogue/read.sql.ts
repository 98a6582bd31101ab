import {
  arrayOf,
  bool,
  date,
  instant,
  int4,
  int8,
  json,
  nullable,
  oneOf,
  text,
} from '../../database/codecs.ts'
import { arg, few, statement } from '../../database/statement.ts'
import type { Edition } from './edition.rules.ts'

const itemState = oneOf(
  'available',
  'on_loan',
  'in_transit',
  'on_hold_shelf',
  'transit_cancelled',
  'on_order',
  'in_processing',
  'missing',
  'lost',
  'claimed_returned',
  'damaged',
  'withdrawn',
)

/** The works asked for, in any order; one that was joined to another is given as that one, under its own number. */
export const works = statement`
  select asked.id as asked, w.id, w.title, w.sort_title, w.creator,
    (select count(*) from holds.hold h where h.work_id = w.id and h.ended_at is null and h.state = 'waiting') as waiting
  from catalogue.work asked join catalogue.work w on w.id = coalesce(asked.merged_into, asked.id)
  where asked.id = any (${few('ids', arrayOf(int8))})`.returns({
  asked: int8,
  id: int8,
  title: text,
  sortTitle: text,
  creator: nullable(text),
  waiting: int8,
})

/** Their editions, oldest first, with all that was derived from the record. */
export const editionsOf = statement`
  select e.id, e.work_id, e.title, e.format, e.language, e.audience, e.year, e.isbns, e.requestable, e.facts
  from catalogue.edition e where e.work_id = any (${few('works', arrayOf(int8))}) and not e.hidden
  order by e.work_id, e.year nulls last, e.id`.returns({
  id: int8,
  workId: int8,
  title: text,
  format: text,
  language: nullable(text),
  audience: oneOf('child', 'young', 'adult'),
  year: nullable(int4),
  isbns: arrayOf(text),
  requestable: bool,
  facts: json<Edition>(),
})

/** Their copies, where each is and in what state, and whether it has been set aside for a hold. */
export const copiesOf = statement`
  select e.work_id, e.id as edition, e.format, i.id, s.at_branch as branch, s.state, i.loan_class = 'reference' as reference,
    i.loan_class = 'short' as quick, i.on_deposit, i.part, e.requestable, exists (select from holds.hold h where h.item_id = i.id and h.state in ('assigned', 'captured')) as promised,
    l.due_on, i.shelf, i.call_number
  from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
    left join circulation.loan l on l.item_id = i.id and l.returned_at is null
  where e.work_id = any (${few('works', arrayOf(int8))}) and not e.hidden
  order by e.work_id, i.id`.returns({
  workId: int8,
  edition: int8,
  format: text,
  id: int8,
  branch: int4,
  state: itemState,
  reference: bool,
  /** A quick loan: borrowed where it stands, never reserved. */
  quick: bool,
  onDeposit: bool,
  part: nullable(text),
  requestable: bool,
  promised: bool,
  dueOn: nullable(date),
  shelf: nullable(text),
  callNumber: nullable(text),
})

export const workOfIsbn = statement`
  select coalesce(w.merged_into, w.id) as id, w.title from catalogue.edition e join catalogue.work w on w.id = e.work_id
  where e.isbns @> array[${arg('isbn', text)}] and not e.hidden order by w.id limit 1`.returns({
  id: int8,
  title: text,
})

/** What some works are compared by, edition by edition. */
export const traitsOf = statement`
  select e.work_id as work, e.audience,
    array(select c ->> 'displayName' from jsonb_array_elements(e.facts -> 'creators') c) as creators,
    array(select s ->> 'title' from jsonb_array_elements(e.facts -> 'series') s) as series,
    array(select jsonb_array_elements_text(e.facts -> 'subjects')) as subjects,
    array(select jsonb_array_elements_text(e.facts -> 'genres')) as genres,
    array(select jsonb_array_elements_text((e.facts -> 'sab') || (e.facts -> 'dewey'))) as marks
  from catalogue.edition e where e.work_id = any (${arg('works', arrayOf(int8))}) and not e.hidden
  order by e.work_id, e.id`.returns({
  work: int8,
  audience: oneOf('child', 'young', 'adult'),
  creators: arrayOf(text),
  series: arrayOf(text),
  subjects: arrayOf(text),
  genres: arrayOf(text),
  marks: arrayOf(text),
})

/** Other works of a series, in the order of their numbers. */
export const worksOfSeries = statement`
  select distinct on (e.work_id) e.work_id as id, w.title, w.creator, e.audience, place ->> 'number' as part, e.facts -> 'subjects' as subjects
  from catalogue.edition e join catalogue.work w on w.id = e.work_id cross join lateral jsonb_array_elements(e.facts -> 'series') place
  where e.facts -> 'series' @> ${arg('series', json<unknown>())} and lower(place ->> 'title') = lower(${arg('title', text)})
    and not e.hidden and w.merged_into is null
  order by e.work_id limit 60`.returns({
  id: int8,
  title: text,
  creator: nullable(text),
  audience: oneOf('child', 'young', 'adult'),
  part: nullable(text),
  subjects: json<string[]>(),
})

export const newestWorks = statement`
  select w.id from catalogue.work w where w.merged_into is null
    and exists (select from catalogue.edition e join catalogue.item i on i.edition_id = e.id where e.work_id = w.id and not e.hidden)
  order by (select max(e.year) from catalogue.edition e where e.work_id = w.id) desc nulls last, w.id desc limit ${arg('limit', int8)}`.returns(
  {
    id: int8,
  },
)

export const mostBorrowedWorks = statement`
  select e.work_id as id from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
  where l.lent_at > ${arg('since', instant)} and not e.hidden
  group by e.work_id order by count(*) desc, e.work_id limit ${arg('limit', int8)}`.returns({ id: int8 })

/** Works that have come into the catalogue after a moment and have an edition to show, the latest first. */
export const worksMadeAfter = statement`
  select w.id, w.created_at as made_at from catalogue.work w
  where w.created_at > ${arg('after', instant)} and w.merged_into is null
    and exists (select from catalogue.edition e where e.work_id = w.id and not e.hidden)
  order by w.created_at desc, w.id desc limit ${arg('limit', int8)}`.returns({ id: int8, madeAt: instant })

export const highestWork = statement`select coalesce(max(id), 0) as id from catalogue.work`.returns({
  id: int8,
})

/** With the title of the edition that speaks for the work: the order is that of `leadingEdition`. */
export const worksToFind = statement`
  select w.id, (array_agg(e.title order by (e.language is distinct from 'swe')::int * 2
      + (e.format not in ('book', 'film', 'music', 'magazine', 'game', 'comic'))::int, e.year nulls last, e.id))[1] as title,
    greatest(w.created_at, max(r.changed_at)) as changed_at
  from catalogue.work w join catalogue.edition e on e.work_id = w.id left join catalogue.record r on r.id = e.record_id
  where w.id > ${arg('after', int8)} and w.id <= ${arg('until', int8)} and w.merged_into is null and not e.hidden
  group by w.id order by w.id`.returns({ id: int8, title: text, changedAt: instant })
