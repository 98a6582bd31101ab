import {
  arrayOf,
  bool,
  date,
  instant,
  int4,
  int8,
  json,
  nullable,
  oneOf,
  text,
} from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'
import { illKinds, illStates, renewals } from './case.rules.ts'

const kind = oneOf(...illKinds)
const state = oneOf(...illStates)

const standing = {
  kind,
  state,
  version: int4,
  cancelAsked: bool,
  renewable: bool,
  renewal: oneOf(...renewals),
  lenderDueOn: nullable(date),
  dueOn: nullable(date),
  collectBy: nullable(date),
  localId: nullable(text),
  wasLost: bool,
}
const request = {
  ...standing,
  id: int8,
  number: text,
  patron: nullable(int8),
  title: text,
  author: text,
  year: text,
  edition: text,
  identifierKind: nullable(oneOf('ISBN', 'ISSN')),
  identifier: nullable(text),
  language: text,
  anyEdition: bool,
  part: text,
  partAuthor: text,
  pages: text,
  volume: text,
  issue: text,
  neededBy: nullable(date),
  note: text,
  pickup: int4,
  fee: int4,
  askedAt: instant,
  receivedBranch: nullable(int4),
  reason: nullable(text),
  endedAt: nullable(instant),
  /** The lender who has it in hand, or sent it. */
  lender: nullable(text),
}
const asRequest = fragment`r.kind, r.state, r.version, r.cancel_asked, r.renewable, r.renewal, r.lender_due_on, r.due_on, r.collect_by,
    r.local_id, r.was_lost, r.id, r.number, r.patron_id as patron, r.title, r.author, r.year, r.edition,
    r.identifier_kind, r.identifier, r.language, r.any_edition, r.part, r.part_author, r.pages, r.volume, r.issue, r.needed_by, r.note,
    r.pickup_branch as pickup, r.fee, r.asked_at, r.received_branch, r.reason, r.ended_at,
    (select l.name from ill.try t join ill.lender l on l.id = t.lender_id
      where t.request_id = r.id and (t.ended_at is null or t.ending = 'supplied') order by t.id desc limit 1) as lender
  from ill.request r`

/** Open ones first, then the latest. */
export const requestsOf = statement`
  select ${asRequest} where r.patron_id = any (${arg('patrons', arrayOf(int8))})
  order by r.ended_at is not null, r.id desc`.returns(request)

export const requestById = statement`
  select ${asRequest} where r.id = ${arg('id', int8)}`.returns(request)

export const requestByToken = statement`
  select r.id, r.number, r.patron_id as patron from ill.request r where r.token = ${arg('token', text)}`.returns(
  {
    id: int8,
    number: text,
    patron: nullable(int8),
  },
)

/** One deed at a time on a case. */
export const lockRequest = statement`
  select r.kind, r.state, r.version, r.cancel_asked, r.renewable, r.renewal, r.lender_due_on, r.due_on, r.collect_by, r.local_id,
    r.was_lost, r.patron_id as patron, r.number, r.fee, r.charge_id as charge, r.title, r.part from ill.request r where r.id = ${arg('id', int8)} for update`.returns(
  {
    ...standing,
    ...{ patron: nullable(int8), number: text, fee: int4, charge: nullable(int8), title: text, part: text },
  },
)

/** What was charged when it was handed over. */
export const setCharge = statement`
  update ill.request set charge_id = ${arg('charge', int8)} where id = ${arg('id', int8)}`.nothing()

/** One request at a time of a borrower. */
export const lockOwner = statement`
  select id from patrons.patron where id = ${arg('patron', int8)} for no key update`.returns({ id: int8 })

/** How many stand on a shelf for somebody. */
export const readyOf = statement`
  select count(*) as ready from ill.request where patron_id = ${arg('patron', int8)} and state = 'ready'`.returns(
  {
    ready: int8,
  },
)

export const openOf = statement`
  select count(*) as open from ill.request where patron_id = ${arg('patron', int8)} and ended_at is null`.returns(
  {
    open: int8,
  },
)

export const nextSerial = statement`
  insert into ill.counter (year, last) values (${arg('year', int4)}, 1)
  on conflict (year) do update set last = counter.last + 1 returning last`.returns({ last: int4 })

export const addRequest = statement`
  insert into ill.request (number, token, patron_id, kind, title, author, year, edition, identifier_kind, identifier, language,
    any_edition, part, part_author, pages, volume, issue, needed_by, note, pickup_branch, fee, asked_at)
  values (${arg('number', text)}, ${arg('token', text)}, ${arg('patron', int8)}, ${arg('kind', text)}, ${arg('title', text)},
    ${arg('author', text)}, ${arg('year', text)}, ${arg('edition', text)}, ${arg('identifierKind', nullable(text))},
    ${arg('identifier', nullable(text))}, ${arg('language', text)}, ${arg('anyEdition', bool)}, ${arg('part', text)},
    ${arg('partAuthor', text)}, ${arg('pages', text)}, ${arg('volume', text)}, ${arg('issue', text)}, ${arg('neededBy', nullable(date))},
    ${arg('note', text)}, ${arg('pickup', int4)}, ${arg('fee', int4)}, ${arg('at', instant)})
  returning id`.returns({ id: int8 })

export const changeRequest = statement`
  update ill.request set state = ${arg('state', text)}, version = ${arg('version', int4)}, cancel_asked = ${arg('cancelAsked', bool)},
    renewable = ${arg('renewable', bool)}, renewal = ${arg('renewal', text)}, lender_due_on = ${arg('lenderDueOn', nullable(date))},
    due_on = ${arg('dueOn', nullable(date))}, collect_by = ${arg('collectBy', nullable(date))}, local_id = ${arg('localId', nullable(text))},
    was_lost = ${arg('wasLost', bool)}, reason = ${arg('reason', nullable(text))},
    received_branch = coalesce(${arg('receivedBranch', nullable(int4))}, received_branch),
    filled_at = case when ${arg('filled', bool)} then coalesce(filled_at, ${arg('at', instant)}) else filled_at end,
    ended_at = case when ${arg('ended', bool)} then ${arg('at', instant)} end
  where id = ${arg('id', int8)}`.nothing()

/** A lender is written as it was written first; a symbol that was not known is added. */
export const lenderNamed = statement`
  insert into ill.lender (name, isil) values (${arg('name', text)}, ${arg('isil', nullable(text))})
  on conflict (lower(name)) do update set isil = coalesce(excluded.isil, lender.isil) returning id`.returns({
  id: int8,
})

export const lenders = statement`
  select l.name, l.isil, count(*) filter (where t.ending = 'supplied') as supplied, count(t.id) as asked
  from ill.lender l left join ill.try t on t.lender_id = l.id
  group by l.id order by l.name collate "sv-SE-x-icu"`.returns({
  name: text,
  isil: nullable(text),
  supplied: int8,
  asked: int8,
})

export const beginTry = statement`
  insert into ill.try (request_id, lender_id, sent_at)
  values (${arg('id', int8)}, ${arg('lender', int8)}, ${arg('at', instant)})`.nothing()

export const endTry = statement`
  update ill.try set ended_at = ${arg('at', instant)}, ending = ${arg('ending', text)}, reason = ${arg('reason', nullable(text))}
  where request_id = ${arg('id', int8)} and ended_at is null`.nothing()

export const triesOf = statement`
  select l.name as lender, l.isil, t.sent_at, t.ended_at, t.ending, t.reason
  from ill.try t join ill.lender l on l.id = t.lender_id where t.request_id = ${arg('id', int8)} order by t.id`.returns(
  {
    lender: text,
    isil: nullable(text),
    sentAt: instant,
    endedAt: nullable(instant),
    ending: nullable(oneOf('supplied', 'not-supplied', 'withdrawn')),
    reason: nullable(text),
  },
)

export const noteDeed = statement`
  insert into ill.log (request_id, at, deed, by_kind, account_id, facts)
  values (${arg('id', int8)}, ${arg('at', instant)}, ${arg('deed', text)}, ${arg('by', text)}, ${arg('account', nullable(int4))},
    ${arg('facts', json<Record<string, unknown>>())})`.nothing()

export const logOf = statement`
  select g.at, g.deed, g.by_kind as by, a.name, g.facts
  from ill.log g left join staff.account a on a.id = g.account_id where g.request_id = ${arg('id', int8)} order by g.id`.returns(
  {
    at: instant,
    deed: text,
    by: oneOf('patron', 'staff', 'system'),
    name: nullable(text),
    facts: json<Record<string, unknown>>(),
  },
)

/** For staff: cases in some states, what waits longest first; late = the lender's day has passed. */
export const requestList = statement`
  select count(*) over () as total, ${asRequest}
  where r.state = any (${arg('states', arrayOf(text))})
    and (${arg('branch', nullable(int4))} is null or r.pickup_branch = ${arg('branch', nullable(int4))})
    and (not ${arg('late', bool)} or (r.lender_due_on < ${arg('today', date)} and r.state not in ('sent_back', 'closed', 'unfilled', 'cancelled')))
    and (${arg('words', text)} = '' or strpos(lower(concat_ws(' ', r.number, r.title, r.author, r.part, r.identifier, r.local_id)),
      lower(${arg('words', text)})) > 0)
  order by case when r.ended_at is null then 0 else 1 end, r.ended_at desc, coalesce(r.lender_due_on, r.asked_at::date), r.id
  limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({ ...request, total: int8 })

export const countByState = statement`
  select r.state, count(*) as cases,
    count(*) filter (where r.lender_due_on < ${arg('today', date)} and r.state not in ('sent_back', 'closed', 'unfilled', 'cancelled')) as late
  from ill.request r
  where ${arg('branch', nullable(int4))} is null or r.pickup_branch = ${arg('branch', nullable(int4))}
  group by r.state`.returns({ state, cases: int8, late: int8 })

/** Cases that wait for a deed of ours: to send, to put on the shelf, to send back, or a question to answer. */
export const waitingForUs = statement`
  select count(*) as cases from ill.request r
  where r.pickup_branch = ${arg('branch', int4)} and r.ended_at is null
    and (r.state in ('requested', 'received', 'returned') or r.cancel_asked or r.renewal = 'asked')`.returns({
  cases: int8,
})

/** By the year it was asked for; days from the request until it came. */
export const figures = statement`
  select extract(year from r.asked_at at time zone 'Europe/Stockholm')::int4 as year, r.kind, count(*) as requests,
    count(r.filled_at) as filled, count(*) filter (where r.state = 'unfilled') as unfilled,
    count(*) filter (where r.state = 'cancelled' and r.filled_at is null) as cancelled,
    round(extract(epoch from percentile_cont(0.5) within group (order by r.filled_at - r.asked_at)) / 86400)::int4 as median_days
  from ill.request r group by 1, 2 order by 1 desc, 2 desc`.returns({
  year: int4,
  kind,
  requests: int8,
  filled: int8,
  unfilled: int8,
  cancelled: int8,
  medianDays: nullable(int4),
})

/** Whose a case was, and what they wrote beside it, is forgotten some months after its end. */
export const forgetEnded = statement`
  update ill.request set patron_id = null, note = '', charge_id = null
  where patron_id is not null and ended_at < ${arg('before', instant)} returning id`.returns({ id: int8 })

export const forgetOf = statement`
  update ill.request set patron_id = null, note = '', charge_id = null
  where patron_id = ${arg('patron', int8)} and ended_at is not null`.nothing()

export const moveRequests = statement`
  update ill.request set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}`.nothing()
