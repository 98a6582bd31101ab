import type { FormError } from '../ui/index.ts'
import type { BranchChoice, Clerk } from './clerk.ts'
import type { CratePages } from './crates/crates-of-desk.ts'
import type { DayView } from './day/day.view.ts'
import type { BorrowerInHand, ScanView } from './desk/desk.view.ts'
import type { traysOf } from './desk/tray-of-desk.ts'
import type { familyPagesOf } from './family/family-of-desk.ts'
import type { feeRulesPageOf } from './fees/fee-rules-of-desk.ts'
import type { feePagesOf } from './fees/fees-of-desk.ts'
import type { illPagesOf } from './ill/ill-of-desk.ts'
import type { lendingPagesOf } from './ill/lending-of-desk.ts'
import type { ItemView } from './items/item.view.ts'
import type { marksOf } from './items/marks-of-desk.ts'
import type { listsOf } from './lists/lists-of-desk.ts'
import type { NoticesView } from './notices/notices.view.ts'
import type { oldLinkPagesOf } from './old-links/old-links-of-desk.ts'
import type { holdsOf } from './patrons/holds-of-desk.ts'
import type { PatronLine, PatronView } from './patrons/patron.view.ts'
import type { QueueAnswer, QueueDeed, QueuedView, QueueView } from './queue/queue.view.ts'
import type { RadarFilter, RadarView } from './radar/radar.view.ts'
import type { registrationPagesOf } from './registrations/registrations-of-desk.ts'
import type { RulesForm, RulesView } from './rules/rules.view.ts'
import type { choicesOf } from './search/choices-of-desk.ts'
import type { reasonsOf } from './search/reasons-of-index.ts'
import type { shelfPagesOf } from './shelves/shelves-of-desk.ts'
import type { suggestionPagesOf } from './suggestions/suggestions-of-desk.ts'
import type { timetablePagesOf } from './timetable/timetable-of-desk.ts'
import type { tipsPagesOf } from './tips/tips-of-desk.ts'
import type { transferPagesOf } from './transfers/transfers-of-desk.ts'
import type { reportPagesOf } from './transport-report/report-of-desk.ts'
import type { visitPagesOf } from './visits/visits-of-desk.ts'

export type StaffLogin =
  | { readonly outcome: 'in'; readonly token: string }
  | { readonly outcome: 'refused'; readonly errors: readonly FormError[] }

/** What a scan came to: done (and shown from its token), or standing in the way. */
export type ScanAnswer =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly view: ScanView }

export type LendScan = {
  readonly card: string
  readonly barcode: string
  readonly overrides: readonly string[]
  readonly token: string
}

/** What the staff pages ask of the house: each answer is what one page shows. */
export interface Office
  extends CratePages,
    ReturnType<typeof listsOf>,
    ReturnType<typeof traysOf>,
    ReturnType<typeof marksOf>,
    ReturnType<typeof reportPagesOf>,
    ReturnType<typeof visitPagesOf>,
    ReturnType<typeof timetablePagesOf>,
    ReturnType<typeof shelfPagesOf>,
    ReturnType<typeof holdsOf>,
    ReturnType<typeof familyPagesOf>,
    ReturnType<typeof feePagesOf>,
    ReturnType<typeof feeRulesPageOf>,
    ReturnType<typeof registrationPagesOf>,
    ReturnType<typeof reasonsOf>,
    ReturnType<typeof choicesOf>,
    ReturnType<typeof oldLinkPagesOf>,
    ReturnType<typeof tipsPagesOf>,
    ReturnType<typeof suggestionPagesOf>,
    ReturnType<typeof illPagesOf>,
    ReturnType<typeof lendingPagesOf>,
    ReturnType<typeof transferPagesOf> {
  clerkOf(session: string): Promise<Clerk | null>
  branches(): Promise<readonly BranchChoice[]>
  login(order: {
    username: string
    password: string
    branch: number | null
    via: string
  }): Promise<StaffLogin>
  logout(session: string): Promise<void>
  moveTo(session: string, branch: number): Promise<void>
  day(clerk: Clerk): Promise<DayView>
  /** The borrower a card belongs to; null when there is no such card. */
  borrower(clerk: Clerk, card: string): Promise<BorrowerInHand | null>
  lend(clerk: Clerk, scan: LendScan): Promise<ScanAnswer>
  receive(clerk: Clerk, scan: { barcode: string; token: string }): Promise<ScanAnswer>
  /** What the deeds with these tokens came to, in the order given; unknown ones are left out. */
  scans(clerk: Clerk, tokens: readonly string[]): Promise<readonly ScanView[]>
  item(clerk: Clerk, barcode: string): Promise<ItemView | null>
  patrons(clerk: Clerk, words: string): Promise<readonly PatronLine[]>
  patron(clerk: Clerk, id: number): Promise<PatronView | null>
  /** Opens a card that its owner blocked as lost. */
  freeCard(clerk: Clerk, patron: number): Promise<{ good: boolean; text: string }>
  renew(clerk: Clerk, loan: number): Promise<{ good: boolean; text: string }>
  cancelHold(clerk: Clerk, hold: number): Promise<{ good: boolean; text: string }>
  /** A title's queue; null when there is no such title. */
  queue(
    clerk: Clerk,
    work: number,
    at: { readonly page: number; readonly decisions: number },
  ): Promise<QueueView | null>
  /** One open hold of a queue. */
  queued(clerk: Clerk, of: { readonly work: number; readonly hold: number }): Promise<QueuedView | null>
  changeQueue(
    clerk: Clerk,
    order: {
      readonly work: number
      readonly hold: number
      readonly deed: QueueDeed
      readonly form: URLSearchParams
    },
  ): Promise<QueueAnswer>
  rules(clerk: Clerk): Promise<RulesView>
  setRules(clerk: Clerk, form: RulesForm): Promise<RulesView>
  radar(clerk: Clerk, filter: RadarFilter): Promise<RadarView>
  /** The whole list under a choice, as a file. */
  radarFile(clerk: Clerk, filter: RadarFilter): Promise<string>
  /** Makes the list anew, or says why not. */
  makeRadar(clerk: Clerk): Promise<{ refused: string | null }>
  notices(clerk: Clerk, state: string, page: number): Promise<NoticesView>
}
