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
 */
export async function searchWithChoices<C extends HeldChoice>(
  index: SearchIndex,
  request: SearchRequest,
  held: readonly C[],
): Promise<ChosenResult<C>> {
  const told = await Promise.all(
    held.map(async choice => ({ choice, told: await index.explain(request, choice.work) })),
  )
  const there = told.flatMap(({ choice, told: { inside, tier } }) => {
    const at = inside?.place ?? null
    return at === null || tier === null ? [] : [{ choice, at, tier, work: choice.work, place: choice.place }]
  })
  if (!there.length) return { result: await index.query(request), chosen: new Map() }
  const { offset = 0, limit = 20 } = request
  // No hit moves by more lines than there are choices: so far beside the page must be asked, and no farther.
  const from = Math.max(0, offset - there.length)
  const result = await index.query({ ...request, offset: from, limit: limit + 2 * there.length })
  const tiers = new Map(there.map(one => [one.work, one.tier]))
  const hits = arrange(result.total, there, { offset, limit }).flatMap(line => {
    if ('at' in line) return result.hits[line.at - from] ?? []
    return { work: line.work, tier: tiers.get(line.work) ?? 0 }
  })
  return { result: { ...result, hits }, chosen: new Map(there.map(one => [one.work, one.choice])) }
}
