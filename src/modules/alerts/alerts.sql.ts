import { arrayOf, date, instant, int8, json, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { alertKinds, paces, type WatchedRequest } from './alerts.rules.ts'

const alert = {
  id: int8,
  kind: oneOf(...alertKinds),
  name: text,
  path: text,
  pace: oneOf(...paces),
  madeAt: instant,
  lookedAt: instant,
}

/** The one made last first. */
export const alertsOf = statement`
  select s.id, s.kind, s.name, s.path, s.pace, s.made_at, s.looked_at from alerts.subscription s
  where s.patron_id = ${arg('patron', int8)} order by s.made_at desc, s.id desc`.returns(alert)

/** One deed at a time for the alerts of one borrower. */
export const lockOwner = statement`
  select id from patrons.patron where id = ${arg('patron', int8)} for no key update`.returns({ id: int8 })

/** Who is watching is given the link that ends all letters. */
export const addReader = statement`
  insert into alerts.reader (patron_id, stop_token) values (${arg('patron', int8)}, ${arg('token', text)})
  on conflict (patron_id) do nothing`.nothing()

export const addAlert = statement`
  insert into alerts.subscription (patron_id, kind, name, path, request, pace, made_at, looked_at)
  values (${arg('patron', int8)}, ${arg('kind', text)}, ${arg('name', text)}, ${arg('path', text)}, ${arg('request', json<WatchedRequest>())},
    ${arg('pace', text)}, ${arg('at', instant)}, ${arg('at', instant)})
  returning id`.returns({ id: int8 })

/** What was silent begins anew: nothing of the silent time is told. */
export const setPace = statement`
  update alerts.subscription set pace = ${arg('pace', text)},
    made_at = case when pace = 'none' then ${arg('at', instant)} else made_at end,
    looked_at = case when pace = 'none' then ${arg('at', instant)} else looked_at end
  where id = ${arg('alert', int8)} and patron_id = ${arg('patron', int8)} returning id`.returns({ id: int8 })

export const removeAlert = statement`
  delete from alerts.subscription where id = ${arg('alert', int8)} and patron_id = ${arg('patron', int8)}
  returning path`.returns({ path: text })

/** Whose the link is that ends all letters. */
export const readerOfToken = statement`
  select patron_id as patron from alerts.reader where stop_token = ${arg('token', text)}`.returns({
  patron: int8,
})

export const silenceAll = statement`
  update alerts.subscription s set pace = 'none' from alerts.reader r
  where r.stop_token = ${arg('token', text)} and s.patron_id = r.patron_id and s.pace <> 'none'`.nothing()

/** Everything that speaks, of whom nothing was written today, those longest not looked at first. */
export const toLookAt = statement`
  select s.id, s.patron_id as patron, s.kind, s.name, s.path, s.pace, s.made_at, s.looked_at, s.request
  from alerts.subscription s join alerts.reader r on r.patron_id = s.patron_id
  where s.pace <> 'none' and s.looked_at < ${arg('today', instant)} and (r.written_on is null or r.written_on < ${arg('day', date)})
  order by s.looked_at, s.patron_id, s.id`.returns({
  ...alert,
  patron: int8,
  request: json<WatchedRequest>(),
})

export const toldOf = statement`
  select subscription_id as alert, work_id as work from alerts.told where subscription_id = any (${arg('alerts', arrayOf(int8))})`.returns(
  { alert: int8, work: int8 },
)

/** Under their lock: where to write, and whether somebody else has written today. */
export const lockReader = statement`
  select r.stop_token, r.written_on, p.email, p.language from alerts.reader r join patrons.patron p on p.id = r.patron_id
  where r.patron_id = ${arg('patron', int8)} for update of r`.returns({
  stopToken: text,
  writtenOn: nullable(date),
  email: nullable(text),
  language: text,
})

export const noteTold = statement`
  insert into alerts.told (subscription_id, work_id, at)
  select x.alert, x.work, ${arg('at', instant)} from unnest(${arg('alerts', arrayOf(int8))}, ${arg('works', arrayOf(int8))}) as x(alert, work)
  where exists (select from alerts.subscription s where s.id = x.alert)
  on conflict do nothing`.nothing()

export const noteLooked = statement`
  update alerts.subscription set looked_at = ${arg('at', instant)} where id = any (${arg('alerts', arrayOf(int8))})`.nothing()

export const noteWritten = statement`
  update alerts.reader set written_on = ${arg('day', date)} where patron_id = ${arg('patron', int8)}`.nothing()

export const forgetTold = statement`
  delete from alerts.told where at < ${arg('before', instant)}`.nothing()

export const moveAlerts = statement`
  update alerts.subscription s set patron_id = ${arg('into', int8)} where s.patron_id = ${arg('from', int8)}
    and not exists (select from alerts.subscription o where o.patron_id = ${arg('into', int8)} and o.path = s.path)`.nothing()

/** Of two that watch the same one remains. It speaks when one of them did, of what none of them has told. */
export const joinAlerts = statement`
  with told as (
    insert into alerts.told (subscription_id, work_id, at)
    select o.id, t.work_id, t.at from alerts.told t join alerts.subscription s on s.id = t.subscription_id and s.patron_id = ${arg('from', int8)}
      join alerts.subscription o on o.patron_id = ${arg('into', int8)} and o.path = s.path
    on conflict do nothing)
  update alerts.subscription o set
    pace = case when o.pace = 'none' then s.pace else o.pace end,
    made_at = case when s.pace = 'none' then o.made_at when o.pace = 'none' then s.made_at else least(o.made_at, s.made_at) end,
    looked_at = case when s.pace = 'none' then o.looked_at when o.pace = 'none' then s.looked_at else greatest(o.looked_at, s.looked_at) end
  from alerts.subscription s
  where s.patron_id = ${arg('from', int8)} and o.patron_id = ${arg('into', int8)} and o.path = s.path`.nothing()

/** One letter a day, whichever of them it was written to. */
export const joinReaders = statement`
  update alerts.reader o set written_on = greatest(o.written_on, r.written_on) from alerts.reader r
  where o.patron_id = ${arg('into', int8)} and r.patron_id = ${arg('from', int8)}`.nothing()

export const moveReader = statement`
  update alerts.reader set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}
    and not exists (select from alerts.reader o where o.patron_id = ${arg('into', int8)})`.nothing()
