import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import * as rows from './unserved.sql.ts'

export type Unserved = Row<typeof rows.unserved>

/** Holds that wait now and that no copy can serve, by municipality. */
export const unservedHolds = (db: Executor): Promise<Unserved[]> => db.run(rows.unserved, {})
