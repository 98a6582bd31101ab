import { holdRows } from '../holds/index.ts'
import { cancelHold } from './change.ts'
import type { DeskDeps } from './deps.ts'
import { nextOfSeries } from './series.ts'

/**
 * What a hold that is served means to those it belongs with: of "any one of these" the others end, of a series the next
 * takes part. Each in a transaction of its own, after the deed: no deed locks two queues.
 */
export async function settleGroup(deps: DeskDeps, hold: number): Promise<void> {
  for (const other of await deps.db.run(holdRows.othersOfGroup, { hold }))
    if (other.kind === 'any')
      await cancelHold(deps, { hold: other.id, actor: { kind: 'system' }, reason: 'group-served' })
  await nextOfSeries(deps, hold)
}
