create schema transport;

create table transport.route (
  id   integer primary key,
  name text not null unique
);

create table transport.route_stop (
  route_id  integer not null references transport.route on delete cascade,
  weekday   smallint not null check (weekday between 1 and 7),
  seq       smallint not null,
  branch_id integer not null references organisation.branch,
  arrives   time not null,
  departs   time not null check (departs >= arrives),
  -- Boxes must be packed by then to go with this departure.
  cutoff    time not null check (cutoff <= departs),
  primary key (route_id, weekday, seq)
);
create index route_stop_of_branch on transport.route_stop (branch_id);

-- Days when no van runs.
create table transport.no_run (
  day    date primary key,
  reason text not null
);

create table transport.transfer (
  id          bigint generated always as identity primary key,
  item_id     bigint not null references catalogue.item,
  from_branch integer not null references organisation.branch,
  to_branch   integer not null references organisation.branch,
  reason      text not null check (reason in ('hold', 'home')),
  hold_id     bigint references holds.hold,
  state       text not null check (state in ('in_transit', 'received', 'cancelled', 'lost')),
  sent_at     timestamptz not null,
  promised_at timestamptz,
  ended_at    timestamptz,
  ended_branch integer references organisation.branch,
  check (from_branch <> to_branch),
  check ((state = 'in_transit') = (ended_at is null))
);
create unique index one_open_transfer_per_item on transport.transfer (item_id) where ended_at is null;
create index open_transfers_to on transport.transfer (to_branch, promised_at) where ended_at is null;
create index open_transfers_from on transport.transfer (from_branch) where ended_at is null;
create index open_transfer_of_hold on transport.transfer (hold_id) where ended_at is null;
