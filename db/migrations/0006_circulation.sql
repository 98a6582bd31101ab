create schema circulation;

-- Where a copy is and what state it is in: the row a scan locks.
create table circulation.item_status (
  item_id   bigint primary key references catalogue.item on delete cascade,
  state     text not null check (state in ('available', 'on_loan', 'in_transit', 'on_hold_shelf', 'transit_cancelled',
              'on_order', 'in_processing', 'missing', 'lost', 'claimed_returned', 'damaged', 'withdrawn')),
  at_branch integer not null references organisation.branch,
  since     timestamptz not null default now()
) with (fillfactor = 80);
create index item_status_at_branch on circulation.item_status (at_branch, state);

-- A new copy stands on its home shelf until somebody says otherwise.
create function circulation.status_of_new_item() returns trigger language plpgsql as $$
begin
  insert into circulation.item_status (item_id, state, at_branch) values (new.id, 'available', new.home_branch);
  return null;
end $$;
create trigger new_item_gets_status after insert on catalogue.item
  for each row execute function circulation.status_of_new_item();

-- The written state machine of a copy (docs: modules/circulation/README.md). Rows = the only ways.
create table circulation.item_transition (
  from_state text not null,
  to_state   text not null,
  primary key (from_state, to_state)
);

create function circulation.check_item_transition() returns trigger language plpgsql as $$
begin
  if not exists (select from circulation.item_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'item % cannot go from % to %', old.item_id, old.state, new.state
      using errcode = 'check_violation', constraint = 'item_transition';
  end if;
  return new;
end $$;
create trigger item_keeps_to_the_state_machine before update of state on circulation.item_status
  for each row when (old.state is distinct from new.state) execute function circulation.check_item_transition();

create table circulation.loan (
  id              bigint generated always as identity primary key,
  item_id         bigint not null references catalogue.item,
  -- Blanked when the law no longer lets us know who it was.
  patron_id       bigint references patrons.patron,
  lent_branch     integer not null references organisation.branch,
  lent_at         timestamptz not null,
  due_on          date not null,
  renewals        integer not null default 0,
  renewed_at      timestamptz,
  returned_at     timestamptz,
  returned_branch integer references organisation.branch,
  check ((returned_at is null) = (returned_branch is null)),
  check (returned_at is not null or patron_id is not null)
);
create unique index one_open_loan_per_item on circulation.loan (item_id) where returned_at is null;
create index open_loans_of_patron on circulation.loan (patron_id, due_on) where returned_at is null;
create index open_loans_by_due_day on circulation.loan (due_on) where returned_at is null;
create index loans_by_time on circulation.loan (lent_at);
