import type { Locale } from '../texts/locale.ts'
import type { RefusalText } from '../texts/refusals.ts'
import type { FormError, PageContext } from '../ui/index.ts'
import type { EventView } from './events/event-list.page.tsx'
import type { EventFilter, EventsView } from './events/events.page.tsx'
import type { FairnessView } from './fairness/fairness.load.ts'
import type { LibrariesView } from './libraries/libraries.page.tsx'
import type { LibraryView } from './libraries/library.page.tsx'
import type { ChangePickupView, PauseView } from './my-pages/hold-changes.page.tsx'
import type { MyPagesView } from './my-pages/my-pages.page.tsx'
import type { Outcome } from './my-pages/outcome.ts'
import type { WhyView } from './my-pages/why.page.tsx'
import type { QualityView } from './quality/quality.load.ts'
import type { ReservedView, ReserveView } from './reserve/reserve.page.tsx'
import type { SearchQuery } from './search/query.ts'
import type { SearchView } from './search/search.page.tsx'
import type { SuggestView } from './search/suggest.page.tsx'
import type { StartView } from './start/start.page.tsx'
import type { WorkView } from './work/work.view.ts'

/** Who is logged in. */
export type Reader = {
  readonly id: number
  readonly name: string
  readonly card: string | null
  /** The id of the reader's own branch. */
  readonly homeBranch: number
  readonly expiresOn: string
}

export type LoginAnswer =
  | { readonly outcome: 'in'; readonly token: string }
  | { readonly outcome: 'refused'; readonly code: keyof PageContext['texts']['login']['refusals'] }

export type HoldAnswer =
  /** `from` = the branch (its slug) that a free copy comes from. */
  | { readonly outcome: 'placed'; readonly hold: number; readonly from: string | null }
  | { readonly outcome: 'refused'; readonly refusals: readonly RefusalText[] }
  | { readonly outcome: 'invalid'; readonly errors: readonly FormError[] }

export type ReserveOrder = {
  readonly work: number
  readonly pickup: string
  readonly edition: string
  readonly deed: string
}

/** What the public pages ask of the house: each answer is what one page shows. */
export interface House {
  readerOf(session: string): Promise<Reader | null>
  login(order: { card: string; pin: string; via: string }): Promise<LoginAnswer>
  logout(session: string): Promise<void>
  /** Letters to the reader come in this language from now on. */
  chooseLanguage(reader: Reader, locale: Locale): Promise<void>
  readyToFetch(reader: Reader): Promise<number>
  start(ctx: PageContext): Promise<StartView>
  search(ctx: PageContext, query: SearchQuery, reader: Reader | null): Promise<SearchView>
  /** Notes that a work was opened from a list of hits, and nothing of who opened it. */
  openedFromSearch(): void
  /** How the search has done of late, and what it was asked for in vain. */
  searchQuality(ctx: PageContext): Promise<QualityView>
  /** What the words typed so far may become; the reader's own library is named first. */
  suggest(ctx: PageContext, q: string, reader: Reader | null): Promise<SuggestView>
  /** The work, or where it went when it was joined to another; null when there is none. */
  work(ctx: PageContext, id: number, format: string | null, reader: Reader | null): Promise<WorkView | null>
  workByIsbn(isbn: string): Promise<{ id: number; slug: string } | null>
  reserveForm(
    ctx: PageContext,
    reader: Reader,
    work: number,
    wish: URLSearchParams,
  ): Promise<ReserveView | null>
  reserve(ctx: PageContext, reader: Reader, order: ReserveOrder): Promise<HoldAnswer>
  reserved(ctx: PageContext, reader: Reader, hold: number, from: string | null): Promise<ReservedView | null>
  myPages(ctx: PageContext, reader: Reader): Promise<Omit<MyPagesView, 'outcome'>>
  renew(ctx: PageContext, reader: Reader, loan: number | 'all'): Promise<Outcome>
  pickupForm(ctx: PageContext, reader: Reader, hold: number): Promise<ChangePickupView | null>
  changePickup(ctx: PageContext, reader: Reader, hold: number, pickup: string): Promise<Outcome>
  cancelHold(ctx: PageContext, reader: Reader, hold: number): Promise<Outcome>
  undoCancel(ctx: PageContext, reader: Reader, hold: number): Promise<Outcome>
  /** Why the own reservation stands where it stands. */
  whyHold(ctx: PageContext, reader: Reader, hold: number): Promise<WhyView | null>
  pauseForm(ctx: PageContext, reader: Reader, hold: number): Promise<PauseView | null>
  /** Until a day as the form gives it; null = no longer. */
  pauseHold(
    ctx: PageContext,
    reader: Reader,
    hold: number,
    until: string | null,
  ): Promise<Outcome | { readonly kind: 'invalid'; readonly view: PauseView }>
  /** How fairly the queues have been shared of late. */
  fairness(ctx: PageContext): Promise<FairnessView>
  libraries(onlyOpen: boolean): Promise<LibrariesView>
  library(slug: string): Promise<LibraryView | null>
  events(filter: EventFilter): Promise<EventsView>
  event(id: number): Promise<{ event: EventView; past: boolean } | null>
}
