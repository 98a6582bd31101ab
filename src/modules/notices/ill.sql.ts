import { bool, date, int8, nullable, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** What a letter says of an interlibrary loan that is still somebody's; an article is called by its own title. */
export const illToTell = statement`
  select r.patron_id, p.email, p.language, case when r.kind = 'copy' then r.part else r.title end as title, b.name as branch, r.number,
    'F' || substr(r.number, 9, 1) || right(r.number, 4) as code, r.state, r.renewal, r.renewable, r.collect_by, r.due_on, r.reason
  from ill.request r join patrons.patron p on p.id = r.patron_id join organisation.branch b on b.id = r.pickup_branch
  where r.id = ${arg('request', int8)}`.returns({
  patronId: nullable(int8),
  email: nullable(text),
  language: text,
  title: text,
  branch: text,
  number: text,
  code: text,
  state: text,
  renewal: text,
  renewable: bool,
  collectBy: nullable(date),
  dueOn: nullable(date),
  reason: nullable(text),
})

export const illDueOn = statement`
  select id from ill.request where state = 'lent' and due_on = ${arg('day', date)} and patron_id is not null order by id`.returns(
  { id: int8 },
)
