import { listed, mostBorrowed, worksByIds } from '../../../modules/catalogue/index.ts'
import { proposedTo } from '../../../modules/circulation/index.ts'
import { accountOf } from '../../../modules/patrons/index.ts'
import type { PageContext } from '../../ui/index.ts'
import { coverOf, coversOf } from '../browse/works.load.ts'
import { foundWork } from '../rooms-of-catalogue.ts'
import { latestPieces, type TipsDeps } from '../tips/tips.load.ts'
import type { ForYouView } from './for-you.page.tsx'

const shown = { proposals: 24, tips: 3, borrowed: 6 }
const everywhere = { branches: null, format: null }

/** What is borrowed most in all libraries: the same for everybody. */
async function borrowedMost(deps: TipsDeps, ctx: PageContext) {
  const rows = await mostBorrowed(deps.db, { kind: 'all', branches: [] })
  const works = listed(rows, { format: null, audience: null }, 'sum').slice(0, shown.borrowed)
  return coversOf(
    deps.db,
    ctx,
    deps.organisation(),
    works.map(({ work }) => work),
    everywhere,
  )
}

async function proposals(
  deps: TipsDeps,
  ctx: PageContext,
  patron: number,
  waitedFor: readonly number[],
): Promise<ForYouView['works']> {
  const { proposals: found } = await proposedTo(deps.db, { patron, but: waitedFor, most: shown.proposals })
  const ids = [...new Set(found.flatMap(({ work, because }) => [work, because]))]
  const works = new Map((await worksByIds(deps.db, ids)).map(work => [work.id, work]))
  return found.flatMap(({ work: id, because }) => {
    const [work, own] = [works.get(id), works.get(because)]
    if (!work || !own || work.editions.length === 0) return []
    const why = ctx.texts.own.forYou.why(foundWork(own).title)
    return [{ ...coverOf(ctx, deps.organisation(), foundWork(work), everywhere), why }]
  })
}

/** What to propose to a reader: from their own list when they keep one, and what needs no list. */
export async function forYouView(
  deps: TipsDeps,
  ctx: PageContext,
  of: { readonly patron: number; readonly waitedFor: readonly number[] },
): Promise<ForYouView> {
  const keeps = (await accountOf(deps, of.patron))?.keepsHistory ?? false
  const [works, tips, borrowed] = await Promise.all([
    keeps ? proposals(deps, ctx, of.patron, of.waitedFor) : [],
    latestPieces(deps, ctx, { place: null, themes: 1, all: shown.tips }),
    borrowedMost(deps, ctx),
  ])
  return { keeps, works, tips, borrowed }
}
