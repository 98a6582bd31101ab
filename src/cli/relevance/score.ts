import { type IndexDocument, type SearchIndex, siteAnswer } from '../../modules/search/index.ts'
import {
  isKnownItem,
  type JudgedAnswer,
  type JudgedHit,
  type JudgedQuery,
  passes,
  type Score,
  scored,
  type Token,
  tokenOf,
} from './judge.rules.ts'

export interface Miss {
  readonly q: string
  readonly token: Token
  readonly expected: string
  /** The first three that stood there instead. */
  readonly found: readonly string[]
  readonly explain: unknown
}

export interface Scores {
  readonly queries: number
  readonly tokens: Record<string, Score>
  readonly groups: Record<string, Score>
  /** Queries that found nothing though something was expected. */
  readonly zeroHits: number
  /** Correct queries (of known items, found as they are written in the catalogue) that were altered. */
  readonly altered: number
  readonly knownItems: Score
  readonly others: Score
  readonly p95Ms: number
  readonly misses: readonly Miss[]
}

/** Answers one query: the first ten works, best first. */
export type Ask = (q: string) => Promise<{
  total: number
  works: readonly number[]
  corrected?: string | null
  /** The words were taken for a shelf mark. */
  shelfMark?: boolean
  /** What of the site stands before the works. */
  page?: string | null
}>

export const hitOf = (document: IndexDocument): JudgedHit => ({
  titles: [document.title, ...document.titles],
  creators: document.creators,
  series: document.series,
  genres: [...document.genres, ...document.subjects],
  languages: document.languages,
})

const told = (document: IndexDocument): string => `${document.title} / ${document.creators.join(', ')}`

/** Asks every query and judges the answers. @param explain what is told of a miss */
export async function scoreAll(
  queries: readonly JudgedQuery[],
  documents: ReadonlyMap<number, IndexDocument>,
  ask: Ask,
  explain: (q: string) => Promise<unknown> = async () => undefined,
): Promise<Scores> {
  const [byToken, groups]: Record<string, Score>[] = [{}, {}]
  const sums: Record<string, Score> = {}
  const misses: Miss[] = []
  const times: number[] = []
  let [zeroHits, altered] = [0, 0]
  for (const query of queries) {
    const token = tokenOf(query)
    if (!token) throw new SyntaxError(`"${query.q}": the note names no token: ${query.note}`)
    const began = performance.now()
    const { total, works, corrected, shelfMark = false, page = null } = await ask(query.q)
    times.push(performance.now() - began)
    const found = works.flatMap(work => documents.get(work) ?? [])
    const answer: JudgedAnswer = { total, hits: found.map(hitOf), shelfMark, page }
    const passed = passes(token, query.expect, answer)
    scored(byToken as Record<string, Score>, token, passed)
    scored(groups as Record<string, Score>, query.intent, passed)
    scored(sums, isKnownItem(token) ? 'known' : 'others', passed)
    if (total === 0 && token !== 'zero' && page === null) zeroHits++
    if (corrected && query.expect.some(one => one.title?.toLowerCase() === query.q.toLowerCase())) altered++
    if (!passed)
      misses.push({
        ...{ q: query.q, token, expected: JSON.stringify(query.expect[0] ?? null) },
        found: found.slice(0, 3).map(told),
        explain: await explain(query.q),
      })
  }
  times.sort((a, b) => a - b)
  return {
    ...{
      queries: queries.length,
      tokens: byToken as Record<string, Score>,
      groups: groups as Record<string, Score>,
    },
    ...{ zeroHits, altered },
    knownItems: sums.known ?? { n: 0, passed: 0 },
    others: sums.others ?? { n: 0, passed: 0 },
    p95Ms: Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 100) / 100,
    misses,
  }
}

/** How an index of ours is asked, and the site before it: as the search page does. */
export const askIndex =
  (index: Pick<SearchIndex, 'query'>, branches: readonly string[]): Ask =>
  async q => {
    const { total, hits, corrected, understood = [] } = await index.query({ text: q, limit: 10 })
    const answer = siteAnswer(q, branches)
    return {
      ...{ total, works: hits.map(hit => hit.work), corrected },
      shelfMark: understood.some(({ kind, applied }) => kind === 'shelf' && applied),
      page: answer ? (answer.kind === 'topic' ? answer.topic : (branches[answer.branch] ?? null)) : null,
    }
  }

/** Why a query answered as it did: what was done with its words, and the tiers of its first hits. */
export const explainIndex =
  (index: SearchIndex) =>
  async (q: string): Promise<unknown> => {
    const { hits, corrected, leftOut, understood = [] } = await index.query({ text: q, limit: 3 })
    const [first] = hits
    const words = first ? (await index.explain({ text: q }, first.work)).words : []
    return { understood, corrected, leftOut, tiers: hits.map(hit => hit.tier), words }
  }
