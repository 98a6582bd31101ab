import type { Database } from './connect.ts'

/** What every deed is given: the database, and a clock that tests and the simulator may set. */
export interface Deps {
  readonly db: Database
  now(): Temporal.Instant
}

/** Who does a deed. */
export type Actor =
  | {
      readonly kind: 'patron'
      /** Whose loans and holds these are. */
      readonly patron: number
      /** The guardian who acts for that borrower, when it is not the borrower. */
      readonly guardian?: number
    }
  | { readonly kind: 'staff'; readonly account: number; readonly branch: number }
  | { readonly kind: 'system' }
