-- A class set is ready when every copy of it stands on the shelf; until then its copies are kept there.
create view holds.unfinished_set as
  select g.id as group_id from holds.hold_group g
  where g.kind = 'set' and exists (select from holds.hold o where o.group_id = g.id and o.state in ('waiting', 'assigned', 'captured', 'in_transit'));
