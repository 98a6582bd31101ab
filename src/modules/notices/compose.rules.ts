import type { NoticeMatter } from '../../kernel/notice-matter.ts'
import {
  type IllWords,
  type Letter,
  type NoticeFacts,
  type NoticeLanguage,
  noticeLanguages,
  type SuggestionWords,
  type Words,
} from './letter.rules.ts'
import { ar, arSuggestions } from './letters-ar.rules.ts'
import { en, enSuggestions } from './letters-en.rules.ts'
import { fi, fiSuggestions } from './letters-fi.rules.ts'
import { illLetters as ill } from './letters-ill.rules.ts'
import { lattlast, lattlastSuggestions } from './letters-lattlast.rules.ts'
import { sv, svSuggestions } from './letters-sv.rules.ts'

/** Languages we have no words in yet get Swedish, the language of the authority. */
export const noticeLanguage = (language: string): NoticeLanguage =>
  noticeLanguages.find(known => known === language) ?? 'sv'

/** A language without its letters does not compile. */
const letters: Record<NoticeLanguage, Words & IllWords> = {
  sv: { ...sv, ...ill.sv },
  lattlast: { ...lattlast, ...ill.lattlast },
  en: { ...en, ...ill.en },
  fi: { ...fi, ...ill.fi },
  ar: { ...ar, ...ill.ar },
}

/** What a language says of why something is not bought, or not reserved: the same in letters and on pages. */
export const suggestionWords: Readonly<Record<NoticeLanguage, SuggestionWords>> = {
  sv: svSuggestions,
  lattlast: lattlastSuggestions,
  en: enSuggestions,
  fi: fiSuggestions,
  ar: arSuggestions,
}

/** The words of a notice, in the reader's language. Never names the reader: a mail may be read over a shoulder. */
export function compose(facts: NoticeFacts, language: NoticeLanguage): Letter {
  const words = letters[language]
  // The key and the facts are of the same kind, which the index type cannot say.
  const letter = words[facts.kind] as (facts: NoticeFacts) => Letter
  return letter(facts)
}

/** What somebody may choose the way of is a matter of several kinds of letters. */
export const matterOf: Readonly<Record<NoticeFacts['kind'], NoticeMatter | null>> = {
  ready: 'ready',
  'ready-ends': 'ready',
  'not-ready': 'ready',
  'due-soon': 'due-soon',
  overdue: 'overdue',
  charged: 'overdue',
  'not-collected': 'changes',
  expired: 'changes',
  cancelled: 'changes',
  moved: 'changes',
  delayed: 'changes',
  'suggestion-ordered': 'suggestions',
  'suggestion-declined': 'suggestions',
  'suggestion-arrived': 'suggestions',
  'ill-ready': 'ready',
  'ill-due-soon': 'due-soon',
  'ill-unfilled': 'changes',
  'ill-renewal': 'changes',
  // These go to the address they are about, and nowhere else.
  'confirm-address': null,
  'registered-already': null,
  // By mail alone: who has no address is not written to.
  'new-titles': null,
}

/** Days before the due day that the friendly reminder goes out. */
export const daysBeforeDue = 2

const reminderDays = [3, 14, 28] as const

/** Which reminder (1-3) a loan so many days late has come to; 0 = none yet. */
export const reminderOf = (daysLate: number): number => reminderDays.filter(day => daysLate >= day).length

/** Days before the last day on the hold shelf that the borrower is reminded. */
export const daysBeforeShelfEnds = 2

/** Hours past the promise before a copy on its way is told to be late: a van that is an hour late worries nobody. */
export const hoursBeforeDelayed = 24
