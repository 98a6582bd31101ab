import type { Actor } from '../../database/deps.ts'
import { type CrateRefusal, contentsOf, crateArrives, crateById, unpackLeft } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'
import { receive } from './receive.ts'
import type { Received } from './received.ts'

export type CrateReceived =
  | { readonly outcome: 'received'; readonly crate: number; readonly items: readonly Received[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly CrateRefusal[] }

/**
 * A whole crate comes in with one scan: each copy in it is received by the same rule as over the desk, in a transaction
 * of its own. Interrupted half way, the next scan of the same crate at the same place goes on with what is left.
 * At the hub nothing is received: everything stands there to be sorted.
 */
export async function receiveCrate(
  deps: DeskDeps,
  order: { crate: number; actor: Actor & { readonly kind: 'staff' }; here?: boolean },
): Promise<CrateReceived> {
  const { crate, actor } = order
  const arrived = await crateArrives(deps, order)
  const found = await crateById(deps.db, crate)
  if (arrived.outcome === 'refused') {
    const left = found?.state === 'received' && found.endedBranch === actor.branch && found.packed > 0
    if (!left) return arrived
  }
  const items: Received[] = []
  for (const { barcode } of await contentsOf(deps.db, crate)) {
    const outcome = await receive(deps, {
      barcode,
      branch: actor.branch,
      actor,
      overrides: ['transit-too-young'],
    })
    if (outcome.outcome === 'received') items.push(outcome)
  }
  if ((await contentsOf(deps.db, crate)).length) await unpackLeft(deps, { crate, branch: actor.branch })
  return { outcome: 'received', crate, items }
}
