import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { answer, inTransaction, type Transaction } from '../../database/transaction.ts'
import { circulationRows, forgetAllKept, loansMerged, loansOfPatron } from '../circulation/index.ts'
import { feesMerged, owedBy } from '../fees/index.ts'
import { ownerRows } from '../holds/index.ts'
import { casesMerged, forgetCasesOf, openCasesOf } from '../ill/index.ts'
import {
  isProvisional,
  patronById,
  provisionalMerged,
  provisionalRemoved,
  unverifiedTooLong,
} from '../patrons/index.ts'
import { audit } from '../staff/index.ts'
import { cancelHold } from './change.ts'
import type { DeskDeps } from './deps.ts'

/**
 * A job: cards that were applied for and that nobody has shown a document for in time are removed, with their holds.
 * Gives how many.
 */
export async function removeUnverified(deps: DeskDeps): Promise<number> {
  let removed = 0
  for (const patron of await unverifiedTooLong(deps)) {
    for (const { id } of await deps.db.run(ownerRows.openOfPatron, { patron }))
      await cancelHold(deps, { hold: id, actor: { kind: 'system' }, reason: 'never-verified' })
    const gone = await inTransaction(deps.db, async tx => {
      await tx.run(circulationRows.lockPatron, { patron })
      // Shown at a desk, or reserved again, while we were at it: the next night looks again.
      const [provisional, open, loans, cases, owed] = await Promise.all([
        isProvisional(tx, patron),
        tx.run(ownerRows.openOfPatron, { patron }),
        loansOfPatron(tx, patron),
        openCasesOf(tx, patron),
        owedBy(tx, patron),
      ])
      // Nobody is removed with something of ours at home, on its way from another library, or unpaid: that is for the desk.
      if (!provisional || open.length || loans.length || cases || owed > 0) return false
      return answer(true, [
        bind(ownerRows.forgetPatron, { patron }),
        forgetAllKept(patron),
        forgetCasesOf(patron),
        ...provisionalRemoved(patron),
        event({ kind: 'patron.changed' }),
      ])
    })
    if (gone) removed++
  }
  return removed
}

export type MergeOutcome =
  | { readonly outcome: 'merged' }
  | {
      readonly outcome: 'refused'
      readonly code: 'not-provisional' | 'same-person' | 'unknown-patron' | 'into-provisional'
    }

/** What of the modules above the desk goes with somebody: the writes, in the transaction that makes one person of two. */
type Moving = (
  tx: Transaction,
  order: { readonly from: number; readonly into: number },
) => readonly Bound[] | Promise<readonly Bound[]>

/** Those modules, by their names: whoever merges gives what each of them does, and none can be forgotten. */
export interface MergeAbove {
  readonly lists: Moving
  readonly alerts: Moving
  readonly acquisitions: Moving
  readonly notices: Moving
}

/**
 * At the desk: somebody who had a card already has applied for another. All that the new record has goes to the old one, as
 * `ownPlaces` says place by place; holds with their places in the queues, and of two holds for the same thing the one that has
 * come less far is cancelled first. No limit makes it fail: limits are asked of what is new.
 */
export async function mergeProvisional(
  deps: DeskDeps,
  order: { readonly from: number; readonly into: number; readonly actor: Actor & { kind: 'staff' } },
  above: MergeAbove,
): Promise<MergeOutcome> {
  const { from, into, actor } = order
  const refused = (code: Extract<MergeOutcome, { outcome: 'refused' }>['code']): MergeOutcome => ({
    outcome: 'refused',
    code,
  })
  if (from === into) return refused('same-person')
  const [old, fresh] = await Promise.all([patronById(deps.db, into), patronById(deps.db, from)])
  if (!old) return refused('unknown-patron')
  if (old.category === 'provisional') return refused('into-provisional')
  if (fresh?.category !== 'provisional') return refused('not-provisional')
  const merge = () =>
    inTransaction<MergeOutcome | 'again'>(deps.db, async tx => {
      // Always in the same order: two desks that merge never wait for each other.
      for (const patron of [from, into].toSorted((a, b) => a - b))
        await tx.run(circulationRows.lockPatron, { patron })
      if (!(await isProvisional(tx, from))) return refused('not-provisional')
      const [works, doubled, still] = await Promise.all([
        tx.run(ownerRows.openOfPatron, { patron: from }),
        tx.run(ownerRows.doubledHolds, { from, into }),
        patronById(tx, into),
      ])
      if (!still) return refused('unknown-patron')
      // Reserved a moment ago: that is cancelled too, in its own deed.
      if (doubled.length) return 'again'
      const moved = await Promise.all(
        [above.lists, above.alerts, above.acquisitions, above.notices].map(move => move(tx, { from, into })),
      )
      const at = deps.now()
      return answer<MergeOutcome>({ outcome: 'merged' }, [
        bind(ownerRows.moveHolds, { from, into }),
        await feesMerged(tx, { from, into }),
        loansMerged(from, into),
        casesMerged(from, into),
        ...moved.flat(),
        ...provisionalMerged(from, into),
        audit(actor, 'merge-patrons', `patron:${into}`, at, { from, holds: works.length }),
        event({ kind: 'patron.changed', works: works.map(row => row.work) }),
      ])
    })
  for (;;) {
    for (const { id } of await deps.db.run(ownerRows.doubledHolds, { from, into }))
      await cancelHold(deps, { hold: id, actor: { kind: 'system' }, reason: 'merged' })
    const outcome = await merge()
    if (outcome !== 'again') return outcome
  }
}
