import type { Executor } from '../../database/connect.ts'
import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { type CheckinPolicy, countyCheckin } from '../circulation/index.ts'
import { type AllocationPolicy, countyShelf, type ShelfPolicy } from '../holds/index.ts'
import type { Organisation } from '../organisation/index.ts'
import { readSetting, settingChangedAt, storeSetting } from '../settings/index.ts'
import { audit } from '../staff/index.ts'
import { type CountyRules, decideRules, type RulesRefusal, readRules } from './county-rules.rules.ts'
import type { DeskDeps } from './deps.ts'

const settingName = 'county-rules'

/** The rules in force. */
export const loadRules = async (db: Executor): Promise<CountyRules> =>
  readRules(await readSetting(db, settingName))

/** When somebody last set them; null = the county's own are in force. */
export const rulesChangedAt = (db: Executor): Promise<Temporal.Instant | null> =>
  settingChangedAt(db, settingName)

/** What the allocation goes by. */
export const allocationOf = (
  rules: CountyRules,
  municipalityOf: (branch: number) => number,
): AllocationPolicy => ({
  windowDays: rules.windowDays,
  municipalOnly: rules.municipalOnly,
  protectNewDays: rules.protectNewDays,
  keepLastInMunicipality: rules.keepLastInMunicipality,
  keepLastInCounty: rules.keepLastInCounty,
  skipClosed: rules.skipClosed,
  municipalityOf,
})

/** What the check-in goes by. */
export const checkinOf = (rules: CountyRules): CheckinPolicy => ({
  ...countyCheckin,
  floating: rules.floating,
  minTransitMinutes: rules.minTransitMinutes,
  newCopiesTo: rules.cartForNew ? 'cart' : 'shelf',
})

/** What the hold shelves go by. */
export const shelfOf = (rules: CountyRules): ShelfPolicy => ({
  ...countyShelf,
  days: rules.shelfDays,
  borrowersRedirect: rules.borrowersRedirect,
})

/** The parts of the desk's deps that the rules decide. */
export const policiesOf = (
  rules: CountyRules,
  organisation: Organisation,
): Required<Pick<DeskDeps, 'policy' | 'checkin' | 'shelf'>> => ({
  policy: allocationOf(rules, branch => organisation.branch(branch).municipalityId),
  checkin: checkinOf(rules),
  shelf: shelfOf(rules),
})

export type RulesOutcome =
  | { readonly outcome: 'set'; readonly changed: readonly (keyof CountyRules)[] }
  | {
      readonly outcome: 'refused'
      readonly refusals: readonly (RulesRefusal | { readonly code: 'not-allowed' })[]
    }

/**
 * Sets the rules of queues and returns: for administrators, noted in the audit log with what changed. The feed tells every
 * process; the plans are made anew by a job.
 */
export const setRules = (
  deps: DeskDeps,
  order: { readonly rules: CountyRules; readonly actor: Actor & { kind: 'staff' }; readonly role: string },
): Promise<RulesOutcome> =>
  inTransaction<RulesOutcome>(deps.db, async tx => {
    if (order.role !== 'administrator') return { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
    const now = await loadRules(tx)
    const decided = decideRules(now, order.rules)
    if (decided.outcome === 'refused' || !decided.changed.length) return decided
    const facts = Object.fromEntries(decided.changed.map(rule => [rule, [now[rule], order.rules[rule]]]))
    return answer(decided, [
      storeSetting(settingName, order.rules),
      audit(order.actor, 'set-rules', 'county-rules', deps.now(), facts),
      event({ kind: 'rules.changed', facts: { rulesChanged: decided.changed } }),
    ])
  })
