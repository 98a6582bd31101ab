import { arrayOf, bool, int4, int8, json, nullable, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

/** Facts of an edition that searching needs. */
export interface EditionFacts {
  readonly title: string
  readonly format: string
  readonly language: string | null
  readonly year: number | null
  readonly audience: 'child' | 'young' | 'adult'
  readonly isbns: readonly string[]
  readonly facts: {
    readonly sortTitle?: string
    readonly variantTitles?: readonly string[]
    readonly originalTitle?: string | null
    readonly creators?: readonly { readonly displayName: string }[]
    readonly series?: readonly { readonly title: string; readonly number?: string | null }[]
    readonly subjects?: readonly string[]
    readonly genres?: readonly string[]
    readonly eans?: readonly string[]
    readonly easyToRead?: boolean
    readonly ages?: string | null
    readonly sab?: readonly string[]
    readonly dewey?: readonly string[]
  }
}

const document = fragment`
  select w.id as work, w.title, w.sort_title,
    (select coalesce(jsonb_agg(jsonb_build_object('title', e.title, 'format', e.format, 'language', e.language, 'year', e.year,
        'audience', e.audience, 'isbns', e.isbns, 'facts', jsonb_build_object('variantTitles', e.facts -> 'variantTitles',
          'originalTitle', e.facts -> 'originalTitle', 'creators', e.facts -> 'creators', 'series', e.facts -> 'series',
          'subjects', e.facts -> 'subjects', 'genres', e.facts -> 'genres', 'eans', e.facts -> 'eans',
          'easyToRead', e.facts -> 'easyToRead', 'ages', e.facts -> 'ages', 'sab', e.facts -> 'sab', 'dewey', e.facts -> 'dewey')) order by e.id), '[]')
      from catalogue.edition e where e.work_id = w.id and not e.hidden) as editions,
    array(select i.barcode from catalogue.edition e join catalogue.item i on i.edition_id = e.id where e.work_id = w.id and not e.hidden) as barcodes,
    (select count(*) from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
      where e.work_id = w.id and l.lent_at > now() - interval '1 year') as loans,
    (select max(i.added_on) - date '1970-01-01' from catalogue.edition e join catalogue.item i on i.edition_id = e.id
      where e.work_id = w.id and not e.hidden) as added_day
  from catalogue.work w`

const shape = {
  work: int8,
  title: text,
  sortTitle: text,
  editions: json<EditionFacts[]>(),
  barcodes: arrayOf(text),
  loans: int8,
  addedDay: nullable(int4),
}

export const documentsAfter = statement`
  ${document} where w.id > ${arg('after', int8)} and w.merged_into is null order by w.id limit ${arg('limit', int8)}`.returns(
  shape,
)

export const documentsOf = statement`
  ${document} where w.id = any (${arg('works', arrayOf(int8))}) and w.merged_into is null order by w.id`.returns(
  shape,
)

/** Where the copies of works stand and whether they can be had, in a fixed order: by copy. */
export const copiesOf = statement`
  select e.work_id as work, s.at_branch as branch, e.format, e.language,
    s.state = 'available' and i.loan_class <> 'reference'
      and not exists (select from holds.hold h where h.item_id = i.id and h.state in ('assigned', 'captured')) as available
  from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
  where e.work_id = any (${arg('works', arrayOf(int8))}) and not e.hidden order by e.work_id, i.id`.returns({
  work: int8,
  branch: int4,
  format: text,
  language: nullable(text),
  available: nullable(bool),
})

export const municipalitiesOfBranches = statement`
  select id, municipality_id from organisation.branch`.returns({ id: int4, municipalityId: int4 })
