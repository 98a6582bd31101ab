import { arrayOf, date, instant, int4, int8, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

const audience = oneOf('child', 'young', 'adult')

// In the collection and not on its way into it.
const isHere = fragment`
  s.state in ('available', 'on_loan', 'in_transit', 'on_hold_shelf', 'transit_cancelled') and not e.hidden`

/** The latest copies of some branches, at most so many of each, as works in their forms: the day they came, since 1970. */
export const arrivals = statement`
  select e.work_id as work, e.format, e.audience, max(i.added_on - date '1970-01-01') as weight
  from unnest(${arg('branches', arrayOf(int4))}) as b(id)
    cross join lateral (select id, edition_id, added_on from catalogue.item
      where home_branch = b.id order by added_on desc, id desc limit ${arg('each', int8)}) i
    join circulation.item_status s on s.item_id = i.id join catalogue.edition e on e.id = i.edition_id
  where i.added_on >= ${arg('since', date)} and ${isHere}
  group by e.work_id, e.format, e.audience`.returns({ work: int8, format: text, audience, weight: int4 })

/** What was returned to some branches and stands there still, promised to nobody: when, in seconds since 1970. */
export const returns = statement`
  select e.work_id as work, e.format, e.audience, max(extract(epoch from l.returned_at)::bigint) as weight
  from unnest(${arg('branches', arrayOf(int4))}) as b(id)
    cross join lateral (select item_id, returned_at from circulation.loan
      where returned_branch = b.id and returned_at is not null and returned_at >= ${arg('since', instant)}
      order by returned_at desc limit ${arg('each', int8)}) l
    join circulation.item_status s on s.item_id = l.item_id and s.at_branch = b.id and s.state = 'available'
    join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
  where not e.hidden and i.loan_class <> 'reference'
    and not exists (select from holds.hold h where h.item_id = i.id and h.state in ('assigned', 'captured'))
  group by e.work_id, e.format, e.audience`.returns({ work: int8, format: text, audience, weight: int8 })

/**
 * Loans since a moment by work and form: in all, by municipality and by branch. What was borrowed fewer times is left out,
 * and of each place only the first so many are given.
 */
export const countLoans = statement`
  with counted as (
    select case when grouping(l.lent_branch) = 0 then 'b' || l.lent_branch
        when grouping(b.municipality_id) = 0 then 'm' || b.municipality_id else 'all' end as scope,
      e.work_id as work, e.format, min(e.audience) as audience, count(*)::int as loans
    from circulation.loan l join organisation.branch b on b.id = l.lent_branch
      join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    where l.lent_at > ${arg('since', instant)} and not e.hidden
    group by grouping sets ((e.work_id, e.format), (e.work_id, e.format, b.municipality_id), (e.work_id, e.format, l.lent_branch))
    having count(*) >= ${arg('fewest', int8)}
  )
  select scope, work, format, audience, loans from (
    select *, row_number() over (partition by scope order by loans desc, work desc) as place from counted) ranked
  where place <= ${arg('most', int8)} order by scope`.returns({
  scope: text,
  work: int8,
  format: text,
  audience,
  loans: int4,
})

export const mostBorrowed = statement`
  select work_id as work, format, audience, loans as weight from catalogue.most_borrowed
  where scope = ${arg('scope', text)}`.returns({ work: int8, format: text, audience, weight: int4 })

export const mostBorrowedScopes = statement`select distinct scope from catalogue.most_borrowed`.returns({
  scope: text,
})

export const forgetMostBorrowed = statement`
  delete from catalogue.most_borrowed where scope = ${arg('scope', text)}`.nothing()

export const putMostBorrowed = statement`
  insert into catalogue.most_borrowed (scope, work_id, format, audience, loans)
  select ${arg('scope', text)}, * from unnest(${arg('works', arrayOf(int8))}, ${arg('formats', arrayOf(text))},
    ${arg('audiences', arrayOf(text))}, ${arg('loans', arrayOf(int4))})`.nothing()
