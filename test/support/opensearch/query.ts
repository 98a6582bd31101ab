import { illegal, list, only, parsing, Refusal, single } from './refusal.ts'
import { asked, type Doc, type Index, type Value, type Values } from './store.ts'

/** A document, or one nested in it while conditions for those are asked. */
export interface At {
  readonly doc: Doc
  readonly values: Values
}
export const rootOf = (doc: Doc): At => ({ doc, values: doc.values })

/** The score of a document; null = it is not found. */
export type Matcher = (at: At) => number | null

const mostParts = 1024
/** What a real server gives for a term is a matter of its statistics: nobody may build on it. */
const someScore = 7.31

const yes =
  (holds: (at: At) => boolean): Matcher =>
  at =>
    holds(at) ? someScore : null
const valuesIn = (at: At, name: string): readonly Value[] => at.values.get(name) ?? []

interface Compiling {
  readonly index: Index
  /** Where fields are looked for: '' = in the work itself. */
  readonly path: string
  parts: number
}

/** Fields of nested documents are seen only within a nested query of their path. */
function fieldAt(name: string, { index, path }: Compiling) {
  const field = index.searchable(name)
  const [first = ''] = name.split('.')
  const within = name.includes('.') ? first : ''
  if (within !== path) throw illegal(`[${name}] lies in the nested path [${within}], asked in [${path}]`)
  return field
}

type Kind = (body: unknown, of: Compiling) => Matcher

const kinds: Readonly<Record<string, Kind>> = {
  match_all: body => {
    only(body, [], 'match_all')
    return () => 1
  },
  match_none: body => {
    only(body, [], 'match_none')
    return () => null
  },
  term: (body, of) => {
    const [name, value] = single(body, 'term')
    const wanted = asked(name, fieldAt(name, of), value)
    return yes(at => valuesIn(at, name).includes(wanted))
  },
  terms: (body, of) => {
    const [name, values] = single(body, 'terms')
    const field = fieldAt(name, of)
    const many = list(values, 'terms')
    if (many.length > 65_536) throw illegal(`The number of terms [${many.length}] has exceeded the maximum`)
    if (field.type === 'text') {
      const words = new Set(many.map(String))
      return yes(at =>
        valuesIn(at, name).some(text =>
          String(text)
            .split(' ')
            .some(word => words.has(word)),
        ),
      )
    }
    const wanted = new Set(many.map(value => asked(name, field, value)))
    return yes(at => valuesIn(at, name).some(value => wanted.has(value)))
  },
  prefix: (body, of) => {
    const [name, value] = single(body, 'prefix')
    const start = String(asked(name, fieldAt(name, of), value))
    return yes(at => valuesIn(at, name).some(one => String(one).startsWith(start)))
  },
  match_phrase: (body, of) => {
    const [name, value] = single(body, 'match_phrase')
    if (fieldAt(name, of).type !== 'text' || typeof value !== 'string')
      throw illegal(`match_phrase on [${name}]`)
    const words = ` ${value.split(/\s+/).filter(Boolean).join(' ')} `
    return yes(at => valuesIn(at, name).some(text => ` ${text} `.includes(words)))
  },
  range: (body, of) => {
    const [name, bounds] = single(body, 'range')
    const { gt } = only(bounds, ['gt'], 'range')
    const from = asked(name, fieldAt(name, of), gt)
    return yes(at => valuesIn(at, name).some(one => one > from))
  },
  exists: (body, of) => {
    const { field } = only(body, ['field'], 'exists')
    fieldAt(String(field), of)
    return yes(at => valuesIn(at, String(field)).length > 0)
  },
  nested: (body, of) => {
    const { path, query } = only(body, ['path', 'query'], 'nested')
    const name = String(path)
    if (of.path || !of.index.nestedPaths.has(name))
      throw new Refusal(
        400,
        'query_shard_exception',
        `[nested] failed to find nested object under path [${path}]`,
      )
    const inner = { index: of.index, path: name, parts: 0 }
    const matches = compiled(query, inner)
    of.parts += inner.parts
    return yes(({ doc }) => (doc.nested.get(name) ?? []).some(values => matches({ doc, values }) !== null))
  },
  constant_score: (body, of) => {
    const { filter, boost = 1 } = only(body, ['filter', 'boost'], 'constant_score')
    const matches = compiled(filter, of)
    return at => (matches(at) === null ? null : Math.fround(Number(boost)))
  },
  dis_max: (body, of) => {
    const { queries } = only(body, ['queries'], 'dis_max')
    const all = list(queries, 'dis_max').map(query => compiled(query, of))
    if (!all.length) throw illegal("[dis_max] requires 'queries' field with at least one clause")
    return at => {
      const found = all.flatMap(matches => matches(at) ?? [])
      return found.length ? Math.max(...found) : null
    }
  },
  bool: (body, of) => {
    const read = only(body, ['must', 'filter', 'should', 'minimum_should_match'], 'bool')
    const [must, filter, should] = (['must', 'filter', 'should'] as const).map(key =>
      list(read[key] ?? [], `bool.${key}`).map(query => compiled(query, of)),
    ) as [Matcher[], Matcher[], Matcher[]]
    const least = Number(
      read.minimum_should_match ?? (should.length && !must.length && !filter.length ? 1 : 0),
    )
    return at => {
      const scores = must.map(matches => matches(at))
      if (scores.includes(null) || filter.some(matches => matches(at) === null)) return null
      const also = should.flatMap(matches => matches(at) ?? [])
      if (also.length < least) return null
      return Math.fround([...(scores as number[]), ...also].reduce((sum, score) => sum + score, 0))
    }
  },
}
const leaves = ['term', 'terms', 'prefix', 'match_phrase', 'range', 'exists']

function compiled(query: unknown, of: Compiling): Matcher {
  const [name, body] = single(query, 'query')
  const kind = kinds[name]
  if (!kind) throw parsing(`unknown query [${name}]`)
  if (leaves.includes(name)) of.parts++
  return kind(body, of)
}

/** Makes a query ready to be asked of documents, or refuses it. */
export function compile(query: unknown, index: Index, path = ''): Matcher {
  const of = { index, path, parts: 0 }
  const matches = compiled(query, of)
  if (of.parts > mostParts)
    throw new Refusal(
      400,
      'too_many_nested_clauses',
      `Query contains too many nested clauses; maxClauseCount is ${mostParts}`,
    )
  return matches
}
