import { hitsOf } from './hits.ts'
import { type At, compile, rootOf } from './query.ts'
import { illegal, type Json, list, only, parsing, Refusal, single } from './refusal.ts'
import type { Index, Value } from './store.ts'

/** Documents that are counted, and how they are scored: counts never depend on it. */
interface Counting {
  readonly index: Index
  readonly at: readonly At[]
  readonly path: string
}
type Kind = (body: unknown, counting: Counting, inner: unknown) => Json

const bucket = (counting: Counting, inner: unknown): Json => ({
  doc_count: counting.at.length,
  ...(inner ? aggregate(inner, counting) : {}),
})

/** Each root document once. */
const roots = (at: readonly At[]): At[] => [...new Set(at.map(one => one.doc))].map(rootOf)
const mostBuckets = 65_535
const mostPattern = 1000

/** The patterns the adapter sends mean the same to both, signs quoted one by one. */
function including(include: unknown): (value: string) => boolean {
  if (include === undefined) return () => true
  if (Array.isArray(include)) {
    const wanted = new Set(include)
    return value => wanted.has(value)
  }
  const pattern = String(include)
  if (pattern.length > mostPattern)
    throw illegal(
      `The length of regex [${pattern.length}] used in the request has exceeded the allowed maximum of [1000]`,
    )
  const expression = new RegExp(`^(?:${pattern})$`, 's')
  return value => expression.test(value)
}

interface Bucket {
  readonly key: string
  readonly doc_count: number
  readonly [name: string]: unknown
}
const byKey = (a: Bucket, b: Bucket): number => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))

function ordering(order: unknown): (a: Bucket, b: Bucket) => number {
  if (order === undefined) return (a, b) => b.doc_count - a.doc_count || byKey(a, b)
  const steps = list(order, 'order').map(one => single(one, 'order'))
  return (a, b) => {
    for (const [name, way] of steps) {
      const numberOf = (one: Bucket): number => (one[name] as { value: number }).value
      const here = name === '_key' ? byKey(a, b) : numberOf(a) - numberOf(b)
      if (here) return way === 'asc' ? here : -here
    }
    return byKey(a, b)
  }
}

const kinds: Readonly<Record<string, Kind>> = {
  filter: (query, counting, inner) => {
    const matches = compile(query, counting.index, counting.path)
    return bucket({ ...counting, at: counting.at.filter(at => matches(at) !== null) }, inner)
  },
  terms: (body, counting, inner) => {
    const { field, size = 10, include, order } = only(body, ['field', 'size', 'include', 'order'], 'terms')
    const name = String(field)
    counting.index.countable(name)
    if (!(Number(size) > 0)) throw illegal(`[size] must be greater than 0. Found [${size}] in [terms]`)
    const wanted = including(include)
    const groups = new Map<string, At[]>()
    for (const at of counting.at)
      for (const value of new Set<Value>(at.values.get(name) ?? [])) {
        const key = String(value)
        if (!wanted(key)) continue
        const group = groups.get(key) ?? []
        groups.set(key, group)
        group.push(at)
      }
    const buckets = [...groups].map(([key, at]) => ({ key, ...bucket({ ...counting, at }, inner) }) as Bucket)
    if (Math.min(buckets.length, Number(size)) > mostBuckets)
      throw new Refusal(503, 'too_many_buckets_exception', 'Trying to create too many buckets.')
    const sorted = buckets.sort(ordering(order)).slice(0, Number(size))
    return { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets: sorted }
  },
  nested: (body, counting, inner) => {
    const { path } = only(body, ['path'], 'nested')
    const name = String(path)
    if (counting.path || !counting.index.nestedPaths.has(name)) throw illegal(`no nested path [${name}]`)
    const at = counting.at.flatMap(({ doc }) => (doc.nested.get(name) ?? []).map(values => ({ doc, values })))
    return bucket({ ...counting, at, path: name }, inner)
  },
  reverse_nested: (body, counting, inner) => {
    only(body, [], 'reverse_nested')
    if (!counting.path) throw illegal('Reverse nested aggregation must be used inside a [nested] aggregation')
    return bucket({ ...counting, at: roots(counting.at), path: '' }, inner)
  },
  max: (body, counting) => {
    const { field } = only(body, ['field'], 'max')
    counting.index.countable(String(field))
    const all = counting.at.flatMap(at => at.values.get(String(field)) ?? []).map(Number)
    return { value: all.length ? Math.max(...all) : null }
  },
  top_hits: (body, counting) => {
    const { size = 3, sort, _source } = only(body, ['size', 'sort', '_source'], 'top_hits')
    const found = counting.at.map(({ doc }) => ({ doc, score: 1 }))
    return { hits: hitsOf(counting.index, found, { from: 0, size: Number(size), sort, _source }) }
  },
}

export function aggregate(aggs: unknown, counting: Counting): Json {
  return Object.fromEntries(
    Object.entries(aggs as object).map(([name, body]) => {
      const { aggs: inner, ...kind } = body as Json
      const [type, of] = single(kind, name)
      const count = kinds[type]
      if (!count) throw parsing(`Unknown aggregation type [${type}]`)
      if (inner && (type === 'max' || type === 'top_hits'))
        throw illegal(`Aggregator [${name}] of type [${type}] cannot accept sub-aggregations`)
      return [name, count(of, counting, inner)]
    }),
  )
}
