import type { Executor } from '../../database/connect.ts'
import type { Bound, Row } from '../../database/statement.ts'
import { readSetting, storeSetting } from '../settings/index.ts'
import { readPrices, type TransportPrices } from './costs.rules.ts'
import * as rows from './volume.sql.ts'

/** What went from one municipality to another: copies, crates, days when something went. */
export type Volume = Row<typeof rows.volumes>

const settingName = 'transport-prices'

/** From a moment to just before another. */
export const volumesBetween = (
  db: Executor,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Volume[]> => db.run(rows.volumes, { from, to })

export const loadPrices = async (db: Executor): Promise<TransportPrices> =>
  readPrices(await readSetting(db, settingName))

export const storePrices = (prices: TransportPrices): Bound => storeSetting(settingName, prices)
