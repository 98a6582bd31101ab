import { bind } from '../../database/statement.ts'
import { dayOf } from '../../kernel/day.ts'
import { countyShelf, holdRows, isOverdueOnShelf } from '../holds/index.ts'
import { change, fromShelf, refused, resumeHold } from './change.ts'
import type { DeskDeps } from './deps.ts'
import { loadQuestion, plan } from './plan.ts'
import { nextOfSeries } from './series.ts'

/** A job: whose pause has ended counts again, and gets a copy that is free. Gives how many. */
export async function endPauses(deps: DeskDeps): Promise<number> {
  let ended = 0
  for (const { id } of await deps.db.run(holdRows.pausesThatEnd, { today: dayOf(deps.now()) })) {
    const { outcome } = await resumeHold(deps, { hold: id, actor: { kind: 'system' } })
    if (outcome === 'changed') ended++
  }
  return ended
}

/**
 * A job: holds nobody collected in time end, and so do those that came to nothing before the day they were needed by.
 * A copy on the shelf stays there until it is scanned, and then goes on. @returns how many ended
 */
export async function expireHolds(deps: DeskDeps): Promise<number> {
  const today = dayOf(deps.now())
  const [uncollected, tooLate] = await Promise.all([
    deps.db.run(holdRows.expiredOnShelf, { today }),
    deps.db.run(holdRows.neededBefore, { today }),
  ])
  let ended = 0
  const count = async (hold: number, end: (deps: DeskDeps, hold: number) => Promise<boolean>) => {
    if (!(await end(deps, hold))) return
    ended++
    await nextOfSeries(deps, hold)
  }
  for (const late of uncollected) await count(late.id, endUncollected)
  for (const late of tooLate) await count(late.id, endNeededBefore)
  return ended
}

async function endUncollected(deps: DeskDeps, hold: number): Promise<boolean> {
  const today = dayOf(deps.now())
  const order = { hold, actor: { kind: 'system' } as const }
  const { outcome } = await change(deps, order, 'not-collected', async (tx, found) => {
    const { calendar } = deps.organisation.branch(found.pickupBranch)
    if (found.state !== 'on_shelf' || found.collectBy === null) return refused('unknown-hold')
    if (!isOverdueOnShelf(calendar, found.collectBy, today, deps.shelf ?? countyShelf))
      return refused('on-shelf')
    const question = await loadQuestion(tx, deps, found.workId)
    const rest = plan(deps, question, { free: fromShelf(question, found) })
    return {
      kind: 'hold.expired',
      news: 'not-collected',
      items: rest.assignments.map(one => one.item),
      writes: [
        bind(holdRows.endHold, { holds: [found.id], state: 'not_collected', at: deps.now(), by: 'system' }),
        ...rest.writes,
      ],
    }
  })
  return outcome === 'changed'
}

/** Nothing had been captured for it when the day passed: what was planned goes to the next. */
async function endNeededBefore(deps: DeskDeps, hold: number): Promise<boolean> {
  const order = { hold, actor: { kind: 'system' } as const }
  const { outcome } = await change(deps, order, 'needed-before', async (tx, found) => {
    if (found.state !== 'waiting' && found.state !== 'assigned') return refused('captured')
    const question = await loadQuestion(tx, deps, found.workId)
    const rest = plan(deps, question, { without: new Set([found.id]) })
    return {
      kind: 'hold.expired',
      news: 'expired',
      items: rest.assignments.map(one => one.item),
      writes: [
        bind(holdRows.endHold, { holds: [found.id], state: 'expired', at: deps.now(), by: 'system' }),
        ...rest.writes,
      ],
    }
  })
  return outcome === 'changed'
}
