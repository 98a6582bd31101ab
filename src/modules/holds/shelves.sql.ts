import { date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { holdStates } from '../../kernel/states.ts'

const states = oneOf(...holdStates)

/** What a branch is to fetch from its shelves, in no order: the rule of shelf order knows the branch's own. */
export const pickList = statement`
  select h.id as hold, i.id as item, w.id as work, i.barcode, i.shelf, i.call_number, e.title, w.creator, h.pickup_branch, h.assigned_at
  from circulation.item_status s join holds.hold h on h.item_id = s.item_id and h.state = 'assigned'
    join catalogue.item i on i.id = s.item_id join catalogue.edition e on e.id = i.edition_id join catalogue.work w on w.id = e.work_id
  where s.at_branch = ${arg('branch', int4)} and s.state = 'available'`.returns({
  hold: int8,
  item: int8,
  work: int8,
  barcode: text,
  shelf: nullable(text),
  callNumber: nullable(text),
  title: text,
  creator: nullable(text),
  pickupBranch: int4,
  assignedAt: nullable(instant),
})

/** All that stands on a branch's hold shelf; a copy whose hold has ended is there until somebody scans it. */
export const holdShelf = statement`
  select h.id as hold, h.shelf_number, h.collect_by, h.pickup_branch, i.barcode, e.title, h.state, s.since
  from circulation.item_status s join catalogue.item i on i.id = s.item_id join catalogue.edition e on e.id = i.edition_id
    left join lateral (select * from holds.hold x where x.item_id = s.item_id and x.shelved_at is not null
      order by x.state in ('on_shelf', 'captured') desc, x.shelved_at desc limit 1) h on true
  where s.at_branch = ${arg('branch', int4)} and s.state = 'on_hold_shelf'
  order by h.shelf_number nulls last, i.barcode`.returns({
  hold: nullable(int8),
  shelfNumber: nullable(int4),
  collectBy: nullable(date),
  pickupBranch: nullable(int4),
  barcode: text,
  title: text,
  state: nullable(states),
  since: instant,
})

/**
 * What is to be taken down from a branch's hold shelf: copies whose hold has ended, with the last day it ended on, unless
 * somebody else has had the copy captured, or borrowed it, since; and copies that are to be collected elsewhere instead.
 */
export const clearanceList = statement`
  select i.barcode, e.title, h.shelf_number, h.state, h.ended_at, h.id as hold,
    case h.state when 'captured' then h.pickup_branch else n.pickup_branch end as next_pickup
  from circulation.item_status s join catalogue.item i on i.id = s.item_id join catalogue.edition e on e.id = i.edition_id
    cross join lateral (select * from holds.hold x where x.item_id = s.item_id and x.shelved_at is not null
      and (x.state = 'captured' or x.state in ('not_collected', 'cancelled') and x.ended_at is not null)
      order by x.state = 'captured' desc, x.ended_at desc, x.id desc limit 1) h
    left join holds.hold n on n.item_id = s.item_id and n.state = 'assigned'
  where s.at_branch = ${arg('branch', int4)} and s.state = 'on_hold_shelf'
    and not exists (select from holds.hold k where k.item_id = s.item_id and k.state in ('in_transit', 'on_shelf'))
  order by h.shelf_number, i.barcode`.returns({
  barcode: text,
  title: text,
  shelfNumber: nullable(int4),
  state: states,
  endedAt: nullable(instant),
  hold: int8,
  /** Where the next one waits for it. */
  nextPickup: nullable(int4),
})
