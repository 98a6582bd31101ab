import type { FormError } from '../../ui/index.ts'

/** Why one copy went where it went. Holds by number: staff need no names to see that it was fair. */
export type DecisionView = {
  readonly id: number
  readonly at: string
  readonly barcode: string
  readonly branch: string
  readonly occasion: string
  readonly reason: string
  readonly candidates: readonly {
    readonly hold: number
    readonly pickup: string
    readonly queued: string
    readonly arrives: string
    readonly transports: number
    readonly chosen: boolean
  }[]
  readonly barred: readonly { readonly hold: number; readonly why: string }[]
}

export type QueueRow = {
  readonly hold: number
  readonly place: number
  readonly state: string
  readonly tone: 'in' | 'queue' | 'plain'
  readonly pickup: string
  readonly queued: string
  /** What makes it differ from a plain hold: pauses, wishes, priority with its reason. */
  readonly notes: readonly string[]
  readonly barcode: string | null
}

export type QueueView = {
  readonly work: number
  readonly title: string
  readonly creator: string | null
  readonly stock: string
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly rows: readonly QueueRow[]
  readonly decisions: readonly DecisionView[]
  readonly decisionPage: number
  readonly decisionPages: number
}

/** What staff can do to a hold in a queue. */
export type QueueDeed = 'fortur' | 'plats' | 'nytt-exemplar' | 'flytta'

export type QueuedView = {
  readonly work: number
  readonly title: string
  readonly row: QueueRow
  readonly priority: number
  readonly isOnCopy: boolean
  /** Nothing is captured for it: its place and its copy can still be changed. */
  readonly isWaiting: boolean
  readonly mayChange: boolean
  readonly log: readonly { readonly id: number; readonly at: string; readonly text: string }[]
  readonly said: string | null
  readonly errors: readonly FormError[]
}

export type QueueAnswer =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly errors: readonly FormError[] }
  | { readonly outcome: 'unknown' }
