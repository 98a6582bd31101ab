import { bool, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

const choice = {
  id: int8,
  question: text,
  questionKey: text,
  workId: int8,
  kind: oneOf('pin', 'bury'),
  place: nullable(int4),
  municipalityId: nullable(int4),
  reason: text,
  reasonPublic: bool,
  until: date,
  madeAt: instant,
  removedAt: nullable(instant),
}
/** What holds today for a question. */
export const heldFor = statement`
  select c.id, c.work_id as work, c.kind, c.place, c.municipality_id as municipality, c.reason, c.reason_public
  from searchcare.choice c
  where c.question_key = ${arg('questionKey', text)} and c.removed_at is null and c.until >= ${arg('today', date)}
  order by c.id`.returns({
  id: int8,
  work: int8,
  kind: oneOf('pin', 'bury'),
  place: nullable(int4),
  municipality: nullable(int4),
  reason: text,
  reasonPublic: bool,
})

/** The questions something holds for today. */
export const questionsHeld = statement`
  select distinct question_key from searchcare.choice
  where removed_at is null and until >= ${arg('today', date)}`.returns({ questionKey: text })

export const choiceToChange = statement`
  select c.id, c.question, c.question_key, c.work_id, c.kind, c.place, c.municipality_id, c.reason, c.reason_public, c.until,
    c.made_at, c.removed_at
  from searchcare.choice c where c.id = ${arg('id', int8)} for update`.returns(choice)

const listed = {
  ...choice,
  title: nullable(text),
  creator: nullable(text),
  madeBy: text,
}
const withNames = fragment`select c.id, c.question, c.question_key, c.work_id, c.kind, c.place, c.municipality_id, c.reason,
    c.reason_public, c.until, c.made_at, c.removed_at, w.title, w.creator, a.name as made_by
  from searchcare.choice c join staff.account a on a.id = c.made_by left join catalogue.work w on w.id = c.work_id`

export const choiceById = statement`
  ${withNames} where c.id = ${arg('id', int8)}`.returns(listed)

/** Newest first; `words` is looked for in question, reason, title and who made it, '' = all. */
export const choices = statement`
  select q.*, count(*) over () as total from (
    ${withNames}
    where case when c.removed_at is not null then 'removed' when c.until < ${arg('today', date)} then 'ended' else 'holds' end
      = ${arg('state', text)}
  ) q
  where ${arg('words', text)} = '' or strpos(lower(concat_ws(' ', q.question, q.reason, q.title, q.creator, q.made_by)), lower(${arg('words', text)})) > 0
  order by q.made_at desc, q.id desc limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  ...listed,
  total: int8,
})

/** What a choice is decided by, besides itself. */
export const choiceCase = statement`
  select exists (select from catalogue.work w where w.id = ${arg('work', int8)} and w.merged_into is null) as work_exists,
    ${arg('municipality', nullable(int4))}::integer is null
      or exists (select from organisation.municipality m where m.id = ${arg('municipality', nullable(int4))}) as municipality_exists,
    exists (select from searchcare.choice c where c.question_key = ${arg('questionKey', text)} and c.work_id = ${arg('work', int8)}
      and coalesce(c.municipality_id, 0) = coalesce(${arg('municipality', nullable(int4))}, 0) and c.removed_at is null
      and c.id <> ${arg('but', int8)}) as chosen_already`.returns({
  workExists: bool,
  municipalityExists: bool,
  chosenAlready: bool,
})

export const addChoice = statement`
  insert into searchcare.choice (question, question_key, work_id, kind, place, municipality_id, reason, reason_public, until, made_at, made_by)
  values (${arg('question', text)}, ${arg('questionKey', text)}, ${arg('work', int8)}, ${arg('kind', text)}, ${arg('place', nullable(int4))},
    ${arg('municipality', nullable(int4))}, ${arg('reason', text)}, ${arg('reasonPublic', bool)}, ${arg('until', date)},
    ${arg('at', instant)}, ${arg('account', int4)})
  returning id`.returns({ id: int8 })

export const changeChoice = statement`
  update searchcare.choice set question = ${arg('question', text)}, question_key = ${arg('questionKey', text)},
    work_id = ${arg('work', int8)}, kind = ${arg('kind', text)}, place = ${arg('place', nullable(int4))},
    municipality_id = ${arg('municipality', nullable(int4))}, reason = ${arg('reason', text)},
    reason_public = ${arg('reasonPublic', bool)}, until = ${arg('until', date)}, made_at = ${arg('at', instant)},
    made_by = ${arg('account', int4)}
  where id = ${arg('id', int8)}`.nothing()

export const setRemoved = statement`
  update searchcare.choice set removed_at = ${arg('at', nullable(instant))} where id = ${arg('id', int8)}`.nothing()
