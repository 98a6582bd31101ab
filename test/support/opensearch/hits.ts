import { illegal, type Json, list, only, parsing, single } from './refusal.ts'
import { type Doc, type Index, shown, type Value } from './store.ts'

interface Found {
  readonly doc: Doc
  readonly score: number
}
interface Page {
  readonly from: number
  readonly size: number
  readonly sort: unknown
  readonly _source: unknown
}

export const compare = (a: Value, b: Value): number =>
  typeof a === 'string' && typeof b === 'string'
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : Number(a) - Number(b)

interface Step {
  readonly down: boolean
  readonly of: (found: Found) => Value | undefined
}

function stepOf(index: Index, sort: unknown): Step {
  const [name, how] = single(sort, 'sort')
  const { order, missing = '_last' } =
    typeof how === 'string' ? { order: how } : only(how, ['order', 'missing'], 'sort')
  if ((order !== 'asc' && order !== 'desc') || missing !== '_last') throw parsing(`sort by [${name}]`)
  if (name !== '_score') index.countable(name)
  return {
    down: order === 'desc',
    of: ({ doc, score }) => (name === '_score' ? score : doc.values.get(name)?.[0]),
  }
}

/** One page of documents in the order asked for; of equal ones the first come first. */
export function hitsOf(index: Index, found: readonly Found[], { from, size, sort, _source }: Page): Json {
  const steps = list(sort ?? [{ _score: 'desc' }], 'sort').map(one => stepOf(index, one))
  if (from + size > index.window)
    throw illegal(`Result window is too large, from + size must be less than or equal to: [${index.window}]`)
  const sorted = found.toSorted((a, b) => {
    for (const { down, of } of steps) {
      const [one, other] = [of(a), of(b)]
      if (one === undefined || other === undefined) {
        if (one !== other) return one === undefined ? 1 : -1
        continue
      }
      const here = compare(one, other)
      if (here) return down ? -here : here
    }
    return 0
  })
  const hits = sorted.slice(from, from + size).map(one => {
    const source = shown(one.doc.source, _source)
    return {
      ...{ _index: 'double', _id: one.doc.id, _score: one.score },
      ...(source ? { _source: source } : {}),
      ...(sort ? { sort: steps.map(step => step.of(one) ?? null) } : {}),
    }
  })
  return { total: { value: found.length, relation: 'eq' }, max_score: null, hits }
}
