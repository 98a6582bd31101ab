import type { RefusalText } from '../../texts/refusals.ts'

/** What just happened, said at the top of the page once. */
export type Outcome =
  | { readonly kind: 'renewed'; readonly renewed: number; readonly refused: readonly RefusedLoan[] }
  | { readonly kind: 'cancelled'; readonly title: string }
  | { readonly kind: 'moved'; readonly title: string; readonly branch: string }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalText[] }

export type RefusedLoan = {
  readonly loan: number
  readonly title: string
  readonly refusals: readonly RefusalText[]
}
