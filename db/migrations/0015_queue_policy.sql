-- What a queue needs beyond who came first: later starts, more than one of a title, copies looked for in vain, holds that
-- nothing can fill, holds that belong together; and what staff did to a hold, with the reason.

-- `queued_at` is the place in the queue, which staff may change; `placed_at` is when it was reserved, which nobody may.
alter table holds.hold add column placed_at timestamptz;
update holds.hold set placed_at = queued_at;
alter table holds.hold alter column placed_at set not null;
create function holds.placed_when_queued() returns trigger language plpgsql as $$
begin
  new.placed_at := coalesce(new.placed_at, new.queued_at);
  return new;
end $$;
create trigger hold_knows_when_it_was_placed before insert on holds.hold
  for each row execute function holds.placed_when_queued();

alter table holds.hold
  -- Takes part from this day on.
  add column starts_on date,
  -- Several of one title for one borrower are told apart by this.
  add column serial smallint not null default 1 check (serial > 0),
  -- Copies that were looked for in vain for it: others are taken.
  add column passed_items bigint[] not null default '{}',
  -- Since when no copy exists that could fill it.
  add column hopeless_since timestamptz,
  -- Below 0: after all others, and in nobody's way.
  add constraint priority_is_a_class check (priority between -1 and 9),
  add constraint priority_has_a_reason check (priority = 0 or priority_reason is not null);
drop index holds.one_open_hold_per_patron_and_target;
create unique index one_open_hold_per_patron_and_target on holds.hold
  (patron_id, work_id, coalesce(edition_id, 0), coalesce(target_item, 0), serial) where ended_at is null;
create index hopeless_holds on holds.hold (hopeless_since) where hopeless_since is not null and ended_at is null;

-- Holds that belong together: any one of them, one after the other, or a set of the same title.
create table holds.hold_group (
  id         bigint generated always as identity primary key,
  kind       text not null check (kind in ('any', 'series', 'set', 'lottery')),
  -- What the order was drawn from: the same seed gives the same order again.
  seed       integer,
  created_at timestamptz not null
);
alter table holds.hold
  add column group_id bigint references holds.hold_group,
  add column group_seq smallint,
  add constraint group_member_has_a_number check ((group_id is null) = (group_seq is null));
create index holds_of_group on holds.hold (group_id, group_seq) where group_id is not null;

-- What was done to a hold by hand, and why: numbers of accounts and copies, never names of borrowers.
create table holds.hold_log (
  id          bigint generated always as identity primary key,
  hold_id     bigint not null references holds.hold,
  at          timestamptz not null,
  deed        text not null,
  reason      text,
  by_kind     text not null check (by_kind in ('patron', 'staff', 'system')),
  account_id  integer references staff.account,
  workstation text,
  -- The copy it had before.
  item_id     bigint references catalogue.item
);
create index log_of_hold on holds.hold_log (hold_id, id);

-- Earlier in the queue and kept from the copy by the policy, with the reason.
alter table holds.decision add column barred jsonb not null default '[]';

-- What stands where: whether copies of a shelf may stay where they are returned, and how many there should be.
create table circulation.shelf_level (
  branch_id integer not null references organisation.branch,
  shelf     text not null,
  floats    boolean not null default false,
  floor     integer not null default 0 check (floor >= 0),
  ceiling   integer check (ceiling >= floor),
  primary key (branch_id, shelf)
);
create index shelf_level_by_shelf on circulation.shelf_level (shelf) where floats or floor > 0;
alter table catalogue.item
  -- Who bought it, when it has floated away from there; else its home.
  add column owner_branch integer references organisation.branch,
  -- Where it stands for a while instead of on its shelf.
  add column temporary_shelf text,
  -- Lent out as a deposit: nobody reserves it.
  add column on_deposit boolean not null default false,
  -- Volume or issue of a work in parts.
  add column part text;
alter table transport.transfer drop constraint transfer_reason_check,
  add constraint transfer_reason_check check (reason in ('hold', 'home', 'shelf'));

-- Seen on its shelf, and used there without being lent.
create table circulation.inventory (
  item_id     bigint primary key references catalogue.item on delete cascade,
  seen_at     timestamptz not null,
  branch_id   integer not null references organisation.branch,
  workstation text
);
create table circulation.in_house_use (
  id        bigint generated always as identity primary key,
  item_id   bigint not null references catalogue.item on delete cascade,
  branch_id integer not null references organisation.branch,
  at        timestamptz not null
);
create index in_house_use_of_item on circulation.in_house_use (item_id, at);

-- A damaged copy may be mended, and stands behind the desk so long.
insert into circulation.item_transition (from_state, to_state) values ('damaged', 'in_processing');
insert into circulation.item_transition (from_state, to_state) values ('in_processing', 'damaged');
