import type { Actor } from '../../database/deps.ts'
import type { Day } from '../../kernel/day.ts'
import { holdRows } from '../holds/index.ts'
import { type ChangeOutcome, pauseHold, resumeHold } from './change.ts'
import type { DeskDeps } from './deps.ts'

interface AllOrder {
  readonly patron: number
  readonly actor: Actor
}

/** Each hold in a transaction of its own: no deed locks two queues. Gives how many were changed. */
async function each(
  holds: readonly { readonly id: number }[],
  deed: (hold: number) => Promise<ChangeOutcome>,
): Promise<number> {
  let changed = 0
  for (const { id } of holds) if ((await deed(id)).outcome === 'changed') changed++
  return changed
}

/**
 * Pauses all that a borrower waits for, as for a journey. What a copy has been captured for goes on, and what is paused
 * longer already stays so. Gives how many were paused.
 */
export const pauseAll = async (
  deps: DeskDeps,
  order: AllOrder & { readonly until: Day },
): Promise<number> => {
  const { patron, actor, until } = order
  const holds = await deps.db.run(holdRows.pausableOfPatron, { patron, until })
  return each(holds, hold => pauseHold(deps, { hold, actor, until }))
}

/** Ends all the pauses of a borrower. Gives how many. */
export const resumeAll = async (deps: DeskDeps, { patron, actor }: AllOrder): Promise<number> =>
  each(await deps.db.run(holdRows.pausedOfPatron, { patron }), hold => resumeHold(deps, { hold, actor }))
