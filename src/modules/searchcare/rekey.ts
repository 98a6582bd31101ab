import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { questionKey } from '../search/index.ts'
import { type Rekeying, rekeying } from './rekey.rules.ts'
import * as rows from './rekey.sql.ts'

/**
 * Stores every choice under the key its question has now, if the reading of words has changed since it was made: else nobody's
 * question would find it. Every start does so, and every `reindex`; the second time nothing changes.
 */
export async function rekeyChoices(deps: Deps): Promise<Rekeying> {
  const stale = rekeying(await deps.db.run(rows.keyedChoices, {}), questionKey)
  if (!stale.keys.length && !stale.ended.length) return stale
  return inTransaction<Rekeying>(deps.db, async tx => {
    await tx.run(rows.lockChoices, {})
    // Read again: what was read without the lock may have changed.
    const { keys, ended } = rekeying(await tx.run(rows.keyedChoices, {}), questionKey)
    const ids = keys.map(one => one.id)
    return answer({ keys, ended }, [
      bind(rows.endChoices, { ids: [...ended], at: deps.now() }),
      bind(rows.unkey, { ids }),
      bind(rows.rekey, { ids, keys: keys.map(one => one.key) }),
      ...ended.map(id => event({ kind: 'search-choice.changed', facts: { choice: id } })),
    ])
  })
}
