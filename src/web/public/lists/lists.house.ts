import type { ListOutcome, MoveWay, SaveTo } from '../../../modules/lists/index.ts'
import type { Reader } from '../house.ts'
import type { ListView, SharedView } from './list.page.tsx'
import type { ListsView } from './lists.page.tsx'
import type { SavedView, SaveView } from './save.page.tsx'

export type ListFile = {
  readonly name: string
  readonly lines: readonly {
    readonly title: string
    readonly creator: string | null
    readonly note: string
    readonly addedOn: string
  }[]
}

/** What readers keep in lists of their own, and what the link of a shared one shows. */
export interface ListsHouse {
  all(reader: Reader): Promise<ListsView>
  /** Null when it is not a list of the reader's (any more). */
  one(reader: Reader, list: number, page: number): Promise<ListView | null>
  file(reader: Reader, list: number): Promise<ListFile | null>
  /** Null when nothing is shared by this link (any more). */
  shared(token: string, reader: Reader | null, page: number): Promise<SharedView | null>
  /** Null when there is no such work. */
  saveForm(reader: Reader, work: number): Promise<SaveView | null>
  /** Null when the work is in no such list of the reader's. */
  saved(reader: Reader, work: number, list: number): Promise<SavedView | null>
  save(
    reader: Reader,
    order: { readonly work: number; readonly to: SaveTo; readonly note: string },
  ): Promise<ListOutcome<{ readonly list: number }>>
  make(reader: Reader, name: string): Promise<ListOutcome<{ readonly list: number }>>
  rename(reader: Reader, list: number, name: string): Promise<ListOutcome>
  delete(reader: Reader, list: number): Promise<ListOutcome>
  restore(reader: Reader, list: number): Promise<ListOutcome<{ readonly name: string }>>
  share(
    reader: Reader,
    list: number,
    how: { readonly shownAs: string; readonly showsNotes: boolean },
  ): Promise<ListOutcome>
  unshare(reader: Reader, list: number): Promise<ListOutcome>
  note(reader: Reader, entry: number, note: string): Promise<ListOutcome>
  takeOut(reader: Reader, entry: number): Promise<ListOutcome>
  putBack(reader: Reader, entry: number): Promise<ListOutcome>
  move(reader: Reader, entry: number, way: MoveWay): Promise<ListOutcome>
  moveTo(reader: Reader, entry: number, list: number): Promise<ListOutcome<{ readonly name: string }>>
}
