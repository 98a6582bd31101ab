import { arrayOf, date, instant, int4, int8, json, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { holdStates } from '../../kernel/states.ts'
import { noticeKinds } from './letter.rules.ts'

/**
 * A hold that stands on the shelf right now; a hold collected or cancelled meanwhile gets no notice, and one of a class
 * set none before the set is whole.
 */
export const readyHold = statement`
  select h.patron_id, p.email, p.language, coalesce(e.title, w.title) as title, b.name as branch, h.shelf_number, h.collect_by
  from holds.hold h join patrons.patron p on p.id = h.patron_id join catalogue.work w on w.id = h.work_id
    join organisation.branch b on b.id = h.pickup_branch
    left join catalogue.item i on i.id = h.item_id left join catalogue.edition e on e.id = i.edition_id
  where h.id = ${arg('hold', int8)} and h.state = 'on_shelf'
    and (h.group_id is null or h.group_id not in (select group_id from holds.unfinished_set))`.returns({
  patronId: nullable(int8),
  email: nullable(text),
  language: text,
  title: text,
  branch: text,
  shelfNumber: nullable(int4),
  collectBy: nullable(date),
})

/** Orders of the same borrower wait for each other. */
export const lockReader = statement`
  select id from patrons.patron where id = ${arg('patron', int8)} for no key update`.returns({ id: int8 })

/** Letters to new addresses of a borrower since a moment. */
export const addressesAsked = statement`
  select count(*) as asked from notices.notice
  where patron_id = ${arg('patron', int8)} and kind = 'confirm-address' and created_at > ${arg('since', instant)}`.returns(
  { asked: int8 },
)

/** What a letter says of a hold, open or ended. */
export const holdToTell = statement`
  select h.id, h.patron_id, p.email, p.language, coalesce(e.title, o.title, w.title) as title, b.name as branch, h.state
  from holds.hold h join patrons.patron p on p.id = h.patron_id join catalogue.work w on w.id = h.work_id
    join organisation.branch b on b.id = h.pickup_branch left join catalogue.edition o on o.id = h.edition_id
    left join catalogue.item i on i.id = h.item_id left join catalogue.edition e on e.id = i.edition_id
  where h.id = ${arg('hold', int8)}`.returns({
  id: int8,
  patronId: nullable(int8),
  email: nullable(text),
  language: text,
  title: text,
  branch: text,
  state: oneOf(...holdStates),
})

/** Holds that stand on the shelf and whose last day is near; one that came only today has just been told of. */
export const shelvesThatEnd = statement`
  select id from holds.hold
  where state = 'on_shelf' and collect_by between ${arg('today', date)} and ${arg('until', date)} and shelved_at < ${arg('before', instant)}
  order by id`.returns({ id: int8 })

/** Copies on their way to somebody, promised before a moment and not there. */
export const lateOnTheWay = statement`
  select id as transfer, hold_id as hold from transport.transfer
  where ended_at is null and hold_id is not null and promised_at < ${arg('before', instant)} order by id`.returns(
  {
    transfer: int8,
    hold: nullable(int8),
  },
)

/**
 * Open loans due on a day, or late since a day, gathered by borrower. Of a copy said to be lost or returned nobody is reminded:
 * what it costs has been told in a letter of its own.
 */
export const loansDueBetween = statement`
  select l.patron_id, p.email, p.language,
    jsonb_agg(jsonb_build_object('loan', l.id, 'title', e.title, 'dueOn', l.due_on) order by l.due_on, l.id) as loans
  from circulation.loan l join patrons.patron p on p.id = l.patron_id
    join catalogue.item i on i.id = l.item_id join catalogue.edition e on e.id = i.edition_id
    join circulation.item_status s on s.item_id = l.item_id and s.state not in ('lost', 'claimed_returned')
  where l.returned_at is null and l.due_on between ${arg('from', date)} and ${arg('to', date)}
  group by l.patron_id, p.email, p.language order by l.patron_id`.returns({
  patronId: nullable(int8),
  email: nullable(text),
  language: text,
  loans: json<{ loan: number; title: string; dueOn: string }[]>(),
})

/** How somebody can be reached, and has chosen to be on a matter. */
export const reachOf = statement`
  select p.email, p.phone, (select c.channel from patrons.channel c where c.patron_id = p.id and c.about = ${arg('about', text)}) as chosen
  from patrons.patron p where p.id = ${arg('patron', int8)}`.returns({
  email: nullable(text),
  phone: nullable(text),
  chosen: nullable(oneOf('mail', 'sms', 'letter', 'none')),
})

/** To whom something is told, and in which language. */
export const readerOf = statement`
  select p.id as patron_id, p.email, p.language from patrons.patron p where p.id = ${arg('patron', int8)}`.returns(
  {
    patronId: int8,
    email: nullable(text),
    language: text,
  },
)

/** A second notice of the same occasion is no notice: nothing is returned then. */
export const addNotice = statement`
  with added as (
    insert into notices.notice (occasion, patron_id, kind, channel, recipient, language, subject, body, state, unsubscribe, created_at)
    select (${arg('occasions', arrayOf(text))})[1], ${arg('patron', nullable(int8))}, ${arg('kind', text)}, ${arg('channel', text)},
      ${arg('recipient', nullable(text))}, ${arg('language', text)}, ${arg('subject', text)}, ${arg('body', text)}, ${arg('state', text)},
      ${arg('unsubscribe', nullable(text))}, ${arg('at', instant)}
    where not exists (select from notices.told where occasion = (${arg('occasions', arrayOf(text))})[1])
    on conflict (occasion) do nothing returning id),
  told as (insert into notices.told (occasion, notice_id, at)
    select unnest(${arg('occasions', arrayOf(text))}), id, ${arg('at', instant)} from added)
  select id from added`.returns({ id: int8 })

export const toldOf = statement`
  select occasion from notices.told where occasion = any (${arg('occasions', arrayOf(text))})`.returns({
  occasion: text,
})

/** Takes the oldest letter to be sent after another in hand, unless somebody else has it: no row = there is none. */
export const claimNext = statement`
  update notices.notice set claimed_until = ${arg('until', instant)}
  where id = (
    select id from notices.notice
    where state = 'queued' and channel = 'mail' and id > ${arg('after', int8)}
      and (claimed_until is null or claimed_until < ${arg('at', instant)})
    order by id limit 1 for update skip locked)
  returning id, occasion, recipient, subject, body, unsubscribe, attempts`.returns({
  id: int8,
  occasion: text,
  recipient: nullable(text),
  subject: text,
  body: text,
  unsubscribe: nullable(text),
  attempts: int4,
})

export const markSent = statement`
  update notices.notice set state = 'sent', sent_at = ${arg('at', instant)}, attempts = attempts + 1, error = null,
    claimed_until = null
  where id = ${arg('id', int8)}`.nothing()

export const markTried = statement`
  update notices.notice set state = ${arg('state', text)}, attempts = attempts + 1, error = ${arg('error', text)},
    claimed_until = null
  where id = ${arg('id', int8)}`.nothing()

export const noticeList = statement`
  select id, kind, recipient, subject, body, state, error, created_at, sent_at, count(*) over () as total
  from notices.notice where ${arg('state', text)} = '' or state = ${arg('state', text)}
  order by id desc limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  id: int8,
  kind: oneOf(...noticeKinds),
  recipient: nullable(text),
  subject: text,
  body: text,
  state: oneOf('queued', 'sent', 'failed', 'outbox'),
  error: nullable(text),
  createdAt: instant,
  sentAt: nullable(instant),
  total: int8,
})

export const forgetNotices = statement`
  delete from notices.notice where created_at < ${arg('before', instant)}
    or (kind in ('confirm-address', 'registered-already') and created_at < ${arg('answeredBefore', instant)})`.nothing()

/** That something was told is kept longer than how, so that it is not told again. */
export const forgetTold = statement`
  delete from notices.told where at < ${arg('before', instant)}`.nothing()

/** What has been written to one borrower, newest first; the link that proves an address is for its reader alone. */
export const noticesOfPatron = statement`
  select id, kind, channel, recipient, language, subject, body, state, created_at, sent_at, count(*) over () as total
  from notices.notice where patron_id = ${arg('patron', int8)} and kind <> 'confirm-address'
  order by id desc limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  id: int8,
  kind: oneOf(...noticeKinds),
  channel: oneOf('mail', 'sms', 'letter'),
  recipient: nullable(text),
  /** As readers choose it: 'sv', 'lattlast', 'en' ...; null = written before it was noted. */
  language: nullable(text),
  subject: text,
  body: text,
  state: oneOf('queued', 'sent', 'failed', 'outbox'),
  createdAt: instant,
  sentAt: nullable(instant),
  total: int8,
})

export const moveNotices = statement`
  update notices.notice set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}`.nothing()
