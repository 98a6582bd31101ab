import type { Day } from '../../../kernel/day.ts'
import type { ChargeRule, EntryKind, FeeLine, PayMethod, WaiveReason } from '../../../modules/fees/index.ts'

/** What has been done to a line since it was written down. */
export type FeeEvent = {
  readonly id: string
  readonly kind: Exclude<EntryKind, 'charged'>
  readonly on: Day
  /** Öre, as it was: a payment is below 0. */
  readonly amount: number
  readonly method: PayMethod | null
  readonly receipt: number | null
  readonly why: WaiveReason | null
}

/** A line with its reason: amounts in öre. */
export type FeeLineView = {
  readonly id: number
  readonly reason: FeeLine['reason']
  readonly title: string | null
  /** Of the title, for voices. */
  readonly language: string | null
  /** What it came to in all, with corrections. */
  readonly amount: number
  /** What the rule gave, before anything was put right. */
  readonly charged: number
  readonly outstanding: number
  readonly rule: ChargeRule
  readonly dueOn: Day | null
  readonly note: string | null
  readonly on: Day
  /** Where it was written down. */
  readonly branch: { readonly name: string; readonly slug: string }
  /** Whom it is owed to. */
  readonly municipality: string
  /** Until this day a lost copy can come back for nothing; null = not, or no longer. */
  readonly backBy: Day | null
  readonly events: readonly FeeEvent[]
}

export type FeesView = {
  readonly owed: number
  /** What the library owes back. */
  readonly dueBack: number
  /** More is owed than may be. */
  readonly isBlocked: boolean
  readonly open: readonly FeeLineView[]
  readonly settled: readonly FeeLineView[]
  /** The child they are of; null = the reader's own. */
  readonly child: { readonly id: number; readonly name: string } | null
}

/** What readers see of what they owe, and guardians of what a child does. */
export interface FeesHouse {
  fees(reader: { readonly id: number }): Promise<FeesView>
  /** Null when the reader may not act for this child (any more). */
  feesOfChild(reader: { readonly id: number }, child: number): Promise<FeesView | null>
}
