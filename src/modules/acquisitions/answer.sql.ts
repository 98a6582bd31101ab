import { arrayOf, bool, instant, int4, int8, json, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'
import { declineReasons, suggestionStates } from './suggestion.rules.ts'

/** One at a time answers those who stand behind a suggestion. It writes nothing, and so holds nothing else up. */
export const lockAnswering = statement`
  select pg_advisory_xact_lock(7220021, (${arg('suggestion', int8)} % 2147483647)::integer) is null as locked`.returns(
  {
    locked: bool,
  },
)

/** What there is to answer; of a work that has come, its editions and whether a copy can be had. */
export const toAnswer = statement`
  select s.title, s.format, s.language, s.state, s.reason, s.reason_words, s.changed_at, coalesce(w.merged_into, w.id) as work,
    exists (select from catalogue.edition e join catalogue.item i on i.edition_id = e.id join circulation.item_status st on st.item_id = i.id
      where e.work_id = coalesce(w.merged_into, w.id) and e.requestable
        and st.state not in ('missing', 'lost', 'withdrawn', 'claimed_returned', 'damaged')) as has_copies,
    coalesce((select jsonb_agg(jsonb_build_object('format', e.format, 'language', e.language))
      from catalogue.edition e where e.work_id = coalesce(w.merged_into, w.id) and e.requestable and not e.hidden), '[]') as editions
  from acquisitions.suggestion s left join catalogue.work w on w.id = s.work_id
  where s.id = ${arg('suggestion', int8)}`.returns({
  title: text,
  format: text,
  language: nullable(text),
  state: oneOf(...suggestionStates),
  reason: nullable(oneOf(...declineReasons)),
  reasonWords: text,
  changedAt: instant,
  work: nullable(int8),
  hasCopies: bool,
  editions: json<{ format: string; language: string | null }[]>(),
})

/** Who stands behind it and has not been answered, in the order they suggested it. */
export const standing = statement`
  select u.id, u.patron_id as patron, u.branch_id as branch, u.reserve from acquisitions.suggester u
  where u.suggestion_id = ${arg('suggestion', int8)} and u.withdrawn_at is null and u.patron_id is not null and u.answered is null
  order by u.made_at, u.id`.returns({ id: int8, patron: nullable(int8), branch: int4, reserve: bool })

export const setAnswered = statement`
  update acquisitions.suggester set answered = ${arg('answered', text)}, bars = ${arg('bars', arrayOf(text))}
  where id = ${arg('suggester', int8)} and answered is null`.nothing()
