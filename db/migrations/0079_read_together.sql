-- Works that the same people have borrowed, counted at night from the lists of those who asked to keep one. Works and how many
-- accounts, and nothing of whose: what fewer than five have in common is not kept at all.
create table circulation.read_together (
  work_id  bigint not null references catalogue.work on delete cascade,
  other_id bigint not null references catalogue.work on delete cascade,
  accounts integer not null check (accounts >= 5),
  primary key (work_id, other_id),
  check (work_id <> other_id)
);
create index read_together_of_other on circulation.read_together (other_id);
