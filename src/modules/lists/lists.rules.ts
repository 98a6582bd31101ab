/** What a borrower may keep. Lengths are counted in characters. */
export const listLimits = { lists: 50, works: 500, name: 80, note: 1000, shownAs: 60 } as const

/** So long what was taken away can be taken back. */
export const listUndoMinutes = 10

/** Asked for by the same name within so long, a list is the one that was made: a button was pressed twice. */
export const sameListSeconds = 60

/** Why nothing was kept or changed. */
export type ListRefusal =
  | { readonly code: 'name-missing' }
  | { readonly code: 'name-too-long'; readonly most: number }
  | { readonly code: 'too-many-lists'; readonly most: number }
  | { readonly code: 'list-full'; readonly most: number }
  | { readonly code: 'note-too-long'; readonly most: number }
  | { readonly code: 'shown-as-too-long'; readonly most: number }
  | { readonly code: 'in-list-already' }
  /** Taken away too long ago, or never there. */
  | { readonly code: 'too-late-to-undo' }
  /** Not a list, entry or work (any more), or not the reader's. */
  | { readonly code: 'not-there' }

/** Blanks at the ends and in a row say nothing. */
export const tidied = (written: string): string => written.trim().replace(/\s+/gu, ' ')

const nameRefusals = (name: string): ListRefusal[] => {
  if (!name) return [{ code: 'name-missing' }]
  return name.length > listLimits.name ? [{ code: 'name-too-long', most: listLimits.name }] : []
}

/** Whether a new list may be made. @param name tidied @param lists how many there are */
export const decideMake = (name: string, lists: number): ListRefusal[] => [
  ...nameRefusals(name),
  ...(lists >= listLimits.lists ? [{ code: 'too-many-lists', most: listLimits.lists } as const] : []),
]

/** Whether a list may be called so. */
export const decideRename = nameRefusals

/** Whether a work may be put into a list. */
export function decideSave(c: {
  readonly works: number
  readonly note: string
  readonly isIn: boolean
}): ListRefusal[] {
  // What is there already needs no room.
  if (c.isIn) return [{ code: 'in-list-already' }]
  return [
    ...(c.works >= listLimits.works ? [{ code: 'list-full', most: listLimits.works } as const] : []),
    ...decideNote(c.note),
  ]
}

/** Whether a note may be kept. */
export const decideNote = (note: string): ListRefusal[] =>
  note.length > listLimits.note ? [{ code: 'note-too-long', most: listLimits.note }] : []

/** Whether a list may be shared under what it is to be signed with. */
export const decideShare = (shownAs: string): ListRefusal[] =>
  shownAs.length > listLimits.shownAs ? [{ code: 'shown-as-too-long', most: listLimits.shownAs }] : []

/** Whether what was taken away can come back. @param at when it was taken away; null = it was not @param full why there is no room for it */
export function decideUndo(
  at: Temporal.Instant | null,
  now: Temporal.Instant,
  full: readonly ListRefusal[],
): readonly ListRefusal[] {
  if (!at || Temporal.Instant.compare(now, at.add({ minutes: listUndoMinutes })) > 0)
    return [{ code: 'too-late-to-undo' }]
  return full
}

export const moveWays = ['up', 'down', 'first', 'last'] as const
export type MoveWay = (typeof moveWays)[number]

/** The order after one of a list has been moved; as it was when it is not there or can go no further. */
export function moved(order: readonly number[], which: number, way: MoveWay): readonly number[] {
  const at = order.indexOf(which)
  if (at < 0) return order
  const to = { up: Math.max(0, at - 1), down: at + 1, first: 0, last: order.length }[way]
  const rest = order.toSpliced(at, 1)
  return rest.toSpliced(to, 0, which)
}
