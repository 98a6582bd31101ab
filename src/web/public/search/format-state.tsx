import { dayText } from '../../texts/dates.ts'
import type { PageContext, StatusTone } from '../../ui/index.ts'

/** How one format of a work can be had right now. */
export type FormatState =
  | { readonly kind: 'in'; readonly branches: readonly string[]; readonly copies: number }
  | { readonly kind: 'queue'; readonly waiting: number; readonly copies: number }
  | { readonly kind: 'on-loan'; readonly backOn: string | null }
  /** None is on loan: they are kept for somebody, or on their way. */
  | { readonly kind: 'reserved' | 'under-way' }
  /** Bought or being made ready: nobody has had it yet. */
  | { readonly kind: 'coming' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'no-copies' }

/** The state in words and the colour family that repeats it. */
export function formatStateText(ctx: PageContext, state: FormatState): { tone: StatusTone; text: string } {
  const t = ctx.texts.search
  switch (state.kind) {
    case 'in': {
      const [only] = state.branches
      const text =
        state.branches.length === 1 && only
          ? t.inAt(only, state.copies)
          : t.inMany(state.branches.length, state.copies)
      return { tone: 'in', text }
    }
    case 'queue':
      return { tone: 'queue', text: t.queue(state.waiting, state.copies) }
    case 'on-loan':
      return {
        tone: 'queue',
        text: state.backOn ? t.onLoanUntil(dayText(ctx.locale, state.backOn)) : t.onLoan,
      }
    case 'reserved':
      return { tone: 'queue', text: t.reserved }
    case 'under-way':
      return { tone: 'queue', text: t.underWay }
    case 'coming':
      return { tone: 'queue', text: t.coming }
    case 'reference':
      return { tone: 'digital', text: t.onlyHere }
    case 'no-copies':
      return { tone: 'plain', text: t.noCopies }
  }
}
