import type { Locale } from '../texts/locale.ts'
import type { RefusalText } from '../texts/refusals.ts'
import type { FormError, PageContext } from '../ui/index.ts'
import type { AlertsHouse } from './alerts/alerts.house.ts'
import type { BrowseHouse } from './browse/browse.house.ts'
import type { ChildrenHouse } from './children/children.house.ts'
import type { CiteHouse } from './cite/cite.house.ts'
import type { EventView } from './events/event-list.page.tsx'
import type { EventFilter, EventsView } from './events/events.page.tsx'
import type { FairnessView } from './fairness/fairness.load.ts'
import type { FamilyNews, FamilyView } from './family/family.page.tsx'
import type { FeesHouse } from './fees/fees.view.ts'
import type { FoundHouse } from './found/found.house.ts'
import type { HeadingsHouse } from './headings/heading.house.ts'
import type { IllHouse } from './ill/ill.house.ts'
import type { LibrariesView } from './libraries/libraries.page.tsx'
import type { LibraryView } from './libraries/library.view.ts'
import type { ListsHouse } from './lists/lists.house.ts'
import type { BrokerFailure } from './login/broker.ts'
import type { ForYouView } from './my-pages/for-you.page.tsx'
import type { ChangePickupView } from './my-pages/hold-changes.page.tsx'
import type { HoldView } from './my-pages/holds.page.tsx'
import type { MyPagesView } from './my-pages/my-pages.page.tsx'
import type { Outcome } from './my-pages/outcome.ts'
import type { Own } from './my-pages/own.ts'
import type { PauseAllView, PauseView } from './my-pages/pause.page.tsx'
import type { WhyView } from './my-pages/why.page.tsx'
import type { QualityView } from './quality/quality.load.ts'
import type { ApplyForm, ApplyView, NewCardView } from './registration/registration.page.tsx'
import type { EndedView } from './reserve/ended.page.tsx'
import type { ReservedView, ReserveView } from './reserve/reserve.page.tsx'
import type { LiveRules } from './rules/live-rules.ts'
import type { RulesAsk, RulesView } from './rules/rules.view.ts'
import type { SearchQuery } from './search/query.ts'
import type { SearchView } from './search/search.page.tsx'
import type { SuggestView } from './search/suggest.page.tsx'
import type { StartView } from './start/start.page.tsx'
import type { SuggestionsHouse } from './suggestions/suggestions.house.ts'
import type { TipsHouse } from './tips/tips.view.ts'
import type { WorkView } from './work/work.view.ts'

/** Who is logged in. */
export type Reader = {
  readonly id: number
  readonly name: string
  readonly card: string | null
  /** The id of the reader's own branch. */
  readonly homeBranch: number
  readonly expiresOn: string
  /** When the session ends, unless the reader does something. */
  readonly endsAt?: Temporal.Instant
  /** How the session was opened. */
  readonly via?: 'card' | 'e-id'
}

/** Whose loans and reservations a deed is about, and the guardian who does it for them. */
export type Borrower = { readonly id: number; readonly guardian?: number }

/** Pick-up places are named from the library of theirs. */
export type CollectingBorrower = Borrower & { readonly homeBranch: number }

export type LoginAnswer =
  | { readonly outcome: 'in'; readonly token: string }
  | {
      readonly outcome: 'refused'
      readonly code: keyof PageContext['texts']['login']['refusals']
      /** When the next try is taken ('18:30'), for who must wait. */
      readonly until: string | null
    }

/** Why a login by electronic identity came to nothing. */
export type IdentityFailure =
  | BrokerFailure
  /** The broker did not say who it was. */
  | 'no-identity'
  | 'card-blocked'

/** Cards applied for online: for oneself, or by a guardian for a child. */
export interface RegistrationHouse {
  applyForm(ctx: PageContext, reader: Reader | null): Promise<ApplyView>
  /** @param via the address asked from, for the limit */
  apply(
    ctx: PageContext,
    reader: Reader | null,
    order: { readonly form: ApplyForm; readonly via: string },
  ): Promise<readonly FormError[]>
  /** Null when the link is unknown, used or too old. */
  application(token: string): Promise<{ readonly name: string; readonly forChild: boolean } | null>
  /** Makes the card, once; one's own logs in. */
  confirmApplication(
    token: string,
    before: string,
  ): Promise<{ readonly session: string | null; readonly child: number | null } | null>
  /** The new card of the reader, or of a child of the reader's; null for one that has all rights already. */
  newCard(reader: Reader, child: number | null): Promise<NewCardView | null>
}

/** Logging in by electronic identity, through a broker. */
export interface IdentityHouse {
  /** What it is called on the button; null = there is no such login here. */
  readonly identityName: string | null
  /** @param next where the deed goes on afterwards */
  beginIdentity(
    ctx: PageContext,
    next: string,
  ): Promise<
    | { readonly outcome: 'sent'; readonly url: string; readonly state: string }
    | { readonly outcome: 'failed'; readonly failure: IdentityFailure }
  >
  /** @param order.search what the broker added to the address, from '?' on */
  finishIdentity(order: {
    readonly search: string
    readonly state: string
    readonly before: string
  }): Promise<
    | { readonly outcome: 'in'; readonly token: string; readonly next: string | null }
    | { readonly outcome: 'unknown'; readonly ticket: string; readonly next: string | null }
    | { readonly outcome: 'failed'; readonly failure: IdentityFailure; readonly next: string | null }
  >
  linkIdentity(order: {
    readonly ticket: string
    readonly card: string
    readonly pin: string
    readonly via: string
    readonly before: string
  }): Promise<
    | { readonly outcome: 'in'; readonly token: string; readonly next: string | null }
    | Extract<LoginAnswer, { outcome: 'refused' }>
    | { readonly outcome: 'not-linked'; readonly code: 'linked-to-another' | 'too-late' }
  >
  /** Where to log out at the broker too; null when there is no such place. */
  identityLogout(): Promise<string | null>
}

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
  /** The child it is for; null = the reader. */
  readonly child: number | null
}

/** A child, with the guardian who acts for it. */
export type ActedFor = CollectingBorrower & { readonly guardian: number; readonly name: string }

/** What guardians see of their children and do for them, and what young people decide about it. */
export interface FamilyHouse {
  family(ctx: PageContext, reader: Reader): Promise<FamilyView>
  /** The child as its guardian does what readers do for themselves; null for anybody the reader has no access to. */
  actingFor(reader: Reader, child: number): Promise<ActedFor | null>
  setConsent(ctx: PageContext, reader: Reader, link: number, consents: boolean): Promise<FamilyNews>
}

/** What the public pages ask of the house: each answer is what one page shows. */
export interface House
  extends BrowseHouse,
    ChildrenHouse,
    CiteHouse,
    HeadingsHouse,
    FamilyHouse,
    FeesHouse,
    FoundHouse,
    IdentityHouse,
    RegistrationHouse,
    TipsHouse {
  now(): Temporal.Instant
  readerOf(session: string): Promise<Reader | null>
  /** @param order.before the session the browser had; '' = none */
  login(order: { card: string; pin: string; via: string; before: string }): Promise<LoginAnswer>
  logout(session: string): Promise<void>
  /** Letters to the reader come in this language from now on. */
  chooseLanguage(reader: Reader, locale: Locale): Promise<void>
  /** Ends all sessions of the reader, on every machine. */
  logoutEverywhere(reader: Reader): Promise<void>
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
  reserved(
    ctx: PageContext,
    reader: Reader,
    of: { readonly hold: number; readonly from: string | null; readonly child: number | null },
  ): Promise<ReservedView | null>
  /** A reservation that has ended; null for any other, and for anybody else's. */
  ended(
    reader: Reader,
    of: { readonly hold: number; readonly child: number | null },
  ): Promise<EndedView | null>
  myPages(ctx: PageContext, reader: Reader): Promise<Omit<MyPagesView, 'outcome'>>
  /** What readers see and decide of themselves. */
  readonly own: Own
  /** What to propose to the reader, and why. */
  forYou(ctx: PageContext, reader: Reader): Promise<ForYouView>
  readonly lists: ListsHouse
  readonly alerts: AlertsHouse
  readonly suggestions: SuggestionsHouse
  readonly ill: IllHouse
  renew(ctx: PageContext, reader: Borrower, loan: number | 'all'): Promise<Outcome>
  pickupForm(ctx: PageContext, reader: CollectingBorrower, hold: number): Promise<ChangePickupView | null>
  changePickup(ctx: PageContext, reader: Borrower, hold: number, pickup: string): Promise<Outcome>
  /** One of their own reservations that has not ended; null = there is none of that number. */
  openHold(reader: Borrower, hold: number): Promise<HoldView | null>
  cancelHold(ctx: PageContext, reader: Borrower, hold: number): Promise<Outcome>
  undoCancel(ctx: PageContext, reader: Borrower, hold: number): Promise<Outcome>
  /** The title of an own reservation that was cancelled so lately that it can be had back; null = there is none. */
  cancelledTitle(reader: Borrower, hold: number): Promise<string | null>
  /** Why the own reservation stands where it stands. */
  whyHold(ctx: PageContext, reader: Borrower, hold: number): Promise<WhyView | null>
  pauseForm(ctx: PageContext, reader: Borrower, hold: number): Promise<PauseView | null>
  /** Until a day as the form gives it; null = no longer. */
  pauseHold(
    ctx: PageContext,
    reader: Borrower,
    hold: number,
    until: string | null,
  ): Promise<Outcome | { readonly kind: 'invalid'; readonly view: PauseView }>
  /** Null when there is nothing that can be paused. */
  pauseAllForm(ctx: PageContext, reader: Borrower): Promise<PauseAllView | null>
  /** All that the borrower waits for, until a day as the form gives it. */
  pauseAll(
    ctx: PageContext,
    reader: Borrower,
    until: string,
  ): Promise<Outcome | { readonly kind: 'invalid'; readonly view: PauseAllView }>
  resumeAll(reader: Borrower): Promise<Outcome>
  /** What applies to the reader, or to whom a visitor asks for. */
  rules(ask: RulesAsk, reader: Reader | null): Promise<RulesView>
  /** What applies to most people, whatever the library. */
  usualRules(): Promise<LiveRules>
  /** How fairly the queues have been shared of late. */
  fairness(ctx: PageContext): Promise<FairnessView>
  libraries(onlyOpen: boolean): Promise<LibrariesView>
  library(ctx: PageContext, slug: string): Promise<LibraryView | null>
  events(filter: EventFilter): Promise<EventsView>
  event(id: number): Promise<{ event: EventView; past: boolean } | null>
}
