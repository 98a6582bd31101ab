-- A crate is one journey of a box: what it carries, from where, to where, and with which van it went.
create table transport.crate (
  id           bigint generated always as identity primary key,
  -- What stands on the box; the same box makes many journeys, one at a time.
  code         text not null check (code <> ''),
  from_branch  integer not null references organisation.branch,
  to_branch    integer not null references organisation.branch,
  -- So many copies it takes; a soft limit.
  capacity     integer not null check (capacity between 1 and 500),
  state        text not null check (state in ('open', 'closed', 'sent', 'received', 'called_off')),
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  sent_at      timestamptz,
  -- The van's name as it was on the day.
  route        text,
  departs_at   timestamptz,
  promised_at  timestamptz,
  ended_at     timestamptz,
  ended_branch integer references organisation.branch,
  check (from_branch <> to_branch),
  constraint crate_ends_with_its_state check ((state in ('received', 'called_off')) = (ended_at is not null))
);
create unique index one_journey_per_box on transport.crate (code) where ended_at is null;
create index open_crates_from on transport.crate (from_branch) where ended_at is null;
create index open_crates_to on transport.crate (to_branch) where ended_at is null;

create table transport.crate_transition (
  from_state text not null,
  to_state   text not null,
  primary key (from_state, to_state)
);
insert into transport.crate_transition (from_state, to_state) values
  ('open', 'closed'), ('open', 'called_off'),
  ('closed', 'open'), ('closed', 'sent'), ('closed', 'received'),
  ('sent', 'received');
create function transport.check_crate_transition() returns trigger language plpgsql as $$
begin
  if old.state <> new.state
     and not exists (select from transport.crate_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'crate % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'crate_transition';
  end if;
  return new;
end $$;
create trigger crate_keeps_to_the_state_machine before update of state on transport.crate
  for each row execute function transport.check_crate_transition();

-- The crate stays written on a transfer that has ended: it tells how the copy travelled.
alter table transport.transfer
  add column crate_id bigint references transport.crate,
  -- Where it was last taken out of a crate, when that is not where it set out.
  add column stands_at integer references organisation.branch,
  add constraint packed_in_something check (state <> 'in_crate' or crate_id is not null);
create index transfers_of_crate on transport.transfer (crate_id) where crate_id is not null;
