import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import { addNoRun, type NoRunRefusal, noRunsFrom, refusalsOfNoRun, removeNoRun } from '../transport/index.ts'
import type { DeskDeps } from './deps.ts'

export type NoRunOutcome =
  | { readonly outcome: 'set' }
  | {
      readonly outcome: 'refused'
      readonly refusals: readonly (NoRunRefusal | { readonly code: 'not-allowed' | 'not-set' })[]
    }

interface By {
  readonly actor: Actor & { kind: 'staff' }
  readonly role: StaffRole
}
const notAllowed: NoRunOutcome = { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
// The feed tells every process: the timetable is read anew, and what was planned for that day is planned anew.
const told = (day: Day) => event({ kind: 'timetable.changed', facts: { rulesChanged: ['timetable'], day } })

/** No van runs on a day: everything promised from now on goes round it. */
export const cancelRuns = (
  deps: DeskDeps,
  order: By & { readonly day: Day | undefined; readonly reason: string },
): Promise<NoRunOutcome> =>
  inTransaction<NoRunOutcome>(deps.db, async tx => {
    if (!may(order.role, 'set-timetable')) return notAllowed
    const today = dayOf(deps.now())
    const set = new Set((await noRunsFrom(tx, today)).map(row => row.day))
    const { day } = order
    const refusals = refusalsOfNoRun({ day, reason: order.reason, today, set })
    if (refusals.length || !day) return { outcome: 'refused', refusals }
    const reason = order.reason.trim()
    return answer({ outcome: 'set' }, [
      addNoRun({ day, reason }),
      audit(order.actor, 'cancel-runs', `day:${day}`, deps.now(), { reason }),
      told(day),
    ])
  })

/** The vans run after all. */
export const restoreRuns = (deps: DeskDeps, order: By & { readonly day: Day }): Promise<NoRunOutcome> =>
  inTransaction<NoRunOutcome>(deps.db, async tx => {
    if (!may(order.role, 'set-timetable')) return notAllowed
    const { day } = order
    if (!(await removeNoRun(tx, day))) return { outcome: 'refused', refusals: [{ code: 'not-set' }] }
    return answer({ outcome: 'set' }, [
      audit(order.actor, 'restore-runs', `day:${day}`, deps.now(), {}),
      told(day),
    ])
  })
