import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import { filingKey } from '../../kernel/filing.ts'
import * as rows from './called.sql.ts'

/** So many works of a creator are looked through, the latest catalogued: those of nearly everybody. */
const looked = 120

export type CreatorCalled = Row<typeof rows.creatorsCalled>

/** The one creator who is called so, in one of the ways a name may be filed, or to whom a reference leads; two are none. */
export async function creatorCalled(
  db: Executor,
  names: readonly string[],
): Promise<CreatorCalled | undefined> {
  const keys = [...new Set(names.map(filingKey))].filter(Boolean)
  if (!keys.length) return undefined
  const [one, other] = await db.run(rows.creatorsCalled, { keys, most: looked })
  return other ? undefined : one
}

export interface SeriesCalled {
  readonly id: number
  readonly label: string
  /** All its works. */
  readonly works: number
  /** The first of them, by number. */
  readonly parts: readonly Omit<Row<typeof rows.partsOfSeries>, 'id' | 'label' | 'works'>[]
}

/** The series that is called so, with its first parts. */
export async function seriesCalled(
  db: Executor,
  name: string,
  limit: number,
): Promise<SeriesCalled | undefined> {
  const found = await db.run(rows.partsOfSeries, { key: filingKey(name), limit })
  const [first] = found
  if (!first) return undefined
  return {
    ...{ id: first.id, label: first.label, works: first.works },
    parts: found.map(({ id: _, label: __, works: ___, ...part }) => part),
  }
}
