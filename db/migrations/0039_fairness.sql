-- What the measure of fairness is counted from, all in the log of decisions itself: where the chosen one collects, how long
-- it had waited, by how many vans the copy goes, and everybody who was passed, by pick-up branch (never cut, as the list of
-- candidates is).
alter table holds.decision
  add column pickup_branch integer references organisation.branch,
  add column queued_at timestamptz,
  add column transports integer check (transports >= 0),
  -- [{pickup, holds, longest}]: how many who would collect there were passed, and by how many milliseconds at most.
  add column passed jsonb not null default '[]';
-- Earlier decisions say it in their candidates.
update holds.decision d set pickup_branch = c.pickup, transports = c.transports, queued_at = to_timestamp(c.queued / 1000)
from (select o.id, (e.value ->> 'pickup')::integer as pickup, (e.value ->> 'transports')::integer as transports,
    (e.value ->> 'queuedAt')::double precision as queued
  from holds.decision o cross join jsonb_array_elements(o.candidates) e where (e.value ->> 'hold')::bigint = o.chosen_hold) c
where c.id = d.id;
create index captures_by_time on holds.decision (at) where occasion = 'capture';

-- How copies were shared out, week by week: counted from the decisions and nothing else.
create table holds.fairness_week (
  -- The Monday, in Swedish time.
  week            date not null,
  municipality_id integer not null references organisation.municipality,
  -- Holds that got their copy, collected in the municipality.
  fills           integer not null check (fills >= 0),
  -- Of those: hours waited and van journeys, all together.
  wait_hours      numeric(12, 2) not null,
  transports      integer not null check (transports >= 0),
  -- How often somebody who was to collect there was passed, and by how many hours at most.
  passed          integer not null check (passed >= 0),
  passed_hours    numeric(12, 2) not null,
  primary key (week, municipality_id)
);
