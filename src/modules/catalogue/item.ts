import { type Bound, bind } from '../../database/statement.ts'
import * as rows from './item.sql.ts'

/** A copy belongs to another branch from now on; who bought it is kept. To be written with the deed. */
export const moveHome = (item: number, branch: number): Bound => bind(rows.moveHome, { item, branch })
