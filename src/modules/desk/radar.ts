import type { Executor } from '../../database/connect.ts'
import type { Actor } from '../../database/deps.ts'
import { event } from '../../database/feed.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { dayOf } from '../../kernel/day.ts'
import {
  comingCopy,
  expectedIn,
  guessedPace,
  holdRows,
  promiseRows,
  type RadarCopy,
  type RadarLine,
  radarLine,
  radarRows,
  storeRadar,
  type WaitingHold,
} from '../holds/index.ts'
import { audit } from '../staff/index.ts'
import type { DeskDeps } from './deps.ts'
import { isFree } from './plan.ts'
import { type CopyRow, whereIs } from './promises.ts'

/** Days from the decision to buy until a copy is on its shelf. */
export const deliveryDays = 14

/** Titles that are looked at together: three statements for them all. */
const atOnce = 500

export type RadarOutcome =
  | { readonly outcome: 'made'; readonly titles: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly [{ readonly code: 'not-allowed' }] }

/**
 * Makes the list of what one more copy of each title would save anew: by a job at night, or by those who buy (cataloguers
 * and administrators), which is noted in the audit log.
 */
export async function makeRadar(
  deps: DeskDeps,
  by: { readonly actor: Actor; readonly role?: string },
): Promise<RadarOutcome> {
  const { actor } = by
  const mayBuy = by.role === 'cataloguer' || by.role === 'administrator'
  if (actor.kind === 'patron' || (actor.kind === 'staff' && !mayBuy))
    return { outcome: 'refused', refusals: [{ code: 'not-allowed' }] }
  const works = (await deps.db.run(holdRows.worksWithWaiting, {})).map(row => row.work)
  const lines: (RadarLine & { work: number })[] = []
  for (let from = 0; from < works.length; from += atOnce)
    lines.push(...(await linesOf(deps, deps.db, works.slice(from, from + atOnce))))
  const made = { outcome: 'made' as const, titles: lines.length }
  return inTransaction<RadarOutcome>(deps.db, async () =>
    answer(made, [
      ...storeRadar(lines, deps.now()),
      ...(actor.kind === 'staff'
        ? [audit(actor, 'make-radar', 'purchase-radar', deps.now(), { titles: lines.length })]
        : []),
      event({ kind: 'radar.made', facts: { titles: lines.length } }),
    ]),
  )
}

async function linesOf(deps: DeskDeps, db: Executor, works: readonly number[]) {
  const today = dayOf(deps.now())
  const ids = [...works]
  const [holds, copies, editions] = await Promise.all([
    db.run(radarRows.waitingHolds, { works: ids, today }),
    db.run(promiseRows.comingCopies, { works: ids, today }),
    db.run(radarRows.buyableEditions, { works: ids }),
  ])
  const holdsOf = Map.groupBy(holds, row => row.work)
  const copiesOf = Map.groupBy(copies, row => row.work)
  const editionsOf = Map.groupBy(editions, row => row.work)
  const { organisation, experience } = deps
  const { cycle } = experience?.pace ?? guessedPace
  return works.flatMap(work => {
    const line = radarLine({
      holds: (holdsOf.get(work) ?? []).map(waitingRow),
      copies: (copiesOf.get(work) ?? []).map(copy => radarCopy(deps, copy)),
      editions: editionsOf.get(work) ?? [],
      cycle: cycle.mean,
      delivery: deliveryDays,
      municipalityOf: branch => organisation.branch(branch).municipalityId,
      hasShelves: branch => hasShelves.has(organisation.branch(branch).kind),
    })
    return line ? [{ ...line, work }] : []
  })
}

const hasShelves: ReadonlySet<string> = new Set(['main', 'branch', 'bus'])

const waitingRow = (row: {
  readonly id: number
  readonly target: WaitingHold['target']
  readonly editionId: number | null
  readonly targetItem: number | null
  readonly languages: string[] | null
  readonly formats: string[] | null
  readonly pickupBranch: number
  readonly queuedAt: Temporal.Instant
  readonly priority: number
}): WaitingHold => ({
  ...{ id: row.id, target: row.target, edition: row.editionId, item: row.targetItem },
  ...{ languages: row.languages, formats: row.formats, pickup: row.pickupBranch },
  ...{ queuedAt: row.queuedAt.epochMilliseconds, priority: row.priority },
})

/** A copy by the days until it is likely to be free: one that stands on its shelf for nobody is free now. */
function radarCopy(deps: DeskDeps, copy: CopyRow): RadarCopy {
  const { pace, curves } = deps.experience ?? { pace: guessedPace, curves: [] }
  const isForNobody = isFree(copy) && copy.hold === null
  return {
    ...{ item: copy.item, edition: copy.edition, language: copy.language, format: copy.format },
    home: copy.home,
    freeIn: isForNobody ? 0 : Math.round(expectedIn(comingCopy(whereIs(copy, curves), pace))),
  }
}
