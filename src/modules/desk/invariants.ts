import type { Executor } from '../../database/connect.ts'
import type { Row } from '../../database/statement.ts'
import { together } from '../../kernel/states.ts'
import { invariants } from './invariants.sql.ts'

/** Every invariant with how many break it, 0 = none: one look at one moment of all tables. */
export const checkInvariants = (db: Executor): Promise<Row<typeof invariants>[]> =>
  db.run(invariants, {
    items: together.map(one => one.item),
    holds: together.map(one => one.hold ?? ''),
    transfers: together.map(one => one.transfer ?? ''),
  })
