-- Where a copy stands within its department, as a key that sorts as the shelf does (kernel/shelf-key.ts). Null = not made
-- yet: a job makes it in small batches, imports and joined works at once.
alter table catalogue.item add column shelf_key text collate "C";
comment on column catalogue.item.shelf_key is 'Made from call_number, the work''s creator and the edition''s title; null = not made yet';
create index item_on_shelf on catalogue.item
  (home_branch, (lower(coalesce(temporary_shelf, shelf, ''))), shelf_key, id);
create index item_without_shelf_key on catalogue.item (home_branch, id) where shelf_key is null;
