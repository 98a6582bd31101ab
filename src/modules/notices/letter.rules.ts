import type { ChargeReason } from '../../kernel/charge-reason.ts'
import type { Day } from '../../kernel/day.ts'
import { moneyIn } from '../../kernel/money.ts'

/** What a letter about a hold says of it. */
interface OfHold {
  readonly title: string
  /** Where it is or was to be collected. */
  readonly branch: string
  readonly link: string
}

/** What a notice is about: facts only, so that the same words serve mail, print and later channels. */
export type NoticeFacts =
  | (OfHold & { readonly kind: 'ready'; readonly shelfNumber: number; readonly collectBy: Day })
  /** It stands there still, and not for long. */
  | (OfHold & { readonly kind: 'ready-ends'; readonly shelfNumber: number; readonly collectBy: Day })
  | (OfHold & { readonly kind: 'not-collected' })
  /** Nothing came before the day it was needed. */
  | (OfHold & { readonly kind: 'expired' })
  /** Taken away by the library. */
  | (OfHold & { readonly kind: 'cancelled' })
  /** The library has another place for it. */
  | (OfHold & { readonly kind: 'moved' })
  /** On its way for longer than was promised. */
  | (OfHold & { readonly kind: 'delayed' })
  /** It stood ready and does not any more: back in the queue. */
  | (OfHold & { readonly kind: 'not-ready' })
  /** Leads to the card that was applied for, or makes mails go to this address. */
  | {
      readonly kind: 'confirm-address'
      readonly of: 'card' | 'address'
      readonly link: string
      readonly hours: number
    }
  /** Somebody has applied for a card with an address that has one. */
  | { readonly kind: 'registered-already'; readonly link: string }
  | { readonly kind: 'due-soon'; readonly loans: readonly DueLoan[]; readonly link: string }
  | {
      readonly kind: 'overdue'
      readonly reminder: number
      readonly loans: readonly DueLoan[]
      /** Being late costs nothing anywhere. */
      readonly isFree: boolean
      readonly link: string
    }
  /** Something is to be paid. */
  | {
      readonly kind: 'charged'
      readonly reason: ChargeReason
      /** Of the copy it is about; null = about none. */
      readonly title: string | null
      /** Öre. */
      readonly amount: number
      /** Whom it is owed to: a municipality. */
      readonly owedTo: string
      /** When the copy was due back. */
      readonly dueOn: Day | null
      /** Öre a day, of a late fee that grows. */
      readonly perDay: number | null
      /** Until this day a lost copy may come back and nothing need be paid; null = it is all the same. */
      readonly backBy: Day | null
      /** What staff wrote. */
      readonly note: string | null
      readonly link: string
    }
  /** What has come into the catalogue of what somebody watches. */
  | {
      readonly kind: 'new-titles'
      readonly about: readonly NewTitles[]
      readonly link: string
      /** Ends all such letters. */
      readonly stop: string
    }

/** What is new about one thing somebody watches. */
export interface NewTitles {
  readonly kind: 'search' | 'series' | 'creator'
  /** In the reader's words. */
  readonly name: string
  readonly titles: readonly { readonly title: string; readonly link: string }[]
  /** How many there are besides those named. */
  readonly more: number
  /** Where all are seen. */
  readonly link: string
}

export const noticeKinds = [
  'ready',
  'ready-ends',
  'not-collected',
  'expired',
  'cancelled',
  'moved',
  'delayed',
  'not-ready',
  'due-soon',
  'overdue',
  'confirm-address',
  'registered-already',
  'new-titles',
  'charged',
] as const satisfies readonly NoticeFacts['kind'][]

export interface DueLoan {
  readonly title: string
  readonly dueOn: Day
}

/** The languages letters are written in, and how each writes days: the codes are those of the website. */
const tags = { sv: 'sv-SE', lattlast: 'sv-SE', en: 'en-GB', fi: 'fi-FI', ar: 'ar-u-nu-latn' } as const
export type NoticeLanguage = keyof typeof tags
export const noticeLanguages = Object.keys(tags) as readonly NoticeLanguage[]

export interface Letter {
  readonly subject: string
  readonly body: string
}

export type Words = {
  readonly [K in NoticeFacts['kind']]: (facts: Extract<NoticeFacts, { kind: K }>) => Letter
}

export const dayIn = (language: NoticeLanguage, day: Day): string =>
  Temporal.PlainDate.from(day).toLocaleString(tags[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })

/** An amount of öre in the language. */
export const amountIn = (language: NoticeLanguage, ore: number): string => moneyIn(tags[language], ore)

export const list = (language: NoticeLanguage, loans: readonly DueLoan[]): string =>
  loans.map(loan => `- ${loan.title} (${dayIn(language, loan.dueOn)})`).join('\n')

/** How many titles a letter is about, named or not. */
export const newCount = (about: readonly NewTitles[]): number =>
  about.reduce((sum, { titles, more }) => sum + titles.length + more, 0)

/** What is new about one thing, under a heading; `more` says how many are not named. */
export const newList = (
  { titles, more, link }: NewTitles,
  heading: string,
  moreIn: (n: number) => string,
): string =>
  [
    heading,
    ...titles.map(one => `- ${one.title}\n  ${one.link}`),
    ...(more ? [`${moreIn(more)} ${link}`] : []),
  ].join('\n')

export const paragraphs = (...parts: string[]): string => `${parts.join('\n\n')}\n`
