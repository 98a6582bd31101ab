create schema organisation;

create table organisation.municipality (
  id         integer primary key check (id between 2000 and 2099),
  slug       text not null unique,
  name       text not null,
  population integer not null check (population > 0),
  lat        numeric(5, 2) not null,
  lon        numeric(5, 2) not null
);
comment on column organisation.municipality.id is 'Statistics Sweden''s municipality code, 20xx in Dalarna';

create table organisation.branch (
  id                 integer primary key,
  code               text not null unique check (code ~ '^[A-Z0-9]{2,6}$'),
  slug               text not null unique,
  name               text not null,
  short_name         text not null,
  municipality_id    integer not null references organisation.municipality,
  kind               text not null check (kind in ('main', 'branch', 'bus', 'bus_stop', 'deposit', 'hub')),
  lat                numeric(5, 2) not null,
  lon                numeric(5, 2) not null,
  address            text,
  phone              text,
  email              text,
  existence          text not null,
  is_pickup          boolean not null default true,
  hours_are_examples boolean not null default false,
  services           text[] not null default '{}'
);
create index branch_of_municipality on organisation.branch (municipality_id);

create table organisation.opening (
  branch_id integer not null references organisation.branch on delete cascade,
  weekday   smallint not null check (weekday between 1 and 7),
  opens     time not null,
  closes    time not null check (closes > opens),
  kind      text not null check (kind in ('staffed', 'meroppet')),
  primary key (branch_id, weekday, opens)
);

-- A dated exception replaces the whole day: no hours = closed.
create table organisation.opening_exception (
  branch_id integer not null references organisation.branch on delete cascade,
  day       date not null,
  hours     jsonb not null default '[]',
  reason    text not null,
  primary key (branch_id, day)
);
comment on column organisation.opening_exception.hours is 'Array of {"opens":"HH:MM","closes":"HH:MM","kind":"staffed"|"meroppet"}; empty = closed';
