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

/** A try is counted before it is known to be wrong, so that many at once are no more than as many after each other. */
export const countTry = statement`
  insert into patrons.login_failure (at, card, via)
  values (${arg('at', instant)}, ${arg('card', text)}, ${arg('via', text)}) returning id`.returns({
  id: int8,
})

/** Since when as many have been wrong as may be, before this try. */
export const triesSoFar = statement`
  select (select f.at from patrons.login_failure f where f.card = ${arg('card', text)} and f.at > ${arg('since', instant)}
      and f.id < ${arg('id', int8)} order by f.at desc offset ${arg('perCard', int8)} - 1 limit 1) as card_full_since,
    (select f.at from patrons.login_failure f where f.via = ${arg('via', text)} and f.at > ${arg('since', instant)}
      and f.id < ${arg('id', int8)} order by f.at desc offset ${arg('perAddress', int8)} - 1 limit 1) as address_full_since`.returns(
  {
    cardFullSince: nullable(instant),
    addressFullSince: nullable(instant),
  },
)

/** A try that was not taken does not count. */
export const uncountTry = statement`delete from patrons.login_failure where id = ${arg('id', int8)}`.nothing()

/** Wrong tries are of no use, and nobody's business, after a day. */
export const forgetFailures = statement`
  delete from patrons.login_failure where at < ${arg('before', instant)} or card = ${arg('card', text)}`.nothing()

export const openSession = statement`
  insert into patrons.session (token_hash, patron_id, started_at, seen_at, via)
  values (${arg('hash', bytes)}, ${arg('patron', int8)}, ${arg('now', instant)}, ${arg('now', instant)}, ${arg('via', text)})`.nothing()

export const sessionByHash = statement`
  select s.started_at, s.seen_at, s.via, p.id, p.name, p.category, p.home_branch, p.language, p.expires_on, p.blocked_code,
    (select number from patrons.card c where c.patron_id = p.id and c.blocked_at is null order by number limit 1) as card
  from patrons.session s join patrons.patron p on p.id = s.patron_id
  where s.token_hash = ${arg('hash', bytes)}`.returns({
  startedAt: instant,
  seenAt: instant,
  via: oneOf('card', 'e-id'),
  id: int8,
  name: text,
  category: oneOf('adult', 'child', 'institution', 'home_delivery', 'provisional'),
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

export const closeAllSessions =
  statement`delete from patrons.session where patron_id = ${arg('patron', int8)}`.nothing()

export const closeDeadSessions =
  statement`delete from patrons.session where seen_at < ${arg('idle', instant)} or started_at < ${arg('old', instant)}`.nothing()
