import { instant, int4 } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** What went between municipalities, by when it was sent. A transport that was called off went nowhere. */
export const volumes = statement`
  select a.municipality_id as "from", b.municipality_id as "to", count(*)::integer as copies,
    count(*) filter (where t.reason = 'hold')::integer as holds, count(*) filter (where t.reason <> 'hold')::integer as returns,
    count(*) filter (where t.state = 'lost')::integer as lost, count(distinct t.crate_id)::integer as crates,
    count(distinct (t.sent_at at time zone 'Europe/Stockholm')::date)::integer as days
  from transport.transfer t join organisation.branch a on a.id = t.from_branch join organisation.branch b on b.id = t.to_branch
  where t.sent_at >= ${arg('from', instant)} and t.sent_at < ${arg('to', instant)} and t.state <> 'cancelled'
  group by 1, 2 order by 1, 2`.returns({
  from: int4,
  to: int4,
  copies: int4,
  holds: int4,
  returns: int4,
  lost: int4,
  crates: int4,
  days: int4,
})
