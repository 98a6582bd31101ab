import { int4 } from '../../database/codecs.ts'
import { statement } from '../../database/statement.ts'

/** Holds that no copy can serve as things are, by the municipality where they would be collected. */
export const unserved = statement`
  select b.municipality_id as municipality, count(*)::integer as holds
  from holds.hold h join organisation.branch b on b.id = h.pickup_branch
  where h.ended_at is null and h.hopeless_since is not null group by 1 order by 1`.returns({
  municipality: int4,
  holds: int4,
})
