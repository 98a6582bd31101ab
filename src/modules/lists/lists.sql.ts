import { arrayOf, bool, instant, int4, int8, nullable, text } from '../../database/codecs.ts'
import { arg, fragment, statement } from '../../database/statement.ts'

const list = {
  id: int8,
  name: text,
  madeAt: instant,
  usedAt: instant,
  shareToken: nullable(text),
  shownAs: text,
  showsNotes: bool,
  works: int8,
  /** The first three. */
  firstWorks: arrayOf(int8),
}
const asList = fragment`
  l.id, l.name, l.made_at, l.used_at, l.share_token, l.shown_as, l.shows_notes,
    (select count(*) from lists.entry e where e.list_id = l.id and e.removed_at is null) as works,
    array(select coalesce(w.merged_into, w.id) from lists.entry e join catalogue.work w on w.id = e.work_id
      where e.list_id = l.id and e.removed_at is null order by e.place, e.id limit 3) as first_works`

/** The one used last first. */
export const listsOf = statement`
  select ${asList} from lists.list l where l.patron_id = ${arg('patron', int8)} and l.deleted_at is null
  order by l.used_at desc, l.id desc`.returns(list)

export const listOf = statement`
  select ${asList} from lists.list l
  where l.id = ${arg('list', int8)} and l.patron_id = ${arg('patron', int8)} and l.deleted_at is null`.returns(
  list,
)

export const listOfToken = statement`
  select ${asList} from lists.list l where l.share_token = ${arg('token', text)} and l.deleted_at is null`.returns(
  list,
)

/** In which of somebody's lists a work stands. */
export const listsWith = statement`
  select l.id, e.id as entry from lists.list l join lists.entry e on e.list_id = l.id join catalogue.work w on w.id = e.work_id
  where l.patron_id = ${arg('patron', int8)} and l.deleted_at is null and coalesce(w.merged_into, w.id) = ${arg('work', int8)}
    and e.removed_at is null
  order by l.used_at desc, l.id desc`.returns({ id: int8, entry: int8 })

/** A work that was joined to another is given as that one. */
export const entriesOf = statement`
  select e.id, coalesce(w.merged_into, w.id) as work, e.note, e.added_at, count(*) over () as total
  from lists.entry e join catalogue.work w on w.id = e.work_id where e.list_id = ${arg('list', int8)} and e.removed_at is null
  order by e.place, e.id limit ${arg('limit', int4)} offset ${arg('offset', int4)}`.returns({
  id: int8,
  work: int8,
  note: text,
  addedAt: instant,
  total: int8,
})

/** One deed at a time for the lists of one borrower. */
export const lockOwner = statement`
  select id from patrons.patron where id = ${arg('patron', int8)} for no key update`.returns({ id: int8 })

export const countLists = statement`
  select count(*) as lists from lists.list where patron_id = ${arg('patron', int8)} and deleted_at is null`.returns(
  { lists: int8 },
)

/** A list that somebody made by a name since a moment. */
export const madeSince = statement`
  select id from lists.list where patron_id = ${arg('patron', int8)} and name = ${arg('name', text)} and deleted_at is null
    and made_at >= ${arg('since', instant)} order by id limit 1`.returns({ id: int8 })

export const makeList = statement`
  insert into lists.list (patron_id, name, made_at, used_at)
  values (${arg('patron', int8)}, ${arg('name', text)}, ${arg('at', instant)}, ${arg('at', instant)}) returning id`.returns(
  { id: int8 },
)

export const renameList = statement`
  update lists.list set name = ${arg('name', text)} where id = ${arg('list', int8)}`.nothing()

export const useList = statement`
  update lists.list set used_at = ${arg('at', instant)} where id = ${arg('list', int8)}`.nothing()

/** A list that is taken away is shared no longer, also when it is taken back. */
export const setDeleted = statement`
  update lists.list set deleted_at = ${arg('at', nullable(instant))}, share_token = null where id = ${arg('list', int8)}`.nothing()

export const deletedList = statement`
  select id, name, deleted_at from lists.list where id = ${arg('list', int8)} and patron_id = ${arg('patron', int8)}`.returns(
  { id: int8, name: text, deletedAt: nullable(instant) },
)

export const setShare = statement`
  update lists.list set share_token = ${arg('token', nullable(text))}, shown_as = ${arg('shownAs', text)},
    shows_notes = ${arg('showsNotes', bool)} where id = ${arg('list', int8)}`.nothing()

/** A work by its number, or the one it was joined to. */
export const workToSave = statement`
  select coalesce(w.merged_into, w.id) as id from catalogue.work w where w.id = ${arg('work', int8)}`.returns(
  {
    id: int8,
  },
)

/** Where a work stands in a list, also when it has been taken away. */
export const entryOfWork = statement`
  select e.id, e.removed_at from lists.entry e where e.list_id = ${arg('list', int8)} and e.work_id = ${arg('work', int8)}`.returns(
  { id: int8, removedAt: nullable(instant) },
)

/** At the end. One that was taken away comes back there, with the note given now. */
export const addEntry = statement`
  insert into lists.entry (list_id, work_id, place, note, added_at)
  select ${arg('list', int8)}, ${arg('work', int8)}, coalesce(max(e.place), 0) + 1, ${arg('note', text)}, ${arg('at', instant)}
  from lists.entry e where e.list_id = ${arg('list', int8)}
  on conflict (list_id, work_id) do update set removed_at = null, place = excluded.place, note = excluded.note, added_at = excluded.added_at
  returning id`.returns({ id: int8 })

/** An entry of one of somebody's lists. */
export const entryOf = statement`
  select e.id, e.list_id as list, e.work_id as work, e.note, e.added_at, e.removed_at from lists.entry e join lists.list l on l.id = e.list_id
  where e.id = ${arg('entry', int8)} and l.patron_id = ${arg('patron', int8)} and l.deleted_at is null`.returns(
  {
    id: int8,
    list: int8,
    work: int8,
    note: text,
    addedAt: instant,
    removedAt: nullable(instant),
  },
)

export const setRemoved = statement`
  update lists.entry set removed_at = ${arg('at', nullable(instant))} where id = ${arg('entry', int8)}`.nothing()

export const setNote = statement`
  update lists.entry set note = ${arg('note', text)} where id = ${arg('entry', int8)}`.nothing()

export const deleteEntry = statement`delete from lists.entry where id = ${arg('entry', int8)}`.nothing()

export const orderOf = statement`
  select e.id from lists.entry e where e.list_id = ${arg('list', int8)} and e.removed_at is null order by e.place, e.id`.returns(
  { id: int8 },
)

export const setOrder = statement`
  update lists.entry e set place = x.place
  from unnest(${arg('entries', arrayOf(int8))}) with ordinality as x(id, place) where e.id = x.id and e.place <> x.place`.nothing()

export const forgetRemoved = statement`
  with lists as (delete from lists.list where deleted_at < ${arg('before', instant)})
  delete from lists.entry where removed_at < ${arg('before', instant)}`.nothing()

/** What is kept of two records that become one, the list used last first. */
export const listsOfTwo = statement`
  select l.id, l.patron_id as patron, l.name, l.share_token is not null as is_shared, l.used_at from lists.list l
  where l.patron_id in (${arg('from', int8)}, ${arg('into', int8)}) and l.deleted_at is null order by l.used_at desc, l.id desc`.returns(
  { id: int8, patron: int8, name: text, isShared: bool, usedAt: instant },
)

/** Everything in some lists, in their order, also what was taken away. */
export const allEntries = statement`
  select e.id, e.list_id as list, coalesce(w.merged_into, w.id) as work, e.note, e.removed_at is not null as is_removed
  from lists.entry e join catalogue.work w on w.id = e.work_id where e.list_id = any (${arg('lists', arrayOf(int8))})
  order by e.place, e.id`.returns({ id: int8, list: int8, work: int8, note: text, isRemoved: bool })

/** At the end of a list, in the order given. */
export const putEntries = statement`
  update lists.entry e set list_id = ${arg('list', int8)},
    place = x.place + (select coalesce(max(o.place), 0) from lists.entry o where o.list_id = ${arg('list', int8)})
  from unnest(${arg('entries', arrayOf(int8))}) with ordinality as x(id, place) where e.id = x.id`.nothing()

/** Used when the one that was joined to it was, if that is later. */
export const usedAsLateAs = statement`
  update lists.list l set used_at = greatest(l.used_at, ${arg('at', instant)}) where l.id = ${arg('list', int8)}`.nothing()

export const dropList = statement`delete from lists.list where id = ${arg('list', int8)}`.nothing()

/** Also those that were taken away, as long as they can be taken back. */
export const moveLists = statement`
  update lists.list set patron_id = ${arg('into', int8)} where patron_id = ${arg('from', int8)}`.nothing()
