import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { holdRows } from '../holds/index.ts'
import type { DeskDeps } from './deps.ts'
import { loadQuestion, plan } from './plan.ts'

/**
 * Shares out a title's free copies anew, when something outside its queue has changed: the policy, a branch that closes,
 * a van that does not run. @returns how many holds got another copy, one, or none any more
 */
export const replan = (deps: DeskDeps, work: number): Promise<number> =>
  inTransaction<number>(deps.db, async tx => {
    const [, question] = await Promise.all([
      tx.run(holdRows.lockQueue, { work }),
      loadQuestion(tx, deps, work),
    ])
    const made = plan(deps, question)
    const changed = made.changed.length
    if (!made.writes.length) return changed
    const items = made.assignments.map(one => one.item)
    return answer(changed, [...made.writes, event({ kind: 'hold.changed', works: [work], items })])
  })

/** Titles whose plan is made at a time: their statements travel side by side. */
const atOnce = 6

/**
 * The whole plan of the county: every title that somebody waits for, each in a transaction of its own, so that no desk
 * waits for the whole. @param told is told after each how many of all are done
 */
export async function replanAll(
  deps: DeskDeps,
  told: (done: number, all: number) => void = () => {},
): Promise<{ titles: number; changed: number }> {
  const works = (await deps.db.run(holdRows.worksWithWaiting, {})).map(row => row.work)
  let next = 0
  let changed = 0
  let done = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let work = works[next++]; work !== undefined; work = works[next++]) {
        const here = await replan(deps, work)
        changed += here
        told(++done, works.length)
      }
    }),
  )
  return { titles: works.length, changed }
}
