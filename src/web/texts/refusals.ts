/** One reason in words: what is in the way, and what to do next. */
export type RefusalText = { readonly code: string; readonly text: string; readonly next: string }

type Sentence = { readonly text: string; readonly next: string }

/** A sentence and a next step for every code of a union of refusals: one that is missing does not compile. */
export type RefusalSentences<R extends { readonly code: string }> = {
  readonly [C in R['code']]: (refusal: Extract<R, { readonly code: C }>) => Sentence
}

/** All reasons in words, in the order they were given. */
export function refusalTexts<R extends { readonly code: string }>(
  sentences: RefusalSentences<R>,
  refusals: readonly R[],
): RefusalText[] {
  return refusals.map(refusal => {
    // The key and the refusal are of the same code, which the index type cannot say.
    const sentence = sentences[refusal.code as R['code']] as (refusal: R) => Sentence
    return { code: refusal.code, ...sentence(refusal) }
  })
}

/**
 * What can stand in a reader's way when renewing, reserving and changing: the codes of circulation,
 * holds and the desk. A module that refuses with another code does not fit, and what it refuses does not compile.
 */
export type ReaderRefusal =
  | { readonly code: 'card-expired'; readonly on: string }
  | { readonly code: 'patron-blocked'; readonly reason: 'staff' | 'third-reminder' | 'lost-card' }
  | { readonly code: 'owes-fees' }
  | { readonly code: 'wanted-by-others'; readonly waiting: number }
  | { readonly code: 'too-many-renewals'; readonly limit: number }
  | { readonly code: 'copy-gone'; readonly said: 'lost' | 'returned' }
  | { readonly code: 'renewed-already'; readonly dueOn: string }
  | { readonly code: 'too-many-holds'; readonly limit: number }
  | { readonly code: 'too-many-unchecked'; readonly limit: number }
  | { readonly code: 'too-many-at-branch'; readonly limit: number }
  | { readonly code: 'too-young'; readonly age: number }
  | { readonly code: 'not-in-hold-group' }
  | { readonly code: 'pickup-not-in-group' }
  | { readonly code: 'already-borrowed' }
  | { readonly code: 'already-reserved' }
  | { readonly code: 'unknown-pickup' }
  | { readonly code: 'no-pickup-place' }
  | { readonly code: 'nothing-to-reserve' }
  | { readonly code: 'unknown-hold' }
  | { readonly code: 'on-shelf' }
  | { readonly code: 'captured' }
  | { readonly code: 'too-late' }
  | { readonly code: 'unknown-item' }
  | { readonly code: 'another-title' }
  | { readonly code: 'same-copy' }
  /** A guardian who may not act for the child any more. */
  | { readonly code: 'not-guardian' }

/** What is said by the child's name when a guardian reserves, renews or changes something for a child. */
export type ChildRefusal = Extract<
  ReaderRefusal,
  {
    readonly code:
      | 'card-expired'
      | 'patron-blocked'
      | 'owes-fees'
      | 'too-many-renewals'
      | 'too-many-holds'
      | 'too-many-at-branch'
      | 'too-many-unchecked'
      | 'too-young'
      | 'already-borrowed'
      | 'already-reserved'
      | 'unknown-hold'
      | 'on-shelf'
      | 'captured'
  }
>
