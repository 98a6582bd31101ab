import type { ChargeReason } from '../../kernel/charge-reason.ts'
import type { Day } from '../../kernel/day.ts'
import { moneyIn } from '../../kernel/money.ts'
import type { DeclineReason, HoldBar } from '../../kernel/suggestion.ts'

/** What a letter about a hold says of it. */
interface OfHold {
  readonly title: string
  /** Where it is or was to be collected. */
  readonly branch: string
  readonly link: string
}

/** What a notice is about: facts only, so that the same words serve mail, print and later channels. */
export type NoticeFacts = IllFacts | OtherFacts
type OtherFacts =
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

  /** What somebody has suggested is bought, not bought, or has come. */
  | { readonly kind: 'suggestion-ordered'; readonly title: string; readonly link: string }
  | {
      readonly kind: 'suggestion-declined'
      readonly title: string
      readonly reason: DeclineReason
      /** The library's own; '' = the reason says all. */
      readonly words: string
      readonly link: string
    }
  | (OfHold & {
      readonly kind: 'suggestion-arrived'
      /** What came of the reservation. */
      readonly held: 'not-asked' | 'placed' | 'already' | 'refused'
      /** Why it was refused. */
      readonly bars: readonly HoldBar[]
    })
/** Of an interlibrary loan. */
export type IllFacts =
  /** Like a hold that is ready; a copy is kept. */
  | (OfHold & {
      readonly kind: 'ill-ready'
      readonly code: string
      readonly collectBy: Day
      /** Our last day; null = it is kept. */
      readonly dueOn: Day | null
    })
  | {
      readonly kind: 'ill-unfilled'
      readonly title: string
      readonly reason: IllReason
      readonly number: string
      readonly link: string
    }
  | {
      readonly kind: 'ill-due-soon'
      readonly title: string
      readonly dueOn: Day
      /** It may be asked whether it can be kept longer. */
      readonly mayAsk: boolean
      readonly link: string
    }
  | {
      readonly kind: 'ill-renewal'
      readonly title: string
      readonly granted: boolean
      readonly dueOn: Day
      readonly link: string
    }

export const illReasons = [
  ...(['not-held', 'on-loan', 'not-lent', 'not-found', 'too-costly', 'too-late', 'other'] as const),
] as const
export type IllReason = (typeof illReasons)[number]

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
  'suggestion-ordered',
  'suggestion-declined',
  'suggestion-arrived',
  'ill-ready',
  'ill-unfilled',
  'ill-due-soon',
  'ill-renewal',
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

type WordsFor<F extends { readonly kind: string }> = {
  readonly [K in F['kind']]: (facts: Extract<F, { kind: K }>) => Letter
}
export type Words = WordsFor<OtherFacts>
export type IllWords = WordsFor<IllFacts>

/** What a language says of reasons, in letters about what somebody has suggested. */
export interface SuggestionWords {
  /** '' = the library's own words say it. */
  readonly declined: Readonly<Record<DeclineReason, string>>
  readonly barred: Readonly<Record<HoldBar, string>>
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

/** Of a letter about something suggested: the paragraphs that there are something to say in. */
export const said = (...parts: readonly (string | false)[]): string =>
  paragraphs(...parts.flatMap(part => part || []))

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
