import type { Actor, Deps } from '../../database/deps.ts'
import { event, wake } from '../../database/feed.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { audit } from '../staff/index.ts'
import { markDue } from './heading.sql.ts'
import { lockImport } from './import.sql.ts'
import { shelfKeysOf } from './shelf-keys.ts'
import { decideJoin, decideSplit, type JoinRefusal, type SplitRefusal } from './work-grouping.rules.ts'
import * as rows from './work-grouping.sql.ts'
import { workCreator } from './work-key.rules.ts'

export type JoinOutcome =
  | { readonly outcome: 'joined'; readonly work: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly JoinRefusal[] }

export type SplitOutcome =
  | { readonly outcome: 'split'; readonly work: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly SplitRefusal[] }

const noted = (
  deps: Deps,
  actor: Actor,
  deed: string,
  work: number,
  facts: Record<string, unknown>,
): Bound[] => (actor.kind === 'staff' ? [audit(actor, deed, `work:${work}`, deps.now(), facts)] : [])

/**
 * Joins one work to another: its editions and its keys go over, its address leads there. Staff's word: a later import
 * keeps to it. The feed tells of both works, so that whoever points at the old one can follow.
 */
export async function joinWorks(
  deps: Deps,
  order: { readonly into: number; readonly from: number; readonly actor: Actor },
): Promise<JoinOutcome> {
  const { into, from } = order
  const outcome = await inTransaction<JoinOutcome>(deps.db, async tx => {
    // Imports place editions by key under the same lock: none comes between.
    const [, works] = await Promise.all([
      tx.run(lockImport, {}),
      tx.run(rows.worksById, { works: [into, from] }),
    ])
    const refusals = decideJoin({ into, from, works })
    if (refusals.length) return { outcome: 'refused', refusals }
    await tx.run(rows.moveEditions, { into, from })
    return answer<JoinOutcome>({ outcome: 'joined', work: into }, [
      ...(await shelfKeysOf(tx, { work: into })),
      bind(markDue, { works: [into, from], records: [] }),
      bind(rows.moveKeys, { into, from }),
      bind(rows.leadTo, { into, from }),
      ...noted(deps, order.actor, 'work.join', into, { from }),
      event({ kind: 'work.changed', works: [into, from], facts: { joined: from, into } }),
    ])
  })
  if (outcome.outcome === 'joined') wake(deps.db)
  return outcome
}

/**
 * Takes editions out of a work and makes a work of their own of them. Staff's word: a later import keeps to it, and
 * what comes under a key that only they have follows them.
 */
export async function splitWork(
  deps: Deps,
  order: { readonly work: number; readonly editions: readonly number[]; readonly actor: Actor },
): Promise<SplitOutcome> {
  const outcome = await inTransaction<SplitOutcome>(deps.db, async tx => {
    const [, works, editions] = await Promise.all([
      tx.run(lockImport, {}),
      tx.run(rows.worksById, { works: [order.work] }),
      tx.run(rows.editionsOfWork, { work: order.work }),
    ])
    const decision = decideSplit({
      work: order.work,
      exists: works.length > 0,
      leaving: order.editions,
      editions,
    })
    if (decision.outcome === 'refused') return decision
    const leaving = decision.editions.map(edition => edition.id)
    const [likeness] = decision.editions
    const facts = likeness?.facts
    const [added] = await tx.run(rows.addWorkLike, {
      title: facts?.title ?? '',
      sortTitle: facts?.sortTitle ?? '',
      creator: facts ? workCreator(facts) : null,
    })
    const work = added?.id ?? 0
    await tx.run(rows.placeEditions, { work, editions: leaving })
    return answer<SplitOutcome>({ outcome: 'split', work }, [
      ...(await shelfKeysOf(tx, { work })),
      bind(markDue, { works: [order.work, work], records: [] }),
      bind(rows.placeKeys, { work, from: order.work, keys: [...decision.keys] }),
      ...noted(deps, order.actor, 'work.split', work, { from: order.work, editions: leaving }),
      event({ kind: 'work.changed', works: [order.work, work], facts: { split: work, from: order.work } }),
    ])
  })
  if (outcome.outcome === 'split') wake(deps.db)
  return outcome
}
