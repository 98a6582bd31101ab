-- The written ways of a transfer, as kernel/states.ts has them (a test compares), and the states they are between.
alter table transport.transfer drop constraint transfer_state_check, drop constraint transfer_check1;
alter table transport.transfer
  add constraint transfer_state_check check (state in ('in_transit', 'in_crate', 'received', 'cancelled', 'lost')),
  add constraint transfer_ends_with_its_state check ((state in ('in_transit', 'in_crate')) = (ended_at is null));
create table transport.transfer_transition (
  from_state text not null,
  to_state   text not null,
  primary key (from_state, to_state)
);
insert into transport.transfer_transition (from_state, to_state) values
  ('in_transit', 'in_crate'), ('in_transit', 'received'), ('in_transit', 'cancelled'), ('in_transit', 'lost'),
  ('in_crate', 'in_transit'), ('in_crate', 'received'), ('in_crate', 'cancelled'), ('in_crate', 'lost'),
  ('lost', 'received');
create function transport.check_transfer_transition() returns trigger language plpgsql as $$
begin
  if old.state <> new.state
     and not exists (select from transport.transfer_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'transfer % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'transfer_transition';
  end if;
  return new;
end $$;
create trigger transfer_keeps_to_the_state_machine before update of state on transport.transfer
  for each row execute function transport.check_transfer_transition();
