create schema holds;

create table holds.hold (
  id            bigint generated always as identity primary key,
  patron_id     bigint references patrons.patron,
  target        text not null check (target in ('work', 'edition', 'item')),
  work_id       bigint not null references catalogue.work,
  edition_id    bigint references catalogue.edition,
  target_item   bigint references catalogue.item,
  -- Accepted languages and formats of a work-level hold; null = any.
  languages     text[],
  formats       text[],
  pickup_branch integer not null references organisation.branch,
  queued_at     timestamptz not null,
  paused_until  date,
  needed_by     date,
  priority      smallint not null default 0,
  priority_reason text,
  state         text not null check (state in ('waiting', 'assigned', 'captured', 'in_transit', 'on_shelf',
                  'collected', 'cancelled', 'expired', 'not_collected')),
  -- The copy it is promised (assigned) or holds (captured, in_transit, on_shelf).
  item_id       bigint references catalogue.item,
  assigned_at   timestamptz,
  captured_at   timestamptz,
  -- The number on the hold shelf: never a name.
  shelf_number  integer check (shelf_number between 1 and 9999),
  shelved_at    timestamptz,
  collect_by    date,
  ended_at      timestamptz,
  ended_by      text check (ended_by in ('patron', 'staff', 'system')),
  check ((target = 'edition') = (edition_id is not null)),
  check ((target = 'item') = (target_item is not null)),
  check ((state in ('assigned', 'captured', 'in_transit', 'on_shelf')) <= (item_id is not null)),
  check (state <> 'waiting' or item_id is null),
  check ((state = 'on_shelf') <= (shelf_number is not null and collect_by is not null)),
  check ((state in ('collected', 'cancelled', 'expired', 'not_collected')) = (ended_at is not null)),
  check (ended_at is not null or patron_id is not null)
);
create unique index one_hold_per_item on holds.hold (item_id) where state in ('assigned', 'captured', 'in_transit', 'on_shelf');
create unique index one_open_hold_per_patron_and_target on holds.hold
  (patron_id, work_id, coalesce(edition_id, 0), coalesce(target_item, 0)) where ended_at is null;
create unique index shelf_number_is_free on holds.hold (pickup_branch, shelf_number) where state = 'on_shelf';
create index open_holds_of_work on holds.hold (work_id, queued_at) where ended_at is null;
create index open_holds_of_patron on holds.hold (patron_id) where ended_at is null;
create index shelf_by_branch on holds.hold (pickup_branch, collect_by) where state = 'on_shelf';

create table holds.hold_transition (
  from_state text not null,
  to_state   text not null,
  primary key (from_state, to_state)
);
create function holds.check_hold_transition() returns trigger language plpgsql as $$
begin
  if not exists (select from holds.hold_transition t where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'hold % cannot go from % to %', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'hold_transition';
  end if;
  return new;
end $$;
create trigger hold_keeps_to_the_state_machine before update of state on holds.hold
  for each row when (old.state is distinct from new.state) execute function holds.check_hold_transition();

-- Why a copy went to one and not to another: numbers of holds, never of people.
create table holds.decision (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  work_id     bigint not null references catalogue.work,
  item_id     bigint not null references catalogue.item,
  branch_id   integer not null references organisation.branch,
  occasion    text not null,
  window_days integer not null,
  chosen_hold bigint,
  reason      text not null,
  candidates  jsonb not null
);
create index decision_of_work on holds.decision (work_id, at);
create index decision_of_hold on holds.decision (chosen_hold);
