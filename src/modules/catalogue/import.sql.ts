import { arrayOf, bool, bytes, int4, int8, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** One import at a time writes: two that make the same work at once would make it twice. */
export const lockImport = statement`select pg_advisory_xact_lock(7220010) is null as locked`.returns({
  locked: bool,
})

export const knownRecords = statement`
  select r.id, r.source, r.control_number, r.content_hash, e.id as edition, e.work_id as work, coalesce(e.work_by_staff, false) as by_staff
  from unnest(${arg('sources', arrayOf(text))}, ${arg('numbers', arrayOf(text))}) as wanted(source, control_number)
    join catalogue.record r using (source, control_number) left join catalogue.edition e on e.record_id = r.id`.returns(
  {
    id: int8,
    source: text,
    controlNumber: text,
    contentHash: bytes,
    edition: nullable(int8),
    work: nullable(int8),
    byStaff: bool,
  },
)

export const putRecords = statement`
  insert into catalogue.record (source, kind, control_number, marc, content_hash)
  select source, kind, control_number, marc::jsonb, decode(hash, 'hex')
  from unnest(${arg('sources', arrayOf(text))}, ${arg('kinds', arrayOf(text))}, ${arg('numbers', arrayOf(text))},
    ${arg('marcs', arrayOf(text))}, ${arg('hashes', arrayOf(text))}) as x(source, kind, control_number, marc, hash)
  on conflict (source, control_number) do update
    set marc = excluded.marc, kind = excluded.kind, content_hash = excluded.content_hash, changed_at = now()
  returning id, source, control_number`.returns({ id: int8, source: text, controlNumber: text })

export const worksByKey = statement`
  select k.key, coalesce(w.merged_into, w.id) as work from catalogue.work_key k join catalogue.work w on w.id = k.work_id
  where k.key = any (${arg('keys', arrayOf(text))})`.returns({ key: text, work: int8 })

export const addWorks = statement`
  insert into catalogue.work (title, sort_title, creator)
  select title, sort_title, creator from unnest(${arg('titles', arrayOf(text))}, ${arg('sortTitles', arrayOf(text))},
    ${arg('creators', arrayOf(nullable(text)))}) with ordinality as x(title, sort_title, creator, n)
  order by n returning id`.returns({ id: int8 })

export const addKeys = statement`
  insert into catalogue.work_key (key, work_id)
  select * from unnest(${arg('keys', arrayOf(text))}, ${arg('works', arrayOf(int8))}) on conflict (key) do nothing`.nothing()

export const putEditions = statement`
  insert into catalogue.edition (record_id, work_id, title, sort_title, language, format, audience, fiction, year, isbns,
    requestable, hidden, facts)
  select record_id, work_id, title, sort_title, language, format, audience, fiction, year,
    array(select jsonb_array_elements_text(facts::jsonb -> 'isbns')), requestable, hidden, facts::jsonb
  from unnest(${arg('records', arrayOf(int8))}, ${arg('works', arrayOf(int8))}, ${arg('titles', arrayOf(text))},
    ${arg('sortTitles', arrayOf(text))}, ${arg('languages', arrayOf(nullable(text)))}, ${arg('formats', arrayOf(text))},
    ${arg('audiences', arrayOf(text))}, ${arg('fictions', arrayOf(nullable(bool)))}, ${arg('years', arrayOf(nullable(int4)))},
    ${arg('requestables', arrayOf(bool))}, ${arg('hiddens', arrayOf(bool))}, ${arg('facts', arrayOf(text))})
    as x(record_id, work_id, title, sort_title, language, format, audience, fiction, year, requestable, hidden, facts)
  on conflict (record_id) do update set work_id = excluded.work_id, title = excluded.title, sort_title = excluded.sort_title,
    language = excluded.language, format = excluded.format, audience = excluded.audience, fiction = excluded.fiction,
    year = excluded.year, isbns = excluded.isbns, requestable = excluded.requestable, hidden = excluded.hidden, facts = excluded.facts
  returning id, record_id`.returns({ id: int8, recordId: nullable(int8) })

/** A barcode that stands on a copy of another edition is left alone, and is not among the rows returned. */
export const putItems = statement`
  insert into catalogue.item (barcode, edition_id, home_branch, shelf, call_number, loan_class, price_ore)
  select * from unnest(${arg('barcodes', arrayOf(text))}, ${arg('editions', arrayOf(int8))}, ${arg('homes', arrayOf(int4))},
    ${arg('shelves', arrayOf(nullable(text)))}, ${arg('callNumbers', arrayOf(nullable(text)))}, ${arg('loanClasses', arrayOf(text))},
    ${arg('prices', arrayOf(nullable(int4)))})
  on conflict (barcode) do update set home_branch = excluded.home_branch, shelf = excluded.shelf,
    call_number = excluded.call_number, loan_class = excluded.loan_class, price_ore = excluded.price_ore
    where item.edition_id = excluded.edition_id
  returning id, barcode, (xmax = 0) as added`.returns({ id: int8, barcode: text, added: bool })

export const branchCodes = statement`select id, code from organisation.branch`.returns({
  id: int4,
  code: text,
})
