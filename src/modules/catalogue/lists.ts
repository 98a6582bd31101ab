import type { Executor } from '../../database/connect.ts'
import type { Deps } from '../../database/deps.ts'
import { bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { fewestLoans, type ListRow, longestList, mostBorrowedDays } from './lists.rules.ts'
import * as rows from './lists.sql.ts'

/** Copies looked at in each branch, the latest first. */
const eachBranch = 600
/** How long something is new, and how long it has just been returned. */
const [newDays, returnedDays] = [365, 14]

/** All, a municipality or a branch, each with the branches that belong to it. */
export type Scope = { readonly branches: readonly number[] } & (
  | { readonly kind: 'all' }
  | { readonly kind: 'municipality' | 'branch'; readonly id: number }
)

/** What has come to the shelves of some branches of late; weight = the day, since 1970. */
export const newArrivals = ({ db, now }: Deps, { branches }: Scope): Promise<ListRow[]> =>
  db.run(rows.arrivals, {
    branches: [...branches],
    each: eachBranch,
    since: addDays(dayOf(now()), -newDays),
  })

/** What was returned of late and can be taken from the shelf there and then; weight = when, in seconds since 1970. */
export const justReturned = ({ db, now }: Deps, { branches }: Scope): Promise<ListRow[]> =>
  db.run(rows.returns, {
    branches: [...branches],
    each: eachBranch,
    since: now().subtract({ hours: 24 * returnedDays }),
  })

const scopeKey = (scope: Scope): string =>
  scope.kind === 'all' ? 'all' : `${scope.kind === 'branch' ? 'b' : 'm'}${scope.id}`

/** What has been borrowed most, as it was counted last; weight = loans, never fewer than five. */
export const mostBorrowed = (db: Executor, scope: Scope): Promise<ListRow[]> =>
  db.run(rows.mostBorrowed, { scope: scopeKey(scope) })

/**
 * Counts anew what is borrowed most, place for place in a transaction of its own, so that none is long.
 *
 * @returns how many places have a list
 */
export async function countMostBorrowed({ db, now }: Deps): Promise<number> {
  const since = now().subtract({ hours: 24 * mostBorrowedDays })
  const [counted, before] = await Promise.all([
    db.run(rows.countLoans, { since, fewest: fewestLoans, most: longestList * 2 }),
    db.run(rows.mostBorrowedScopes, {}),
  ])
  const lists = Map.groupBy(counted, row => row.scope)
  for (const scope of new Set([...before.map(row => row.scope), ...lists.keys()])) {
    const list = lists.get(scope) ?? []
    await inTransaction(db, async tx => {
      await tx.run(rows.forgetMostBorrowed, { scope })
      return answer(null, [
        bind(rows.putMostBorrowed, {
          scope,
          works: list.map(row => row.work),
          formats: list.map(row => row.format),
          audiences: list.map(row => row.audience),
          loans: list.map(row => row.loans),
        }),
      ])
    })
  }
  return lists.size
}
