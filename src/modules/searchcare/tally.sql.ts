import { arrayOf, bool, date, int8, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** All counts of a while in one write: days and what was counted, and questions that found nothing. */
export const addCounts = statement`
  with questions as (
    insert into searchcare.missed_question (day, question, times)
    select * from unnest(${arg('questionDays', arrayOf(date))}, ${arg('questions', arrayOf(text))}, ${arg('questionTimes', arrayOf(int8))})
    on conflict (question, day) do update set times = missed_question.times + excluded.times
  )
  insert into searchcare.day_count (day, what, times)
  select * from unnest(${arg('days', arrayOf(date))}, ${arg('whats', arrayOf(text))}, ${arg('times', arrayOf(int8))})
  on conflict (day, what) do update set times = day_count.times + excluded.times`.nothing()

export const countsSince = statement`
  select day, what, times from searchcare.day_count where day >= ${arg('from', date)} order by day, what`.returns(
  {
    day: date,
    what: text,
    times: int8,
  },
)

/** Questions that found nothing on enough different days, the most asked first. */
export const missedSince = statement`
  select question, sum(times)::bigint as times, count(*) as days, max(day) as last_day from searchcare.missed_question
  where day >= ${arg('from', date)} group by question having count(*) >= ${arg('fewestDays', int8)}
  order by sum(times) desc, question collate "sv-SE-x-icu" limit ${arg('limit', int8)}`.returns({
  question: text,
  times: int8,
  days: int8,
  lastDay: date,
})

/** Forgets what is too old, and questions that were not asked on enough days in the time they had. */
export const forgetCounts = statement`
  with old as (delete from searchcare.day_count where day < ${arg('before', date)}),
  rare as (
    select question from searchcare.missed_question group by question
    having count(*) < ${arg('fewestDays', int8)} and max(day) < ${arg('rareBefore', date)}
  )
  delete from searchcare.missed_question m where m.day < ${arg('before', date)} or m.question in (select question from rare)
  returning true as gone`.returns({ gone: bool })
