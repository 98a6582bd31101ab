import { arrayOf, date, decimal, instant, int4 } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/**
 * Counts the weeks from a Monday on anew, from the log of decisions alone: a capture is a hold that got its copy. Of a
 * hold that got one twice (the first was lost on the way) both count, since both were shared out.
 */
export const countFairness = statement`
  insert into holds.fairness_week (week, municipality_id, fills, wait_hours, transports, passed, passed_hours)
  select w.week, w.municipality, sum(w.fills), sum(w.hours), sum(w.transports), sum(w.passed), max(w.longest)
  from (
    select date_trunc('week', d.at, 'Europe/Stockholm') at time zone 'Europe/Stockholm' as week, b.municipality_id as municipality, 1 as fills,
      extract(epoch from d.at - d.queued_at) / 3600 as hours, d.transports, 0 as passed, 0 as longest
    from holds.decision d join organisation.branch b on b.id = d.pickup_branch
    where d.occasion = 'capture' and d.at >= ${arg('since', instant)}
    union all
    select date_trunc('week', d.at, 'Europe/Stockholm') at time zone 'Europe/Stockholm', b.municipality_id, 0, 0, 0,
      (p.value ->> 'holds')::integer, (p.value ->> 'longest')::numeric / 3600000
    from holds.decision d cross join jsonb_array_elements(d.passed) p join organisation.branch b on b.id = (p.value ->> 'pickup')::integer
    where d.occasion = 'capture' and d.at >= ${arg('since', instant)}
  ) w group by w.week, w.municipality`.nothing()

/** Forgets what was counted from a Monday on, before it is counted anew. */
export const forgetFairness =
  statement`delete from holds.fairness_week where week >= ${arg('from', date)}`.nothing()

export const fairnessWeeks = statement`
  select week, municipality_id, fills, wait_hours, transports, passed, passed_hours from holds.fairness_week
  where week = any (${arg('weeks', arrayOf(date))}) order by week, municipality_id`.returns({
  week: date,
  municipalityId: int4,
  fills: int4,
  waitHours: decimal,
  transports: int4,
  passed: int4,
  passedHours: decimal,
})
