import type { SuggestOutcome, WithdrawOutcome } from '../../../modules/acquisitions/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { OwnReader } from '../my-pages/own.ts'
import type { OwnSuggestionView } from './own-suggestions.page.tsx'
import type { SuggestView } from './suggest.page.tsx'
import type { Written } from './written.ts'

/** What readers want the libraries to buy. */
export interface SuggestionsHouse {
  /** The form with what was written; looks in the catalogue whether it is there already. @param reader null = a stranger */
  form(ctx: PageContext, reader: OwnReader | null, written: Written): Promise<Omit<SuggestView, 'refusals'>>
  send(reader: OwnReader, written: Written): Promise<SuggestOutcome>
  all(ctx: PageContext, reader: OwnReader): Promise<readonly OwnSuggestionView[]>
  withdraw(reader: OwnReader, suggestion: number): Promise<WithdrawOutcome>
  restore(reader: OwnReader, suggestion: number): Promise<WithdrawOutcome>
}
