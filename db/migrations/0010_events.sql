create schema events;

create table events.event (
  id          bigint generated always as identity primary key,
  slug        text not null,
  title       text not null,
  description text not null,
  kind        text not null,
  audience    text not null check (audience in ('child', 'young', 'adult', 'all')),
  language    text not null default 'swe',
  branch_id   integer not null references organisation.branch,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  place       text,
  registration boolean not null default false,
  places      integer check (places > 0),
  cancelled_at timestamptz
);
create index event_by_time on events.event (starts_at);
create index event_of_branch on events.event (branch_id, starts_at);
