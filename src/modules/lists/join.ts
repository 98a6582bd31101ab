import { type Bound, bind } from '../../database/statement.ts'
import type { Transaction } from '../../database/transaction.ts'
import { type EntryOfTwo, joinLists, targetOf } from './join.rules.ts'
import * as rows from './lists.sql.ts'

/**
 * The writes that make one borrower's lists another's, in the transaction that makes one person of the two, however many
 * there are then. Lists of the same name become one, where that neither costs a note nor shows anybody more.
 */
export async function listsMerged(
  tx: Transaction,
  order: { readonly from: number; readonly into: number },
): Promise<Bound[]> {
  const { from, into } = order
  const [, lists] = await Promise.all([
    tx.run(rows.lockOwner, { patron: into }),
    tx.run(rows.listsOfTwo, { from, into }),
  ])
  const there = lists.filter(list => list.patron === into)
  const pairs = lists
    .filter(list => list.patron === from)
    .flatMap(coming => {
      const target = targetOf(coming, there)
      return target ? [{ coming, target }] : []
    })
  if (!pairs.length) return [bind(rows.moveLists, { from, into })]
  const ids = [...new Set(pairs.flatMap(({ coming, target }) => [coming.id, target.id]))]
  const entries = new Map<number, EntryOfTwo[]>(ids.map(id => [id, []]))
  for (const { list, ...entry } of await tx.run(rows.allEntries, { lists: ids }))
    entries.get(list)?.push(entry)
  const writes: Bound[] = []
  for (const { coming, target } of pairs) {
    const [standing, arriving] = [entries.get(target.id) ?? [], entries.get(coming.id) ?? []]
    const joined = joinLists(standing, arriving)
    if (!joined) continue
    const notes = new Map(joined.notes.map(({ entry, note }) => [entry, note]))
    writes.push(
      bind(rows.putEntries, { list: target.id, entries: [...joined.put, ...joined.back] }),
      ...joined.back.map(entry => bind(rows.setRemoved, { entry, at: null })),
      ...joined.notes.map(note => bind(rows.setNote, note)),
      bind(rows.usedAsLateAs, { list: target.id, at: coming.usedAt }),
      bind(rows.dropList, { list: coming.id }),
    )
    // Another of the same name is joined with what the list has become.
    entries.set(
      target.id,
      [...standing, ...arriving.filter(entry => joined.put.includes(entry.id))].map(entry => ({
        ...entry,
        note: notes.get(entry.id) ?? entry.note,
        isRemoved: entry.isRemoved && !joined.back.includes(entry.id),
      })),
    )
  }
  return [...writes, bind(rows.moveLists, { from, into })]
}
