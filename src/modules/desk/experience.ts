import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { loadReturns, lookAtReturns, storeReturns } from '../circulation/index.ts'
import { loadPace, lookAtPace, storePace } from '../holds/index.ts'
import type { Experience } from './deps.ts'

/** What promises rest on now. */
export async function loadExperience(db: Executor): Promise<Experience> {
  const [pace, curves] = await Promise.all([loadPace(db), loadReturns(db)])
  return { pace, curves }
}

/**
 * Looks at how loans have come back and copies gone round, and keeps it for the promises to come: done every night.
 * @returns how many loans were looked at
 */
export const gatherExperience = (deps: Deps): Promise<{ readonly loans: number }> =>
  inTransaction<{ readonly loans: number }>(deps.db, async tx => {
    const at = deps.now()
    const [curves, pace] = await Promise.all([lookAtReturns(tx, at), lookAtPace(tx, at)])
    const loans = curves.reduce((most, curve) => Math.max(most, curve.loans), 0)
    return answer({ loans }, [
      ...storeReturns(curves, at),
      ...(pace ? [storePace(pace, at)] : []),
      event({ kind: 'experience.gathered', facts: { loans } }),
    ])
  })
