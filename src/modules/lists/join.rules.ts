import { listLimits } from './lists.rules.ts'

/** A list of one of two records that become one. */
export interface ListOfTwo {
  readonly id: number
  readonly name: string
  readonly isShared: boolean
}

/**
 * Into which list one that comes is joined: the first of the same name. One that others can see by a link is joined with
 * none, nor is another with it: the link would show what nobody shared, or what was shared would be gone.
 */
export const targetOf = (coming: ListOfTwo, there: readonly ListOfTwo[]): ListOfTwo | undefined =>
  coming.isShared
    ? undefined
    : there.find(list => !list.isShared && list.name.toLowerCase() === coming.name.toLowerCase())

export interface EntryOfTwo {
  readonly id: number
  readonly work: number
  readonly note: string
  readonly isRemoved: boolean
}

/** What is done to make two lists one. */
export interface JoinedLists {
  /** Entries that come, in their order, to the end of the list. */
  readonly put: readonly number[]
  /** Entries of the list that had been taken away and stand in the other: back again, last. */
  readonly back: readonly number[]
  readonly notes: readonly { readonly entry: number; readonly note: string }[]
}

/** Both notes in one, each said once; null when there is no room for both. */
function joinedNote(there: string, coming: string): string | null {
  if (!coming || coming === there) return there
  const both = there ? `${there}\n${coming}` : coming
  return both.length > listLimits.note ? null : both
}

/**
 * Makes one list of two, each work once with both notes. Null when that would cost a note: then the two stay two. How many
 * works a list may hold is asked of what is saved, not of what is joined.
 */
export function joinLists(there: readonly EntryOfTwo[], coming: readonly EntryOfTwo[]): JoinedLists | null {
  const known = new Map(there.map(entry => [entry.work, entry]))
  const put: number[] = []
  const back: number[] = []
  const notes = new Map<number, string>()
  for (const entry of coming) {
    const same = known.get(entry.work)
    if (!same) {
      put.push(entry.id)
      known.set(entry.work, entry)
      continue
    }
    // Taken away here: there it stands, or is taken away too.
    if (entry.isRemoved) continue
    if (same.isRemoved) back.push(same.id)
    const note = same.isRemoved ? entry.note : joinedNote(same.note, entry.note)
    if (note === null) return null
    if (note !== same.note) notes.set(same.id, note)
    known.set(entry.work, { ...same, note, isRemoved: false })
  }
  return { put, back, notes: [...notes].map(([entry, note]) => ({ entry, note })) }
}
