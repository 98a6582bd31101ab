import type { Executor } from '../../database/connect.ts'
import type { Actor } from '../../database/deps.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import {
  decidePickSetting,
  type PickLine,
  type PickSetting,
  type PickSettingRefusal,
  pickList,
  presentRound,
  type Round,
  readPickSetting,
  roundFrom,
  roundOf,
} from '../holds/index.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { audit, may, type StaffRole } from '../staff/index.ts'
import type { DeskDeps } from './deps.ts'

const settingOf = (branch: number): string => `pick-list:${branch}`

/** When a branch goes round its shelves, and in which order it walks them. */
export const loadPickSetting = async (db: Executor, branch: number): Promise<PickSetting> =>
  readPickSetting(await readSetting(db, settingOf(branch)))

export interface PlannedLine extends PickLine {
  readonly round: Round
}

export interface PlannedPicks {
  readonly setting: PickSetting
  /** The round that goes now, and the next; null = the branch has none. */
  readonly present: Temporal.Instant | null
  readonly next: Temporal.Instant | null
  /** All that is to be fetched, in the order of the shelves, each with its round. */
  readonly lines: readonly PlannedLine[]
}

/** The pick list of a branch in its own shelf order, parted in its rounds. */
export async function picksOf(deps: DeskDeps, branch: number): Promise<PlannedPicks> {
  const setting = await loadPickSetting(deps.db, branch)
  const { calendar } = deps.organisation.branch(branch)
  const now = deps.now()
  const lines = await pickList(deps.db, branch, setting.walk)
  return {
    setting,
    present: presentRound(calendar, setting.rounds, now) ?? null,
    next: roundFrom(calendar, setting.rounds, now.add({ milliseconds: 1 })) ?? null,
    lines: lines.map(line => ({
      ...line,
      round: roundOf(calendar, setting.rounds, line.assignedAt ?? now, now),
    })),
  }
}

export type SetPicksOutcome =
  | { readonly outcome: 'set'; readonly setting: PickSetting }
  | {
      readonly outcome: 'refused'
      readonly refusals: readonly (PickSettingRefusal | { readonly code: 'not-allowed' })[]
    }

/** Sets the rounds and the walk of the branch where somebody works, noted in the audit log. */
export const setPickSetting = (
  deps: DeskDeps,
  order: {
    readonly actor: Actor & { readonly kind: 'staff' }
    readonly role: StaffRole
    readonly rounds: readonly string[]
    readonly walk: readonly string[]
  },
): Promise<SetPicksOutcome> =>
  inTransaction<SetPicksOutcome>(deps.db, async () => {
    const { actor, role, rounds, walk } = order
    if (!may(role, 'set-pick-list')) return { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
    const decided = decidePickSetting({ rounds, walk })
    if (decided.outcome === 'refused') return decided
    const { setting } = decided
    return answer(decided, [
      storeSetting(settingOf(actor.branch), setting),
      audit(actor, 'set-pick-list', `branch:${actor.branch}`, deps.now(), { ...setting }),
    ])
  })
