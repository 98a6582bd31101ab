import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildSegment } from './build.ts'
import { Counts } from './count.ts'
import { searcherOf } from './lists.ts'
import { type FacetName, facetNames, type IndexDocument } from './port.ts'

const some = (...values: string[]) => fc.subarray(values)
const documentOf = (work: number) =>
  fc
    .record({
      creators: some('Anna', 'Bo', 'Cia', 'Dan'),
      subjects: some('hav', 'skog'),
      genres: some('saga'),
    })
    .map(
      (of): IndexDocument => ({
        ...of,
        ...{ work, title: `sol ${work}`, sortTitle: `sol ${work}`, titles: [], series: [], identifiers: [] },
        ...{ languages: ['swe'], formats: work % 2 ? ['book'] : ['film'], audience: 'adult', loans: 0 },
        ...{ firstYear: 1990 + work, lastYear: 2000 + work, copies: [] },
      }),
    )
const segmentOf = (from: number, size: number) =>
  fc.tuple(...Array.from({ length: size }, (_, n) => documentOf(from + n))).map(buildSegment)
/** Works found, and works that one filter alone keeps out. */
const found = (size: number) => {
  const docs = Array.from({ length: size }, (_, n) => n)
  return fc
    .subarray(docs)
    .chain(kept =>
      fc.record({ kept: fc.constant(kept), missing: fc.subarray(docs.filter(n => !kept.includes(n))) }),
    )
}
const filtered: readonly FacetName[] = ['creator', 'subject', 'genre']

test('few works counted value by value are counted as many are, with those only one filter keeps out and those of newer segments', () => {
  fc.assert(
    fc.property(
      fc.tuple(segmentOf(1, 8), segmentOf(50, 3)),
      fc.tuple(found(8), found(3)),
      fc.constantFrom(...filtered),
      fc.array(fc.constantFrom('Anna', 'hav', 'saga'), { maxLength: 1 }),
      (segments, answers, name, chosen) => {
        const searchers = segments.map(searcherOf)
        const facets = (few: number) => {
          const counts = new Counts(facetNames, new Map(), 20_000, few)
          for (const [n, searcher] of searchers.entries()) {
            counts.begin(searcher)
            counts.add(searcher, Uint32Array.from(answers[n]?.kept ?? []), null)
            counts.addTo(name, searcher, answers[n]?.missing ?? [])
            counts.end(searcher)
          }
          return facetNames.map(facet => counts.facet(facet, facet === name ? chosen : []))
        }
        assert.deepEqual(facets(8), facets(-1))
      },
    ),
    { numRuns: 500 },
  )
})
