import { instant, int8, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/**
 * What somebody has borrowed and asked to keep a list of, the latest return first. The words must come in this order in title
 * and author.
 */
export const keptLoans = statement`
  select l.id, e.title, e.language, w.creator, e.format, e.work_id as work, l.lent_at, l.returned_at, count(*) over () as total
  from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    join catalogue.work w on w.id = e.work_id
  where l.patron_id = ${arg('patron', int8)} and l.returned_at is not null
    and lower(e.title || ' ' || coalesce(w.creator, '')) like ${arg('like', text)}
  order by l.returned_at desc, l.id desc limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  id: int8,
  title: text,
  language: nullable(text),
  creator: nullable(text),
  format: text,
  work: int8,
  lentAt: instant,
  returnedAt: nullable(instant),
  total: int8,
})

export const forgetKept = statement`
  update circulation.loan set patron_id = null
  where patron_id = ${arg('patron', int8)} and id = ${arg('loan', int8)} and returned_at is not null returning id`.returns(
  {
    id: int8,
  },
)

/** All is another's from now on; what has come back only when that one keeps a list. */
export const moveLoans = statement`
  update circulation.loan l set patron_id = (select p.id from patrons.patron p
    where p.id = ${arg('into', int8)} and (l.returned_at is null or p.keeps_history))
  where l.patron_id = ${arg('from', int8)}`.nothing()

export const forgetAllKept = statement`
  update circulation.loan set patron_id = null
  where patron_id = ${arg('patron', int8)} and returned_at is not null`.nothing()
