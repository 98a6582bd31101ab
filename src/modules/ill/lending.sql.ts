import { bool, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { illKinds } from './case.rules.ts'
import { lendingStates } from './lending.rules.ts'

const kind = oneOf(...illKinds)
const state = oneOf(...lendingStates)

export const lendingByToken = statement`
  select id from ill.lending where token = ${arg('token', text)}`.returns({ id: int8 })

export const addLending = statement`
  insert into ill.lending (token, library_id, kind, title, author, reference, branch_id, asked_at)
  values (${arg('token', text)}, ${arg('library', int8)}, ${arg('kind', text)}, ${arg('title', text)}, ${arg('author', text)},
    ${arg('reference', text)}, ${arg('branch', int4)}, ${arg('at', instant)})
  on conflict (token) do nothing returning id`.returns({ id: int8 })

export const lockLending = statement`
  select kind, state, version, due_on from ill.lending where id = ${arg('id', int8)} for update`.returns({
  kind,
  state,
  version: int4,
  dueOn: nullable(date),
})

export const changeLending = statement`
  update ill.lending set state = ${arg('state', text)}, version = ${arg('version', int4)}, due_on = ${arg('dueOn', nullable(date))},
    reason = ${arg('reason', nullable(text))}, answered_at = coalesce(answered_at, ${arg('at', instant)}),
    ended_at = case when ${arg('over', bool)} then ${arg('at', instant)} end
  where id = ${arg('id', int8)}`.nothing()

/** What is open first: the longest waiting, then what is out by its day; then what is over, the latest first. */
export const lendings = statement`
  select g.id, l.name as library, l.isil, g.kind, g.title, g.author, g.reference, g.branch_id as branch, g.asked_at, g.state, g.version,
    g.due_on, g.reason, count(*) over () as total
  from ill.lending g join ill.lender l on l.id = g.library_id
  order by g.ended_at is not null, g.ended_at desc, coalesce(g.due_on, g.asked_at::date), g.id
  limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  id: int8,
  library: text,
  isil: nullable(text),
  kind,
  title: text,
  author: text,
  reference: text,
  branch: int4,
  askedAt: instant,
  state,
  version: int4,
  dueOn: nullable(date),
  reason: nullable(text),
  total: int8,
})

/** By the year it was asked for; days from the request until it was sent. */
export const lendingFigures = statement`
  select extract(year from g.asked_at at time zone 'Europe/Stockholm')::int4 as year, g.kind, count(*) as requests,
    count(*) filter (where g.state in ('sent', 'returned')) as filled, count(*) filter (where g.state = 'refused') as unfilled,
    round(extract(epoch from percentile_cont(0.5) within group (order by g.answered_at - g.asked_at)
      filter (where g.state in ('sent', 'returned'))) / 86400)::int4 as median_days
  from ill.lending g group by 1, 2 order by 1 desc, 2 desc`.returns({
  year: int4,
  kind,
  requests: int8,
  filled: int8,
  unfilled: int8,
  medianDays: nullable(int4),
})
