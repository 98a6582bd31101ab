import type { Executor } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import type { ShelfLevel } from './levels.rules.ts'
import * as rows from './levels.sql.ts'

/** A shelf at a branch: copies that belong there, those standing there now, and its level. */
export type Shelf = Row<typeof rows.shelvesOf>

/** In the order of the Swedish alphabet. */
export const shelvesOf = (db: Executor, branch: number): Promise<Shelf[]> =>
  db.run(rows.shelvesOf, { branch })

export const storeLevels = (branch: number, levels: readonly ShelfLevel[]): Bound =>
  bind(rows.setLevels, {
    branch,
    shelves: levels.map(level => level.shelf),
    floats: levels.map(level => level.floats),
    floors: levels.map(level => level.floor),
    ceilings: levels.map(level => level.ceiling),
  })
