import { arrayOf, bool, date, instant, int4, int8, nullable, oneOf, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

const audience = oneOf('child', 'young', 'adult')
const kind = oneOf('tip', 'theme')
const state = oneOf('draft', 'published', 'ended')

const piece = {
  id: int8,
  kind,
  title: nullable(text),
  body: text,
  language: text,
  audience: nullable(audience),
  state,
  shownFrom: date,
  shownUntil: nullable(date),
  changedAt: instant,
  /** The whole name: what readers see of it is decided elsewhere. */
  author: text,
  branch: int4,
  works: arrayOf(int8),
  branches: arrayOf(int4),
}
// A work that was joined to another since is given as that one.
const withAll = fragment`p.id, p.kind, p.title, p.body, p.language, p.audience, p.state, p.shown_from, p.shown_until, p.changed_at,
    a.name as author, p.branch_id as branch,
    array(select coalesce(w.merged_into, w.id) from editorial.piece_work pw join catalogue.work w on w.id = pw.work_id
      where pw.piece_id = p.id order by pw.place) as works,
    array(select pb.branch_id from editorial.piece_branch pb where pb.piece_id = p.id order by pb.branch_id) as branches
  from editorial.piece p join staff.account a on a.id = p.author_id`

export const pieceById = statement`select ${withAll} where p.id = ${arg('id', int8)}`.returns(piece)

/** What is shown on a day, the latest first. A place shows its own tips, its themes and the whole county's. */
export const shownPieces = statement`
  select count(*) over () as total, ${withAll}
  where p.state = 'published' and p.shown_from <= ${arg('today', date)}
    and (p.shown_until is null or p.shown_until >= ${arg('today', date)})
    and (${arg('kind', nullable(text))} is null or p.kind = ${arg('kind', nullable(text))})
    and (${arg('audience', nullable(text))} is null or p.audience is null or p.audience = ${arg('audience', nullable(text))})
    and (${arg('place', nullable(int4))} is null
      or (p.kind = 'tip' and p.branch_id = ${arg('place', nullable(int4))})
      or (p.kind = 'theme' and (not exists (select from editorial.piece_branch pb where pb.piece_id = p.id)
        or exists (select from editorial.piece_branch pb where pb.piece_id = p.id and pb.branch_id = ${arg('place', nullable(int4))}))))
    and (not ${arg('everywhere', bool)} or not exists (select from editorial.piece_branch pb where pb.piece_id = p.id))
  order by p.shown_from desc, p.id desc limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  ...piece,
  total: int8,
})

/** Tips shown on a day about a work, and about works that were joined to it; the latest first. */
export const tipsOfWork = statement`
  select ${withAll}
  where p.kind = 'tip' and p.state = 'published' and p.shown_from <= ${arg('today', date)}
    and (p.shown_until is null or p.shown_until >= ${arg('today', date)})
    and p.id in (select pw.piece_id from catalogue.work w join editorial.piece_work pw on pw.work_id = w.id
      where w.id = ${arg('work', int8)} or w.merged_into = ${arg('work', int8)})
  order by p.shown_from desc, p.id desc limit ${arg('limit', int8)}`.returns(piece)

/** For staff: pieces in one part of their life; `words` is looked for in texts, titles of works and authors, '' = all. */
export const pieces = statement`
  select count(*) over () as total, ${withAll}
  where case when p.state = 'draft' then 'draft' when p.state = 'ended' or p.shown_until < ${arg('today', date)} then 'over'
      when p.shown_from > ${arg('today', date)} then 'coming' else 'shown' end = ${arg('showing', text)}
    and (${arg('words', text)} = '' or strpos(lower(concat_ws(' ', p.title, p.body, a.name,
      (select string_agg(w.title, ' ') from editorial.piece_work pw join catalogue.work w on w.id = pw.work_id where pw.piece_id = p.id))),
      lower(${arg('words', text)})) > 0)
  order by p.changed_at desc, p.id desc limit ${arg('limit', int8)} offset ${arg('offset', int8)}`.returns({
  ...piece,
  total: int8,
})

export const lockPiece = statement`
  select p.kind, p.state, p.shown_until from editorial.piece p where p.id = ${arg('id', int8)} for update`.returns(
  {
    kind,
    state,
    shownUntil: nullable(date),
  },
)

/** The works of a piece in their order, each as the work it was joined to. */
export const worksOfPiece = statement`
  select coalesce(w.merged_into, w.id) as work from editorial.piece_work pw join catalogue.work w on w.id = pw.work_id
  where pw.piece_id = ${arg('id', int8)} order by pw.place`.returns({ work: int8 })

export const pieceCase = statement`
  select exists (select from catalogue.work w where w.id = ${arg('work', nullable(int8))} and w.merged_into is null) as work_exists,
    not exists (select from unnest(${arg('branches', arrayOf(int4))}) as asked (id)
      where not exists (select from organisation.branch b where b.id = asked.id)) as branches_exist`.returns({
  workExists: bool,
  branchesExist: bool,
})

export const addPiece = statement`
  insert into editorial.piece (kind, title, body, language, audience, shown_from, shown_until, made_at, changed_at, author_id, branch_id)
  values (${arg('kind', text)}, ${arg('title', nullable(text))}, ${arg('body', text)}, ${arg('language', text)},
    ${arg('audience', nullable(text))}, ${arg('from', date)}, ${arg('until', nullable(date))}, ${arg('at', instant)},
    ${arg('at', instant)}, ${arg('account', int4)}, ${arg('branch', int4)})
  returning id`.returns({ id: int8 })

export const changePiece = statement`
  update editorial.piece set title = ${arg('title', nullable(text))}, body = ${arg('body', text)}, language = ${arg('language', text)},
    audience = ${arg('audience', nullable(text))}, shown_from = ${arg('from', date)}, shown_until = ${arg('until', nullable(date))},
    changed_at = ${arg('at', instant)}
  where id = ${arg('id', int8)}`.nothing()

export const setState = statement`
  update editorial.piece set state = ${arg('state', text)}, changed_at = ${arg('at', instant)} where id = ${arg('id', int8)}`.nothing()

export const forgetWorks =
  statement`delete from editorial.piece_work where piece_id = ${arg('id', int8)}`.nothing()

export const putWorks = statement`
  insert into editorial.piece_work (piece_id, work_id, place)
  select ${arg('id', int8)}, given.work, given.place
  from unnest(${arg('works', arrayOf(int8))}) with ordinality as given (work, place)`.nothing()

export const forgetBranches =
  statement`delete from editorial.piece_branch where piece_id = ${arg('id', int8)}`.nothing()

export const putBranches = statement`
  insert into editorial.piece_branch (piece_id, branch_id)
  select ${arg('id', int8)}, given.branch from unnest(${arg('branches', arrayOf(int4))}) as given (branch)`.nothing()
