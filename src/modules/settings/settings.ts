import type { Executor } from '../../database/connect.ts'
import { type Bound, bind } from '../../database/statement.ts'
import * as rows from './settings.sql.ts'

/** What is stored under a name; undefined when nothing is. Whoever asks checks its shape: it may be of an older version. */
export const readSetting = async (db: Executor, name: string): Promise<unknown> =>
  (await db.run(rows.stored, { name }))[0]?.value

/** Stores a value under a name, in the transaction of the deed that decides it. */
export const storeSetting = (name: string, value: unknown): Bound => bind(rows.store, { name, value })

/** When what is stored under a name was last decided; null when nothing is. */
export const settingChangedAt = async (db: Executor, name: string): Promise<Temporal.Instant | null> =>
  (await db.run(rows.changedAt, { name }))[0]?.changedAt ?? null
