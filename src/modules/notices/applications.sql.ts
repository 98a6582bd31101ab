import { int8, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

export const ownersOfAddress = statement`
  select id from patrons.patron where lower(email) = lower(${arg('email', text)}) order by id limit 2`.returns(
  {
    id: int8,
  },
)

export const giveToPatron = statement`
  update notices.notice set patron_id = ${arg('patron', int8)}
  where occasion = ${arg('occasion', text)} and patron_id is null`.nothing()

export const eraseToAddress = statement`
  delete from notices.notice n using patrons.patron p
  where p.id = ${arg('patron', int8)} and n.patron_id is null and lower(n.recipient) = lower(p.email)`.nothing()
