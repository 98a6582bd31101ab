import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import {
  decideLevels,
  type LevelRefusal,
  type ShelfLevel,
  shelvesOf,
  storeLevels,
} from '../circulation/index.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import type { DeskDeps } from './deps.ts'

export type LevelsOutcome =
  | { readonly outcome: 'set'; readonly changed: readonly string[] }
  | {
      readonly outcome: 'refused'
      readonly refusals: readonly (LevelRefusal | { readonly code: 'not-allowed' })[]
    }

const inWords = ({ floats, floor, ceiling }: ShelfLevel) => ({ floats, floor, ceiling })

/**
 * Sets floors, ceilings and what floats at the shelves of the branch where one works. The audit log notes each shelf that
 * changed, with what it was before.
 */
export const setShelfLevels = (
  deps: DeskDeps,
  order: {
    readonly levels: readonly ShelfLevel[]
    readonly actor: Actor & { kind: 'staff' }
    readonly role: StaffRole
  },
): Promise<LevelsOutcome> =>
  inTransaction<LevelsOutcome>(deps.db, async tx => {
    if (!may(order.role, 'set-shelf-levels'))
      return { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
    const { branch } = order.actor
    const now = await shelvesOf(tx, branch)
    const decided = decideLevels(now, order.levels)
    if (decided.outcome === 'refused') return decided
    const { changed } = decided
    const outcome: LevelsOutcome = { outcome: 'set', changed: changed.map(level => level.shelf) }
    if (!changed.length) return outcome
    const before = new Map(now.map(level => [level.shelf, level]))
    const facts = Object.fromEntries(
      changed.map(level => [level.shelf, [inWords(before.get(level.shelf) ?? level), inWords(level)]]),
    )
    return answer(outcome, [
      storeLevels(branch, changed),
      audit(order.actor, 'set-shelf-levels', `branch:${branch}`, deps.now(), facts),
      event({ kind: 'shelf-levels.changed', facts: { branch } }),
    ])
  })
