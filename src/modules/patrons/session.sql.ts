import { bool, bytes, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const loginCase = statement`
  select p.id, p.pin, p.name,
    coalesce(c.blocked_at is not null or p.blocked_code = 'lost-card', false) as blocked
  from patrons.card c join patrons.patron p on p.id = c.patron_id where c.number = ${arg('card', text)}`.returns(
  {
    id: int8,
    pin: text,
    name: text,
    blocked: bool,
  },
)

export const recentFailures = statement`
  select (select count(*) from patrons.login_failure where card = ${arg('card', text)} and at > ${arg('since', instant)}) as of_card,
    (select count(*) from patrons.login_failure where via = ${arg('via', text)} and at > ${arg('since', instant)}) as of_address`.returns(
  {
    ofCard: int8,
    ofAddress: int8,
  },
)

export const rememberFailure = statement`
  insert into patrons.login_failure (at, card, via) values (${arg('at', instant)}, ${arg('card', text)}, ${arg('via', text)})`.nothing()

/** Wrong tries are of no use, and nobody's business, after a day. */
export const forgetFailures = statement`
  delete from patrons.login_failure where at < ${arg('before', instant)} or card = ${arg('card', text)}`.nothing()

export const openSession = statement`
  insert into patrons.session (token_hash, patron_id, started_at, seen_at)
  values (${arg('hash', bytes)}, ${arg('patron', int8)}, ${arg('now', instant)}, ${arg('now', instant)})`.nothing()

export const sessionByHash = statement`
  select s.seen_at, p.id, p.name, p.category, p.home_branch, p.language, p.expires_on, p.blocked_code,
    (select number from patrons.card c where c.patron_id = p.id and c.blocked_at is null order by number limit 1) as card
  from patrons.session s join patrons.patron p on p.id = s.patron_id
  where s.token_hash = ${arg('hash', bytes)} and s.seen_at > ${arg('alive', instant)}`.returns({
  seenAt: instant,
  id: int8,
  name: text,
  category: oneOf('adult', 'child', 'institution', 'home_delivery'),
  homeBranch: int4,
  language: text,
  expiresOn: date,
  blockedCode: nullable(oneOf('staff', 'third-reminder', 'lost-card')),
  card: nullable(text),
})

export const touchSession = statement`
  update patrons.session set seen_at = ${arg('now', instant)} where token_hash = ${arg('hash', bytes)}`.nothing()

export const closeSession =
  statement`delete from patrons.session where token_hash = ${arg('hash', bytes)}`.nothing()

export const closeDeadSessions =
  statement`delete from patrons.session where seen_at < ${arg('before', instant)}`.nothing()
