import type { ListOutcome, MoveWay, SaveTo } from '../../../modules/lists/index.ts'
import type { OwnReader } from '../my-pages/own.ts'
import type { ListFile, ListView, SharedView } from './list.page.tsx'
import type { ListsView } from './lists.page.tsx'
import type { SavedView, SaveView } from './save.page.tsx'

/** What readers keep in lists of their own, and what the link of a shared one shows. */
export interface ListsHouse {
  all(reader: OwnReader): Promise<ListsView>
  /** 'all' = the whole list on one page, to print. Null when it is not a list of the reader's (any more). */
  one(reader: OwnReader, list: number, page: number | 'all'): Promise<ListView | null>
  file(reader: OwnReader, list: number): Promise<ListFile | null>
  /** Null when nothing is shared by this link (any more). */
  shared(token: string, reader: OwnReader | null, page: number): Promise<SharedView | null>
  /** Null when there is no such work. */
  saveForm(reader: OwnReader, work: number): Promise<SaveView | null>
  /** Null when the work is in no such list of the reader's. */
  saved(reader: OwnReader, work: number, list: number): Promise<SavedView | null>
  save(
    reader: OwnReader,
    order: { readonly work: number; readonly to: SaveTo; readonly note: string },
  ): Promise<ListOutcome<{ readonly list: number }>>
  make(reader: OwnReader, name: string): Promise<ListOutcome<{ readonly list: number }>>
  rename(reader: OwnReader, list: number, name: string): Promise<ListOutcome>
  delete(reader: OwnReader, list: number): Promise<ListOutcome>
  restore(reader: OwnReader, list: number): Promise<ListOutcome<{ readonly name: string }>>
  share(
    reader: OwnReader,
    list: number,
    how: { readonly shownAs: string; readonly showsNotes: boolean },
  ): Promise<ListOutcome>
  unshare(reader: OwnReader, list: number): Promise<ListOutcome>
  note(reader: OwnReader, entry: number, note: string): Promise<ListOutcome>
  takeOut(reader: OwnReader, entry: number): Promise<ListOutcome>
  putBack(reader: OwnReader, entry: number): Promise<ListOutcome>
  move(reader: OwnReader, entry: number, way: MoveWay): Promise<ListOutcome>
  moveTo(reader: OwnReader, entry: number, list: number): Promise<ListOutcome<{ readonly name: string }>>
}
