import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import {
  fewestAccounts,
  type Proposal,
  pairsOfEach,
  partsFor,
  proposals,
  worksOfEach,
} from './together.rules.ts'
import * as rows from './together.sql.ts'

/**
 * Counts anew which works the same people have borrowed, from the lists of those who keep one now: who has stopped keeping
 * theirs is counted no more. A part at a time, each in a short transaction of its own.
 *
 * @returns how many pairs there are
 */
export async function countReadTogether({ db }: Pick<Deps, 'db'>): Promise<number> {
  const [listed] = await db.run(rows.listedLoans, {})
  const parts = partsFor(listed?.loans ?? 0)
  let pairs = 0
  for (let part = 0; part < parts; part++) {
    const of = { parts, part }
    const counted = await db.run(rows.countPairs, {
      ...of,
      ...{ ofEach: worksOfEach, fewest: fewestAccounts, pairs: pairsOfEach },
    })
    await inTransaction(db, async tx => {
      await tx.run(rows.forgetPairs, of)
      return answer(null, [
        bind(rows.putPairs, {
          works: counted.map(pair => pair.work),
          others: counted.map(pair => pair.other),
          accounts: counted.map(pair => pair.accounts),
        }),
      ])
    })
    pairs += counted.length
  }
  return pairs
}

/**
 * What to propose to somebody who keeps a list: what at least five had beside something of theirs, never what they have or
 * have had themselves. Whether they keep a list is for who asks to know.
 *
 * @param of.but works that are not to be proposed either
 */
export async function proposedTo(
  db: Executor,
  of: { readonly patron: number; readonly but: readonly number[]; readonly most: number },
): Promise<{ readonly own: number; readonly proposals: readonly Proposal[] }> {
  const own = (await db.run(rows.worksOfPatron, { patron: of.patron })).map(row => row.work)
  if (own.length === 0) return { own: 0, proposals: [] }
  const but = new Set(of.but)
  const pairs = (await db.run(rows.pairsOf, { works: own })).filter(pair => !but.has(pair.other))
  return { own: own.length, proposals: proposals(pairs, of.most) }
}
