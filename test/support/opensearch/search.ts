import { aggregate } from './aggregations.ts'
import { compare, hitsOf } from './hits.ts'
import { compile, rootOf } from './query.ts'
import { illegal, type Json, only } from './refusal.ts'
import type { Index } from './store.ts'

const keys = [
  ...['query', 'post_filter', 'from', 'size', 'sort', 'track_total_hits', 'track_scores'],
  ...['_source', 'aggs', 'suggest'],
]

/** Answers a search, or refuses it. */
export function search(index: Index, body: unknown): Json {
  const read = only(body, keys, 'search')
  const matches = compile(read.query ?? { match_all: {} }, index)
  const found = index.visible.flatMap(doc => {
    const score = matches(rootOf(doc))
    return score === null ? [] : [{ doc, score }]
  })
  const after = read.post_filter === undefined ? undefined : compile(read.post_filter, index)
  const kept = after ? found.filter(({ doc }) => after(rootOf(doc)) !== null) : found
  const { from = 0, size = 10, sort, _source } = read
  if (sort && !JSON.stringify(sort).includes('_score') && read.track_scores !== true)
    throw illegal('the double wants track_scores where a score is read of hits sorted otherwise')
  return {
    ...{ took: 1, timed_out: false },
    hits: hitsOf(index, kept, { from: Number(from), size: Number(size), sort, _source }),
    ...(read.aggs
      ? { aggregations: aggregate(read.aggs, { index, at: found.map(({ doc }) => rootOf(doc)), path: '' }) }
      : {}),
    ...(read.suggest ? { suggest: suggestions(index, read.suggest as Json) } : {}),
  }
}

function suggestions(index: Index, body: Json): Json {
  return Object.fromEntries(
    Object.entries(body).map(([name, one]) => {
      const { text, term } = only(one, ['text', 'term'], 'suggest')
      const read = only(
        term,
        [
          ...['field', 'analyzer', 'size', 'suggest_mode', 'max_edits', 'prefix_length', 'min_word_length'],
          ...['max_term_freq', 'max_inspections'],
        ],
        'term',
      )
      const field = String(read.field)
      if (
        index.searchable(field).type !== 'text' ||
        read.analyzer !== 'whitespace' ||
        read.suggest_mode !== 'always'
      )
        throw illegal(`suggest on [${field}]`)
      const edits = Number(read.max_edits)
      if (edits !== 1 && edits !== 2) throw illegal('maxEdits must be 1 or 2')
      const said = String(text)
      const counts = new Map<string, number>()
      for (const doc of index.visible)
        for (const word of new Set(doc.values.get(field) ?? []))
          counts.set(String(word), (counts.get(String(word)) ?? 0) + 1)
      const options = [...counts]
        .map(([other, freq]) => ({ text: other, freq, score: likeness(said, other, edits) }))
        .filter(one => one.text !== said && one.score >= 0.5)
        .sort((a, b) => b.score - a.score || b.freq - a.freq || compare(a.text, b.text))
        .slice(0, Number(read.size))
      return [name, [{ text: said, offset: 0, length: said.length, options }]]
    }),
  )
}

/** How alike two words are, 1 = the same; 0 when more letters differ than allowed. Two that changed places are one error. */
function likeness(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > most) return 0
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const wrong = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(wrong, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  const errors = last[b.length] as number
  return errors > most ? 0 : 1 - errors / Math.min(a.length, b.length)
}
