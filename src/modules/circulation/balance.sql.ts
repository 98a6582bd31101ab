import { instant, int4 } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** Loans by whose the copy is and where it was lent, of municipalities. */
export const loansBetween = statement`
  select o.municipality_id as owner, b.municipality_id as lender, count(*)::integer as loans
  from circulation.loan l join catalogue.item i on i.id = l.item_id
    join organisation.branch o on o.id = coalesce(i.owner_branch, i.home_branch) join organisation.branch b on b.id = l.lent_branch
  where l.lent_at >= ${arg('from', instant)} and l.lent_at < ${arg('to', instant)}
  group by 1, 2 order by 1, 2`.returns({ owner: int4, lender: int4, loans: int4 })
