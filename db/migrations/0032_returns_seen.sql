-- How loans have been seen to come back, by material and by whether somebody waited: made anew every night.
create table circulation.return_curve (
  material text not null,
  queue    text not null check (queue in ('nobody', 'waited', 'queue-loan')),
  curve    jsonb not null,
  loans    integer not null check (loans > 0),
  seen_at  timestamptz not null,
  primary key (material, queue)
);
comment on column circulation.return_curve.curve is '{"from": first day, from the due day, "out": [share not yet returned on that day, on the next ...]}';

-- How copies have been seen to go round between those who wait: one row.
create table holds.pace (
  id      boolean primary key default true check (id),
  seen    jsonb not null,
  seen_at timestamptz not null
);
comment on column holds.pace.seen is 'What was counted, as PaceSeen of modules/holds has it';
