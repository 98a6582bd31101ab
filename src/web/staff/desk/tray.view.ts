import type { FormError } from '../../ui/index.ts'
import type { ScanView } from './desk.view.ts'

export type TrayView = {
  /** Proves that the tray is read once, however often the form is sent. */
  readonly token: string
  /** What each copy came to, those that need something first. */
  readonly copies: readonly ScanView[]
  /** Barcodes still to be read: those that could not be, after a try. */
  readonly left: string
  readonly mayChange: boolean
  readonly errors: readonly FormError[]
}
