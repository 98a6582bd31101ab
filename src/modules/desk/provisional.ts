import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { circulationRows } from '../circulation/index.ts'
import { ownerRows } from '../holds/index.ts'
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
      const [provisional, open] = await Promise.all([
        isProvisional(tx, patron),
        tx.run(ownerRows.openOfPatron, { patron }),
      ])
      if (!provisional || open.length) return false
      return answer(true, [
        bind(ownerRows.forgetPatron, { patron }),
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

/**
 * At the desk: somebody who had a card already has applied for another. Cards, guardians and holds go to the old record,
 * with their places in the queues; a hold for what the old record waits for too is cancelled first.
 */
export async function mergeProvisional(
  deps: DeskDeps,
  order: { readonly from: number; readonly into: number; readonly actor: Actor & { kind: 'staff' } },
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
  for (const { id } of await deps.db.run(ownerRows.doubledHolds, { from, into }))
    await cancelHold(deps, { hold: id, actor: { kind: 'system' }, reason: 'merged' })
  return inTransaction<MergeOutcome>(deps.db, async tx => {
    // Always in the same order: two desks that merge never wait for each other.
    for (const patron of [from, into].toSorted((a, b) => a - b))
      await tx.run(circulationRows.lockPatron, { patron })
    if (!(await isProvisional(tx, from))) return refused('not-provisional')
    const works = await tx.run(ownerRows.openOfPatron, { patron: from })
    const at = deps.now()
    return answer<MergeOutcome>({ outcome: 'merged' }, [
      bind(ownerRows.moveHolds, { from, into }),
      ...provisionalMerged(from, into),
      audit(actor, 'merge-patrons', `patron:${into}`, at, { from, holds: works.length }),
      event({ kind: 'patron.changed', works: works.map(row => row.work) }),
    ])
  })
}
