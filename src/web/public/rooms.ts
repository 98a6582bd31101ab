import type { Day } from '../../kernel/day.ts'
import type { UncollectedEnd } from '../../kernel/states.ts'
import type { Likeness } from '../../modules/catalogue/index.ts'
import type { Why } from '../../modules/holds/index.ts'
import type { RefusalText } from '../texts/refusals.ts'
import type { PageContext } from '../ui/index.ts'
import type { Borrower } from './house.ts'
import type { HoldSource, LoanSource } from './my-pages/my-pages.load.ts'
import type { SeriesOnLoan } from './my-pages/next.load.ts'
import type { Arriving, CopiesArriving, PromisedDays } from './promised.ts'
import type { EditionWish } from './reserve/wish.ts'
import type { LiveRules, RulesFor } from './rules/live-rules.ts'
import type { SearchQuery } from './search/query.ts'
import type { Found, FoundWork } from './search/search.load.ts'
import type { Suggested } from './search/suggest.load.ts'
import type { WorkSource } from './work/work.load.ts'

export type Refused = { readonly outcome: 'refused'; readonly refusals: readonly RefusalText[] }

/** What the pages need of search, catalogue, holds, circulation and the desk, as facts without words. */
export interface Rooms {
  /**
   * @param home the reader's own branch, that distances are counted from
   * @param collectAt the branch that the works found are promised to; left out = none
   * @param asWritten nothing is put right or left out: what was asked has its answer already
   */
  find(query: SearchQuery, home: number | null, collectAt?: number, asWritten?: boolean): Promise<Found>
  /** How many works each of some searches holds. Nobody asked them: they are not counted. */
  totals(searches: readonly SearchQuery[]): Promise<readonly number[]>
  /** Those of some works that a search holds, in the order given. */
  among(search: SearchQuery, works: readonly number[]): Promise<readonly number[]>
  /** The series most works of a search belong to, and how many. */
  seriesIn(search: SearchQuery): Promise<readonly { readonly value: string; readonly count: number }[]>
  /** Notes that a work was opened from a list of hits, and nothing of who opened it. */
  opened(): void
  /** Titles, names, series and subjects that begin with what was typed, from two letters. */
  suggest(text: string): Promise<readonly Suggested[]>
  /** The newest works, and those most borrowed of late. */
  newest(limit: number): Promise<readonly FoundWork[]>
  mostBorrowed(limit: number): Promise<readonly FoundWork[]>
  /** The work; when it was joined to another, that one. */
  work(id: number): Promise<WorkSource | null>
  /** Works like one, by who made them and what they are about, never by loans. */
  similar(work: number): Promise<readonly Likeness[]>
  /** For each of these works that is a part of a series: which part, and all there is of the series. */
  seriesOf(works: readonly number[]): Promise<readonly SeriesOnLoan[]>
  workByIsbn(isbn: string): Promise<{ id: number; title: string } | null>
  /** By branch: when a reservation made now could be collected. A branch that is left out is told nothing of. */
  arrivals(
    work: number,
    branches: readonly number[],
    of: { readonly wish: EditionWish; readonly patronHome: number },
  ): Promise<ReadonlyMap<number, PromisedDays>>
  /** The same for several works at one branch. */
  arrivalsAt(works: readonly number[], branch: number): Promise<Arriving>
  /** The same, and the copies of those works as pages show them: for who shows both. */
  copiesArriving(works: readonly number[], branch: number): Promise<CopiesArriving>
  loans(patron: number): Promise<readonly LoanSource[]>
  holds(patron: number): Promise<readonly HoldSource[]>
  /** How many reservations can be fetched now. */
  readyHolds(patron: number): Promise<number>
  /** Why the hold has waited, as its owner may know it. */
  why(hold: number, queuedAt: number): Promise<Why>
  /** By branch: when a reservation that waits could be collected there instead. */
  arrivalsOf(
    patron: number,
    hold: number,
    branches: readonly number[],
  ): Promise<ReadonlyMap<number, PromisedDays>>
  /** By hold that waits without a copy captured: when it can be collected, as things are now. */
  promises(patron: number): Promise<ReadonlyMap<number, PromisedDays>>
  /** The rules in force for a category of borrowers at a library: the values the deeds are decided by. */
  rules(of: RulesFor): Promise<LiveRules>
  email(patron: number): Promise<string | null>
  placeHold(
    ctx: PageContext,
    order: { reader: Borrower; work: number; wish: EditionWish; pickup: number; deed: string },
  ): Promise<
    | {
        readonly outcome: 'placed'
        readonly hold: number
        readonly estimate: { readonly from: number | null; readonly day: Day | null } | null
      }
    | Refused
  >
  renew(
    ctx: PageContext,
    order: { reader: Borrower; loan: number },
  ): Promise<{ readonly outcome: 'renewed'; readonly dueOn: Day } | Refused>
  changePickup(
    ctx: PageContext,
    order: { reader: Borrower; hold: number; pickup: number },
  ): Promise<{ readonly outcome: 'changed' } | Refused>
  cancelHold(
    ctx: PageContext,
    order: { reader: Borrower; hold: number },
  ): Promise<{ readonly outcome: 'cancelled' } | Refused>
  /** What a reader waited for and waits for no more; null for any other number. */
  endedHold(
    patron: number,
    hold: number,
  ): Promise<{ how: UncollectedEnd; work: number; title: string } | null>
  /** Takes a cancellation back, a few minutes long. */
  undoCancel(
    ctx: PageContext,
    order: { reader: Borrower; hold: number },
  ): Promise<{ readonly outcome: 'changed' } | Refused>
  /** The title of a reservation whose cancellation can be taken back still. */
  cancelledTitle(patron: number, hold: number): Promise<string | null>
  /** Lets others pass until a day; null = stop waiting with it. */
  pauseHold(
    ctx: PageContext,
    order: { reader: Borrower; hold: number; until: Day | null },
  ): Promise<{ readonly outcome: 'changed' } | Refused>
  /** The same with all that the reader waits for; gives how many were changed. */
  pauseAll(order: { reader: Borrower; until: Day | null }): Promise<number>
}
