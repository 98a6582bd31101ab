import { declineReasons, holdBars } from '../../kernel/suggestion.ts'
import { isbn13, nameKey, titleKey } from '../../kernel/text.ts'

export { declineReasons, holdBars }

/** A suggestion's life: looked at, bought and come, or ended otherwise. */
export const suggestionStates = ['new', 'considered', 'ordered', 'arrived', 'declined', 'withdrawn'] as const
export type SuggestionState = (typeof suggestionStates)[number]
export const openStates = ['new', 'considered', 'ordered'] as const satisfies readonly SuggestionState[]
export const isOpen = (state: SuggestionState): boolean => openStates.some(open => open === state)

/** The forms somebody may suggest, as the catalogue names them. */
export const suggestedFormats = [
  'book',
  'large-print',
  'audiobook',
  'e-book',
  'comic',
  'film',
  'music',
  'game',
  'board-game',
  'magazine',
  'sheet-music',
  'object',
] as const
export type SuggestedFormat = (typeof suggestedFormats)[number]

/** Lengths in characters. */
export const longest = { title: 300, creator: 200, why: 300, reasonWords: 500 } as const

/** So long what was withdrawn can be taken back. */
export const undoMinutes = 10

export type Audience = 'child' | 'young' | 'adult'

/** A suggestion as it was written, with blanks at the ends taken away. */
export interface WantedSuggestion {
  readonly title: string
  readonly creator: string
  readonly isbn: string
  readonly format: string
  readonly language: string | null
  readonly audience: Audience | null
  readonly why: string
}

export type IsbnRefusal = { readonly code: 'isbn-length' | 'isbn-prefix' | 'isbn-check-digit' }

/** An ISBN as thirteen digits, null when none was written, or what is wrong with it. */
export function readIsbn(written: string): { readonly isbn: string | null } | IsbnRefusal {
  const bare = written
    .toUpperCase()
    .replace(/^\s*ISBN(-1[03])?:?/, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
  if (!bare) return { isbn: null }
  if (!/^(\d{9}[\dX]|\d{13})$/.test(bare)) return { code: 'isbn-length' }
  if (bare.length === 13 && !/^97[89]/.test(bare)) return { code: 'isbn-prefix' }
  const isbn = isbn13(bare)
  return isbn === null ? { code: 'isbn-check-digit' } : { isbn }
}

/** The same title by the same person in the same form is the same suggestion, however it is written. */
export const sameKey = (of: { readonly title: string; readonly creator: string; readonly format: string }) =>
  `${titleKey(of.title) || of.title.trim().toLowerCase()}|${nameKey(of.creator)}|${of.format}`

/** How many suggestions that wait for an answer one borrower may have made within so many days. */
export interface SuggestionPolicy {
  readonly most: number
  readonly days: number
}
export const countySuggestions: SuggestionPolicy = { most: 10, days: 30 }
export const policyRange = { most: [1, 100], days: [1, 365] } as const

export const isInRange = (rule: keyof SuggestionPolicy, value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= policyRange[rule][0] &&
  value <= policyRange[rule][1]

/** The stored policy, with the county's own for what is not there or cannot be. */
export function readPolicy(stored: unknown): SuggestionPolicy {
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return {
    most: isInRange('most', known.most) ? known.most : countySuggestions.most,
    days: isInRange('days', known.days) ? known.days : countySuggestions.days,
  }
}

export type SuggestRefusal =
  | { readonly code: 'title-missing' }
  | { readonly code: 'title-too-long'; readonly most: number }
  | { readonly code: 'creator-too-long'; readonly most: number }
  | { readonly code: 'why-too-long'; readonly most: number }
  | IsbnRefusal
  | { readonly code: 'no-format' }
  | { readonly code: 'unknown-library' }
  /** The catalogue has it: to reserve, or to ask for in another form or more copies of. */
  | { readonly code: 'in-catalogue'; readonly works: readonly number[] }
  | { readonly code: 'suggested-already'; readonly suggestion: number }
  | { readonly code: 'too-many-suggestions'; readonly most: number; readonly days: number }

export interface SuggestCase {
  readonly wanted: WantedSuggestion
  /** The library is one where things are collected. */
  readonly libraryFits: boolean
  /** Works of the catalogue with the same ISBN, or title and creator. */
  readonly works: readonly number[]
  /** Wanted all the same: in another form, or more copies. */
  readonly anyway: boolean
  /** The open suggestion of the same thing that the borrower stands behind already. */
  readonly own: number | null
  /** Suggestions of the last days that wait for an answer. */
  readonly waiting: number
  readonly policy: SuggestionPolicy
}

function writtenRefusals({ wanted, libraryFits }: SuggestCase): SuggestRefusal[] {
  const all: SuggestRefusal[] = []
  if (!wanted.title) all.push({ code: 'title-missing' })
  if (wanted.title.length > longest.title) all.push({ code: 'title-too-long', most: longest.title })
  if (wanted.creator.length > longest.creator) all.push({ code: 'creator-too-long', most: longest.creator })
  const isbn = readIsbn(wanted.isbn)
  if ('code' in isbn) all.push(isbn)
  if (!suggestedFormats.some(format => format === wanted.format)) all.push({ code: 'no-format' })
  if (wanted.why.length > longest.why) all.push({ code: 'why-too-long', most: longest.why })
  if (!libraryFits) all.push({ code: 'unknown-library' })
  return all
}

/** Why something cannot be suggested; all that is wrong with what was written at once, and then what stands in its way. */
export function decideSuggest(c: SuggestCase): SuggestRefusal[] {
  const all = writtenRefusals(c)
  if (all.length) return all
  if (c.own !== null) return [{ code: 'suggested-already', suggestion: c.own }]
  if (c.waiting >= c.policy.most) all.push({ code: 'too-many-suggestions', ...c.policy })
  if (c.works.length && !c.anyway) all.push({ code: 'in-catalogue', works: c.works })
  return all
}

export type SuggestionDeed = 'consider' | 'order' | 'decline' | 'link' | 'reopen' | 'withdraw' | 'restore'
export type SuggestionActor = 'staff' | 'system' | 'borrower'

/** The written state machine: from where a deed leads where, and who may do it. */
export const moves: Readonly<
  Record<
    SuggestionDeed,
    {
      readonly from: readonly SuggestionState[]
      readonly to: SuggestionState
      readonly by: readonly SuggestionActor[]
    }
  >
> = {
  consider: { from: ['new'], to: 'considered', by: ['staff'] },
  order: { from: ['new', 'considered'], to: 'ordered', by: ['staff'] },
  decline: { from: openStates, to: 'declined', by: ['staff'] },
  // By itself when the record comes in.
  link: { from: openStates, to: 'arrived', by: ['staff', 'system'] },
  // A refusal that was a mistake.
  reopen: { from: ['declined'], to: 'considered', by: ['staff'] },
  // What has been ordered comes, also when nobody stands behind it any more. The house does it for who has left.
  withdraw: { from: ['new', 'considered'], to: 'withdrawn', by: ['borrower', 'system'] },
  restore: { from: ['withdrawn'], to: 'new', by: ['borrower'] },
}

export type MoveRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'no-such-suggestion' }
  /** It is there already, or where this deed does not lead from. */
  | { readonly code: 'already-so'; readonly state: SuggestionState }
  | { readonly code: 'cannot-from'; readonly state: SuggestionState }
  | { readonly code: 'no-reason' }
  | { readonly code: 'words-missing' }
  | { readonly code: 'words-too-long'; readonly most: number }
  | { readonly code: 'no-such-work' }

/** Where a deed leads from a state, or why it does not. */
export function decideMove(
  deed: SuggestionDeed,
  from: SuggestionState,
  by: SuggestionActor,
): { readonly to: SuggestionState } | { readonly refusal: MoveRefusal } {
  const move = moves[deed]
  if (!move.by.includes(by)) return { refusal: { code: 'not-allowed' } }
  if (move.from.includes(from)) return { to: move.to }
  return { refusal: { code: move.to === from ? 'already-so' : 'cannot-from', state: from } }
}

/** Whether a refusal says why: a reason of the list, and own words where the list says nothing. */
export function decideReason(reason: string, words: string): MoveRefusal[] {
  const known = declineReasons.some(one => one === reason)
  return [
    ...(known ? [] : [{ code: 'no-reason' } as const]),
    ...(reason === 'other' && !words ? [{ code: 'words-missing' } as const] : []),
    ...(words.length > longest.reasonWords
      ? [{ code: 'words-too-long', most: longest.reasonWords } as const]
      : []),
  ]
}

export type WithdrawRefusal =
  /** Not the borrower's, or withdrawn long since. */
  | { readonly code: 'not-there' }
  /** It has been answered: there is nothing to withdraw. */
  | { readonly code: 'answered-already'; readonly state: SuggestionState }
  | { readonly code: 'too-late-to-undo' }

/**
 * What becomes of a suggestion when one who stands behind it withdraws: it goes when nobody else does and it is not
 * ordered, else it goes on without them.
 */
export function decideWithdraw(c: {
  readonly state: SuggestionState
  /** Others who stand behind it. */
  readonly others: number
}): { readonly to: SuggestionState } | { readonly refusal: WithdrawRefusal } {
  if (!isOpen(c.state)) return { refusal: { code: 'answered-already', state: c.state } }
  if (c.others > 0) return { to: c.state }
  const move = decideMove('withdraw', c.state, 'borrower')
  return 'to' in move ? move : { to: c.state }
}

/** Whether a withdrawal can be taken back: within minutes, and while the suggestion is open or went with it. */
export function decideRestore(c: {
  readonly state: SuggestionState
  readonly withdrawnAt: Temporal.Instant | null
  readonly now: Temporal.Instant
  /** Somebody has made the same suggestion anew meanwhile. */
  readonly anew: boolean
}): { readonly to: SuggestionState } | { readonly refusal: WithdrawRefusal } {
  const late = { refusal: { code: 'too-late-to-undo' } } as const
  if (!c.withdrawnAt) return { refusal: { code: 'not-there' } }
  if (Temporal.Instant.compare(c.now, c.withdrawnAt.add({ minutes: undoMinutes })) > 0) return late
  if (isOpen(c.state)) return { to: c.state }
  const move = decideMove('restore', c.state, 'borrower')
  return c.anew || 'refusal' in move ? late : move
}

/** Which editions a reservation accepts: what was suggested, as far as the work has it. */
export function wishOf(
  of: { readonly format: string; readonly language: string | null },
  editions: readonly { readonly format: string; readonly language: string | null }[],
): { readonly formats: readonly string[]; readonly languages: readonly string[] } {
  const inForm = editions.filter(edition => edition.format === of.format)
  const among = inForm.length ? inForm : editions
  const spoken = of.language !== null && among.some(edition => edition.language === of.language)
  return {
    formats: inForm.length ? [of.format] : [],
    languages: spoken && of.language !== null ? [of.language] : [],
  }
}
