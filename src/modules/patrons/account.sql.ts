import {
  arrayOf,
  bool,
  bytes,
  date,
  instant,
  int4,
  int8,
  nullable,
  oneOf,
  text,
} from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { noticeChannels } from './contact.rules.ts'

/** What somebody has on record and has chosen, for the pages of their own. */
export const accountOf = statement`
  select p.id, p.name, p.birth_date, p.email, p.phone, p.language, p.home_branch, p.keeps_history, p.pin, p.blocked_code,
    array(select number from patrons.card c where c.patron_id = p.id order by number) as cards,
    (select a.email from patrons.address_change a where a.patron_id = p.id and a.asked_at > ${arg('alive', instant)}) as new_email
  from patrons.patron p where p.id = ${arg('patron', int8)}`.returns({
  id: int8,
  name: text,
  birthDate: nullable(date),
  email: nullable(text),
  phone: nullable(text),
  language: text,
  homeBranch: int4,
  keepsHistory: bool,
  pin: text,
  blockedCode: nullable(oneOf('staff', 'third-reminder', 'lost-card')),
  cards: arrayOf(text),
  newEmail: nullable(text),
})

export const channelsOf = statement`
  select about, channel from patrons.channel where patron_id = ${arg('patron', int8)}`.returns({
  about: oneOf('ready', 'due-soon', 'overdue', 'changes', 'suggestions'),
  channel: oneOf(...noticeChannels),
})

export const setContact = statement`
  update patrons.patron set phone = ${arg('phone', nullable(text))}, language = ${arg('language', text)},
    home_branch = ${arg('homeBranch', int4)} where id = ${arg('patron', int8)}`.nothing()

export const setChannels = statement`
  insert into patrons.channel (patron_id, about, channel)
  select ${arg('patron', int8)}, x.about, x.channel from unnest(${arg('abouts', arrayOf(text))}, ${arg('channels', arrayOf(text))}) as x(about, channel)
  on conflict (patron_id, about) do update set channel = excluded.channel`.nothing()

/** Tries to apply with the address that goes are forgotten with it: whoever leaves later would leave them behind. */
export const setAddress = statement`
  with tried as (delete from patrons.application_try
    where lower(email) = (select lower(p.email) from patrons.patron p where p.id = ${arg('patron', int8)}))
  update patrons.patron set email = ${arg('email', nullable(text))} where id = ${arg('patron', int8)}`.nothing()

export const askAddress = statement`
  insert into patrons.address_change (patron_id, email, token_hash, asked_at)
  values (${arg('patron', int8)}, ${arg('email', text)}, ${arg('hash', bytes)}, ${arg('at', instant)})
  on conflict (patron_id) do update set email = excluded.email, token_hash = excluded.token_hash, asked_at = excluded.asked_at`.nothing()

/** Answered once: the question goes away with the answer. */
export const answerAddress = statement`
  delete from patrons.address_change where token_hash = ${arg('hash', bytes)} and asked_at > ${arg('alive', instant)}
  returning patron_id as patron, email`.returns({ patron: int8, email: text })

export const forgetAddressChange = statement`
  delete from patrons.address_change where patron_id = ${arg('patron', int8)}`.nothing()

export const forgetUnanswered = statement`
  delete from patrons.address_change where asked_at < ${arg('before', instant)}`.nothing()

export const setPin = statement`
  update patrons.patron set pin = ${arg('pin', text)} where id = ${arg('patron', int8)}`.nothing()

/** Every card, and the patron too, so that staff see why. */
export const blockCards = statement`
  with cards as (update patrons.card set blocked_at = ${arg('at', instant)} where patron_id = ${arg('patron', int8)} and blocked_at is null)
  update patrons.patron set blocked_code = 'lost-card' where id = ${arg('patron', int8)} and blocked_code is null`.nothing()

export const freeCards = statement`
  with cards as (update patrons.card set blocked_at = null where patron_id = ${arg('patron', int8)} and blocked_at is not null)
  update patrons.patron set blocked_code = null where id = ${arg('patron', int8)} and blocked_code = 'lost-card' returning id`.returns(
  { id: int8 },
)

export const sessionsOf = statement`
  select id, started_at, seen_at, token_hash = ${arg('hash', bytes)} as is_this from patrons.session
  where patron_id = ${arg('patron', int8)} and seen_at > ${arg('alive', instant)} and started_at > ${arg('begun', instant)} order by seen_at desc, id`.returns(
  {
    id: int8,
    startedAt: instant,
    seenAt: instant,
    isThis: bool,
  },
)

/** All but the one whose hash is given. */
export const closeOtherSessions = statement`
  delete from patrons.session where patron_id = ${arg('patron', int8)} and token_hash <> ${arg('but', bytes)}`.nothing()

export const setHistory = statement`
  update patrons.patron set keeps_history = ${arg('keep', bool)} where id = ${arg('patron', int8)}`.nothing()

export const failuresOfCards = statement`
  select count(*) as failures from patrons.login_failure where card = any (${arg('cards', arrayOf(text))}) and at > ${arg('since', instant)}
    and id < ${arg('id', int8)}`.returns({ failures: int8 })

export const erase = statement`
  with gone as (delete from patrons.login_failure where card in (select number from patrons.card where patron_id = ${arg('patron', int8)})),
  applied as (delete from patrons.application where lower(email) = (select lower(p.email) from patrons.patron p where p.id = ${arg('patron', int8)})),
  tried as (delete from patrons.application_try where lower(email) = (select lower(p.email) from patrons.patron p where p.id = ${arg('patron', int8)})),
  noted as (insert into patrons.erased (patron_id, receipt, erased_on)
    values (${arg('patron', int8)}, ${arg('receipt', text)}, ${arg('on', date)}))
  delete from patrons.patron where id = ${arg('patron', int8)}`.nothing()

export const setFeeBlock = statement`
  update patrons.patron set fee_block = ${arg('block', nullable(text))}
  where id = ${arg('patron', int8)} and fee_block is distinct from ${arg('block', nullable(text))}`.nothing()

export const feeBlockOf = statement`
  select p.fee_block as block from patrons.patron p where p.id = ${arg('patron', int8)}`.returns({
  block: nullable(oneOf('all', 'but-renewals')),
})
