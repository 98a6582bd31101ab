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
