-- What the catalogue can be walked by from A to Ö: names, titles, subjects, series. Made of the works and the authority records
-- by a job; the key is made in the program (kernel/filing.ts), so that byte order is Swedish order.
create table catalogue.heading (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('creator', 'title', 'subject', 'series')),
  key text collate "C" not null,
  label text not null,
  -- How many works stand under it; 0 = none does now.
  works integer not null default 0,
  unique (kind, key)
);
create table catalogue.heading_work (
  heading_id bigint not null references catalogue.heading on delete cascade,
  work_id bigint not null references catalogue.work on delete cascade,
  -- The part of the series it is, as printed.
  part text,
  primary key (heading_id, work_id)
);
create index heading_work_of_work on catalogue.heading_work (work_id);

-- "See": what nothing stands under, but somebody may look for. "See also": what stands beside.
create table catalogue.heading_variant (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('creator', 'title', 'subject', 'series')),
  key text collate "C" not null,
  label text not null,
  -- The key of the heading it leads to.
  of_key text collate "C" not null,
  also boolean not null,
  record_id bigint references catalogue.record on delete cascade,
  work_id bigint references catalogue.work on delete cascade,
  check ((record_id is null) <> (work_id is null))
);
create index heading_variant_in_order on catalogue.heading_variant (kind, key, id);
create index heading_variant_of on catalogue.heading_variant (kind, of_key);
create index heading_variant_of_record on catalogue.heading_variant (record_id);
create index heading_variant_of_work on catalogue.heading_variant (work_id);

-- Works and authority records whose headings are to be made anew.
create table catalogue.heading_due (
  what text not null check (what in ('work', 'record')),
  id bigint not null,
  primary key (what, id)
);
insert into catalogue.heading_due select 'work', id from catalogue.work;
insert into catalogue.heading_due select 'record', id from catalogue.record where kind = 'authority';
