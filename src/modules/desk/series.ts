import { holdRows } from '../holds/index.ts'
import type { DeskDeps } from './deps.ts'
import { replan } from './replan.ts'

/**
 * The next of a series takes part when the one before it has ended, however that was. In a transaction of its own, after
 * the deed: no deed locks two queues.
 */
export async function nextOfSeries(deps: DeskDeps, hold: number): Promise<void> {
  for (const other of await deps.db.run(holdRows.othersOfGroup, { hold }))
    if (other.kind === 'series') await replan(deps, other.workId)
}
