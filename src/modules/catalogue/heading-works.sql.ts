import { arrayOf, decimal, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, few, statement } from '../../database/statement.ts'
import { headingKinds } from './heading.rules.ts'

const kind = oneOf(...headingKinds)

/** The works under a heading: those of a series by their numbers, others the latest in the catalogue first. */
export const worksUnder = statement`
  select l.work_id as work, l.part, l.place from catalogue.heading_work l
  where l.heading_id = ${arg('heading', int8)} and (${arg('branch', nullable(int4))} is null or exists (
    select from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
    where e.work_id = l.work_id and not e.hidden and s.at_branch = ${arg('branch', nullable(int4))}
      and s.state not in ('missing', 'lost', 'claimed_returned', 'withdrawn')))
  order by l.place nulls last, l.work_id desc
  limit ${arg('limit', int4)} offset ${arg('offset', int4)}`.returns({
  ...{ work: int8, part: nullable(text), place: nullable(decimal) },
})

/** How many of them have copies at a branch; counted no further than `most`. */
export const countAt = statement`
  select count(*) as works from (
    select from catalogue.heading_work l
    where l.heading_id = ${arg('heading', int8)} and exists (
      select from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
      where e.work_id = l.work_id and not e.hidden and s.at_branch = ${arg('branch', int4)}
        and s.state not in ('missing', 'lost', 'claimed_returned', 'withdrawn'))
    limit ${arg('most', int4)}
  ) found`.returns({ works: int8 })

/** How many works under a heading come in each form, and how many stand under it: a work stands under the first of its forms. */
export const formsUnder = statement`
  with found as (
    select l.work_id, min(f.form) as main, array_agg(distinct f.form) as forms
    from catalogue.heading_work l join catalogue.edition e on e.work_id = l.work_id and not e.hidden
      join unnest(${arg('formats', arrayOf(text))}, ${arg('forms', arrayOf(int4))}) as f (format, form) on f.format = e.format
    where l.heading_id = ${arg('heading', int8)} and (${arg('branch', nullable(int4))} is null or exists (
      select from catalogue.item i join circulation.item_status s on s.item_id = i.id
      where i.edition_id = e.id and s.at_branch = ${arg('branch', nullable(int4))}
        and s.state not in ('missing', 'lost', 'claimed_returned', 'withdrawn')))
    group by l.work_id
  )
  select f.form, count(*) as works, count(*) filter (where found.main = f.form) as first
  from found cross join unnest(found.forms) as f (form) group by f.form order by f.form`.returns({
  ...{ form: int4, works: int8, first: int8 },
})

/** The works under a heading by the form they stand under, or those that come in one form; the latest in the catalogue first. */
export const worksByForm = statement`
  with found as (
    select l.work_id, min(f.form) as main, array_agg(distinct f.form) as forms
    from catalogue.heading_work l join catalogue.edition e on e.work_id = l.work_id and not e.hidden
      join unnest(${arg('formats', arrayOf(text))}, ${arg('forms', arrayOf(int4))}) as f (format, form) on f.format = e.format
    where l.heading_id = ${arg('heading', int8)} and (${arg('branch', nullable(int4))} is null or exists (
      select from catalogue.item i join circulation.item_status s on s.item_id = i.id
      where i.edition_id = e.id and s.at_branch = ${arg('branch', nullable(int4))}
        and s.state not in ('missing', 'lost', 'claimed_returned', 'withdrawn')))
    group by l.work_id
  )
  select work_id as work, coalesce(${arg('form', nullable(int4))}, main) as form from found
  where ${arg('form', nullable(int4))} is null or ${arg('form', nullable(int4))} = any (forms)
  order by 2, work_id desc limit ${arg('limit', int4)} offset ${arg('offset', int4)}`.returns({
  ...{ work: int8, form: int4 },
})

/** The whole numbers there are of a series, so many at most. */
export const placesUnder = statement`
  select distinct place from catalogue.heading_work
  where heading_id = ${arg('heading', int8)} and place is not null order by place limit ${arg('limit', int4)}`.returns(
  {
    place: decimal,
  },
)

/** The series that works under a heading are parts of, those with most of them first. */
export const seriesUnder = statement`
  select s.id, s.kind, s.key, s.label, s.works, count(*) as parts
  from catalogue.heading_work l join catalogue.heading_work o on o.work_id = l.work_id
    join catalogue.heading s on s.id = o.heading_id and s.kind = 'series'
  where l.heading_id = ${arg('heading', int8)}
  group by s.id order by parts desc, s.key limit ${arg('limit', int4)}`.returns({
  ...{ id: int8, kind, key: text, label: text, works: int4, parts: int8 },
})

/** The names that works stand under. */
export const creatorsOf = statement`
  select l.work_id as work, h.id, h.label from catalogue.heading_work l join catalogue.heading h on h.id = l.heading_id
  where l.work_id = any (${few('works', arrayOf(int8))}) and h.kind = 'creator'`.returns({
  ...{ work: int8, id: int8, label: text },
})

/** The highest number a heading has. */
export const highestHeading = statement`
  select coalesce(max(id), 0) as id from catalogue.heading`.returns({ id: int8 })

/** Headings with numbers after one and up to another that works stand under; a title is its work's own page. */
export const headingsToFind = statement`
  select id, kind, label from catalogue.heading
  where id > ${arg('after', int8)} and id <= ${arg('until', int8)} and works > 0 and kind <> 'title' order by id`.returns(
  {
    ...{ id: int8, kind, label: text },
  },
)
