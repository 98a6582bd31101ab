create schema catalogue;

create table catalogue.work (
  id          bigint generated always as identity primary key,
  title       text not null,
  sort_title  text not null,
  creator     text,
  -- A work that staff or a shared key joined to another: old addresses lead there.
  merged_into bigint references catalogue.work,
  created_at  timestamptz not null default now()
);

-- A work may be found by several keys; a key belongs to one work.
create table catalogue.work_key (
  key     text primary key,
  work_id bigint not null references catalogue.work on delete cascade
);
create index work_key_of_work on catalogue.work_key (work_id);

create table catalogue.record (
  id             bigint generated always as identity primary key,
  source         text not null,
  kind           text not null check (kind in ('bibliographic', 'authority', 'holdings', 'other')),
  control_number text not null,
  marc           jsonb not null,
  content_hash   bytea not null,
  imported_at    timestamptz not null default now(),
  changed_at     timestamptz not null default now(),
  unique (source, control_number)
);
comment on column catalogue.record.marc is 'The whole record, losslessly; shape in modules/catalogue/marc/record.ts';

create table catalogue.edition (
  id          bigint generated always as identity primary key,
  record_id   bigint unique references catalogue.record,
  work_id     bigint not null references catalogue.work,
  -- Staff's own grouping: set by split and join, and stronger than the keys at the next import.
  work_by_staff boolean not null default false,
  title       text not null,
  sort_title  text not null,
  language    text,
  format      text not null,
  audience    text not null check (audience in ('child', 'young', 'adult')),
  fiction     boolean,
  year        integer,
  isbns       text[] not null default '{}',
  requestable boolean not null default true,
  hidden      boolean not null default false,
  facts       jsonb not null
);
comment on column catalogue.edition.facts is 'Derived from the record: creators, subjects, genres, series, languages, class marks, publisher, extent, summary ...; shape Edition in modules/catalogue';
create index edition_of_work on catalogue.edition (work_id);
create index edition_by_isbn on catalogue.edition using gin (isbns);

create table catalogue.item (
  id           bigint generated always as identity primary key,
  barcode      text not null unique,
  edition_id   bigint not null references catalogue.edition,
  home_branch  integer not null references organisation.branch,
  shelf        text,
  call_number  text,
  loan_class   text not null default 'ordinary' check (loan_class in ('ordinary', 'short', 'film', 'game', 'magazine', 'reference')),
  price_ore    integer check (price_ore >= 0),
  note         text,
  added_on     date not null default current_date
);
create index item_of_edition on catalogue.item (edition_id);
create index item_of_home on catalogue.item (home_branch);
