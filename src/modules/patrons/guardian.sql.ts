import { bool, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** One open link, kept as it is until the transaction ends: consent is not taken back in the middle of a deed. */
export const openLink = statement`
  select id, consented_at is not null as consented from patrons.guardianship
  where guardian_id = ${arg('guardian', int8)} and child_id = ${arg('child', int8)} and ended_at is null
  for share`.returns({ id: int8, consented: bool })

export const bornOn = statement`
  select id, birth_date from patrons.patron where id = ${arg('patron', int8)}`.returns({
  id: int8,
  birthDate: nullable(date),
})

export const childrenOf = statement`
  select g.id as link, c.id, c.name, c.birth_date, c.home_branch, g.consented_at is not null as consented
  from patrons.guardianship g join patrons.patron c on c.id = g.child_id
  where g.guardian_id = ${arg('guardian', int8)} and g.ended_at is null
  order by c.birth_date desc nulls last, c.id`.returns({
  link: int8,
  id: int8,
  name: text,
  birthDate: nullable(date),
  homeBranch: int4,
  consented: bool,
})

export const guardiansOf = statement`
  select g.id as link, p.id, p.name, g.how, g.linked_at, g.consented_at
  from patrons.guardianship g join patrons.patron p on p.id = g.guardian_id
  where g.child_id = ${arg('child', int8)} and g.ended_at is null order by g.id`.returns({
  link: int8,
  id: int8,
  name: text,
  how: oneOf('desk', 'registration'),
  linkedAt: instant,
  consentedAt: nullable(instant),
})

export const addLink = statement`
  insert into patrons.guardianship (guardian_id, child_id, how, linked_at)
  values (${arg('guardian', int8)}, ${arg('child', int8)}, ${arg('how', text)}, ${arg('at', instant)})`.nothing()

export const endLink = statement`
  update patrons.guardianship set ended_at = ${arg('at', instant)}
  where id = ${arg('link', int8)} and ended_at is null and ${arg('of', int8)} in (guardian_id, child_id)
  returning guardian_id, child_id`.returns({ guardianId: int8, childId: int8 })

export const setConsent = statement`
  update patrons.guardianship set consented_at = ${arg('at', nullable(instant))}
  where id = ${arg('link', int8)} and child_id = ${arg('child', int8)} and ended_at is null returning id`.returns(
  {
    id: int8,
  },
)

export const noteDeed = statement`
  insert into patrons.guardian_deed (at, guardian_id, child_id, deed)
  values (${arg('at', instant)}, ${arg('guardian', int8)}, ${arg('child', int8)}, ${arg('deed', text)})`.nothing()

export const deedsFor = statement`
  select d.at, p.name, d.deed from patrons.guardian_deed d join patrons.patron p on p.id = d.guardian_id
  where d.child_id = ${arg('child', int8)} order by d.id desc limit ${arg('limit', int8)}`.returns({
  at: instant,
  name: text,
  deed: oneOf(
    'reserve',
    'cancel',
    'undo-cancel',
    'pause',
    'resume',
    'change-pickup',
    'renew',
    'interlibrary-loan',
  ),
})

export const forgetDeeds = statement`
  delete from patrons.guardian_deed where at < ${arg('before', instant)}`.nothing()
