import { arrayOf, bool, int4, int8, json, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** The latest work of a creator, by the year it first came. */
export interface LatestWork {
  readonly id: number
  readonly title: string
  readonly year: number | null
}
export interface SeriesOf {
  readonly id: number
  readonly label: string
  readonly works: number
}

/**
 * Creators filed under one of some keys, or that a "see" leads to from one; with their latest work and the series they have
 * most works in, looked for among so many of their works as were catalogued last.
 */
export const creatorsCalled = statement`
  with called as (
    select h.id, h.label, h.works from catalogue.heading h
    where h.kind = 'creator' and h.key = any (${arg('keys', arrayOf(text))}) and h.works > 0
    union
    select h.id, h.label, h.works
    from catalogue.heading_variant v join catalogue.heading h on h.kind = v.kind and h.key = v.of_key and h.works > 0
    where v.kind = 'creator' and v.key = any (${arg('keys', arrayOf(text))}) and not v.also
    limit 2
  )
  select c.id, c.label, c.works,
    (select jsonb_build_object('id', w.id, 'title', w.title, 'year', y.year)
      from (select l.work_id, min(e.year) as year
        from (select work_id from catalogue.heading_work where heading_id = c.id order by work_id desc limit ${arg('most', int4)}) l
          join catalogue.edition e on e.work_id = l.work_id and not e.hidden
        group by l.work_id order by min(e.year) desc nulls last, l.work_id desc limit 1) y
        join catalogue.work w on w.id = y.work_id) as latest,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'label', s.label, 'works', s.count) order by s.count desc, s.label), '[]')
      from (select h.id, h.label, count(*) as count
        from (select work_id from catalogue.heading_work where heading_id = c.id order by work_id desc limit ${arg('most', int4)}) l
          join catalogue.heading_work o on o.work_id = l.work_id join catalogue.heading h on h.id = o.heading_id and h.kind = 'series'
        group by h.id, h.label having count(*) > 1 order by count(*) desc, h.label limit 4) s) as series
  from called c`.returns({
  id: int8,
  label: text,
  works: int4,
  latest: nullable(json<LatestWork>()),
  series: json<SeriesOf[]>(),
})

/** The first parts of a series by its key, each with where a copy of it can be had now. */
export const partsOfSeries = statement`
  select p.id, p.label, p.works, p.work, p.title, p.creator, p.part, c.branches, c.copies, c.digital
  from (select h.id, h.label, h.works, l.work_id as work, w.title, w.creator, l.part
    from catalogue.heading h join catalogue.heading_work l on l.heading_id = h.id join catalogue.work w on w.id = l.work_id
    where h.kind = 'series' and h.key = ${arg('key', text)}
    order by l.place nulls last, l.work_id limit ${arg('limit', int4)}) p
    cross join lateral (select count(i.id) as copies,
        count(distinct s.at_branch) filter (where s.state = 'available' and i.loan_class <> 'reference'
          and not exists (select from holds.hold h where h.item_id = i.id and h.state in ('assigned', 'captured'))) as branches,
        coalesce(bool_or(e.format like 'e-%'), false) as digital
      from catalogue.edition e left join catalogue.item i on i.edition_id = e.id
        left join circulation.item_status s on s.item_id = i.id
      where e.work_id = p.work and not e.hidden) c`.returns({
  id: int8,
  label: text,
  works: int4,
  work: int8,
  title: text,
  creator: nullable(text),
  part: nullable(text),
  branches: int8,
  copies: int8,
  digital: bool,
})
