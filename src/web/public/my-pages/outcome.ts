import { type RefusalText, refusalTexts } from '../../texts/refusals.ts'
import type { PageContext } from '../../ui/index.ts'

/** What just happened, said at the top of the page once. */
export type Outcome =
  | { readonly kind: 'renewed'; readonly renewed: number; readonly refused: readonly RefusedLoan[] }
  /** `hold` can be had back for a while. */
  | { readonly kind: 'cancelled'; readonly title: string; readonly hold: number }
  | { readonly kind: 'restored'; readonly title: string }
  | { readonly kind: 'paused'; readonly title: string; readonly until: string }
  | { readonly kind: 'resumed'; readonly title: string }
  /** How many were changed of all that were waited for. */
  | { readonly kind: 'all-paused'; readonly count: number; readonly until: string }
  | { readonly kind: 'all-resumed'; readonly count: number }
  | { readonly kind: 'moved'; readonly title: string; readonly branch: string }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalText[] }

export type RefusedLoan = {
  readonly loan: number
  readonly title: string
  readonly language: string | null
  readonly refusals: readonly RefusalText[]
}

/** A reservation that is not among the reader's own: ended meanwhile, or somebody else's. */
export const gone = (ctx: PageContext): Outcome => ({
  kind: 'refused',
  refusals: refusalTexts(ctx.texts.refusals, [{ code: 'unknown-hold' }]),
})
