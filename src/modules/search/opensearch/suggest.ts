import { wholeTitle, words } from '../analyser/index.ts'
import type { Suggestion } from '../port.ts'
import { kinds } from '../segment.ts'
import { any } from './levels.ts'
import type { Json } from './mapping.ts'
import type { Hit, Questions } from './questions.ts'

/** What is typed beyond this begins nothing more: the server takes patterns of 1,000 signs. */
const longest = 200
const quoted = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M} ]/gu, sign => `\\${sign}`)

interface Shown {
  readonly work: number
  readonly title: string
  readonly rank: number
  readonly creator: readonly string[]
  readonly series: readonly string[]
  readonly subject: readonly string[]
  readonly genre: readonly string[]
  readonly freeAt: readonly string[]
}
interface Terms {
  readonly terms: {
    readonly buckets: readonly {
      readonly key: string
      readonly top: { readonly hits: { readonly hits: readonly (Hit & { readonly _source: Shown })[] } }
    }[]
  }
}

/** The terms of a field that begin so, those with the best work first, and that work. */
const beginning = (name: string, start: string, size: number): Json => ({
  filter: { prefix: { [name]: start } },
  aggs: {
    terms: {
      terms: {
        ...{ field: name, include: `${quoted(start)}.*`, size },
        order: [{ best: 'desc' }, { _key: 'asc' }],
      },
      aggs: {
        best: { max: { field: 'rank' } },
        top: {
          top_hits: {
            ...{ size: 1, sort: [{ rank: 'desc' }, { work: 'asc' }] },
            _source: ['work', 'title', 'rank', 'creator', 'series', 'subject', 'genre', 'freeAt'],
          },
        },
      },
    },
  },
})

/** A suggestion as it is written in the work, not as the key it is found by. */
function textOf(kind: Suggestion['kind'], term: string, work: Shown): string {
  if (kind === 'work') return work.title
  const key = term.slice(1)
  const written = kind === 'subject' ? [...work.subject, ...work.genre] : work[kind]
  return written.find(text => words(text).join(' ').endsWith(key)) ?? key
}

/** Titles, names, series and subjects that begin with what has been typed, the most wanted first; from two letters. */
export async function suggest(questions: Questions, text: string, limit: number): Promise<Suggestion[]> {
  const typed = words(text).join(' ').slice(0, longest)
  const start = wholeTitle(text).slice(0, longest)
  if (start.length < 2) return []
  const keys = [
    ['work', 'titled', kinds.title + start],
    ['creator', 'whole', kinds.name + typed],
    ['series', 'whole', kinds.series + start],
    ['subject', 'whole', kinds.subject + typed],
  ] as const
  const { aggregations = {} } = await questions.one({
    ...{ size: 0, _source: false },
    query: any(keys.map(([, name, key]) => ({ prefix: { [name]: key } }))),
    aggs: Object.fromEntries(keys.map(([kind, name, key]) => [kind, beginning(name, key, 2 * limit)])),
  })
  const guesses = keys.flatMap(([kind]) =>
    (aggregations[kind] as Terms).terms.buckets.flatMap(({ key, top }) =>
      top.hits.hits.map(({ _source }) => ({ kind, key, work: _source })),
    ),
  )
  guesses.sort((a, b) => b.work.rank - a.work.rank || a.work.work - b.work.work)
  const shown = new Map<string, Suggestion>()
  for (const { kind, key, work } of guesses) {
    if (shown.size >= limit) break
    const said = textOf(kind, key, work)
    if (!shown.has(`${kind} ${said}`))
      shown.set(`${kind} ${said}`, {
        ...{ kind, text: said, work: work.work },
        onShelfAt: work.freeAt.map(Number),
      })
  }
  return [...shown.values()]
}
