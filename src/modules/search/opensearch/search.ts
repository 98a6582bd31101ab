import type { FeedCursor } from '../../../database/feed.ts'
import { feedStart } from '../../../database/feed.ts'
import { stemOf, words } from '../analyser/index.ts'
import { tierAt } from '../match.ts'
import type {
  Explanation,
  IndexChange,
  IndexCopy,
  SearchIndex,
  SearchRequest,
  SearchResult,
  SearchSort,
} from '../port.ts'
import { kinds } from '../segment.ts'
import { readInOrder } from '../series.rules.ts'
import { askedWords } from '../series.ts'
import type { Municipalities } from '../shelves.ts'
import { SearchServerError, type Server } from './client.ts'
import { copiesOf, cut, sourceOf } from './document.ts'
import { type Counted, countsOf, every, facetOf, filtersOf } from './filters.ts'
import { find } from './find.ts'
import { levelAt, scoreStep } from './levels.ts'
import { cursorId, type Json, mostHits } from './mapping.ts'
import { byRelevance, Questions } from './questions.ts'
import { readRequest } from './reading.ts'
import { readFrom, seriesAsked } from './series.ts'
import { suggest } from './suggest.ts'

/** An index on a server, behind the port, with what following the feed needs beside it. */
export interface ServedIndex extends SearchIndex {
  /** Works whose copies are not those the index holds: they must be put whole. */
  unfit(works: readonly (readonly [work: number, copies: readonly IndexCopy[]])[]): Promise<number[]>
  /** Takes works in many at a time, without their being seen at once. */
  put(changes: readonly IndexChange[]): Promise<void>
}

const by = (name: string, order: 'asc' | 'desc'): Json => ({ [name]: { order, missing: '_last' } })
const sorts: Readonly<Record<SearchSort, readonly Json[]>> = {
  relevance: byRelevance,
  // How near a copy is stands in the score, above the level.
  fastest: byRelevance,
  newest: [by('lastYear', 'desc'), ...byRelevance],
  year: [by('firstYear', 'asc'), ...byRelevance],
  'most-borrowed': [by('loans', 'desc'), ...byRelevance],
  title: [by('sortTitle', 'asc'), { work: 'asc' }],
  creator: [by('sortCreator', 'asc'), { work: 'asc' }],
}

/** Branches told apart by how near they are: more would make the query larger than the server takes. */
const mostNear = 200

/** A query whose score says first how near a copy is that can be had now, then the level. */
function nearest(query: Json, near: readonly number[]): Json {
  const steps = [
    ...near.slice(0, mostNear).map(branch => ({ term: { freeAt: String(branch) } })),
    { exists: { field: 'freeAt' } },
  ]
  return {
    bool: {
      must: [query],
      should: [
        {
          dis_max: {
            queries: steps.map((filter, n) => ({
              constant_score: { filter, boost: scoreStep * (steps.length - n) },
            })),
          },
        },
      ],
    },
  }
}

interface Bulk {
  readonly errors: boolean
  readonly items: readonly Readonly<
    Record<
      string,
      {
        readonly _id: string
        readonly status: number
        readonly error?: { readonly type?: string; readonly reason?: string }
      }
    >
  >[]
}

/** Documents sent in one request. */
const together = 500

/**
 * An index of works on an OpenSearch server.
 * @param index its name, not that of an alias: what is asked and what is fed must be the same one
 */
export function searchOn(server: Server, index: string, municipalities: Municipalities): ServedIndex {
  const questions = () => new Questions(server, index)

  async function query(request: SearchRequest): Promise<SearchResult> {
    const began = performance.now()
    const asking = questions()
    const { request: asked, understood, rest, leftOut } = await readRequest(asking, request)
    const found = await find(asking, asked.text, asked.exact)
    const { offset = 0, limit = 20, sort = 'relevance', facets = [] } = asked
    const filters = filtersOf(asked)
    const ordered = sort === 'fastest' ? nearest(found.query, asked.near ?? []) : found.query
    const filter = every(filters)
    const series =
      sort === 'relevance' ? await seriesAsked(asking, askedWords(asked.text, found), found.best) : null
    const from = series === null ? Math.min(offset, mostHits) : 0
    const size = series === null ? limit : Math.max(offset + limit, readInOrder)
    const body = {
      ...{ from, size: Math.min(size, mostHits - from), track_total_hits: true, track_scores: true },
      ...{ _source: series === null ? false : ['whole'], sort: sorts[sort] },
      ...(facets.length
        ? {
            ...{ query: ordered, aggs: countsOf(facets, filters, asked) },
            ...(filter.length ? { post_filter: { bool: { filter } } } : {}),
          }
        : { query: { bool: { must: [ordered], filter } } }),
    }
    const { hits, aggregations = {} } = await asking.one(body)
    const page = series === null ? hits.hits : readFrom(series, hits.hits).slice(offset, offset + limit)
    return {
      total: hits.total.value,
      hits: page.map(({ _id, _score }) => ({
        work: Number(_id),
        tier: tierAt(levelAt(Number(_score))),
      })),
      facets: facets.map(name => facetOf(name, aggregations[name] as Counted, asked.filters?.[name])),
      ...{ corrected: found.corrected, offered: found.offered },
      leftOut: [...leftOut, ...found.leftOut],
      ...(understood.length ? { understood, rest } : {}),
      tookMs: performance.now() - began,
    }
  }

  async function explain(request: SearchRequest, work: number): Promise<Explanation> {
    const asking = questions()
    const { request: asked } = await readRequest(asking, request)
    const found = await find(asking, asked.text, asked.exact)
    const [here, there] = await asking.all([
      { size: 1, query: { bool: { must: [found.query], filter: [{ term: { work } }] } }, _source: false },
      { size: 1, query: { term: { work } }, _source: ['rank'] },
    ])
    const said = words(found.corrected ?? asked.text)
    const count = await asking.count(
      said.flatMap(word => [cut(kinds.word + word), cut(kinds.stem + stemOf(word))]),
    )
    const hit = here?.hits.hits[0]
    const source = there?.hits.hits[0]?._source as { readonly rank: number } | undefined
    return {
      ...{ work, tier: hit ? tierAt(levelAt(Number(hit._score))) : null, score: source?.rank ?? 0 },
      ...{ corrected: found.corrected, leftOut: found.leftOut },
      words: said.map(word => ({
        ...{ word, stem: stemOf(word), works: count(cut(kinds.word + word)) },
        inflected: count(cut(kinds.stem + stemOf(word))),
      })),
    }
  }

  /** What the index holds of some works. */
  async function held<T>(works: readonly number[], fields: readonly string[]): Promise<Map<number, T>> {
    const found = new Map<number, T>()
    for (let from = 0; from < works.length; from += together) {
      const few = works.slice(from, from + together)
      const { hits } = await questions().one({
        ...{ size: few.length, query: { terms: { work: few } }, _source: fields },
      })
      for (const { _id, _source } of hits.hits) found.set(Number(_id), _source as T)
    }
    return found
  }

  async function send(lines: readonly Json[], refresh: boolean): Promise<void> {
    const answer = await server.lines<Bulk>(`/_bulk?refresh=${refresh}`, lines)
    if (!answer.errors) return
    // A work that is not there has no copies to write and is gone already.
    for (const item of answer.items)
      for (const [deed, { _id, status, error }] of Object.entries(item))
        if (status >= 300 && !(status === 404 && deed !== 'index'))
          throw new SearchServerError(
            status,
            `OpenSearch at ${server.address} refused to take work ${_id} in: ${error?.type}: ${error?.reason}`,
          )
  }

  async function linesOf(changes: readonly IndexChange[]): Promise<Json[][]> {
    // Copies that say no language are in the first of their work.
    const silent = changes.flatMap(change =>
      change.kind === 'copies' && change.copies.some(copy => copy.language === undefined)
        ? [change.work]
        : [],
    )
    const languages = await held<{ readonly language?: readonly string[] }>(silent, ['language'])
    return changes.map(change => {
      const at = (work: number) => ({ _index: index, _id: String(work) })
      if (change.kind === 'remove') return [{ delete: at(change.work) }]
      if (change.kind === 'put')
        return [{ index: at(change.document.work) }, sourceOf(change.document, municipalities)]
      const { work, copies } = change
      return [
        { update: at(work) },
        { doc: copiesOf(copies, languages.get(work)?.language ?? [], municipalities) },
      ]
    })
  }

  async function take(changes: readonly IndexChange[], refresh: boolean): Promise<void> {
    for (let from = 0; from < changes.length; from += together) {
      const lines = (await linesOf(changes.slice(from, from + together))).flat()
      await send(lines, refresh && from + together >= changes.length)
    }
  }

  return {
    ...{ query, explain },
    suggest: (text, limit = 10) => suggest(questions(), text, limit),
    put: changes => take(changes, false),
    async feed(changes: readonly IndexChange[], cursor?: FeedCursor) {
      await take(changes, true)
      // Written after what it stands for: if we end between the two, the same is read once more.
      if (cursor) await send([{ index: { _index: index, _id: cursorId } }, { about: 'feed', cursor }], false)
    },
    async unfit(works) {
      const there = await held<{ readonly copies: readonly IndexCopy[] }>(
        works.map(([work]) => work),
        ['copies.format'],
      )
      const formats = (copies: readonly IndexCopy[] = []) => copies.map(copy => copy.format).join()
      return works.flatMap(([work, copies]) => {
        const held = there.get(work)
        return held && formats(held.copies) === formats(copies) ? [] : [work]
      })
    },
    async status() {
      const [works = 0] = await questions().totals([{ term: { about: 'work' } }])
      const size = await server.ask<{
        readonly _all: { readonly primaries: { readonly store: { readonly size_in_bytes: number } } }
      }>('GET', `/${index}/_stats/store`)
      return {
        ...{ works, fresh: 0, cursor: await cursorOf(server, index) },
        memoryMB: Math.round(process.memoryUsage.rss() / 1e6),
        indexMB: Math.round(size._all.primaries.store.size_in_bytes / 1e6),
      }
    },
    close: async () => {},
  }
}

/** How far the feed was read into an index. */
export async function cursorOf(server: Server, index: string): Promise<FeedCursor> {
  try {
    const { _source } = await server.ask<{ readonly _source: { readonly cursor: FeedCursor } }>(
      'GET',
      `/${index}/_doc/${cursorId}`,
    )
    return _source.cursor
  } catch (error) {
    if (error instanceof SearchServerError && error.status === 404) return feedStart
    throw error
  }
}
