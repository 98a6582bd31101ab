import { arrayOf, instant, int4, json, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/**
 * Loans begun since a moment, counted by material, by what queue there was when they ended (or now, for those that have
 * not) and by the days from the due day to then. A hold is in the queue until a copy is captured for it: one captured at
 * the very moment of the return waited for it.
 */
export const returnsSeen = statement`
  with seen as materialized (
    select l.id, i.loan_class, e.work_id, l.due_on, l.due_on - coalesce(l.renewed_at, l.lent_at)::date as days,
      l.returned_at is not null as is_back, coalesce(l.returned_at, ${arg('now', instant)}) as ended
    from circulation.loan l join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    where l.lent_at >= ${arg('since', instant)}),
  waited as (
    select distinct s.id from seen s join holds.hold h on h.work_id = s.work_id
    where h.placed_at < s.ended and coalesce(h.captured_at, h.ended_at, 'infinity') >= s.ended)
  select s.loan_class as material,
    case when w.id is null then 'nobody' when s.days <= ${arg('shortDays', int4)} then 'queue-loan' else 'waited' end as queue,
    greatest(${arg('first', int4)}, least(${arg('last', int4)}, (s.ended at time zone 'Europe/Stockholm')::date - s.due_on)) as day,
    (count(*) filter (where s.is_back))::integer as returned,
    (count(*) filter (where not s.is_back))::integer as still_out
  from seen s left join waited w on w.id = s.id
  group by 1, 2, 3`.returns({
  material: text,
  queue: oneOf('nobody', 'waited', 'queue-loan'),
  day: int4,
  returned: int4,
  stillOut: int4,
})

export const forgetCurves = statement`
  delete from circulation.return_curve where seen_at < ${arg('before', instant)}`.nothing()

export const storeCurves = statement`
  insert into circulation.return_curve (material, queue, curve, loans, seen_at)
  select x.material, x.queue, x.curve::jsonb, x.loans, ${arg('at', instant)}
  from unnest(${arg('materials', arrayOf(text))}, ${arg('queues', arrayOf(text))}, ${arg('curves', arrayOf(text))}, ${arg('loans', arrayOf(int4))})
    as x(material, queue, curve, loans)
  on conflict (material, queue) do update set curve = excluded.curve, loans = excluded.loans, seen_at = excluded.seen_at`.nothing()

export const curves = statement`
  select material, queue, curve, loans from circulation.return_curve order by material, queue`.returns({
  material: text,
  queue: oneOf('nobody', 'waited', 'queue-loan'),
  curve: json<{ from: number; out: number[] }>(),
  loans: int4,
})
