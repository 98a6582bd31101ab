import type { LeaveRefusal } from '../../../modules/desk/index.ts'
import type { OwnNotice } from '../../../modules/notices/index.ts'
import type { Account, ContactRefusal, PinRefusal, SessionLine } from '../../../modules/patrons/index.ts'
import type { Look } from '../../../modules/staff/index.ts'

/** Whose pages they are. */
export type OwnReader = { readonly id: number; readonly name: string; readonly homeBranch: number }

export type SettingsView = {
  readonly account: Account
  readonly canText: boolean
  readonly sessions: readonly SessionLine[]
  readonly libraries: readonly {
    readonly slug: string
    readonly name: string
    readonly municipality: string
  }[]
  /** The slug of the reader's library. */
  readonly library: string
}

export type ContactForm = {
  readonly phone: string
  readonly language: string
  readonly library: string
  /** By matter, as the form gives it. */
  readonly channels: Readonly<Record<string, string>>
}

export type ReachRefusal = ContactRefusal | { readonly code: 'unknown-library' }

export type HistoryLine = {
  readonly id: number
  readonly work: number
  readonly slug: string
  readonly title: string
  /** Of the title, for voices. */
  readonly language: string | null
  readonly creator: string | null
  readonly format: string
  readonly lentOn: string
  readonly returnedOn: string
}
export type Paged = { readonly page: number; readonly pages: number; readonly total: number }
export type HistoryView = Paged & {
  readonly keeps: boolean
  readonly words: string
  readonly lines: readonly HistoryLine[]
}
export type MessagesView = Paged & { readonly notices: readonly OwnNotice[] }
export type RecordView = Paged & { readonly looks: readonly Look[] }
export type OwnData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
export type LeaveView = { readonly refusals: readonly LeaveRefusal[]; readonly waiting: number }
export type LeaveAnswer =
  | { readonly outcome: 'left'; readonly receipt: string }
  | { readonly outcome: 'refused'; readonly view: LeaveView }
  | { readonly outcome: 'wrong-pin' | 'too-many-tries'; readonly view: LeaveView }

/** What readers see and decide of themselves: settings, history, messages, their record, and that they leave. */
export interface Own {
  settings(reader: OwnReader, session: string): Promise<SettingsView>
  saveContact(reader: OwnReader, form: ContactForm): Promise<readonly ReachRefusal[]>
  /** An empty address takes the one there is away. */
  setAddress(reader: OwnReader, address: string): Promise<readonly ContactRefusal[]>
  /** True when the secret of the link is one that waits for an answer. */
  answerAddress(token: string): Promise<boolean>
  changePin(
    reader: OwnReader,
    form: { old: string; pin: string; again: string; via: string; session: string },
  ): Promise<readonly PinRefusal[]>
  blockCard(reader: OwnReader): Promise<void>
  logOutElsewhere(reader: OwnReader, session: string): Promise<void>
  history(reader: OwnReader, words: string, page: number): Promise<HistoryView>
  wholeHistory(reader: OwnReader): Promise<readonly HistoryLine[]>
  keepHistory(reader: OwnReader, keep: boolean): Promise<void>
  clearHistory(reader: OwnReader): Promise<void>
  forgetLoan(reader: OwnReader, loan: number): Promise<void>
  messages(reader: OwnReader, page: number): Promise<MessagesView>
  record(reader: OwnReader, page: number): Promise<RecordView>
  everything(reader: OwnReader): Promise<OwnData>
  leaveForm(reader: OwnReader): Promise<LeaveView>
  leave(reader: OwnReader, form: { pin: string; via: string }): Promise<LeaveAnswer>
}
