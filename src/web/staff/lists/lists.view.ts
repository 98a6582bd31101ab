import type { FormError } from '../../ui/index.ts'

export type PickRow = {
  readonly hold: number
  readonly shelf: string
  readonly callNumber: string
  readonly title: string
  readonly creator: string
  readonly barcode: string
  /** Where it goes once scanned. */
  readonly goesTo: string
  readonly since: string
  /** "kvar från 08.00", "kommer 13.30"; empty when it is in the round that goes now. */
  readonly round: string
}

/** What has just been done, told at the top of the page. */
export type ListNews = {
  readonly tone: 'good' | 'bad'
  readonly text: string
  /** The copy that may be put back by one press. */
  readonly undo: string | null
}

export type PickView = {
  readonly rows: readonly PickRow[]
  /** "Omgång 08.00"; empty when the branch has no rounds. */
  readonly round: string
  readonly next: string
  /** So many wait for the next round, and are not among the rows. */
  readonly hidden: number
  readonly showsAll: boolean
  /** Whoever may only look has no buttons. */
  readonly mayChange: boolean
  readonly news: ListNews | null
}

export type MissingRow = {
  readonly barcode: string
  readonly title: string
  readonly creator: string
  readonly place: string
  readonly since: string
}

export type MissingView = {
  readonly rows: readonly MissingRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly mayChange: boolean
  readonly news: ListNews | null
}

export type PickTimesView = {
  readonly rounds: string
  readonly walk: string
  readonly mayChange: boolean
  readonly said: string | null
  readonly errors: readonly FormError[]
}

export type ClearRow = {
  readonly number: string
  readonly title: string
  readonly barcode: string
  readonly why: string
  readonly since: string
  /** Where the next one waits for it, or home. */
  readonly next: string
}

export type ClearView = { readonly rows: readonly ClearRow[] }

export type ShelfRow = {
  readonly number: string
  readonly title: string
  readonly barcode: string
  readonly collectBy: string
}

export type ShelfView = {
  /** The hold has ended, or is collected elsewhere: take it off the shelf and scan it. */
  readonly clear: readonly ShelfRow[]
  /** One page of those that wait to be collected, by number. */
  readonly waiting: readonly ShelfRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
