-- Whether a reference leads to a heading that works stand under now: kept with the count of the heading, so that a part of
-- the list is read from one index, however many references lead to what the libraries do not have.
-- What an authority record says of the heading beside its own: wider than it, or narrower; null = beside it.
alter table catalogue.heading_variant
  add column leads boolean not null default false,
  add column relation text check (relation in ('broader', 'narrower'));
update catalogue.heading_variant v set leads = true
from catalogue.heading h where h.kind = v.kind and h.key = v.of_key and h.works > 0;
drop index catalogue.heading_variant_in_order;
create index heading_variant_leading on catalogue.heading_variant (kind, key, id) where leads and not also;
create index heading_variant_beside on catalogue.heading_variant (kind, key) where also;

-- The number of a part, by which a series is read: made in the program from the part as printed.
alter table catalogue.heading_work add column place numeric;
update catalogue.heading_work set place = substring(part from '[0-9]{1,6}')::numeric where part ~ '[0-9]';
create index heading_work_in_order on catalogue.heading_work (heading_id, place, work_id desc);

-- Parts numbered otherwise, and records that say what is wider or narrower, are read again.
insert into catalogue.heading_due select distinct 'work', work_id from catalogue.heading_work where part is not null
on conflict do nothing;
insert into catalogue.heading_due select 'record', id from catalogue.record where kind = 'authority'
on conflict do nothing;
