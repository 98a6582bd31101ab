import type { ListNews } from '../lists/lists.view.ts'

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
  /** Where it goes at its next scan instead; null when it keeps its course. */
  readonly turnsTo: string | null
}

/** What goes to one place, and when the next van goes there. */
export type Way = { readonly to: string; readonly van: string; readonly rows: readonly TransferRow[] }

export type TransfersView = {
  readonly incoming: readonly TransferRow[]
  readonly outgoing: readonly Way[]
  /** Lost on its way from here or hither, and not seen since. */
  readonly lost: readonly TransferRow[]
  /** So many of those on their way are late. */
  readonly late: number
  /** Only the late ones are shown. */
  readonly onlyLate: boolean
  readonly mayChange: boolean
  readonly news: ListNews | null
}

/** A slip that travels with one copy: codes and places, never a name. */
export type SlipView = {
  readonly to: string
  readonly from: string
  /** "bilen går i dag 12:00, framme torsdag" */
  readonly van: string
  readonly reason: TransferRow['reason']
  /** The number of the reservation it goes to. */
  readonly hold: number | null
  readonly title: string
  readonly barcode: string
}
