import { arrayOf, int4, int8 } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** Returned loans on the lists of those who keep one. */
export const listedLoans = statement`
  select count(*) as loans from circulation.loan l join patrons.patron p on p.id = l.patron_id
  where l.returned_at is not null and l.patron_id is not null and p.keeps_history`.returns({ loans: int8 })

/**
 * Pairs of works that enough accounts have on their lists, one part of the first works: of each account only the latest, of
 * each work only the strongest. Whose they are does not leave the statement.
 */
export const countPairs = statement`
  with own as materialized (
    select patron, work from (
      select l.patron_id as patron, e.work_id as work,
        row_number() over (partition by l.patron_id order by max(l.lent_at) desc, e.work_id desc) as place
      from circulation.loan l join patrons.patron p on p.id = l.patron_id
        join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
      where l.returned_at is not null and l.patron_id is not null and p.keeps_history and not e.hidden
      group by l.patron_id, e.work_id) latest
    where place <= ${arg('ofEach', int8)}
  ), known as materialized (
    -- What too few have at all is in no pair of enough.
    select o.patron, o.work from own o
    where o.work in (select work from own group by work having count(*) >= ${arg('fewest', int8)})
  ), counted as (
    select a.work, b.work as other, count(*)::int as accounts
    from known a join known b on b.patron = a.patron and b.work <> a.work
    where a.work % ${arg('parts', int8)} = ${arg('part', int8)}
    group by a.work, b.work having count(*) >= ${arg('fewest', int8)}
  )
  select work, other, accounts from (
    select *, row_number() over (partition by work order by accounts desc, other) as place from counted) ranked
  where place <= ${arg('pairs', int8)}`.returns({ work: int8, other: int8, accounts: int4 })

export const forgetPairs = statement`
  delete from circulation.read_together
  where work_id % ${arg('parts', int8)} = ${arg('part', int8)}`.nothing()

export const putPairs = statement`
  insert into circulation.read_together (work_id, other_id, accounts)
  select * from unnest(${arg('works', arrayOf(int8))}, ${arg('others', arrayOf(int8))}, ${arg('accounts', arrayOf(int4))})`.nothing()

/** The works somebody has at home, and those on the list they keep. */
export const worksOfPatron = statement`
  select distinct e.work_id as work from circulation.loan l
    join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
  where l.patron_id = ${arg('patron', int8)}`.returns({ work: int8 })

/** What is read together with some works, none of them itself; what was joined to another since is given as that one. */
export const pairsOf = statement`
  select r.work_id as own, coalesce(w.merged_into, w.id) as other, r.accounts
  from circulation.read_together r join catalogue.work w on w.id = r.other_id
  where r.work_id = any (${arg('works', arrayOf(int8))})
    and coalesce(w.merged_into, w.id) <> all (${arg('works', arrayOf(int8))})`.returns({
  own: int8,
  other: int8,
  accounts: int4,
})
