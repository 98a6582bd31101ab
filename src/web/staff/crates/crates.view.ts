import type { Crate, CrateOutcome, Packed } from '../../../modules/transport/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { ScanView } from '../desk/desk.view.ts'

export type CrateLine = {
  readonly id: number
  readonly code: string
  readonly from: string
  readonly to: string
  readonly state: Crate['state']
  readonly packed: number
  readonly capacity: number
  /** 'Tur 3, går i dag 12:00, framme torsdag 3 december'; empty until a van is known. */
  readonly van: string
}

export type CrateItem = {
  readonly barcode: string
  readonly title: string
  readonly reason: Packed['reason']
  readonly to: string
}

/** What stands to go one way, and what of it goes with a box of the usual size. */
export type Way = {
  readonly to: number
  readonly name: string
  readonly van: string
  readonly waiting: number
  readonly holds: number
}

export type CratesView = {
  readonly ways: readonly Way[]
  readonly here: readonly CrateLine[]
  readonly coming: readonly CrateLine[]
  readonly branches: readonly { readonly value: string; readonly label: string }[]
  readonly form: CrateForm
  readonly errors: readonly FormError[]
  /** The box that was scanned goes elsewhere, and may be opened here all the same. */
  readonly elsewhere: { readonly code: string; readonly to: string } | null
  readonly received: {
    readonly code: string
    readonly scans: readonly ScanView[]
    readonly sorted: boolean
  } | null
}

export type CrateForm = { readonly code: string; readonly to: string; readonly capacity: string }

export type CrateView = {
  readonly crate: CrateLine
  readonly mayPack: boolean
  /** It stands at the clerk's own branch, and the clerk may work with crates. */
  readonly mayChange: boolean
  readonly contents: readonly CrateItem[]
  readonly goes: readonly CrateItem[]
  readonly stays: readonly CrateItem[]
  readonly errors: readonly FormError[]
  /** The copy was refused for want of room only: it may be packed all the same. */
  readonly full: string | null
}

export type CrateDeed = 'stang' | 'oppna' | 'skicka' | 'avboka'

export type { CrateOutcome }
