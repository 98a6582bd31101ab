import type { RefusalText } from '../../texts/refusals.ts'

/** What just happened, said at the top of the page once. */
export type Outcome =
  | { readonly kind: 'renewed'; readonly renewed: number; readonly refused: readonly RefusedLoan[] }
  /** `hold` can be had back for a while. */
  | { readonly kind: 'cancelled'; readonly title: string; readonly hold: number }
  | { readonly kind: 'restored'; readonly title: string }
  | { readonly kind: 'paused'; readonly title: string; readonly until: string }
  | { readonly kind: 'resumed'; readonly title: string }
  | { readonly kind: 'moved'; readonly title: string; readonly branch: string }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalText[] }

export type RefusedLoan = {
  readonly loan: number
  readonly title: string
  readonly refusals: readonly RefusalText[]
}
