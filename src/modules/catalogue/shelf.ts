import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import * as rows from './shelf.sql.ts'

/** A copy that has its place on a shelf, and whether it stands there now. */
export type ShelfCopy = Row<typeof rows.copiesFrom>

/** Some of a department's copies as one walks, and whether there are others before and after them. */
export interface ShelfPart {
  readonly copies: readonly ShelfCopy[]
  readonly earlier: boolean
  readonly later: boolean
}

/** A department of a branch: its key (small letters; '' = none written) and its name as it is written. */
export interface Department {
  readonly key: string
  readonly name: string
}

/** The departments of a branch that copies belong to, in no set order. */
export const shelfDepartments = async (db: Executor, branch: number): Promise<Department[]> =>
  (await db.run(rows.departments, { branch })).map(({ department, name }) => ({
    key: department ?? '',
    name: name ?? '',
  }))

/** Whether some copies of a branch have not been given their place yet. */
export const shelfIsBeingMade = async (db: Executor, branch: number): Promise<boolean> =>
  (await db.run(rows.isShelfBeingMade, { branch }))[0]?.made ?? false

/** Where a copy belongs; undefined when it has no place (yet). */
export async function standsAt(
  db: Executor,
  item: number,
): Promise<{ item: number; branch: number; department: string; key: string } | undefined> {
  const [place] = await db.run(rows.standsAt, { item })
  return place && { ...place, department: place.department ?? '', key: place.key ?? '' }
}

/**
 * The part of a department around a place.
 *
 * @param of.key, of.item the place: a key with the number of a copy; '' and 0 = where the department begins
 * @param of.before copies before the place
 * @param of.from copies from the place on, the one that stands there with them
 */
export async function shelfPart(
  db: Executor,
  of: {
    readonly branch: number
    readonly department: string
    readonly key: string
    readonly item: number
    readonly before: number
    readonly from: number
  },
): Promise<ShelfPart> {
  const { before, from, ...place } = of
  // One more on each side tells whether there is any.
  const [left, right] = await Promise.all([
    db.run(rows.copiesBefore, { ...place, limit: before + 1 }),
    db.run(rows.copiesFrom, { ...place, limit: from + 1 }),
  ])
  return {
    copies: [...left.slice(0, before).reverse(), ...right.slice(0, from)],
    earlier: left.length > before,
    later: right.length > from,
  }
}
