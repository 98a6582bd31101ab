import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import { worksByIds } from '../../../modules/catalogue/index.ts'
import {
  deleteList,
  entriesOf,
  type List,
  type ListEntry,
  listOf,
  listsOf,
  listsWith,
  makeList,
  moveToList,
  moveWork,
  noteWork,
  removeWork,
  renameList,
  restoreList,
  restoreWork,
  saveWork,
  sharedList,
  shareList,
  unshareList,
  wholeList,
} from '../../../modules/lists/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import type { OwnReader } from '../my-pages/own.ts'
import type { Rooms } from '../rooms.ts'
import { foundWork, languagesMeant } from '../rooms-of-catalogue.ts'
import { hitView, type PromisedHits } from '../search/search.load.ts'
import { slugOf } from '../slug.ts'
import type { EntryView } from './list.page.tsx'
import type { ListsHouse } from './lists.house.ts'
import type { ListLine } from './lists.page.tsx'

type ListsDeps = Deps & {
  readonly organisation: () => Organisation
  readonly rooms: Pick<Rooms, 'arrivalsAt'>
}

const perPage = 25

const lineOf = ({ id, name, works, shareToken }: List): Omit<ListLine, 'covers'> => ({
  ...{ id, name, works },
  isShared: shareToken !== null,
})

/** The lists of readers, by the deeds of the module. */
export function listsHouse(deps: ListsDeps): ListsHouse {
  const { db } = deps
  /** The works of a part of a list, with how each can be had right now. */
  async function entryViews(entries: readonly ListEntry[], reader: OwnReader | null): Promise<EntryView[]> {
    const organisation = deps.organisation()
    const home = reader ? organisation.branch(reader.homeBranch) : null
    const ids = entries.map(({ work }) => work)
    const [works, arriving] = await Promise.all([
      worksByIds(db, ids),
      home?.isPickup && ids.length ? deps.rooms.arrivalsAt(ids, home.id) : null,
    ])
    const promised: PromisedHits | null =
      home && arriving
        ? { branch: home, isOwn: true, days: arriving(languagesMeant(works)), today: dayOf(deps.now()) }
        : null
    const byId = new Map(works.map(found => [found.id, found]))
    return entries.flatMap(({ id, work, note }) => {
      const found = byId.get(work)
      return found ? [{ id, note, hit: hitView(foundWork(found), organisation, home, promised) }] : []
    })
  }
  async function part(list: List, reader: OwnReader | null, page: number | 'all') {
    if (page === 'all') {
      const { total, entries } = await entriesOf(db, { list: list.id, ...wholeList })
      // On paper nobody needs to know when each could be had today.
      return { page: 1, pages: 1, isWhole: true, total, entries: await entryViews(entries, null) }
    }
    const pages = Math.max(1, Math.ceil(list.works / perPage))
    // The last of a page was taken out: the page before is shown.
    const shown = Math.min(page, pages)
    const { total, entries } = await entriesOf(db, {
      list: list.id,
      limit: perPage,
      offset: (shown - 1) * perPage,
    })
    return { page: shown, pages, isWhole: false, total, entries: await entryViews(entries, reader) }
  }
  async function workOf(id: number) {
    const [work] = await worksByIds(db, [id])
    if (!work) return null
    const { title, creator, subjects, audience } = foundWork(work)
    const cover = { id: work.id, title, creator, subjects, audience }
    return { id: work.id, slug: slugOf(title), title, creator, cover }
  }

  return {
    all: async ({ id: patron }) => {
      const lists = await listsOf(db, patron)
      const works = await worksByIds(db, [...new Set(lists.flatMap(list => list.firstWorks))])
      const covers = new Map(
        works.map(work => {
          const { id, title, creator, subjects, audience } = foundWork(work)
          return [id, { id, title, creator, subjects, audience }]
        }),
      )
      return {
        lists: lists.map(list => ({
          ...lineOf(list),
          covers: list.firstWorks.flatMap(work => covers.get(work) ?? []),
        })),
      }
    },
    one: async (reader, id, page) => {
      const { id: patron } = reader
      const list = await listOf(db, { patron, list: id })
      if (!list) return null
      const [shown, all] = await Promise.all([part(list, reader, page), listsOf(db, patron)])
      const { name, shownAs, showsNotes, shareToken } = list
      return {
        ...{ id, name, shownAs, showsNotes, shareToken, ...shown },
        others: all.filter(other => other.id !== id).map(other => ({ id: other.id, name: other.name })),
      }
    },
    file: async ({ id: patron }, id) => {
      const list = await listOf(db, { patron, list: id })
      if (!list) return null
      const { entries } = await entriesOf(db, { list: id, ...wholeList })
      const works = await worksByIds(
        db,
        entries.map(({ work }) => work),
      )
      const byId = new Map(works.map(work => [work.id, foundWork(work)]))
      return {
        name: list.name,
        lines: entries.flatMap(({ work, note, addedAt }) => {
          const found = byId.get(work)
          return found ? [{ title: found.title, creator: found.creator, note, addedOn: dayOf(addedAt) }] : []
        }),
      }
    },
    shared: async (token, reader, page) => {
      const list = await sharedList(db, token)
      if (!list) return null
      const { entries, isWhole: _, ...shown } = await part(list, reader, page)
      return {
        ...{ token, name: list.name, shownAs: list.shownAs, ...shown },
        entries: entries.map(entry => ({ ...entry, note: list.showsNotes ? entry.note : '' })),
      }
    },
    saveForm: async ({ id: patron }, id) => {
      const [work, lists] = await Promise.all([workOf(id), listsOf(db, patron)])
      return work && { work, lists: lists.map(({ id: list, name }) => ({ id: list, name })) }
    },
    saved: async ({ id: patron }, id, list) => {
      const [work, found] = await Promise.all([workOf(id), listOf(db, { patron, list })])
      if (!work || !found) return null
      const entry = (await listsWith(db, { patron, work: work.id })).find(one => one.id === list)?.entry
      return entry === undefined ? null : { work, entry, list: { id: found.id, name: found.name } }
    },
    save: ({ id: patron }, order) => saveWork(deps, { patron, ...order }),
    make: ({ id: patron }, name) => makeList(deps, { patron, name }),
    rename: ({ id: patron }, list, name) => renameList(deps, { patron, list, name }),
    delete: ({ id: patron }, list) => deleteList(deps, { patron, list }),
    restore: ({ id: patron }, list) => restoreList(deps, { patron, list }),
    share: ({ id: patron }, list, how) => shareList(deps, { patron, list, ...how }),
    unshare: ({ id: patron }, list) => unshareList(deps, { patron, list }),
    note: ({ id: patron }, entry, note) => noteWork(deps, { patron, entry, note }),
    takeOut: ({ id: patron }, entry) => removeWork(deps, { patron, entry }),
    putBack: ({ id: patron }, entry) => restoreWork(deps, { patron, entry }),
    move: ({ id: patron }, entry, way) => moveWork(deps, { patron, entry, way }),
    moveTo: ({ id: patron }, entry, list) => moveToList(deps, { patron, entry, list }),
  }
}
