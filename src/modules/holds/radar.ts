import type { Executor } from '../../database/connect.ts'
import { type Bound, bind, type Row } from '../../database/statement.ts'
import type { RadarLine } from './radar.rules.ts'
import * as rows from './radar.sql.ts'

/** Most waiting saved first, most who wait, most for each copy, longest wait; or by title. */
export type RadarSort = 'saved' | 'waiting' | 'per-copy' | 'wait' | 'title'

/** Which part of the list; null = all. */
export interface RadarChoice {
  readonly municipality: number | null
  readonly format: string | null
}

export type RadarRow = Row<typeof rows.radarLines>

/** The list as it was made last. */
export const radarLines = (
  db: Executor,
  of: RadarChoice & { readonly sort: RadarSort; readonly limit: number; readonly offset: number },
): Promise<RadarRow[]> => db.run(rows.radarLines, of)

/** How long the list is under a choice, what there is to choose among, and when it was made; null = never. */
export async function radarSummary(db: Executor, { municipality, format }: RadarChoice) {
  const [[totals], [choices]] = await Promise.all([
    db.run(rows.radarTotals, { municipality, format }),
    db.run(rows.radarChoices, {}),
  ])
  return {
    titles: totals?.titles ?? 0,
    savedDays: totals?.savedDays ?? 0,
    municipalities: choices?.municipalities ?? [],
    formats: choices?.formats ?? [],
    madeAt: choices?.madeAt ?? null,
  }
}

/** The statements that keep a new list instead of the old. */
export const storeRadar = (
  lines: readonly (RadarLine & { readonly work: number })[],
  at: Temporal.Instant,
): Bound[] => [
  bind(rows.forgetRadar, {}),
  bind(rows.storeRadar, {
    works: lines.map(line => line.work),
    editions: lines.map(line => line.edition),
    formats: lines.map(line => line.format),
    waiting: lines.map(line => line.waiting),
    copies: lines.map(line => line.copies),
    waitNow: lines.map(line => line.waitNow),
    waitThen: lines.map(line => line.waitThen),
    savedDays: lines.map(line => line.savedDays),
    municipalities: lines.map(line => line.municipality),
    branches: lines.map(line => line.branch) as number[],
    at,
  }),
]
