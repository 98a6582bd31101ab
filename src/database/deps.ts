import type { Database } from './connect.ts'

/** What every deed is given: the database, and a clock that tests and the simulator may set. */
export interface Deps {
  readonly db: Database
  now(): Temporal.Instant
}

/** Who does a deed. */
export type Actor =
  | { readonly kind: 'patron'; readonly patron: number }
  | { readonly kind: 'staff'; readonly account: number; readonly branch: number }
  | { readonly kind: 'system' }
