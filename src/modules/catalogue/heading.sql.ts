import { arrayOf, decimal, int4, int8, json, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import type { Edition } from './edition.rules.ts'
import { headingKinds } from './heading.rules.ts'
import type { MarcRecord } from './marc/record.rules.ts'

/** Works and authority records whose headings are to be made anew. */
export const markDue = statement`
  insert into catalogue.heading_due (what, id)
  select 'work', unnest(${arg('works', arrayOf(int8))}) union select 'record', unnest(${arg('records', arrayOf(int8))})
  on conflict do nothing`.nothing()

export const dueWorks = statement`
  select d.id as work, w.title, e.facts
  from (select id from catalogue.heading_due where what = 'work' order by id limit ${arg('limit', int4)}) d
    left join catalogue.work w on w.id = d.id and w.merged_into is null
    left join catalogue.edition e on e.work_id = w.id and not e.hidden
  order by d.id, e.id`.returns({ work: int8, title: nullable(text), facts: nullable(json<Edition>()) })

export const dueRecords = statement`
  select d.id as record, r.marc
  from (select id from catalogue.heading_due where what = 'record' order by id limit ${arg('limit', int4)}) d
    left join catalogue.record r on r.id = d.id and r.kind = 'authority'`.returns({
  record: int8,
  marc: nullable(json<MarcRecord>()),
})

export const doneDue = statement`
  delete from catalogue.heading_due where what = ${arg('what', text)} and id = any (${arg('ids', arrayOf(int8))})`.nothing()

export const headingsOfWorks = statement`
  select distinct heading_id as heading from catalogue.heading_work where work_id = any (${arg('works', arrayOf(int8))})`.returns(
  { heading: int8 },
)

const kind = oneOf(...headingKinds)

/** Gives all of them, made now or long ago; how one is written stays as it was first. */
export const putHeadings = statement`
  insert into catalogue.heading (kind, key, label)
  select * from unnest(${arg('kinds', arrayOf(text))}, ${arg('keys', arrayOf(text))}, ${arg('labels', arrayOf(text))})
  on conflict (kind, key) do update set label = heading.label
  returning id, kind, key`.returns({ id: int8, kind, key: text })

export const dropLinks = statement`
  delete from catalogue.heading_work where work_id = any (${arg('works', arrayOf(int8))})`.nothing()

export const addLinks = statement`
  insert into catalogue.heading_work (heading_id, work_id, part, place)
  select * from unnest(${arg('headings', arrayOf(int8))}, ${arg('works', arrayOf(int8))}, ${arg('parts', arrayOf(nullable(text)))},
    ${arg('places', arrayOf(nullable(decimal)))})`.nothing()

/** Counts the works under headings, and says of what refers to them whether it still leads to any. */
export const recount = statement`
  with counted as (
    update catalogue.heading h
    set works = (select count(*) from catalogue.heading_work l where l.heading_id = h.id)
    where h.id = any (${arg('headings', arrayOf(int8))})
    returning h.kind, h.key, h.works > 0 as leads
  )
  update catalogue.heading_variant v set leads = c.leads from counted c
  where v.kind = c.kind and v.of_key = c.key and v.leads <> c.leads`.nothing()

export const dropVariants = statement`
  delete from catalogue.heading_variant
  where work_id = any (${arg('works', arrayOf(int8))}) or record_id = any (${arg('records', arrayOf(int8))})`.nothing()

export const addVariants = statement`
  insert into catalogue.heading_variant (kind, key, label, of_key, also, relation, work_id, record_id, leads)
  select v.kind, v.key, v.label, v.of_key, v.also, v.relation, v.work, v.record,
    exists (select from catalogue.heading h where h.kind = v.kind and h.key = v.of_key and h.works > 0)
  from jsonb_to_recordset(${arg('variants', json<object[]>())})
    as v(kind text, key text, label text, of_key text, also boolean, relation text, work bigint, record bigint)`.nothing()

const line = { id: int8, key: text, label: text, works: int4, work: nullable(int8) }
const [key, nr] = [arg('key', text), arg('nr', int8)]

/** Headings that works stand under, from a place on: each has the number 0 among the lines of its key. */
export const headingsFrom = statement`
  select h.id, h.key, h.label, h.works,
    (select min(l.work_id) from catalogue.heading_work l where l.heading_id = h.id and h.works = 1) as work
  from catalogue.heading h
  where h.kind = ${arg('kind', text)} and (h.key, 0::bigint) >= (${key}, ${nr}) and h.works > 0
  order by h.key limit ${arg('limit', int4)}`.returns(line)

/** The same before a place, the nearest first. */
export const headingsBefore = statement`
  select h.id, h.key, h.label, h.works,
    (select min(l.work_id) from catalogue.heading_work l where l.heading_id = h.id and h.works = 1) as work
  from catalogue.heading h
  where h.kind = ${arg('kind', text)} and (h.key, 0::bigint) < (${key}, ${nr}) and h.works > 0
  order by h.key desc limit ${arg('limit', int4)}`.returns(line)

const reference = {
  id: int8,
  key: text,
  label: text,
  see: int8,
  seeLabel: text,
  seeWorks: int4,
  work: nullable(int8),
}

/** "See" references to headings that works stand under, from a place on. */
export const referencesFrom = statement`
  select v.id, v.key, v.label, h.id as see, h.label as see_label, h.works as see_works,
    (select min(l.work_id) from catalogue.heading_work l where l.heading_id = h.id and h.works = 1) as work
  from (
    select r.id, r.kind, r.key, r.label, r.of_key from catalogue.heading_variant r
    where r.kind = ${arg('kind', text)} and (r.key, r.id) >= (${key}, ${nr}) and r.leads and not r.also
    order by r.key, r.id limit ${arg('limit', int4)}
  ) v join catalogue.heading h on h.kind = v.kind and h.key = v.of_key
  order by v.key, v.id`.returns(reference)

export const referencesBefore = statement`
  select v.id, v.key, v.label, h.id as see, h.label as see_label, h.works as see_works,
    (select min(l.work_id) from catalogue.heading_work l where l.heading_id = h.id and h.works = 1) as work
  from (
    select r.id, r.kind, r.key, r.label, r.of_key from catalogue.heading_variant r
    where r.kind = ${arg('kind', text)} and (r.key, r.id) < (${key}, ${nr}) and r.leads and not r.also
    order by r.key desc, r.id desc limit ${arg('limit', int4)}
  ) v join catalogue.heading h on h.kind = v.kind and h.key = v.of_key
  order by v.key desc, v.id desc`.returns(reference)

const one = { id: int8, kind, key: text, label: text, works: int4 }
export const headingById = statement`
  select id, kind, key, label, works from catalogue.heading where id = ${arg('id', int8)}`.returns(one)

export const headingByKey = statement`
  select id, kind, key, label, works from catalogue.heading
  where kind = ${arg('kind', text)} and key = ${arg('key', text)} and works > 0`.returns(one)

/** Other ways to write a heading. */
export const variantsOfHeading = statement`
  select distinct label from catalogue.heading_variant
  where kind = ${arg('kind', text)} and of_key = ${arg('key', text)} and not also order by label limit 50`.returns(
  {
    label: text,
  },
)

/**
 * Headings that stand beside one, said from either side by authority records, and those wider and narrower by their divisions:
 * "Fåglar" is wider than "Fåglar – Sång".
 */
export const relatedHeadings = statement`
  with said as (
    select h.id, case when v.of_key = ${arg('key', text)} then v.relation
      when v.relation = 'broader' then 'narrower' when v.relation = 'narrower' then 'broader' end as relation
    from catalogue.heading_variant v
      join catalogue.heading h on h.kind = v.kind and h.works > 0
        and h.key = case when v.of_key = ${arg('key', text)} then v.key else v.of_key end
    where v.kind = ${arg('kind', text)} and v.also and (v.of_key = ${arg('key', text)} or v.key = ${arg('key', text)})
    union all
    select id, 'broader' from catalogue.heading
    where kind = ${arg('kind', text)} and key = any (${arg('wider', arrayOf(text))}) and works > 0
    union all
    (select id, 'narrower' from catalogue.heading
    where kind = ${arg('kind', text)} and kind = 'subject' and works > 0
      and key > ${arg('key', text)} || ' ' and key < ${arg('key', text)} || '!'
      and starts_with(lower(label), lower(${arg('label', text)}) || ' – ')
    order by key limit 50)
  )
  select distinct on (h.key) h.id, h.kind, h.key, h.label, h.works, s.relation
  from said s join catalogue.heading h on h.id = s.id order by h.key, s.relation nulls last limit 100`.returns(
  {
    ...{ id: int8, kind, key: text, label: text, works: int4 },
    relation: nullable(oneOf('broader', 'narrower')),
  },
)

/** The headings of a work, to go on from there. */
export const headingsOfWork = statement`
  select h.id, h.kind, h.key, h.label, h.works from catalogue.heading_work l join catalogue.heading h on h.id = l.heading_id
  where l.work_id = ${arg('work', int8)} order by h.kind, h.key`.returns(one)

/** The works of some series, each in reading order: by their numbers, and where there are none by when they came out. */
export const seriesInOrder = statement`
  select h.id, h.label, l.work_id as work, l.part, w.title,
    (select e.language from catalogue.edition e where e.work_id = w.id and not e.hidden order by e.year nulls last, e.id limit 1) as language
  from catalogue.heading h join catalogue.heading_work l on l.heading_id = h.id
    join catalogue.work w on w.id = l.work_id and w.merged_into is null
  where h.kind = 'series' and h.key = any (${arg('keys', arrayOf(text))})
  order by h.id, l.place nulls last,
    (select min(e.year) from catalogue.edition e where e.work_id = w.id and not e.hidden) nulls last, l.work_id`.returns(
  { id: int8, label: text, work: int8, part: nullable(text), title: text, language: nullable(text) },
)
