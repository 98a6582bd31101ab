import type { SearchIndex, SearchRequest, SearchResult } from '../search/index.ts'
import { arrange } from './arrange.rules.ts'
import type { HeldChoice } from './choice.rules.ts'

export interface ChosenResult<C> {
  readonly result: SearchResult
  /** By work: the choices that moved a hit of the question, wherever it stands now. */
  readonly chosen: ReadonlyMap<number, C>
}

/**
 * Asks the index, and lays choices over the hits: total and facets are what they were, and so is every page but for its
 * order. A choice for a work that is not among the hits does nothing.
 * @param heldFor what holds for a question; asked beside the index, so that a question without choices waits for nothing
 */
export async function searchWithChoices<C extends HeldChoice>(
  index: SearchIndex,
  request: SearchRequest,
  heldFor: (question: string) => Promise<readonly C[]>,
): Promise<ChosenResult<C>> {
  const [plain, asWritten] = await Promise.all([index.query(request), heldFor(request.text)])
  // Who is put right has asked for what it was put right to.
  const held = asWritten.length || plain.corrected === null ? asWritten : await heldFor(plain.corrected)
  const told = await Promise.all(
    held.map(async choice => ({ choice, told: await index.explain(request, choice.work) })),
  )
  const there = told.flatMap(({ choice, told: { inside, tier } }) => {
    const at = inside?.place ?? null
    return at === null || tier === null ? [] : [{ choice, at, tier, work: choice.work, place: choice.place }]
  })
  if (!there.length) return { result: plain, chosen: new Map() }
  const { offset = 0, limit = 20 } = request
  // No hit moves by more lines than there are choices: so far beside the page must be asked, and no farther.
  const from = Math.max(0, offset - there.length)
  const stretch = { ...request, facets: [], offset: from, limit: limit + 2 * there.length }
  const { hits: around } = await index.query(stretch)
  const tiers = new Map(there.map(one => [one.work, one.tier]))
  const hits = arrange(plain.total, there, { offset, limit }).flatMap(line => {
    if ('at' in line) return around[line.at - from] ?? []
    return { work: line.work, tier: tiers.get(line.work) ?? 0 }
  })
  return { result: { ...plain, hits }, chosen: new Map(there.map(one => [one.work, one.choice])) }
}
