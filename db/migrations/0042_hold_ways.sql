-- A copy that is captured is sent or shelved at once: it rests only when its transport has been called off.
delete from holds.hold_transition where to_state = 'captured' and from_state in ('waiting', 'assigned');
-- What is brought to the desk may be lent when staff say so, though it was given up, damaged or not yet made ready.
insert into circulation.item_transition (from_state, to_state) values ('lost', 'on_loan'), ('damaged', 'on_loan'), ('on_order', 'on_loan');

-- What can be true of one copy at a moment, as kernel/states.ts has it (a test compares): its own state, the hold it is
-- tied to and the transfer it is on; '' = none. A transaction that would leave it otherwise is refused when it ends.
create table circulation.item_situation (
  item_state     text not null,
  hold_state     text not null,
  transfer_state text not null,
  primary key (item_state, hold_state, transfer_state)
);
insert into circulation.item_situation (item_state, hold_state, transfer_state) values
  ('available', '', ''), ('available', 'assigned', ''), ('on_loan', '', ''), ('claimed_returned', '', ''),
  ('in_transit', '', 'in_transit'), ('in_transit', '', 'in_crate'), ('in_transit', 'in_transit', 'in_transit'),
  ('in_transit', 'in_transit', 'in_crate'), ('on_hold_shelf', 'on_shelf', ''), ('on_hold_shelf', '', ''),
  ('on_hold_shelf', 'assigned', ''), ('on_hold_shelf', 'captured', ''), ('transit_cancelled', '', ''),
  ('transit_cancelled', 'captured', ''), ('on_order', '', ''), ('in_processing', '', ''), ('missing', '', ''), ('lost', '', ''),
  ('damaged', '', ''), ('withdrawn', '', '');

create function circulation.check_situation(item bigint) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  own text; tied text; way text;
begin
  select s.state into own from circulation.item_status s where s.item_id = item;
  if own is null then return; end if;
  select h.state into tied from holds.hold h where h.item_id = item and h.state in ('assigned', 'captured', 'in_transit', 'on_shelf');
  select t.state into way from transport.transfer t where t.item_id = item and t.ended_at is null;
  if not exists (select from circulation.item_situation x
      where x.item_state = own and x.hold_state = coalesce(tied, '') and x.transfer_state = coalesce(way, '')) then
    raise exception 'item % cannot be % with a hold that is % and a transfer that is %', item, own, coalesce(tied, 'none'), coalesce(way, 'none')
      using errcode = 'check_violation', constraint = 'item_situation';
  end if;
end $$;
create function circulation.check_situation_of_row() returns trigger language plpgsql as $$
begin
  perform circulation.check_situation(new.item_id);
  return null;
end $$;
create function circulation.check_situation_of_hold() returns trigger language plpgsql as $$
begin
  if new.item_id is not null then perform circulation.check_situation(new.item_id); end if;
  if tg_op = 'UPDATE' and old.item_id is distinct from new.item_id and old.item_id is not null then
    perform circulation.check_situation(old.item_id);
  end if;
  return null;
end $$;
create constraint trigger item_is_in_a_written_situation after update of state on circulation.item_status
  deferrable initially deferred for each row execute function circulation.check_situation_of_row();
create constraint trigger hold_leaves_its_item_in_a_written_situation after insert or update of state, item_id on holds.hold
  deferrable initially deferred for each row execute function circulation.check_situation_of_hold();
create constraint trigger transfer_leaves_its_item_in_a_written_situation after insert or update of state, ended_at on transport.transfer
  deferrable initially deferred for each row execute function circulation.check_situation_of_row();

-- What was lost on its way is looked for when it turns up.
create index lost_transfer_of_item on transport.transfer (item_id) where state = 'lost';
