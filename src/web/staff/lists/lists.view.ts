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
}

export type PickView = { readonly rows: readonly PickRow[]; readonly said: string | null }

export type ShelfRow = {
  readonly number: string
  readonly title: string
  readonly barcode: string
  readonly collectBy: string
  /** The last day has passed, or the hold has ended: take it off the shelf and scan it. */
  readonly clear: boolean
}

export type ShelfView = { readonly rows: readonly ShelfRow[] }

export type TransferRow = {
  readonly transfer: number
  readonly title: string
  readonly barcode: string
  /** The other end: where it comes from, or goes to. */
  readonly other: string
  readonly reason: 'hold' | 'home' | 'shelf'
  readonly sent: string
  readonly promised: string
  readonly late: boolean
}

export type TransfersView = {
  readonly incoming: readonly TransferRow[]
  readonly outgoing: readonly TransferRow[]
}
