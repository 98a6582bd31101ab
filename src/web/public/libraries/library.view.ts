import type { EventView } from '../events/event-list.page.tsx'
import type { PieceView } from '../tips/tips.view.ts'
import type { BranchKind, DoorState, Hours } from './libraries.page.tsx'

export type LibraryView = {
  readonly slug: string
  readonly name: string
  readonly municipality: string
  readonly kind: BranchKind
  readonly door: DoorState
  readonly examples: boolean
  readonly isPickup: boolean
  readonly today: string
  /** The seven days of the week from today's Monday, with the hours that hold that very day. */
  readonly week: readonly { day: string; hours: readonly Hours[]; reason: string | null }[]
  /** The hours of an ordinary week; weekday 1 = Monday. */
  readonly ordinary: readonly (Hours & { readonly weekday: number })[]
  readonly exceptions: readonly { day: string; hours: readonly Hours[]; reason: string }[]
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly services: readonly string[]
  readonly events: readonly EventView[]
  /** Tips and themes of the library, and themes of the county. */
  readonly pieces: readonly PieceView[]
}
