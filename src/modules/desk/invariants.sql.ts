import { arrayOf, int8, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** What must be true of every copy, loan, hold and transfer at any moment: each row names one and counts what breaks it. */
export const invariants = statement`
  with checks (name, broken) as (values
    ('a copy has at most one open loan', (select count(*) from (
      select item_id from circulation.loan where returned_at is null group by item_id having count(*) > 1) x)),
    ('a copy has at most one open transfer', (select count(*) from (
      select item_id from transport.transfer where ended_at is null group by item_id having count(*) > 1) x)),
    ('a copy is promised to at most one hold', (select count(*) from (
      select item_id from holds.hold where state in ('assigned', 'captured', 'in_transit', 'on_shelf') group by item_id having count(*) > 1) x)),
    ('every copy has a state', (select count(*) from catalogue.item i left join circulation.item_status s on s.item_id = i.id where s.item_id is null)),
    ('a copy is on loan exactly when it has an open loan', (
      select count(*) from circulation.item_status s left join circulation.loan l on l.item_id = s.item_id and l.returned_at is null
      where (s.state in ('on_loan', 'claimed_returned')) <> (l.id is not null) and s.state <> 'lost')),
    ('a copy is in transit exactly when it has an open transfer', (
      select count(*) from circulation.item_status s left join transport.transfer t on t.item_id = s.item_id and t.ended_at is null
      where (s.state = 'in_transit') <> (t.id is not null))),
    ('a fee has an entry that says how much', (
      select count(*) from fees.charge c where not exists (select from fees.entry e where e.charge_id = c.id and e.kind = 'charged'))),
    ('a payment is what its entries add up to', (
      select count(*) from fees.payment p where -p.amount is distinct from (select sum(e.amount) from fees.entry e where e.payment_id = p.id))),
    ('less than nothing is owed only where a copy came back', (
      select count(*) from fees.balance b where b.outstanding < 0
        and not exists (select from fees.entry e where e.charge_id = b.id and e.kind = 'cancelled'))),
    ('a hold on the shelf has its copy on the hold shelf of its pick-up branch', (
      select count(*) from holds.hold h left join circulation.item_status s on s.item_id = h.item_id
      where h.state = 'on_shelf' and (s.state is distinct from 'on_hold_shelf' or s.at_branch <> h.pickup_branch))),
    ('a hold in transit has its copy in transit', (
      select count(*) from holds.hold h left join circulation.item_status s on s.item_id = h.item_id
      where h.state = 'in_transit' and s.state is distinct from 'in_transit')),
    ('a planned copy stands on a shelf', (
      select count(*) from holds.hold h left join circulation.item_status s on s.item_id = h.item_id
      where h.state = 'assigned' and s.state not in ('available', 'on_hold_shelf'))),
    ('a waiting hold is tied to no copy', (select count(*) from holds.hold where state = 'waiting' and item_id is not null)),
    ('a hold is tied to a copy of its own title', (
      select count(*) from holds.hold h join catalogue.item i on i.id = h.item_id join catalogue.edition e on e.id = i.edition_id
        join catalogue.work w on w.id = e.work_id
      where h.ended_at is null and h.work_id not in (e.work_id, coalesce(w.merged_into, e.work_id)))),
    ('a hold on an edition or copy gets just that', (
      select count(*) from holds.hold h join catalogue.item i on i.id = h.item_id
      where h.ended_at is null and (i.edition_id <> coalesce(h.edition_id, i.edition_id) or i.id <> coalesce(h.target_item, i.id)
        or (h.part is not null and i.part is distinct from h.part)))),
    ('a transfer goes where its hold is collected, or did when it was sent', (
      select count(*) from transport.transfer t join holds.hold h on h.id = t.hold_id
      where t.ended_at is null and h.item_id is distinct from t.item_id)),
    ('an open loan and an open hold know whose they are', (
      select (select count(*) from circulation.loan where returned_at is null and patron_id is null)
        + (select count(*) from holds.hold where ended_at is null and patron_id is null))),
    ('nobody waits twice for the same thing', (select count(*) from (
      select from holds.hold where ended_at is null
      group by patron_id, work_id, edition_id, target_item, part, serial having count(*) > 1) x)),
    ('a shelf number stands once on a shelf', (select count(*) from (
      select from holds.hold where state = 'on_shelf' group by pickup_branch, shelf_number having count(*) > 1) x)),
    ('a copy, its hold and its transfer fit together', (
      select count(*) from circulation.item_status s
        left join holds.hold h on h.item_id = s.item_id and h.state in ('assigned', 'captured', 'in_transit', 'on_shelf')
        left join transport.transfer t on t.item_id = s.item_id and t.ended_at is null
      where not exists (select from unnest(${arg('items', arrayOf(text))}, ${arg('holds', arrayOf(text))}, ${arg('transfers', arrayOf(text))}) as x(item, hold, transfer)
        where x.item = s.state and x.hold = coalesce(h.state, '') and x.transfer = coalesce(t.state, '')))),
    ('no follower is ahead of the feed', (
      select count(*) from feed.follower f where f.xid > pg_snapshot_xmax(pg_current_snapshot()))),
    ('the state machines in the database are whole', (
      select count(*) from (values ('circulation.item_transition'), ('holds.hold_transition')) x(name)
      where (case x.name when 'circulation.item_transition' then (select count(*) from circulation.item_transition)
        else (select count(*) from holds.hold_transition) end) = 0)))
  select name, broken::bigint as broken from checks`.returns({ name: text, broken: int8 })
