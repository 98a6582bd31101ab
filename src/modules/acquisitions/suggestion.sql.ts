import { arrayOf, bool, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'
import { declineReasons, holdBars, suggestionStates } from './suggestion.rules.ts'

const state = oneOf(...suggestionStates)
const audience = oneOf('child', 'young', 'adult')
const reason = nullable(oneOf(...declineReasons))
const answered = nullable(oneOf('not-asked', 'placed', 'already', 'refused'))

/** Two who suggest the same at once: the second finds what the first has made. */
export const lockSuggesting = statement`select pg_advisory_xact_lock(7220020) is null as locked`.returns({
  locked: bool,
})

/** What somebody has suggested since a moment that waits for an answer. */
export const waitingOf = statement`
  select count(*) as waiting from acquisitions.suggester u join acquisitions.suggestion s on s.id = u.suggestion_id
  where u.patron_id = ${arg('patron', int8)} and u.withdrawn_at is null and u.made_at > ${arg('since', instant)} and s.ended_at is null`.returns(
  { waiting: int8 },
)

/** Open suggestions of the same thing, the one with the same ISBN first; kept as they are until the deed is done. */
export const lockSame = statement`
  select s.id, s.state from acquisitions.suggestion s
  where s.ended_at is null and (s.same_key = ${arg('key', text)} or s.isbn = ${arg('isbn', nullable(text))})
  order by s.isbn is not distinct from ${arg('isbn', nullable(text))} desc, s.id for update`.returns({
  id: int8,
  state,
})

/** Whether somebody stands behind one of some suggestions. */
export const standsBehind = statement`
  select u.suggestion_id as suggestion from acquisitions.suggester u
  where u.patron_id = ${arg('patron', int8)} and u.suggestion_id = any (${arg('suggestions', arrayOf(int8))}) and u.withdrawn_at is null`.returns(
  { suggestion: int8 },
)

export const addSuggestion = statement`
  insert into acquisitions.suggestion (title, creator, isbn, format, language, audience, same_key, had_isbn, made_at, changed_at)
  values (${arg('title', text)}, ${arg('creator', text)}, ${arg('isbn', nullable(text))}, ${arg('format', text)},
    ${arg('language', nullable(text))}, ${arg('audience', nullable(text))}, ${arg('key', text)}, ${arg('hadIsbn', bool)},
    ${arg('at', instant)}, ${arg('at', instant)})
  returning id`.returns({ id: int8 })

/** Who withdrew and comes back stands last. */
export const addSuggester = statement`
  insert into acquisitions.suggester (suggestion_id, patron_id, branch_id, why, reserve, made_at)
  values (${arg('suggestion', int8)}, ${arg('patron', int8)}, ${arg('branch', int4)}, ${arg('why', text)}, ${arg('reserve', bool)},
    ${arg('at', instant)})
  on conflict (suggestion_id, patron_id) do update set branch_id = excluded.branch_id, why = excluded.why,
    reserve = excluded.reserve, made_at = excluded.made_at, withdrawn_at = null`.nothing()

/** An ISBN that the first did not know. */
export const learnIsbn = statement`
  update acquisitions.suggestion set isbn = ${arg('isbn', text)}, had_isbn = ${arg('hadIsbn', bool)}
  where id = ${arg('suggestion', int8)} and isbn is null`.nothing()

export const lockSuggestion = statement`
  select s.state, s.title, s.same_key from acquisitions.suggestion s where s.id = ${arg('suggestion', int8)} for update`.returns(
  { state, title: text, sameKey: text },
)

/** How many stand behind it besides one; null = all. */
export const countStanding = statement`
  select count(*) as standing from acquisitions.suggester u
  where u.suggestion_id = ${arg('suggestion', int8)} and u.withdrawn_at is null and u.patron_id is distinct from ${arg('besides', nullable(int8))}`.returns(
  { standing: int8 },
)

export const ownStand = statement`
  select u.withdrawn_at from acquisitions.suggester u
  where u.suggestion_id = ${arg('suggestion', int8)} and u.patron_id = ${arg('patron', int8)}`.returns({
  withdrawnAt: nullable(instant),
})

export const madeAnew = statement`
  select exists (select from acquisitions.suggestion s where s.same_key = ${arg('key', text)} and s.ended_at is null) as anew`.returns(
  { anew: bool },
)

export const setWithdrawn = statement`
  update acquisitions.suggester set withdrawn_at = ${arg('at', nullable(instant))}
  where suggestion_id = ${arg('suggestion', int8)} and patron_id = ${arg('patron', int8)}`.nothing()

export const setState = statement`
  update acquisitions.suggestion set state = ${arg('state', text)}, reason = ${arg('reason', nullable(text))},
    reason_words = ${arg('words', text)}, work_id = ${arg('work', nullable(int8))}, changed_at = ${arg('at', instant)},
    ended_at = case when ${arg('state', text)} in ('arrived', 'declined', 'withdrawn') then ${arg('at', instant)} end
  where id = ${arg('suggestion', int8)}`.nothing()

/** A work by its number, or the one it was joined to. */
export const workToLink = statement`
  select coalesce(w.merged_into, w.id) as id from catalogue.work w where w.id = ${arg('work', int8)}`.returns(
  {
    id: int8,
  },
)

/** Open suggestions whose ISBN has come into the catalogue since they were made. */
export const comeByIsbn = statement`
  select s.id, min(coalesce(w.merged_into, w.id)) as work
  from acquisitions.suggestion s join catalogue.edition e on e.isbns @> array[s.isbn] and not e.hidden
    join catalogue.work w on w.id = e.work_id
  where s.ended_at is null and s.isbn is not null and not s.had_isbn
  group by s.id order by s.id`.returns({ id: int8, work: nullable(int8) })

/** Suggestions that have come and whose suggesters have not all been answered. */
export const unanswered = statement`
  select distinct s.id from acquisitions.suggestion s join acquisitions.suggester u on u.suggestion_id = s.id
  where s.state = 'arrived' and u.answered is null and u.withdrawn_at is null and u.patron_id is not null
  order by s.id`.returns({ id: int8 })

const own = fragment`(select count(*) from acquisitions.suggester o where o.suggestion_id = s.id and o.withdrawn_at is null and o.id <> u.id) as others`

/** What somebody has suggested, what is open first and the latest first. */
export const suggestionsOf = statement`
  select s.id, s.title, s.creator, s.format, s.state, s.reason, s.reason_words, u.made_at, s.changed_at, u.reserve, u.branch_id as branch,
    u.answered, u.bars, coalesce(w.merged_into, w.id) as work, ${own}
  from acquisitions.suggester u join acquisitions.suggestion s on s.id = u.suggestion_id left join catalogue.work w on w.id = s.work_id
  where u.patron_id = ${arg('patron', int8)} and u.withdrawn_at is null
  order by s.ended_at is not null, u.made_at desc, u.id desc`.returns({
  id: int8,
  title: text,
  creator: text,
  format: text,
  state,
  reason,
  reasonWords: text,
  madeAt: instant,
  changedAt: instant,
  reserve: bool,
  branch: int4,
  answered,
  bars: arrayOf(oneOf(...holdBars)),
  work: nullable(int8),
  others: int8,
})

const line = {
  id: int8,
  title: text,
  creator: text,
  isbn: nullable(text),
  format: text,
  language: nullable(text),
  audience: nullable(audience),
  state,
  madeAt: instant,
  changedAt: instant,
  work: nullable(int8),
  suggesters: int8,
  /** Where they want it, each library once. */
  branches: arrayOf(int4),
}
const asLine = fragment`s.id, s.title, s.creator, s.isbn, s.format, s.language, s.audience, s.state, s.made_at, s.changed_at,
    coalesce(w.merged_into, w.id) as work,
    (select count(*) from acquisitions.suggester u where u.suggestion_id = s.id and u.withdrawn_at is null) as suggesters,
    array(select distinct u.branch_id from acquisitions.suggester u where u.suggestion_id = s.id and u.withdrawn_at is null
      order by u.branch_id) as branches
  from acquisitions.suggestion s left join catalogue.work w on w.id = s.work_id`

/** For staff: most suggesters first, then the oldest. */
export const suggestions = statement`
  select count(*) over () as total, ${asLine}
  where s.state = any (${arg('states', arrayOf(text))})
    and (${arg('format', nullable(text))} is null or s.format = ${arg('format', nullable(text))})
    and (${arg('branch', nullable(int4))} is null or exists (select from acquisitions.suggester u
      where u.suggestion_id = s.id and u.withdrawn_at is null and u.branch_id = ${arg('branch', nullable(int4))}))
  order by suggesters desc, s.made_at, s.id limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns(
  {
    ...line,
    total: int8,
  },
)

export const suggestionById = statement`
  select s.reason, s.reason_words, ${asLine} where s.id = ${arg('suggestion', int8)}`.returns({
  ...line,
  reason,
  reasonWords: text,
})

/** What stands behind a suggestion, as staff see it: where, why and what came of it, never who. */
export const voices = statement`
  select u.branch_id as branch, u.why, u.reserve, u.answered from acquisitions.suggester u
  where u.suggestion_id = ${arg('suggestion', int8)} and u.withdrawn_at is null order by u.made_at, u.id`.returns(
  {
    branch: int4,
    why: text,
    reserve: bool,
    answered,
  },
)

/** The libraries and forms of all suggestions, to choose among. */
export const choices = statement`
  select coalesce((select array_agg(distinct u.branch_id) from acquisitions.suggester u where u.withdrawn_at is null), '{}') as branches,
    coalesce((select array_agg(distinct s.format) from acquisitions.suggestion s), '{}') as formats`.returns({
  branches: arrayOf(int4),
  formats: arrayOf(text),
})

/** Who is gone has withdrawn for good; who suggested what has been answered long since is forgotten, the number stays. */
export const forgetSuggesters = statement`
  with gone as (delete from acquisitions.suggester where withdrawn_at < ${arg('undoneBefore', instant)})
  update acquisitions.suggester u set patron_id = null, why = '' from acquisitions.suggestion s
  where s.id = u.suggestion_id and s.ended_at < ${arg('before', instant)} and u.patron_id is not null and u.withdrawn_at is null
    and (s.state <> 'arrived' or u.answered is not null)`.nothing()

/** Open and not ordered, and nobody stands behind it any more. */
export const leftAlone = statement`
  select s.id from acquisitions.suggestion s
  where s.state in ('new', 'considered')
    and not exists (select from acquisitions.suggester u where u.suggestion_id = s.id and u.withdrawn_at is null)
  order by s.id`.returns({ id: int8 })

/**
 * Two records of one person stand behind the same: one stand remains. A stand that was withdrawn gives way to one that was
 * not; of two that hold, the earlier place in the line, both reasons as far as there is room, and what was answered.
 */
export const joinStands = statement`
  update acquisitions.suggester u set
    branch_id = case when u.withdrawn_at is null then u.branch_id else f.branch_id end,
    why = case when u.withdrawn_at is not null or u.why = '' then f.why when f.why in ('', u.why) then u.why
      else left(u.why || E'\\n' || f.why, 300) end,
    reserve = f.reserve or (u.withdrawn_at is null and u.reserve),
    made_at = case when u.withdrawn_at is null then least(u.made_at, f.made_at) else f.made_at end,
    answered = case when u.withdrawn_at is not null or u.answered is null or f.answered = 'placed' then f.answered else u.answered end,
    bars = case when u.withdrawn_at is not null or u.answered is null or f.answered = 'placed' then f.bars else u.bars end,
    withdrawn_at = null
  from acquisitions.suggester f
  where f.patron_id = ${arg('from', int8)} and u.patron_id = ${arg('into', int8)} and u.suggestion_id = f.suggestion_id
    and f.withdrawn_at is null`.nothing()

export const moveStands = statement`
  update acquisitions.suggester f set patron_id = ${arg('into', int8)} where f.patron_id = ${arg('from', int8)}
    and not exists (select from acquisitions.suggester u where u.patron_id = ${arg('into', int8)} and u.suggestion_id = f.suggestion_id)`.nothing()
