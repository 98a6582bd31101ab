import { bool, date, int2, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { isReservable } from './holds.sql.ts'

/** What a wish names, and the work it belongs to; a work that was joined to another leads there. */
export const targetOf = statement`
  select coalesce(w.merged_into, w.id) as work, e.id as edition, i.id as item
  from catalogue.work w left join catalogue.edition e on e.id = ${arg('edition', nullable(int8))}
    left join catalogue.item i on i.id = ${arg('item', nullable(int8))}
  where w.id = coalesce(${arg('work', nullable(int8))}, e.work_id, (select ie.work_id from catalogue.edition ie where ie.id = i.edition_id))`.returns(
  {
    work: int8,
    edition: nullable(int8),
    item: nullable(int8),
  },
)

export const placeCase = statement`
  select p.expires_on, p.blocked_code, p.fee_block,
    p.birth_date, p.category, p.home_branch,
    (select count(*) from holds.hold h where h.patron_id = p.id and h.ended_at is null) as open_holds,
    (select count(*) from holds.hold h where h.patron_id = p.id and h.ended_at is null and h.pickup_branch = ${arg('pickup', int4)}) as open_at_pickup,
    (select min(coalesce(e.age_limit, 0)) from catalogue.edition e where e.work_id = ${arg('work', int8)} and e.requestable
      and (${arg('edition', nullable(int8))} is null or e.id = ${arg('edition', nullable(int8))})
      and (${arg('item', nullable(int8))} is null or e.id = (select i.edition_id from catalogue.item i where i.id = ${arg('item', nullable(int8))})))::smallint as age_limit,
    exists (select from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
      where l.patron_id = p.id and l.returned_at is null and e.work_id = ${arg('work', int8)}
        and (${arg('edition', nullable(int8))} is null or e.id = ${arg('edition', nullable(int8))})
        and (${arg('part', nullable(text))} is null or i.part = ${arg('part', nullable(text))})
        and (${arg('item', nullable(int8))} is null or i.id = ${arg('item', nullable(int8))})) as has_it,
    (select coalesce(max(h.serial), 0)::smallint from holds.hold h where h.patron_id = p.id and h.ended_at is null and h.work_id = ${arg('work', int8)}
      and h.edition_id is not distinct from ${arg('edition', nullable(int8))}
      and h.part is not distinct from ${arg('part', nullable(text))} and h.target_item is not distinct from ${arg('item', nullable(int8))}) as last_serial,
    (select count(*) from holds.hold h where h.patron_id = p.id and h.ended_at is null and h.work_id = ${arg('work', int8)}
      and h.edition_id is not distinct from ${arg('edition', nullable(int8))}
      and h.part is not distinct from ${arg('part', nullable(text))} and h.target_item is not distinct from ${arg('item', nullable(int8))}) as same_open,
    (select count(*) from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status s on s.item_id = i.id
      where e.work_id = ${arg('work', int8)} and ${isReservable} and s.state not in ('missing', 'lost', 'withdrawn', 'claimed_returned') and (s.state <> 'damaged' or ${arg('damaged', bool)})
        and (${arg('edition', nullable(int8))} is null or e.id = ${arg('edition', nullable(int8))})
        and (${arg('part', nullable(text))} is null or i.part = ${arg('part', nullable(text))})
        and (${arg('item', nullable(int8))} is null or i.id = ${arg('item', nullable(int8))})) as copies
  from patrons.patron p where p.id = ${arg('patron', int8)}`.returns({
  expiresOn: date,
  blockedCode: nullable(oneOf('staff', 'third-reminder', 'lost-card')),
  feeBlock: nullable(oneOf('all', 'but-renewals')),
  openHolds: int8,
  hasIt: bool,
  lastSerial: int2,
  sameOpen: int8,
  birthDate: nullable(date),
  category: text,
  homeBranch: int4,
  openAtPickup: int8,
  ageLimit: nullable(int2),
  copies: int8,
})
