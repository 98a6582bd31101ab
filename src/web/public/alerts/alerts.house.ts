import type { AlertOutcome, Pace } from '../../../modules/alerts/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import type { SearchQuery } from '../search/query.ts'
import type { AlertsView } from './alerts.page.tsx'

/** What readers watch, and the link in the letters that ends them. */
export interface AlertsHouse {
  all(reader: Reader): Promise<AlertsView>
  /** What a search is called on the page and in the letters. */
  nameOf(ctx: PageContext, query: SearchQuery): string
  watch(
    ctx: PageContext,
    reader: Reader,
    order: { readonly query: SearchQuery; readonly pace: Pace },
  ): Promise<AlertOutcome>
  setPace(reader: Reader, alert: number, pace: Pace): Promise<AlertOutcome>
  unwatch(reader: Reader, alert: number): Promise<AlertOutcome<{ readonly path: string }>>
  /** Whether a link from a letter is one of ours. */
  canSilence(token: string): Promise<boolean>
  silence(token: string): Promise<boolean>
}
