import { Counter, isFixed, type Municipalities, valueAt } from './count.ts'
import { find } from './find.ts'
import type { Searcher } from './lists.ts'
import { clear, tierAt } from './match.ts'
import type { FacetName, SearchRequest, SearchResult } from './port.ts'
import { between, type Candidate, type Near, within } from './sort.ts'

/** A filter, made ready for one segment. */
type Test = (doc: number) => boolean

function testOf(
  searcher: Searcher,
  name: FacetName,
  values: readonly string[],
  municipalities: Municipalities,
): Test {
  const { segment } = searcher
  if (isFixed(name)) {
    const column = segment.columns[name]
    const ids = new Uint8Array(column.names.length)
    for (const value of values) {
      const id = valueAt(column, value)
      if (id !== undefined) ids[id] = 1
    }
    return doc => {
      for (let at = column.offsets[doc] as number; at < (column.offsets[doc + 1] as number); at++)
        if (ids[column.values[at] as number]) return true
      return false
    }
  }
  const places = new Set(values.map(Number))
  return doc => {
    for (let at = segment.copyOffsets[doc] as number; at < (segment.copyOffsets[doc + 1] as number); at++) {
      if (!segment.copyFree[at]) continue
      const branch = segment.copyBranch[at] as number
      if (places.has(name === 'shelf' ? branch : (municipalities.get(branch) ?? -1))) return true
    }
    return false
  }
}

const anyOf = (tests: readonly Test[]): Test =>
  tests.length === 1 ? (tests[0] as Test) : doc => tests.some(test => test(doc))

/** Branches and their municipalities are one choice of places: the one or the other is enough. */
const groupOf = (name: FacetName): string => (name === 'municipality' ? 'shelf' : name)

interface Group {
  readonly name: string
  readonly parts: readonly (readonly [FacetName, readonly string[]])[]
}

function groupsOf(filters: NonNullable<SearchRequest['filters']>): Group[] {
  const groups = new Map<string, [FacetName, readonly string[]][]>()
  for (const [name, values] of Object.entries(filters) as [FacetName, readonly string[]][]) {
    if (!values.length) continue
    const group = groupOf(name)
    groups.set(group, [...(groups.get(group) ?? []), [name, values]])
  }
  return [...groups].map(([name, parts]) => ({ name, parts }))
}

function onShelf({ segment }: Searcher): Test {
  return doc => {
    for (let at = segment.copyOffsets[doc] as number; at < (segment.copyOffsets[doc + 1] as number); at++)
      if (segment.copyFree[at]) return true
    return false
  }
}

/** Whether a work of a segment passes all filters of a question. */
export function passing(searcher: Searcher, request: SearchRequest, municipalities: Municipalities): Test {
  const groups = groupsOf(request.filters ?? {}).map(group =>
    anyOf(group.parts.map(([name, values]) => testOf(searcher, name, values, municipalities))),
  )
  const tests = request.onShelf ? [...groups, onShelf(searcher)] : groups
  return doc => tests.every(test => test(doc))
}

/** The first `count` of many in order, without sorting them all. */
function best(all: Uint32Array, count: number, compare: (a: number, b: number) => number): number[] {
  if (all.length <= count * 4) return [...all].sort(compare).slice(0, count)
  const kept = [...all.subarray(0, count)].sort(compare)
  for (let n = count; n < all.length; n++) {
    const one = all[n] as number
    if (compare(one, kept[count - 1] as number) >= 0) continue
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(kept[middle] as number, one) <= 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, one)
    kept.pop()
  }
  return kept
}

const reached = (level: number) => ({ level, tier: tierAt(level) })

/** Searches all segments, counts the facets exactly, and gives one page of hits. */
export function gather(
  searchers: readonly Searcher[],
  request: SearchRequest,
  municipalities: Municipalities,
): SearchResult {
  const began = performance.now()
  const facets = request.facets ?? []
  const counters = facets.map(name => new Counter(name, municipalities))
  const filters = groupsOf(request.filters ?? {})
  const { offset = 0, limit = 20, sort = 'relevance' } = request
  const near: Near = new Map((request.near ?? []).map((branch, place) => [branch, place]))
  const candidates: Candidate[] = []
  let total = 0
  const found = find(searchers, request.text, request.exact)
  for (const [n, searcher] of searchers.entries()) {
    const { segment, levelOf } = searcher
    const all = found.docs[n] as Uint32Array
    const docs = request.onShelf ? all.filter(onShelf(searcher)) : all
    const tests = filters.map(group => ({
      group: group.name,
      passes: anyOf(group.parts.map(([name, values]) => testOf(searcher, name, values, municipalities))),
    }))
    // What only one filter keeps out still counts in that filter's own facet: OR within, AND between.
    const missing = new Map<string, number[]>(tests.map(({ group }) => [group, []]))
    const passing = tests.length
      ? docs.filter(doc => {
          const failed = tests.filter(test => !test.passes(doc))
          if (failed.length === 1) missing.get((failed[0] as { group: string }).group)?.push(doc)
          return failed.length === 0
        })
      : docs
    for (const counter of counters) {
      counter.add(searcher, passing)
      const extra = missing.get(groupOf(counter.name))
      if (extra?.length) counter.add(searcher, extra)
    }
    total += passing.length
    for (const doc of best(passing, offset + limit, within(searcher, sort, near)))
      candidates.push({
        searcher,
        doc,
        work: segment.works[doc] as number,
        ...reached(levelOf[doc] as number),
      })
    clear(searcher, all)
  }
  const page = candidates.sort(between(sort, near)).slice(offset, offset + limit)
  return {
    total,
    hits: page.map(({ work, tier }) => ({ work, tier })),
    facets: counters.map(counter => counter.facet(request.filters?.[counter.name])),
    corrected: found.corrected,
    offered: found.offered,
    leftOut: found.leftOut,
    tookMs: performance.now() - began,
  }
}
