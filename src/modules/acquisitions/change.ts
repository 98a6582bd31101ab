import type { Actor, Deps } from '../../database/deps.ts'
import { event, wake } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { forgottenBefore } from '../../kernel/retention.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import {
  decideMove,
  decideReason,
  type MoveRefusal,
  type SuggestionDeed,
  undoMinutes,
} from './suggestion.rules.ts'
import * as rows from './suggestion.sql.ts'

/** A member of staff at work. */
export type By = { readonly actor: Actor & { kind: 'staff' }; readonly role: StaffRole }

export type MoveOutcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly refusals: readonly MoveRefusal[] }

interface Move {
  readonly suggestion: number
  readonly deed: SuggestionDeed
  /** null = the house itself. */
  readonly by: By | null
  readonly reason?: string
  readonly words?: string
  readonly work?: number
}

/** What of those who stand behind it wants to be told: `facts.suggestionMoved`, once for each time. */
const tells: Readonly<Partial<Record<SuggestionDeed, true>>> = { order: true, decline: true, link: true }

const auditNames: Readonly<Record<SuggestionDeed, string>> = {
  consider: 'consider-suggestion',
  order: 'order-suggestion',
  decline: 'decline-suggestion',
  link: 'link-suggestion',
  reopen: 'reopen-suggestion',
  withdraw: 'withdraw-suggestion',
  restore: 'restore-suggestion',
}

const refused = (...refusals: MoveRefusal[]): MoveOutcome => ({ outcome: 'refused', refusals })

/** The work that is meant, the one it was joined to, or why none is; null when the deed is about none. */
async function workOf(tx: Transaction, { deed, work }: Move): Promise<number | null | MoveRefusal> {
  if (deed !== 'link') return null
  const [found] = await tx.run(rows.workToLink, { work: work ?? 0 })
  return found?.id ?? { code: 'no-such-work' }
}

/** Leads a suggestion to where a deed leads, and tells the feed who is to hear of it. */
async function move(deps: Deps, order: Move): Promise<MoveOutcome> {
  const outcome = await inTransaction<MoveOutcome>(deps.db, async tx => {
    const { suggestion, deed, by, reason = '', words = '' } = order
    if (by && !may(by.role, 'answer-suggestions')) return refused({ code: 'not-allowed' })
    const [found] = await tx.run(rows.lockSuggestion, { suggestion })
    if (!found) return refused({ code: 'no-such-suggestion' })
    const decided = decideMove(deed, found.state, by ? 'staff' : 'system')
    if ('refusal' in decided) return refused(decided.refusal)
    const reasons = deed === 'decline' ? decideReason(reason, words) : []
    if (reasons.length) return refused(...reasons)
    const work = await workOf(tx, order)
    if (work !== null && typeof work === 'object') return refused(work)
    const at = deps.now()
    const declined = deed === 'decline'
    return answer<MoveOutcome>({ outcome: 'done' }, [
      bind(rows.setState, {
        ...{ suggestion, state: decided.to, reason: declined ? reason : null, words: declined ? words : '' },
        ...{ work, at },
      }),
      ...(by
        ? [
            audit(by.actor, auditNames[deed], `suggestion:${suggestion}`, at, {
              ...{ from: found.state, to: decided.to },
              ...(declined ? { reason } : {}),
              ...(work === null ? {} : { work }),
            }),
          ]
        : []),
      event({
        kind: 'suggestion.changed',
        facts: tells[deed] ? { suggestionMoved: { suggestion, at: at.epochMilliseconds } } : {},
      }),
    ])
  })
  wake(deps.db)
  return outcome
}

/** Notes that somebody looks at it. */
export const considerSuggestion = (deps: Deps, suggestion: number, by: By): Promise<MoveOutcome> =>
  move(deps, { suggestion, deed: 'consider', by })

/** Notes that it has been ordered; those who suggested it are told. */
export const orderSuggestion = (deps: Deps, suggestion: number, by: By): Promise<MoveOutcome> =>
  move(deps, { suggestion, deed: 'order', by })

/** Says no, with a reason; those who suggested it are told it, with the words. */
export const declineSuggestion = (
  deps: Deps,
  order: { readonly suggestion: number; readonly reason: string; readonly words: string },
  by: By,
): Promise<MoveOutcome> => move(deps, { ...order, words: order.words.trim(), deed: 'decline', by })

/** Takes a no back: it is looked at again. What has been written to people stays written. */
export const reopenSuggestion = (deps: Deps, suggestion: number, by: By): Promise<MoveOutcome> =>
  move(deps, { suggestion, deed: 'reopen', by })

/** Says which work of the catalogue it is; it is reserved for those who asked for that (`answerSuggesters`). */
export const linkSuggestion = (
  deps: Deps,
  order: { readonly suggestion: number; readonly work: number },
  by: By,
): Promise<MoveOutcome> => move(deps, { ...order, deed: 'link', by })

/** A job: links what has come into the catalogue by its ISBN. @returns how many were linked */
export async function linkByIsbn(deps: Deps): Promise<number> {
  let linked = 0
  for (const { id, work } of await deps.db.run(rows.comeByIsbn, {})) {
    const outcome = await move(deps, { suggestion: id, deed: 'link', by: null, work: work ?? 0 })
    // Refused when somebody has answered it in the same moment.
    if (outcome.outcome === 'done') linked++
  }
  return linked
}

/**
 * A job: who withdrew is gone for good, who suggested what was answered half a year ago is forgotten but as a number, and
 * what nobody stands behind any more, because they have left, is withdrawn.
 */
export async function forgetSuggesters(deps: Deps): Promise<void> {
  const now = deps.now()
  await deps.db.run(rows.forgetSuggesters, {
    undoneBefore: now.subtract({ minutes: undoMinutes }),
    before: forgottenBefore('suggestion', now),
  })
  for (const { id } of await deps.db.run(rows.leftAlone, {}))
    await move(deps, { suggestion: id, deed: 'withdraw', by: null })
}
