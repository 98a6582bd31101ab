import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument, SearchRequest } from './port.ts'

const of = (series: string, number: string | null = null): Partial<IndexDocument> => ({
  series: [series],
  numbers: number === null ? [] : [{ series, number }],
})
const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...{ titles: [], creators: [], series: [], subjects: [], genres: [], identifiers: [], languages: ['swe'] },
  ...{ formats: ['book'], audience: 'adult', firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
  ...{ work: number, title, sortTitle: title },
  ...facts,
})
const larsson = { creators: ['Stieg Larsson'] }
const documents = [
  work(1, 'Luftslottet', { ...of('Millennium', '3'), ...larsson, loans: 90 }),
  work(2, 'Flickan', { ...of('Millennium', 'Del 2'), ...larsson, loans: 50 }),
  work(3, 'Kvinnor', { ...of('Millennium', '1'), ...larsson, loans: 20 }),
  work(4, 'Alla tre', { ...of('Millennium', '1-3'), ...larsson, loans: 70 }),
  work(5, 'Boken om serien', { ...of('Millennium'), ...larsson, loans: 99 }),
  work(6, 'Girl', { ...of('Millennium', '1'), ...larsson, languages: ['eng'], loans: 99 }),
  work(7, 'Millennium', { creators: ['Ada Ek'] }),
  work(8, 'Kartan', { ...of('Annat', '1'), creators: ['Bo Millennium'], loans: 60 }),
]
const engineOf = (first: readonly IndexDocument[], later: readonly IndexDocument[] = []): Engine => {
  const engine = new Engine({
    segment: buildSegment(first),
    ...{ cursor: { xid: '0', seq: 0 }, municipalities: [] },
  })
  for (const document of later) engine.feed([{ kind: 'put', document }])
  return engine
}
const engine = engineOf(documents.slice(0, 5), documents.slice(5))
const works = (text: string, more: Partial<SearchRequest> = {}) =>
  engine.query({ text, ...more }).hits.map(hit => hit.work)

test('of the series that is named the parts stand in reading order, in whatever segment; what is of none stays in its line', () => {
  // 8 stands where its worth puts it among them, and what is called just so goes before.
  assert.deepEqual(works('millennium'), [7, 3, 2, 1, 8, 4, 5, 6])
  assert.deepEqual(works('serie:millennium'), [3, 2, 1, 4, 5, 6])
})

test('also beside the name of who made it, put right, in quotes of a field, and under filters', () => {
  for (const text of ['stieg larsson millennium', 'millennium larsson', 'millennium av stieg larsson'])
    assert.deepEqual(works(text), [3, 2, 1, 4, 5, 6], text)
  assert.deepEqual(works('larsson milennium'), [3, 2, 1, 4, 5, 6])
  assert.deepEqual(works('millennium', { filters: { creator: ['Stieg Larsson'] } }), [3, 2, 1, 4, 5, 6])
})

test('it is told of a work that it stands in reading order', () => {
  const inSeries = (text: string, number: number) => engine.explain({ text }, number).inside?.inSeries
  assert.deepEqual(
    [inSeries('millennium', 3), inSeries('millennium', 8), inSeries('larsson', 3)],
    [true, false, false],
  )
})

test('several are named by their family names', () => {
  const two = engineOf([
    work(1, 'Rök', { ...of('Roman', '2'), creators: ['Maj Sjöwall', 'Per Wahlöö'], loans: 9 }),
    work(2, 'Roseanna', { ...of('Roman', '1'), creators: ['Maj Sjöwall', 'Per Wahlöö'] }),
  ])
  for (const text of ['sjöwall wahlöö roman', 'roman wahlöö sjöwall'])
    assert.deepEqual(
      two.query({ text }).hits.map(hit => hit.work),
      [2, 1],
      text,
    )
})

test('who asks for the creator, or for another order, gets that', () => {
  assert.deepEqual(works('stieg larsson'), [5, 1, 4, 2, 3, 6])
  assert.deepEqual(works('serie:millennium', { sort: 'most-borrowed' }), [5, 6, 1, 4, 2, 3])
  assert.deepEqual(
    works('larsson alla tre millennium'),
    [4],
    'a series beside what is no name is no series asked for',
  )
})

test('a series called like a person is meant by the family name, wherever its works stand', () => {
  const wallander = engineOf([
    work(1, 'Brandvägg', { ...of('Kurt Wallander', '8'), loans: 9 }),
    work(2, 'Mördare', { ...of('Kurt Wallander', '1'), loans: 5 }),
  ])
  assert.deepEqual(
    wallander.query({ text: 'wallander' }).hits.map(hit => hit.work),
    [2, 1],
  )
  assert.deepEqual(
    wallander.query({ text: 'wallanderserien' }).hits.map(hit => hit.work),
    [2, 1],
  )
})

test('a number that only another series prints says nothing', () => {
  const other = engineOf([
    work(1, 'B', { series: ['A', 'Pocket'], numbers: [{ series: 'Pocket', number: '1' }] }),
    work(2, 'C', { series: ['A', 'Pocket'], numbers: [{ series: 'A', number: '1' }] }),
  ])
  assert.deepEqual(
    other.query({ text: 'serie:a' }).hits.map(hit => hit.work),
    [2, 1],
  )
  assert.deepEqual(
    other.query({ text: 'serie:pocket' }).hits.map(hit => hit.work),
    [1, 2],
  )
})

const some = fc.record({
  title: fc.constantFrom('sol', 'hav', 'orm', 'sol hav'),
  creators: fc.constantFrom(['Bo Alm'], ['Ada Sol'], []),
  number: fc.constantFrom('1', '2', '3', '1-2', '2,5', null),
  series: fc.constantFrom('sol', 'hav', null),
  languages: fc.constantFrom(['swe'], ['fin']),
  loans: fc.nat({ max: 9 }),
})
const library = fc
  .array(some, { minLength: 1, maxLength: 140 })
  .map(list =>
    list.map(({ title, number, series, ...facts }, n) =>
      work(n + 1, title, { ...facts, ...(series === null ? {} : of(series, number)) }),
    ),
  )
const questions = fc.constantFrom('sol', 'serie:sol', 'hav', 'sol alm', 'bo alm hav', 'orm', 'ada sol')

test('whatever the library and the pages, each hit stands on one page, in the place it is told to stand', () => {
  fc.assert(
    fc.property(
      library,
      fc.nat({ max: 20 }),
      questions,
      fc.integer({ min: 7, max: 60 }),
      (all, later, text, limit) => {
        const some = engineOf(all.slice(later), all.slice(0, later))
        const whole = some.query({ text, limit: 500 })
        const paged: number[] = []
        for (let offset = 0; offset < whole.total; offset += limit)
          paged.push(...some.query({ text, limit, offset }).hits.map(hit => hit.work))
        assert.deepEqual(
          paged,
          whole.hits.map(hit => hit.work),
        )
        assert.equal(new Set(paged).size, whole.total)
        for (const [n, hit] of whole.hits.entries())
          if (n % 5 === 0) assert.equal(some.explain({ text }, hit.work).inside?.place, n)
      },
    ),
    { numRuns: 60 },
  )
})
