import type { Executor } from '../../database/connect.ts'
import type { Actor, Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { audit } from '../staff/index.ts'
import { decideFeeRules, type FeeRules, type FeeRulesRefusal, readFeeRules } from './policy.rules.ts'

const settingName = 'fees'

/** The rules of each municipality; one that has decided nothing has the county's own. */
export type FeeRulesOf = (municipality: number) => FeeRules

/** The rules in force. */
export async function loadFeeRules(db: Executor): Promise<FeeRulesOf> {
  const stored = await readSetting(db, settingName)
  const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return municipality => readFeeRules(known[String(municipality)])
}

/** Whether being late costs something anywhere in the county. */
export async function chargesLate(db: Executor): Promise<boolean> {
  const stored = await readSetting(db, settingName)
  const known = typeof stored === 'object' && stored !== null ? Object.values(stored) : []
  return [undefined, ...known].some(rules => readFeeRules(rules).perDay > 0)
}

export type FeeRulesOutcome =
  | { readonly outcome: 'set'; readonly changed: readonly (keyof FeeRules)[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly FeeRulesRefusal[] }

/**
 * Sets the fees of one municipality, noted in the audit log with what changed. What has been charged stays as it was; who
 * is kept from borrowing is looked at anew by a job.
 */
export const setFeeRules = (
  deps: Deps,
  order: {
    readonly municipality: number
    readonly rules: FeeRules
    readonly actor: Actor & { kind: 'staff' }
  },
): Promise<FeeRulesOutcome> =>
  inTransaction<FeeRulesOutcome>(deps.db, async tx => {
    const stored = await readSetting(tx, settingName)
    const known = typeof stored === 'object' && stored !== null ? stored : {}
    const now = (await loadFeeRules(tx))(order.municipality)
    const decided = decideFeeRules(now, order.rules)
    if (decided.outcome === 'refused' || !decided.changed.length) return decided
    const facts = Object.fromEntries(decided.changed.map(rule => [rule, [now[rule], order.rules[rule]]]))
    return answer<FeeRulesOutcome>(decided, [
      storeSetting(settingName, { ...known, [order.municipality]: order.rules }),
      audit(order.actor, 'set-fees', `municipality:${order.municipality}`, deps.now(), facts),
      event({ kind: 'rules.changed', facts: { feesChanged: decided.changed } }),
    ])
  })
