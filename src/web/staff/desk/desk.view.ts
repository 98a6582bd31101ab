export type Refusal = { readonly code: string; readonly text: string; readonly canOverride: boolean }

/** A slip that travels with the copy: codes and places, never a name. */
export type Slip = {
  readonly to: string
  readonly number: string | null
  readonly arrives: string | null
  readonly title: string
  readonly barcode: string
}

/** What a scan came to, in words: colour and sound only repeat them. */
export type ScanView = {
  readonly token: string
  readonly tone: 'good' | 'move' | 'hold' | 'bad'
  /** What to do now: "Skicka till Mora". */
  readonly headline: string
  readonly details: readonly string[]
  readonly title: string
  readonly barcode: string
  readonly refusals: readonly Refusal[]
  readonly slip: Slip | null
}

export type LoanLine = {
  readonly loan: number
  readonly title: string
  readonly barcode: string
  readonly due: string
  readonly late: boolean
}

export type BorrowerInHand = {
  readonly id: number
  /** Has something to pay. */
  readonly owes: boolean
  readonly card: string
  readonly name: string
  readonly warnings: readonly string[]
  readonly loans: readonly LoanLine[]
  readonly ready: readonly {
    readonly number: string
    readonly title: string
    readonly branch: string
    readonly here: boolean
  }[]
}

export type DeskView = {
  readonly mode: 'ut' | 'in'
  readonly token: string
  readonly borrower: BorrowerInHand | null
  /** A card or code that was scanned and is unknown. */
  readonly unknown: string | null
  readonly refused: ScanView | null
  /** Newest first. */
  readonly scans: readonly ScanView[]
}
