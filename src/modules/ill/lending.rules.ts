import type { Day } from '../../kernel/day.ts'
import { type IllKind, type UnfilledReason, unfilledReasons } from './case.rules.ts'

/** What another library asks us for: asked, then sent or refused; a loan comes back. */
export const lendingStates = ['asked', 'sent', 'refused', 'returned'] as const
export type LendingState = (typeof lendingStates)[number]

export interface LendingWish {
  readonly library: string
  readonly isil: string
  readonly kind: IllKind
  readonly title: string
  readonly author: string
  /** The number they have given it. */
  readonly reference: string
}

export type LendingDeed =
  | { readonly deed: 'send'; readonly dueOn: Day | null }
  | { readonly deed: 'refuse'; readonly reason: string }
  | { readonly deed: 'return' }

export type LendingRefusal = {
  readonly code:
    | 'not-allowed'
    | 'no-such-request'
    | 'changed-meanwhile'
    | 'not-now'
    | 'no-library'
    | 'bad-isil'
    | 'no-title'
    | 'title-too-long'
    | 'no-due'
    | 'day-passed'
    | 'no-reason'
}

const longestTitle = 300

/** All that is wrong with a request as it was written down. */
export function lendingRefusals(wish: LendingWish, isIsil: (text: string) => boolean): LendingRefusal[] {
  const all: LendingRefusal[] = []
  if (!wish.library.trim()) all.push({ code: 'no-library' })
  if (wish.isil && !isIsil(wish.isil)) all.push({ code: 'bad-isil' })
  if (!wish.title.trim()) all.push({ code: 'no-title' })
  if (wish.title.trim().length > longestTitle) all.push({ code: 'title-too-long' })
  return all
}

export interface LendingCase {
  readonly kind: IllKind
  readonly state: LendingState
  readonly version: number
  readonly dueOn: Day | null
}

export type LendingDecision =
  | { readonly outcome: 'done'; readonly next: LendingCase; readonly reason: UnfilledReason | null }
  | { readonly outcome: 'refused'; readonly refusals: readonly LendingRefusal[] }

const reasonOf = (text: string): UnfilledReason | null => unfilledReasons.find(one => one === text) ?? null

function wrongWith(c: LendingCase, d: LendingDeed, today: Day): LendingRefusal[] {
  if (d.deed === 'refuse') return reasonOf(d.reason) ? [] : [{ code: 'no-reason' }]
  if (d.deed !== 'send' || c.kind === 'copy') return []
  if (!d.dueOn) return [{ code: 'no-due' }]
  return d.dueOn < today ? [{ code: 'day-passed' }] : []
}

/** What a deed makes of a request, or why it cannot be done; a copy that was sent is over. */
export function decideLending(
  c: LendingCase,
  d: LendingDeed,
  on: { readonly today: Day; readonly seen: number },
): LendingDecision {
  const refused = (...refusals: LendingRefusal[]): LendingDecision => ({ outcome: 'refused', refusals })
  if (on.seen !== c.version) return refused({ code: 'changed-meanwhile' })
  const isLegal = d.deed === 'return' ? c.state === 'sent' && c.kind === 'loan' : c.state === 'asked'
  if (!isLegal) return refused({ code: 'not-now' })
  const refusals = wrongWith(c, d, on.today)
  if (refusals.length) return refused(...refusals)
  const state = ({ send: 'sent', refuse: 'refused', return: 'returned' } as const)[d.deed]
  const dueOn = d.deed === 'send' && c.kind === 'loan' ? d.dueOn : c.dueOn
  return {
    outcome: 'done',
    next: { ...c, state, dueOn, version: c.version + 1 },
    reason: d.deed === 'refuse' ? reasonOf(d.reason) : null,
  }
}

/** Nothing more is done with it. */
export const isLendingOver = (c: { readonly kind: IllKind; readonly state: LendingState }): boolean =>
  c.state === 'refused' || c.state === 'returned' || (c.state === 'sent' && c.kind === 'copy')
