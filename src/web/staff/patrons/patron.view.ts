import type { FormError, Option } from '../../ui/index.ts'
import type { LoanLine } from '../desk/desk.view.ts'

export type HoldLine = {
  readonly hold: number
  readonly title: string
  readonly state: string
  readonly pickup: string
  readonly queued: string
}

export type PatronView = {
  readonly id: number
  readonly name: string
  readonly card: string
  /** Applied online and has shown nobody who they are. */
  readonly toVerify: boolean
  readonly warnings: readonly string[]
  /** The card is blocked because its owner lost it: the desk can open it again. */
  readonly isLost: boolean
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly loans: readonly LoanLine[]
  readonly holds: readonly HoldLine[]
}

export type MoveHoldView = {
  readonly patron: number
  readonly hold: number
  readonly title: string
  /** What a change comes to in the state it is in. */
  readonly means: string
  readonly chosen: string
  readonly branches: readonly Option[]
  readonly mayChange: boolean
  readonly errors: readonly FormError[]
}

export type PatronLine = {
  readonly id: number
  readonly name: string
  readonly born: string
  readonly home: string
  readonly card: string
}
