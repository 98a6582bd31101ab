import { kinds } from '../segment.ts'
import { SearchServerError, type Server } from './client.ts'
import { type Count, countedFor, levelAt } from './levels.ts'
import type { Json } from './mapping.ts'

export interface Hit {
  readonly _id: string
  readonly _score: number | null
  readonly _source?: unknown
  readonly sort?: readonly unknown[]
}
export interface Answer {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Hit[] }
  readonly aggregations?: Readonly<Record<string, unknown>>
  readonly suggest?: Readonly<
    Record<string, readonly { readonly options: readonly { readonly text: string }[] }[]>
  >
}

/** The best of the works a query finds: its level (255 = none is found), its worth, and how many there are. */
export interface Best {
  readonly level: number
  readonly rank: number
  readonly total: number
}

export const byRelevance = [{ _score: 'desc' }, { rank: 'desc' }, { work: 'asc' }]
const noHits = { size: 0, track_total_hits: true, _source: false }

/** Asks the index what one question of a reader needs to know; what was counted once is not asked again. */
export class Questions {
  readonly #server: Server
  readonly #index: string
  readonly #counts = new Map<string, number>()

  constructor(server: Server, index: string) {
    this.#server = server
    this.#index = index
  }

  one(body: Json): Promise<Answer> {
    return this.#server.ask<Answer>('POST', `/${this.#index}/_search`, body)
  }

  /** Several searches in one request. */
  async all(bodies: readonly Json[]): Promise<Answer[]> {
    if (bodies.length < 2) return Promise.all(bodies.map(body => this.one(body)))
    const { responses } = await this.#server.lines<{
      readonly responses: readonly (Answer & {
        readonly status?: number
        readonly error?: { readonly type?: string; readonly reason?: string }
      })[]
    }>(
      `/${this.#index}/_msearch`,
      bodies.flatMap(body => [{}, body]),
    )
    for (const { error, status } of responses)
      if (error)
        throw new SearchServerError(
          status ?? 500,
          `OpenSearch at ${this.#server.address} refused a search: ${error.type}: ${error.reason}`,
        )
    return [...responses]
  }

  async totals(queries: readonly Json[]): Promise<number[]> {
    const answers = await this.all(queries.map(query => ({ ...noHits, query })))
    return answers.map(({ hits }) => hits.total.value)
  }

  async best(queries: readonly Json[]): Promise<Best[]> {
    const answers = await this.all(
      queries.map(query => ({ ...noHits, size: 1, query, sort: byRelevance, track_scores: true })),
    )
    return answers.map(({ hits }) => {
      const [first] = hits.hits
      return {
        level: first ? levelAt(Number(first._score)) : 255,
        rank: Number(first?.sort?.[1] ?? 0),
        total: hits.total.value,
      }
    })
  }

  /** In how many works each term stands; a term begins with the letter of its kind. */
  async count(terms: readonly string[]): Promise<Count> {
    const unknown = [...new Set(terms)].filter(term => !this.#counts.has(term))
    const inWords: readonly string[] = [kinds.word, kinds.stem]
    const found = await this.totals(
      unknown.map(term => ({ term: { [inWords.includes(term.slice(0, 1)) ? 'in_any' : 'whole']: term } })),
    )
    for (const [n, term] of unknown.entries()) this.#counts.set(term, found[n] as number)
    return term => this.#counts.get(term) ?? 0
  }

  /** What must be known before texts are made queries. */
  counted(texts: readonly string[]): Promise<Count> {
    return this.count(texts.flatMap(countedFor))
  }
}
