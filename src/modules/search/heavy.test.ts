import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import { countHeavy, manyWorks } from './heavy.ts'
import { searcherOf } from './lists.ts'
import { clear, match } from './match.ts'
import { mergeSegments } from './merge.ts'
import type { FacetName, IndexDocument } from './port.ts'
import { valuesOf } from './rows.ts'
import type { FixedFacet } from './segment.ts'
import { textAt } from './texts.ts'

const facets = ['format', 'language', 'audience', 'decade', 'genre', 'subject', 'creator'] as const
const documentOf = (n: number): IndexDocument => ({
  ...{ work: n + 1, sortTitle: `Sol ${n}`, titles: [], series: [], identifiers: [], copies: [], loans: 0 },
  // Every work says "sol", and all but one in twelve say a second word too.
  title: n % 12 ? `Sol och måne ${n}` : `Sol ${n}`,
  creators: [n % 5 ? `Person ${n}` : `Person ${n % 300}`],
  subjects: [`Ämne ${n % 60}`],
  genres: n % 3 ? ['Poesi'] : [],
  languages: [n % 7 ? 'swe' : 'fin'],
  formats: n % 2 ? ['book'] : ['book', 'audiobook'],
  audience: n % 4 ? 'adult' : 'child',
  firstYear: 1950 + (n % 70),
  lastYear: 2000,
})
const documents = Array.from({ length: 24_000 }, (_, n) => documentOf(n))
const segment = buildSegment(documents)

/** What a facet must show: counted in the plainest way. */
function right(of: readonly IndexDocument[], name: FixedFacet): Map<string, number> {
  const counts = new Map<string, number>()
  for (const document of of)
    for (const value of valuesOf[name](document)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function assertCounts(engine: Engine, text: string, of: readonly IndexDocument[]): void {
  const result = engine.query({ text, facets: facets as readonly FacetName[], limit: 5 })
  assert.equal(result.total, of.length, text)
  for (const name of facets) {
    const expected = right(of, name)
    const { values } = result.facets.find(facet => facet.name === name) ?? { values: [] }
    assert.equal(values.length, Math.min(40, expected.size), `${text} ${name}`)
    for (const { value, count } of values)
      assert.equal(count, expected.get(value), `${text} ${name} ${value}`)
  }
}
const engineOf = () => new Engine({ segment, cursor: { xid: '0', seq: 0 }, municipalities: [] })
const says = (word: string) => (document: IndexDocument) =>
  document.title.toLowerCase().split(' ').includes(word)

test('what very common words count was counted with the index: only theirs, and of all works', () => {
  // Stems alone, and all works at once.
  const named = [...segment.heavyTerms].map(term =>
    term < segment.terms.length ? textAt(segment.terms, term) : '',
  )
  assert.ok(named.includes('ssol') && named.includes('soch') && named.at(-1) === '', named.join())
  assert.ok(
    named.slice(0, -1).every(term => term.startsWith('s')),
    named.join(),
  )
  const searcher = searcherOf(segment)
  const found = (text: string): boolean => {
    const docs = match(searcher, [{ text, mask: 255, phrase: false }])
    const isKnown = countHeavy(searcher, text, docs, searcher.counts)
    clear(searcher, docs)
    return isKnown
  }
  assert.deepEqual(['sol', 'solen', 'måne', 'och', '24', 'sol 7'].map(found), [
    true,
    true,
    true,
    true,
    false,
    false,
  ])
  assert.equal(buildSegment(documents.slice(0, manyWorks - 1)).heavyTerms.length, 0)
})

test('the facets of a very common word, and of all works, are exact', () => {
  const engine = engineOf()
  assertCounts(engine, 'sol', documents)
  assertCounts(engine, '', documents)
  assertCounts(engine, 'måne', documents.filter(says('måne')))
})

test('they stay exact when works go, change and come', () => {
  const engine = engineOf()
  const gone = documents.filter(({ work }) => work % 40 === 3)
  const changed = documents.slice(100, 160).map(one => ({ ...one, title: 'Sol', subjects: ['Ämne 3'] }))
  const come = Array.from({ length: 60 }, (_, n) => documentOf(30_000 + n))
  engine.feed([
    ...gone.map(({ work }) => ({ kind: 'remove', work }) as const),
    ...[...changed, ...come].map(document => ({ kind: 'put', document }) as const),
  ])
  const away = new Set([...gone, ...changed].map(({ work }) => work))
  const now = [...documents.filter(({ work }) => !away.has(work)), ...changed, ...come]
  assertCounts(engine, 'sol', now)
  assertCounts(engine, '', now)
  assertCounts(engine, 'måne', now.filter(says('måne')))
})

test('a word in one field, a phrase and a filter are counted by themselves', () => {
  const engine = engineOf()
  assertCounts(engine, '"sol och måne"', documents.filter(says('måne')))
  assertCounts(engine, 'titel:måne', documents.filter(says('måne')))
  const { facets: shown } = engine.query({
    ...{ text: 'sol', facets: ['language'], filters: { audience: ['child'] } },
  })
  const children = documents.filter(({ audience }) => audience === 'child')
  for (const { value, count } of shown[0]?.values ?? [])
    assert.equal(count, right(children, 'language').get(value), value)
})

test('merged segments count as one that is built anew', () => {
  const parts = [documents.slice(0, 14_000), documents.slice(14_000)].map(some => ({
    segment: buildSegment(some),
    gone: new Uint8Array(some.length),
  }))
  const merged = mergeSegments(parts)
  assert.deepEqual(merged.heavyTerms, segment.heavyTerms)
  assert.deepEqual(merged.heavyCounts, segment.heavyCounts)
})
