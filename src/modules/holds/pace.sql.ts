import { decimal, instant, int4, int8, json, nullable } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/**
 * How copies have gone round since a moment. A round is from one capture of a copy to its next, when that one was made as
 * the copy came back (nothing had been planned from a shelf); the way is from such a capture until it stood ready. The lag
 * is how long after the timetable's day a copy that stood free was ready: how soon staff pick and unpack.
 */
export const paceSeen = statement`
  with captured as (
    select h.captured_at, h.shelved_at, h.assigned_at, h.ended_at, h.state,
      extract(epoch from h.captured_at - lag(h.captured_at) over (partition by h.item_id order by h.captured_at, h.id)) / 86400 as round
    from holds.hold h where h.captured_at >= ${arg('since', instant)} and h.item_id is not null),
  rounds as (select round from captured where assigned_at is null and round between 1 and 90),
  ways as (select (shelved_at at time zone 'Europe/Stockholm')::date - (captured_at at time zone 'Europe/Stockholm')::date as days
    from captured where assigned_at is null and shelved_at >= captured_at),
  frees as (select greatest(0, (h.shelved_at at time zone 'Europe/Stockholm')::date - p.from_day) as days
    from holds.promise p join holds.hold h on h.id = p.hold_id and h.pickup_branch = p.pickup_branch
    where p.made_at >= ${arg('since', instant)} and p.was_free and h.shelved_at is not null
      and not exists (select from holds.hold_log l where l.hold_id = h.id and l.deed <> 'not-found'))
  select (select count(*) from rounds) as rounds, (select avg(round)::numeric from rounds) as mean, (select stddev_pop(round)::numeric from rounds) as spread,
    (select count(*) from ways) as ways,
    (select percentile_disc(0.1) within group (order by days) from ways) as soonest,
    (select percentile_disc(0.5) within group (order by days) from ways) as usual,
    (select percentile_disc(0.9) within group (order by days) from ways) as latest,
    (select count(*) from holds.hold where ended_at >= ${arg('since', instant)}) as ended,
    (select count(*) from holds.hold where ended_at >= ${arg('since', instant)} and state in ('cancelled', 'expired') and captured_at is null) as gave_up,
    (select count(*) from frees) as free,
    (select percentile_disc(0.5) within group (order by days) from frees) as lag_usual,
    (select percentile_disc(0.9) within group (order by days) from frees) as lag_latest`.returns({
  rounds: int8,
  mean: nullable(decimal),
  spread: nullable(decimal),
  ways: int8,
  soonest: nullable(int4),
  usual: nullable(int4),
  latest: nullable(int4),
  ended: int8,
  gaveUp: int8,
  free: int8,
  lagUsual: nullable(int4),
  lagLatest: nullable(int4),
})

export const storePace = statement`
  insert into holds.pace (seen, seen_at) values (${arg('seen', json<unknown>())}, ${arg('at', instant)})
  on conflict (id) do update set seen = excluded.seen, seen_at = excluded.seen_at`.nothing()

export const pace = statement`select seen from holds.pace`.returns({ seen: json<unknown>() })
