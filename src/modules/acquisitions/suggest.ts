import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { worksMeant } from '../catalogue/index.ts'
import { suggestionPolicy } from './policy.ts'
import {
  decideRestore,
  decideSuggest,
  decideWithdraw,
  readIsbn,
  type SuggestionState,
  type SuggestRefusal,
  sameKey,
  type WantedSuggestion,
  type WithdrawRefusal,
} from './suggestion.rules.ts'
import * as rows from './suggestion.sql.ts'

export interface SuggestOrder {
  readonly patron: number
  readonly wanted: WantedSuggestion
  /** Where it is to be collected; null = there is no such library. */
  readonly branch: number | null
  /** Reserve it for the borrower when it has come. */
  readonly reserve: boolean
  /** Wanted though the catalogue has it: in another form, or more copies. */
  readonly anyway: boolean
}

export type SuggestOutcome =
  | {
      readonly outcome: 'done'
      readonly suggestion: number
      /** Others who stand behind the same. */
      readonly others: number
      readonly state: SuggestionState
    }
  | { readonly outcome: 'refused'; readonly refusals: readonly SuggestRefusal[] }

/** What is written, without blanks at its ends and in a row. */
const tidied = (text: string): string => text.trim().replace(/\s+/gu, ' ')

/**
 * Suggests that the libraries buy something. What others have suggested already, and what is still open, is joined: one
 * suggestion, and one more who stands behind it.
 */
export const suggest = (deps: Deps, order: SuggestOrder): Promise<SuggestOutcome> =>
  inTransaction<SuggestOutcome>(deps.db, async tx => {
    const { patron, branch, reserve, anyway } = order
    const at = deps.now()
    const wanted = {
      ...order.wanted,
      title: tidied(order.wanted.title),
      creator: tidied(order.wanted.creator),
      why: order.wanted.why.trim(),
    }
    const read = readIsbn(wanted.isbn)
    const isbn = 'isbn' in read ? read.isbn : null
    const key = sameKey(wanted)
    const [, policy] = await Promise.all([tx.run(rows.lockSuggesting, {}), suggestionPolicy(tx)])
    const [same, [mine], meant] = await Promise.all([
      tx.run(rows.lockSame, { key, isbn }),
      tx.run(rows.waitingOf, { patron, since: at.subtract({ hours: 24 * policy.days }) }),
      worksMeant(tx, { ...wanted, isbn }),
    ])
    const [own] = await tx.run(rows.standsBehind, { patron, suggestions: same.map(one => one.id) })
    const refusals = decideSuggest({
      ...{ wanted, anyway, policy, libraryFits: branch !== null, works: meant.works },
      ...{ own: own?.suggestion ?? null, waiting: mine?.waiting ?? 0 },
    })
    if (refusals.length || branch === null) return { outcome: 'refused', refusals }
    const hadIsbn = meant.ofIsbn !== null
    const known = same[0]
    const [made] = known ? [known] : await tx.run(rows.addSuggestion, { ...wanted, isbn, key, hadIsbn, at })
    const suggestion = made?.id ?? 0
    const [others] = await tx.run(rows.countStanding, { suggestion, besides: patron })
    const done = {
      ...{ outcome: 'done' as const, suggestion, others: others?.standing ?? 0 },
      state: known?.state ?? ('new' as const),
    }
    return answer<SuggestOutcome>(done, [
      bind(rows.addSuggester, { suggestion, patron, branch, reserve, why: wanted.why, at }),
      ...(known && isbn !== null ? [bind(rows.learnIsbn, { suggestion, isbn, hadIsbn })] : []),
      event({ kind: 'suggestion.made' }),
    ])
  })

export type WithdrawOutcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly refusals: readonly WithdrawRefusal[] }

const refused = (refusal: WithdrawRefusal): WithdrawOutcome => ({ outcome: 'refused', refusals: [refusal] })

type Own = { readonly patron: number; readonly suggestion: number }

/** What of a suggestion goes with a change of who stands behind it: its state alone. */
const moved = (suggestion: number, from: SuggestionState, to: SuggestionState, at: Temporal.Instant) =>
  from === to ? [] : [bind(rows.setState, { suggestion, state: to, reason: null, words: '', work: null, at })]

/** Withdraws from a suggestion that waits for an answer. It goes when nobody else stands behind it, unless it is ordered. */
export const withdraw = (deps: Deps, { patron, suggestion }: Own): Promise<WithdrawOutcome> =>
  inTransaction<WithdrawOutcome>(deps.db, async tx => {
    const [found] = await tx.run(rows.lockSuggestion, { suggestion })
    const [[mine], [others]] = await Promise.all([
      tx.run(rows.ownStand, { suggestion, patron }),
      tx.run(rows.countStanding, { suggestion, besides: patron }),
    ])
    if (!found || !mine) return refused({ code: 'not-there' })
    // Asked twice is as good as once.
    if (mine.withdrawnAt) return { outcome: 'done' }
    const decided = decideWithdraw({ state: found.state, others: others?.standing ?? 0 })
    if ('refusal' in decided) return refused(decided.refusal)
    const at = deps.now()
    return answer<WithdrawOutcome>({ outcome: 'done' }, [
      bind(rows.setWithdrawn, { suggestion, patron, at }),
      ...moved(suggestion, found.state, decided.to, at),
      event({ kind: 'suggestion.changed' }),
    ])
  })

/** Takes a withdrawal back, within minutes: the borrower stands again where they stood. */
export const restore = (deps: Deps, { patron, suggestion }: Own): Promise<WithdrawOutcome> =>
  inTransaction<WithdrawOutcome>(deps.db, async tx => {
    const [, [found]] = await Promise.all([
      tx.run(rows.lockSuggesting, {}),
      tx.run(rows.lockSuggestion, { suggestion }),
    ])
    if (!found) return refused({ code: 'not-there' })
    const [[mine], [same]] = await Promise.all([
      tx.run(rows.ownStand, { suggestion, patron }),
      tx.run(rows.madeAnew, { key: found.sameKey }),
    ])
    const at = deps.now()
    const decided = decideRestore({
      ...{ state: found.state, withdrawnAt: mine?.withdrawnAt ?? null, now: at },
      anew: same?.anew ?? false,
    })
    if ('refusal' in decided) return refused(decided.refusal)
    return answer<WithdrawOutcome>({ outcome: 'done' }, [
      bind(rows.setWithdrawn, { suggestion, patron, at: null }),
      ...moved(suggestion, found.state, decided.to, at),
      event({ kind: 'suggestion.changed' }),
    ])
  })

/** The writes that make what one borrower has suggested another's, however much it is then. */
export const suggestionsMerged = ({
  from,
  into,
}: {
  readonly from: number
  readonly into: number
}): Bound[] => [bind(rows.joinStands, { from, into }), bind(rows.moveStands, { from, into })]
