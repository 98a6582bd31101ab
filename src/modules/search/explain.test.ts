import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSegment, rankOf } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument } from './port.ts'
import { questionKey } from './question-key.rules.ts'

const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...{ titles: [], creators: [], series: [], subjects: [], genres: [], identifiers: [], languages: ['swe'] },
  ...{ formats: ['book'], audience: 'adult', firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
  ...{ work: number, title, sortTitle: title },
  ...facts,
})
const documents = [
  work(1, 'Hästen', { creators: ['Anna Häst'] }),
  work(2, 'Boken om hästar', { loans: 9, copies: [{ branch: 1, format: 'book', available: true }] }),
  work(3, 'Hästbok', { formats: ['film'] }),
  work(4, 'Kåk', { subjects: ['hästar'] }),
  work(5, 'Ko'),
]
const engine = new Engine({
  segment: buildSegment(documents),
  cursor: { xid: '0', seq: 0 },
  municipalities: [],
})
// One of them stands in a segment of its own, as works do that changed since.
engine.feed([{ kind: 'put', document: work(6, 'Hästar och bönder', { loans: 2 }) }])
const inside = (text: string, number: number, more = {}) => engine.explain({ text, ...more }, number).inside

test('the place told is the place among the hits, under the filters asked with', () => {
  for (const request of [
    { text: 'hästar' },
    { text: 'häst' },
    { text: 'hästar', filters: { format: ['book'] } },
  ]) {
    const hits = engine.query({ ...request, limit: 50 }).hits
    assert.ok(hits.length > 2)
    for (const [n, hit] of hits.entries()) {
      const told = engine.explain(request, hit.work)
      assert.deepEqual([told.inside?.place, told.tier], [n, hit.tier], `${request.text} ${hit.work}`)
    }
  }
  assert.equal(inside('hästar', 3, { filters: { format: ['book'] } })?.place, null)
  assert.equal(inside('hästar', 5)?.place, null)
})

test('a word is met as written, inflected, in a part of a compound or with its rings, and it is told where', () => {
  assert.deepEqual(inside('hästar', 2)?.met, [{ as: 'written', word: 'hästar', fields: ['title'] }])
  assert.deepEqual(inside('hästar', 1)?.met[0]?.as, 'inflected')
  assert.deepEqual(inside('häst', 1)?.met, [{ as: 'written', word: 'häst', fields: ['creator'] }])
  assert.deepEqual(inside('häst', 3)?.met, [{ as: 'part', word: 'hästbok', fields: ['title'] }])
  assert.deepEqual(inside('kak', 4, { exact: true })?.met, [{ as: 'rings', word: 'kåk', fields: ['title'] }])
  assert.deepEqual(inside('hästar kvantfysik', 4)?.met, [
    { as: 'written', word: 'hästar', fields: ['subject'] },
    null,
  ])
})

test('the parts of the worth sum to what the order goes by', () => {
  for (const document of documents) {
    const { worth } = inside('hästar', document.work) ?? {}
    const sum = Object.values(worth ?? {}).reduce((all, one) => all + one, 0)
    assert.ok(Math.abs(sum - rankOf(document)) < 1e-4)
  }
})

test('of a work the index does not hold nothing more is told', () =>
  assert.deepEqual(inside('hästar', 99), {
    indexed: false,
    level: null,
    place: null,
    worth: null,
    inSeries: false,
    met: [null],
  }))

test('inflection, capitals and spaces make no other question; other words do', () => {
  assert.equal(questionKey('Barnböcker'), questionKey('barn bok'))
  assert.notEqual(questionKey('barnbok'), questionKey('bok'))
  assert.equal(questionKey(' ?! '), '')
})
