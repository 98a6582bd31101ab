import { bool, bytes, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** Counted before it is decided, so that many at once are no more than many after each other. */
export const countTry = statement`
  insert into patrons.application_try (at, email, via)
  values (${arg('at', instant)}, lower(${arg('email', text)}), ${arg('via', text)}) returning id`.returns({
  id: int8,
})

export const applicationCase = statement`
  select (select count(*) from patrons.application_try t where t.via = ${arg('via', text)} and t.at > ${arg('since', instant)} and t.id < ${arg('id', int8)}) as from_address,
    (select count(*) from patrons.application_try t where t.email = lower(${arg('email', text)}) and t.at > ${arg('since', instant)} and t.id < ${arg('id', int8)}) as for_mail,
    exists (select from patrons.patron p where lower(p.email) = lower(${arg('email', text)})) as mail_known,
    exists (select from organisation.branch b where b.id = ${arg('branch', int4)} and b.is_pickup) as branch_known`.returns(
  { fromAddress: int8, forMail: int8, mailKnown: bool, branchKnown: bool },
)

export const addApplication = statement`
  insert into patrons.application (token_hash, name, birth_date, email, phone, language, home_branch, pin, guardian_id, applied_at)
  values (${arg('token', bytes)}, ${arg('name', text)}, ${arg('birthDate', date)}, ${arg('email', text)},
    ${arg('phone', nullable(text))}, ${arg('language', text)}, ${arg('branch', int4)}, ${arg('pin', text)},
    ${arg('guardian', nullable(int8))}, ${arg('at', instant)})`.nothing()

export const applicationOf = statement`
  select name, guardian_id, applied_at from patrons.application where token_hash = ${arg('token', bytes)}`.returns(
  {
    name: text,
    guardianId: nullable(int8),
    appliedAt: instant,
  },
)

/** Makes the borrower of an application, once; nothing when it is unknown, used or too old. */
export const takeApplication = statement`
  with taken as (
    delete from patrons.application where token_hash = ${arg('token', bytes)} and applied_at > ${arg('since', instant)} returning *),
  made as (
    insert into patrons.patron (name, birth_date, category, email, phone, language, home_branch, expires_on, pin, created_at)
    select name, birth_date, 'provisional', email, phone, language, home_branch, ${arg('expiresOn', date)}, pin, ${arg('at', instant)} from taken
    returning id)
  select made.id, taken.guardian_id, nextval('patrons.online_card')::text as card from made, taken`.returns({
  id: int8,
  guardianId: nullable(int8),
  card: text,
})

export const provisionalPatrons = statement`
  select p.id, p.name, p.birth_date, p.home_branch, p.created_at, count(*) over () as total
  from patrons.patron p where p.category = 'provisional'
  order by (p.home_branch = ${arg('branch', int4)}) desc, p.created_at desc, p.id
  limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  id: int8,
  name: text,
  birthDate: nullable(date),
  homeBranch: int4,
  createdAt: instant,
  total: int8,
})

/** Others who may be the same person: born the same day with the same name, or with the same address. */
export const likeness = statement`
  select o.id, o.name, o.birth_date, o.home_branch, lower(o.email) = lower(p.email) is true as same_mail
  from patrons.patron p join patrons.patron o on o.id <> p.id and o.category <> 'provisional'
    and (lower(o.email) = lower(p.email) or (o.birth_date = p.birth_date and lower(o.name) = lower(p.name)))
  where p.id = ${arg('patron', int8)} order by o.id limit 10`.returns({
  id: int8,
  name: text,
  birthDate: nullable(date),
  homeBranch: int4,
  sameMail: bool,
})

export const verifyCase = statement`
  select p.category, p.birth_date, exists (select from patrons.card c where c.number = ${arg('card', text)}) as card_taken
  from patrons.patron p where p.id = ${arg('patron', int8)} for update of p`.returns({
  category: oneOf('adult', 'child', 'institution', 'home_delivery', 'provisional'),
  birthDate: nullable(date),
  cardTaken: bool,
})

export const verify = statement`
  update patrons.patron set category = ${arg('category', text)}, expires_on = ${arg('expiresOn', date)}
  where id = ${arg('patron', int8)}`.nothing()

export const unverifiedSince = statement`
  select id from patrons.patron where category = 'provisional' and created_at < ${arg('before', instant)} order by id limit 500`.returns(
  { id: int8 },
)

/** Cards and family go with the person; what the other has already is not doubled. */
export const moveCards = statement`
  update patrons.card set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}`.nothing()

export const moveGuardians = statement`
  update patrons.guardianship g set child_id = ${arg('into', int8)} where g.child_id = ${arg('from', int8)}
    and g.guardian_id <> ${arg('into', int8)}
    and (g.ended_at is not null or not exists (select from patrons.guardianship o
      where o.child_id = ${arg('into', int8)} and o.guardian_id = g.guardian_id and o.ended_at is null))`.nothing()

export const moveChildren = statement`
  update patrons.guardianship g set guardian_id = ${arg('into', int8)} where g.guardian_id = ${arg('from', int8)}
    and g.child_id <> ${arg('into', int8)}
    and (g.ended_at is not null or not exists (select from patrons.guardianship o
      where o.guardian_id = ${arg('into', int8)} and o.child_id = g.child_id and o.ended_at is null))`.nothing()

export const moveGuardianDeeds = statement`
  update patrons.guardian_deed d
  set guardian_id = case d.guardian_id when ${arg('from', int8)} then ${arg('into', int8)} else d.guardian_id end,
    child_id = case d.child_id when ${arg('from', int8)} then ${arg('into', int8)} else d.child_id end
  where ${arg('from', int8)} in (d.guardian_id, d.child_id)`.nothing()

/** Children who are being signed up have the guardian that remains. */
export const moveApplications = statement`
  update patrons.application set guardian_id = ${arg('into', int8)} where guardian_id = ${arg('from', int8)}`.nothing()

/** What was chosen in the old record stands; where nothing was, what was chosen in the new one. */
export const moveChannels = statement`
  update patrons.channel c set patron_id = ${arg('into', int8)} where c.patron_id = ${arg('from', int8)}
    and not exists (select from patrons.channel o where o.patron_id = ${arg('into', int8)} and o.about = c.about)`.nothing()

/** Somebody has one e-identity: the one that was linked to the old record stands. */
export const moveIdentity = statement`
  update patrons.e_identity e set patron_id = ${arg('into', int8)} where e.patron_id = ${arg('from', int8)}
    and not exists (select from patrons.e_identity o where o.patron_id = ${arg('into', int8)})`.nothing()

/** An address or number that the old record lacks, so that what is to be told reaches somebody. */
export const fillContact = statement`
  update patrons.patron o set email = coalesce(o.email, n.email), phone = coalesce(o.phone, n.phone)
  from patrons.patron n where o.id = ${arg('into', int8)} and n.id = ${arg('from', int8)}`.nothing()

export const removeProvisional = statement`
  delete from patrons.patron where id = ${arg('patron', int8)} and category = 'provisional'`.nothing()

/** What stands beside a person without pointing at them: wrong tries with their cards, applications with their address. */
export const forgetTraces = statement`
  with tries as (delete from patrons.login_failure where card in (select number from patrons.card where patron_id = ${arg('patron', int8)})),
  applied as (delete from patrons.application where lower(email) = (select lower(p.email) from patrons.patron p where p.id = ${arg('patron', int8)}))
  delete from patrons.application_try where lower(email) = (select lower(p.email) from patrons.patron p where p.id = ${arg('patron', int8)})`.nothing()

export const forgetApplications = statement`
  delete from patrons.application where applied_at < ${arg('before', instant)}`.nothing()

export const forgetTries = statement`
  delete from patrons.application_try where at < ${arg('before', instant)}`.nothing()
