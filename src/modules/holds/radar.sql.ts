import { arrayOf, date, instant, int2, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** Everybody who waits for some works without a copy planned, paused or not: they wait all the same. */
export const waitingHolds = statement`
  select work_id as work, id, target, edition_id, target_item, languages, formats, pickup_branch, queued_at, priority
  from holds.hold
  where work_id = any (${arg('works', arrayOf(int8))}) and ended_at is null and state = 'waiting'
    and (needed_by is null or needed_by >= ${arg('today', date)})`.returns({
  work: int8,
  id: int8,
  target: oneOf('work', 'edition', 'item'),
  editionId: nullable(int8),
  targetItem: nullable(int8),
  languages: nullable(arrayOf(text)),
  formats: nullable(arrayOf(text)),
  pickupBranch: int4,
  queuedAt: instant,
  priority: int2,
})

/** The editions of some works that are kept as copies and can be reserved: what could be bought. */
export const buyableEditions = statement`
  select work_id as work, id as edition, language, format from catalogue.edition e
  where work_id = any (${arg('works', arrayOf(int8))}) and requestable and not hidden
    and format not in ('e-book', 'e-audiobook', 'e-film', 'e-music', 'e-magazine')`.returns({
  work: int8,
  edition: int8,
  language: nullable(text),
  format: text,
})

export const forgetRadar = statement`delete from holds.radar`.nothing()

export const storeRadar = statement`
  insert into holds.radar (work_id, edition_id, format, waiting, copies, wait_now, wait_then, saved_days, municipality, branch_id, made_at)
  select x.*, ${arg('at', instant)} from unnest(${arg('works', arrayOf(int8))}, ${arg('editions', arrayOf(int8))}, ${arg('formats', arrayOf(text))},
    ${arg('waiting', arrayOf(int4))}, ${arg('copies', arrayOf(int4))}, ${arg('waitNow', arrayOf(int4))}, ${arg('waitThen', arrayOf(int4))},
    ${arg('savedDays', arrayOf(int4))}, ${arg('municipalities', arrayOf(int4))}, ${arg('branches', arrayOf(int4))}) as x`.nothing()

/** The list, most saved first or as it is sorted; null = every municipality, every format. */
export const radarLines = statement`
  select r.work_id as work, w.title, w.creator, r.edition_id as edition, r.format, r.waiting, r.copies, r.wait_now, r.wait_then, r.saved_days,
    r.municipality, r.branch_id as branch
  from holds.radar r join catalogue.work w on w.id = r.work_id
  where r.municipality = coalesce(${arg('municipality', nullable(int4))}, r.municipality)
    and r.format = coalesce(${arg('format', nullable(text))}, r.format)
  order by case when ${arg('sort', text)} = 'title' then w.sort_title end collate "sv-SE-x-icu",
    case ${arg('sort', text)} when 'waiting' then r.waiting when 'per-copy' then r.waiting / greatest(r.copies, 0.5)
      when 'wait' then r.wait_now else r.saved_days end desc, r.work_id
  limit ${arg('limit', int4)} offset ${arg('offset', int4)}`.returns({
  work: int8,
  title: text,
  creator: nullable(text),
  edition: int8,
  format: text,
  waiting: int4,
  copies: int4,
  waitNow: int4,
  waitThen: int4,
  savedDays: int4,
  municipality: int4,
  branch: nullable(int4),
})

/** How many lines there are under a choice. */
export const radarTotals = statement`
  select count(*) as titles, coalesce(sum(saved_days), 0)::bigint as saved_days from holds.radar
  where municipality = coalesce(${arg('municipality', nullable(int4))}, municipality)
    and format = coalesce(${arg('format', nullable(text))}, format)`.returns({
  titles: int8,
  savedDays: int8,
})

/** What can be chosen among, and when the list was made. */
export const radarChoices = statement`
  select coalesce(array_agg(distinct municipality), '{}') as municipalities, coalesce(array_agg(distinct format order by format), '{}') as formats,
    max(made_at) as made_at
  from holds.radar`.returns({
  municipalities: arrayOf(int4),
  formats: arrayOf(text),
  madeAt: nullable(instant),
})
