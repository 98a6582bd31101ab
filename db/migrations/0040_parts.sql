-- One part of a work: an issue of a magazine, a volume. Any copy of that part will do, whatever edition it belongs to.
alter table holds.hold
  add column part text,
  drop constraint hold_target_check,
  add constraint hold_target_check check (target in ('work', 'edition', 'part', 'item')),
  add constraint part_is_named check ((target = 'part') = (part is not null));
drop index holds.one_open_hold_per_patron_and_target;
create unique index one_open_hold_per_patron_and_target on holds.hold
  (patron_id, work_id, coalesce(edition_id, 0), coalesce(target_item, 0), coalesce(part, ''), serial) where ended_at is null;
