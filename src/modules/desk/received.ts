import type { Actor } from '../../database/deps.ts'
import type { Day } from '../../kernel/day.ts'
import type { Repeated } from './token.ts'

/** What to do now with the copy in hand: codes for every channel to put in words. */
export type Instruction =
  | { readonly code: 'shelve' }
  | { readonly code: 'hold-shelf'; readonly shelfNumber: number; readonly collectBy: Day }
  | {
      readonly code: 'send'
      readonly to: number
      readonly reason: 'hold' | 'home' | 'shelf'
      /** It was on its way to this branch, and goes elsewhere now. */
      readonly insteadOf?: number
      /** When the van leaves and when the copy is there, milliseconds since 1970; null = no van within a fortnight. */
      readonly departs: number | null
      readonly arrives: number | null
      readonly route: string | null
      /** The first day it can be collected there. */
      readonly thereOn: Day | null
    }
  | { readonly code: 'already-shelved' }
  | { readonly code: 'already-on-hold-shelf'; readonly shelfNumber: number; readonly collectBy: Day }
  | { readonly code: 'already-sent'; readonly to: number }
  | { readonly code: 'withdrawn' }
  /** Put aside to be mended: it goes to nobody. */
  | { readonly code: 'damaged' }
  /** New, and made ready: shown on the cart before it goes on its shelf. */
  | { readonly code: 'cart' }
  /** It belongs elsewhere and may stay here. */
  | { readonly code: 'float' }
  /** The loan is closed and nothing else: a copy taken in without being sorted. */
  | { readonly code: 'put-aside' }
  /** Somebody waits for it; it is captured when the scan says so. */
  | { readonly code: 'confirm-capture'; readonly pickup: number }
  /** Sent so lately that it cannot have arrived; nothing is written unless the scan insists. */
  | { readonly code: 'transit-too-young'; readonly sentAt: number; readonly minutes: number }

export interface Received extends Repeated {
  readonly outcome: 'received'
  readonly item: number
  readonly barcode: string
  readonly title: string
  readonly instruction: Instruction
  readonly loanClosed: boolean
  /** The hold that got the copy now. */
  readonly captured: number | null
  /** What the register said of the copy was not so, and has been put right. */
  readonly repaired: boolean
  /** Read or used here without having been lent: counted. */
  readonly usedInHouse: boolean
}

export type ReceiveOutcome =
  | Received
  | ({ readonly outcome: 'unknown-item'; readonly barcode: string } & Repeated)

export interface ReceiveOrder {
  readonly barcode: string
  /** Where it is scanned. */
  readonly branch: number
  readonly actor?: Actor
  /** 'no-op': the loan is closed, nothing is captured and nothing sent. */
  readonly mode?: 'normal' | 'no-op'
  /** What whoever holds a copy of a shelf that needs it says of its capture. */
  readonly capture?: 'confirm' | 'decline'
  /** Taken in when it was returned, which was earlier; a time to come counts as now. */
  readonly returnedAt?: Temporal.Instant
  /** Notes that the copy has been seen. */
  readonly inventory?: boolean
  readonly workstation?: string
  /** Warnings to go past, by code. */
  readonly overrides?: readonly string[]
  readonly token?: string | undefined
}
