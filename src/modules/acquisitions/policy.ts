import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { audit, may } from '../staff/index.ts'
import type { By } from './change.ts'
import { isInRange, readPolicy, type SuggestionPolicy } from './suggestion.rules.ts'

const settingName = 'suggestions'

/** How much one borrower may suggest, as it is set. */
export const suggestionPolicy = async (db: Executor): Promise<SuggestionPolicy> =>
  readPolicy(await readSetting(db, settingName))

/** Sets it: for administrators, noted in the audit log. */
export const setSuggestionPolicy = (
  deps: Deps,
  policy: SuggestionPolicy,
  by: By,
): Promise<'set' | 'not-allowed' | 'not-in-range'> =>
  inTransaction<'set' | 'not-allowed' | 'not-in-range'>(deps.db, async tx => {
    if (!may(by.role, 'set-suggestion-rules')) return 'not-allowed'
    if (!isInRange('most', policy.most) || !isInRange('days', policy.days)) return 'not-in-range'
    const now = await suggestionPolicy(tx)
    if (now.most === policy.most && now.days === policy.days) return 'set'
    const { most, days } = policy
    return answer<'set'>('set', [
      storeSetting(settingName, { most, days }),
      audit(by.actor, 'set-suggestion-rules', 'suggestions', deps.now(), {
        most: [now.most, most],
        days: [now.days, days],
      }),
      event({ kind: 'rules.changed' }),
    ])
  })
