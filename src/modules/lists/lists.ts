import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import { answer, type Ending, inTransaction, type Transaction } from '../../database/transaction.ts'
import { newSessionToken } from '../../kernel/secret.ts'
import {
  decideMake,
  decideNote,
  decideRename,
  decideSave,
  decideShare,
  decideUndo,
  type ListRefusal,
  listLimits,
  listUndoMinutes,
  type MoveWay,
  moved,
  sameListSeconds,
  tidied,
} from './lists.rules.ts'
import * as rows from './lists.sql.ts'

/** A list with how many works it holds. */
export type List = Row<typeof rows.listsOf>
export type ListEntry = Omit<Row<typeof rows.entriesOf>, 'total'>

export type ListOutcome<T extends object = object> =
  | ({ readonly outcome: 'done' } & T)
  | { readonly outcome: 'refused'; readonly refusals: readonly ListRefusal[] }

const refused = (...refusals: ListRefusal[]) => ({ outcome: 'refused', refusals }) as const
const notThere = refused({ code: 'not-there' })

/** The statements a deed ends with; the feed is told that a list changed, neither whose nor what is in it. */
const changed = <T extends object>(value: T, ...writes: Bound[]): Ending<ListOutcome<T>> =>
  answer<ListOutcome<T>>({ outcome: 'done', ...value }, [...writes, event({ kind: 'list.changed' })])

type Step<T extends object> = Promise<ListOutcome<T> | Ending<ListOutcome<T>>>

/** A deed on the lists of one borrower, one at a time. */
const onLists = <T extends object = object>(
  deps: Deps,
  patron: number,
  deed: (tx: Transaction) => Step<T>,
): Promise<ListOutcome<T>> =>
  inTransaction<ListOutcome<T>>(deps.db, async tx => {
    const [owner] = await tx.run(rows.lockOwner, { patron })
    return owner ? deed(tx) : notThere
  })

interface OfList {
  readonly patron: number
  readonly list: number
}
interface OfEntry {
  readonly patron: number
  readonly entry: number
}

/** The same on one list that is the borrower's. */
const onList = <T extends object = object>(
  deps: Deps,
  of: OfList,
  deed: (tx: Transaction, list: List) => Step<T>,
): Promise<ListOutcome<T>> =>
  onLists<T>(deps, of.patron, async tx => {
    const { patron, list } = of
    const [found] = await tx.run(rows.listOf, { patron, list })
    return found ? deed(tx, found) : notThere
  })

type Entry = Row<typeof rows.entryOf>
/** The same on one entry of such a list, also one that was taken away. */
const onEntry = <T extends object = object>(
  deps: Deps,
  of: OfEntry,
  deed: (tx: Transaction, entry: Entry, list: List) => Step<T>,
): Promise<ListOutcome<T>> =>
  onLists<T>(deps, of.patron, async tx => {
    const { patron, entry } = of
    const [found] = await tx.run(rows.entryOf, { patron, entry })
    const [list] = found ? await tx.run(rows.listOf, { patron, list: found.list }) : []
    return found && list ? deed(tx, found, list) : notThere
  })

/** Somebody's lists, the one used last first. */
export const listsOf = (db: Executor, patron: number): Promise<List[]> => db.run(rows.listsOf, { patron })

export const listOf = async (db: Executor, of: OfList): Promise<List | null> => {
  const { patron, list } = of
  return (await db.run(rows.listOf, { patron, list }))[0] ?? null
}

/** The list a link shows, whoever follows it; null when it is shared no longer. */
export const sharedList = async (db: Executor, token: string): Promise<List | null> =>
  (await db.run(rows.listOfToken, { token }))[0] ?? null

/** A part of a list in its owner's order, and how many works it holds. */
export async function entriesOf(
  db: Executor,
  of: { readonly list: number; readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly entries: readonly ListEntry[] }> {
  const found = await db.run(rows.entriesOf, of)
  return { total: found[0]?.total ?? 0, entries: found.map(({ total: _, ...entry }) => entry) }
}

/** In which lists of somebody's a work stands, and as which entry. */
export const listsWith = (db: Executor, of: { readonly patron: number; readonly work: number }) =>
  db.run(rows.listsWith, of)

/**
 * Makes a list, once however often the form is sent: its second answer is the first.
 * @param also what else is wrong with the deed the list is made for: no list stays behind when it is refused
 */
async function make(
  tx: Transaction,
  deps: Deps,
  order: { readonly patron: number; readonly name: string; readonly also?: readonly ListRefusal[] },
) {
  const { patron, also = [] } = order
  const name = tidied(order.name)
  const since = deps.now().subtract({ seconds: sameListSeconds })
  const [[counted], [made]] = await Promise.all([
    tx.run(rows.countLists, { patron }),
    tx.run(rows.madeSince, { patron, name, since }),
  ])
  if (made && !also.length) return { outcome: 'done', list: made.id } as const
  const refusals = [...decideMake(name, counted?.lists ?? 0), ...also]
  if (refusals.length) return refused(...refusals)
  const [fresh] = await tx.run(rows.makeList, { patron, name, at: deps.now() })
  return { outcome: 'done', list: fresh?.id ?? 0 } as const
}

export const makeList = (deps: Deps, order: { readonly patron: number; readonly name: string }) =>
  onLists<{ readonly list: number }>(deps, order.patron, async tx => {
    const made = await make(tx, deps, order)
    return made.outcome === 'done' ? changed({ list: made.list }) : made
  })

export const renameList = (deps: Deps, order: OfList & { readonly name: string }) =>
  onList(deps, order, async () => {
    const name = tidied(order.name)
    const refusals = decideRename(name)
    return refusals.length
      ? refused(...refusals)
      : changed({}, bind(rows.renameList, { list: order.list, name }))
  })

/** Takes a list away; `restoreList` takes it back for ten minutes. Its link shows nothing from now on. */
export const deleteList = (deps: Deps, of: OfList) =>
  onList(deps, of, async () => changed({}, bind(rows.setDeleted, { list: of.list, at: deps.now() })))

export const restoreList = (deps: Deps, of: OfList) =>
  onLists<{ readonly name: string }>(deps, of.patron, async tx => {
    const { patron, list } = of
    const [found] = await tx.run(rows.deletedList, { patron, list })
    if (!found) return notThere
    const { name } = found
    if (!found.deletedAt) return { outcome: 'done', name }
    const [counted] = await tx.run(rows.countLists, { patron })
    const refusals = decideUndo(found.deletedAt, deps.now(), decideMake(name, counted?.lists ?? 0))
    return refusals.length
      ? refused(...refusals)
      : changed({ name }, bind(rows.setDeleted, { list, at: null }))
  })

/**
 * Lets whoever has the link see a list. Shared already, the link stays the same.
 * @param order.shownAs what others read of who made it; '' = nothing
 */
export const shareList = (
  deps: Deps,
  order: OfList & { readonly shownAs: string; readonly showsNotes: boolean },
) =>
  onList<{ readonly token: string }>(deps, order, async (_tx, list) => {
    const shownAs = tidied(order.shownAs)
    const refusals = decideShare(shownAs)
    if (refusals.length) return refused(...refusals)
    const token = list.shareToken ?? newSessionToken()
    const { showsNotes } = order
    return changed({ token }, bind(rows.setShare, { list: list.id, token, shownAs, showsNotes }))
  })

/** The link shows nothing any more; shared again, the list has another. */
export const unshareList = (deps: Deps, of: OfList) =>
  onList(deps, of, async (_tx, { id: list, shownAs, showsNotes }) =>
    changed({}, bind(rows.setShare, { list, token: null, shownAs, showsNotes })),
  )

async function put(tx: Transaction, deps: Deps, order: { list: List; work: number; note: string }) {
  const { list, work, note } = order
  const [there] = await tx.run(rows.entryOfWork, { list: list.id, work })
  const isIn = there !== undefined && there.removedAt === null
  const refusals = decideSave({ works: list.works, note, isIn })
  if (refusals.length) return refused(...refusals)
  const at = deps.now()
  const [added] = await tx.run(rows.addEntry, { list: list.id, work, note, at })
  return { outcome: 'done', entry: added?.id ?? 0 } as const
}

/** Where something is saved: one of the lists, a new one, or, when nothing is said, the one used last. */
export type SaveTo =
  | { readonly kind: 'list'; readonly list: number }
  | { readonly kind: 'new'; readonly name: string }
  /** @param name what the first list is called */
  | { readonly kind: 'usual'; readonly name: string }

async function listFor(
  tx: Transaction,
  deps: Deps,
  { patron, to, note }: { readonly patron: number; readonly to: SaveTo; readonly note: string },
) {
  const [usual] = to.kind === 'usual' ? await tx.run(rows.listsOf, { patron }) : []
  if (usual) return { outcome: 'done', list: usual } as const
  const made =
    to.kind === 'list'
      ? ({ outcome: 'done', list: to.list } as const)
      : await make(tx, deps, { patron, name: to.name, also: decideNote(note) })
  if (made.outcome === 'refused') return made
  const [list] = await tx.run(rows.listOf, { patron, list: made.list })
  return list ? ({ outcome: 'done', list } as const) : notThere
}

/** Saves a work at the end of a list. Nothing is made when anything is refused. Saved there already is no failure. */
export const saveWork = (
  deps: Deps,
  order: { readonly patron: number; readonly work: number; readonly to: SaveTo; readonly note: string },
) =>
  onLists<{ readonly list: number; readonly entry: number }>(deps, order.patron, async tx => {
    const { patron, to } = order
    const note = order.note.trim()
    const [work] = await tx.run(rows.workToSave, { work: order.work })
    if (!work) return notThere
    const found = await listFor(tx, deps, { patron, to, note })
    if (found.outcome === 'refused') return found
    const { list } = found
    const [there] = await tx.run(rows.entryOfWork, { list: list.id, work: work.id })
    if (there && !there.removedAt) return { outcome: 'done', list: list.id, entry: there.id }
    const added = await put(tx, deps, { list, work: work.id, note })
    return added.outcome === 'done'
      ? changed({ list: list.id, entry: added.entry }, bind(rows.useList, { list: list.id, at: deps.now() }))
      : added
  })

export const noteWork = (deps: Deps, order: OfEntry & { readonly note: string }) =>
  onEntry<{ readonly list: number }>(deps, order, async (_tx, entry) => {
    const note = order.note.trim()
    const refusals = decideNote(note)
    return refusals.length
      ? refused(...refusals)
      : changed({ list: entry.list }, bind(rows.setNote, { entry: entry.id, note }))
  })

/** Takes a work out of its list; `restoreWork` puts it back where it stood, for ten minutes. */
export const removeWork = (deps: Deps, of: OfEntry) =>
  onEntry<{ readonly list: number; readonly work: number }>(deps, of, async (_tx, entry) => {
    const done = { list: entry.list, work: entry.work }
    if (entry.removedAt) return { outcome: 'done', ...done }
    return changed(done, bind(rows.setRemoved, { entry: entry.id, at: deps.now() }))
  })

export const restoreWork = (deps: Deps, of: OfEntry) =>
  onEntry<{ readonly list: number; readonly work: number }>(deps, of, async (_tx, entry, list) => {
    const done = { list: entry.list, work: entry.work }
    if (!entry.removedAt) return { outcome: 'done', ...done }
    const full = decideSave({ works: list.works, note: '', isIn: false })
    const refusals = decideUndo(entry.removedAt, deps.now(), full)
    return refusals.length
      ? refused(...refusals)
      : changed(done, bind(rows.setRemoved, { entry: entry.id, at: null }))
  })

/** Changes the order within a list. */
export const moveWork = (deps: Deps, order: OfEntry & { readonly way: MoveWay }) =>
  onEntry<{ readonly list: number }>(deps, order, async (tx, entry) => {
    const ids = (await tx.run(rows.orderOf, { list: entry.list })).map(({ id }) => id)
    const entries = [...moved(ids, entry.id, order.way)]
    return changed({ list: entry.list }, bind(rows.setOrder, { entries }))
  })

/** Moves a work to the end of another list, with its note. */
export const moveToList = (deps: Deps, order: OfEntry & { readonly list: number }) =>
  onEntry<{ readonly list: number; readonly name: string }>(deps, order, async (tx, entry) => {
    const [list] = await tx.run(rows.listOf, { patron: order.patron, list: order.list })
    if (!list || entry.removedAt) return notThere
    const put_ = await put(tx, deps, { list, work: entry.work, note: entry.note })
    if (put_.outcome === 'refused') return put_
    return changed({ list: entry.list, name: list.name }, bind(rows.deleteEntry, { entry: entry.id }))
  })

/** A job: what was taken away is forgotten when it can be taken back no longer. */
export const forgetRemoved = (deps: Deps) =>
  deps.db.run(rows.forgetRemoved, { before: deps.now().subtract({ minutes: listUndoMinutes }) })

/** How much a list may hold: more than one page of it. */
export const wholeList = { limit: listLimits.works, offset: 0 } as const
