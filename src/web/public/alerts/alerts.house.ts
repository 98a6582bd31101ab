import type { AlertOutcome, Pace } from '../../../modules/alerts/index.ts'
import type { PageContext } from '../../ui/index.ts'
import type { OwnReader } from '../my-pages/own.ts'
import type { SearchQuery } from '../search/query.ts'
import type { AlertsView } from './alerts.page.tsx'

/** What readers watch, and the link in the letters that ends them. */
export interface AlertsHouse {
  all(reader: OwnReader): Promise<AlertsView>
  /** What a search is called on the page and in the letters. */
  nameOf(ctx: PageContext, query: SearchQuery): string
  watch(
    ctx: PageContext,
    reader: OwnReader,
    order: { readonly query: SearchQuery; readonly pace: Pace },
  ): Promise<AlertOutcome>
  setPace(reader: OwnReader, alert: number, pace: Pace): Promise<AlertOutcome>
  unwatch(reader: OwnReader, alert: number): Promise<AlertOutcome<{ readonly path: string }>>
  /** Whether a link from a letter is one of ours. */
  canSilence(token: string): Promise<boolean>
  silence(token: string): Promise<boolean>
}
