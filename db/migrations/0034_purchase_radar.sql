-- What one more copy of each title that is waited for would save: made anew every night, and when staff ask for it.
create table holds.radar (
  work_id      bigint primary key references catalogue.work (id) on delete cascade,
  edition_id   bigint not null references catalogue.edition (id) on delete cascade,
  format       text not null,
  waiting      integer not null check (waiting > 0),
  copies       integer not null check (copies >= 0),
  wait_now     integer not null,
  wait_then    integer not null,
  saved_days   integer not null check (saved_days > 0),
  municipality integer not null references organisation.municipality (id),
  branch_id    integer references organisation.branch (id),
  made_at      timestamptz not null
);
comment on column holds.radar.wait_now is 'Days that those who wait are likely to wait on average; wait_then: with one copy more';
