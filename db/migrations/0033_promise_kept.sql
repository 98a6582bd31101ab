-- What somebody was told when they reserved, kept to see whether it was true.
create table holds.promise (
  hold_id       bigint primary key references holds.hold (id) on delete cascade,
  made_at       timestamptz not null,
  pickup_branch integer not null references organisation.branch (id),
  earliest      date not null,
  from_day      date not null check (from_day >= earliest),
  likely        date not null check (likely >= from_day),
  latest        date not null check (latest >= likely),
  was_free      boolean not null
);
comment on column holds.promise.was_free is 'A copy that stood free was planned for it: the timetable told when';
create index promise_by_time on holds.promise (made_at);
