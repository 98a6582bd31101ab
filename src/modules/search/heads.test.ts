import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import type { IndexDocument, SearchRequest } from './port.ts'

const many = 24_000
const plain: Omit<IndexDocument, 'work' | 'title' | 'sortTitle' | 'creators' | 'subjects'> = {
  ...{ titles: [], series: [], genres: [], identifiers: [], languages: ['swe'], formats: ['book'] },
  ...{ audience: 'adult', firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
}
/** So many works that their rarer values are not counted at first; who made work n, and what it is about. */
const works = (creatorOf: (n: number) => string, subjectOf: (n: number) => string): IndexDocument[] =>
  Array.from({ length: many }, (_, n) => ({
    ...plain,
    ...{ work: n + 1, title: `sol ${n}`, sortTitle: `sol ${n}` },
    ...{ creators: [creatorOf(n)], subjects: [subjectOf(n)] },
  }))

function counted(documents: readonly IndexDocument[], name: 'creator' | 'subject'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const document of documents)
    for (const value of name === 'creator' ? document.creators : document.subjects)
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Every value shown has its right count, and no value left out has more than the last one shown. */
function assertRight(
  engine: Engine,
  documents: readonly IndexDocument[],
  request: Partial<SearchRequest> = {},
) {
  const { facets } = engine.query({ text: 'sol', facets: ['creator', 'subject'], ...request })
  for (const name of ['creator', 'subject'] as const) {
    const right = counted(documents, name)
    const values = facets.find(facet => facet.name === name)?.values ?? []
    assert.ok(values.length >= Math.min(40, right.size), `${name}: ${values.length}`)
    for (const { value, count } of values) assert.equal(count, right.get(value), `${name} ${value}`)
    const least = values[39]?.count ?? 0
    const shown = new Set(values.map(({ value }) => value))
    for (const [value, count] of right)
      assert.ok(shown.has(value) || count <= least, `${name} ${value}: ${count}`)
  }
  return facets
}
const engineOf = (documents: readonly IndexDocument[]) =>
  new Engine({ segment: buildSegment(documents), cursor: { xid: '0', seq: 0 }, municipalities: [] })

test('of very many works the commonest values are shown with their counts, though rarer ones are not counted', () => {
  // A few have many works, thousands have one or two.
  const documents = works(
    n => `Person ${n % 5 ? n : n % 300}`,
    n => `Ämne ${n % 60}`,
  )
  assertRight(engineOf(documents), documents)
})

test('where all are alike rare, they are counted all the same', () => {
  const documents = works(
    n => `Person ${n >> 2}`,
    n => `Ämne ${n >> 1}`,
  )
  assertRight(engineOf(documents), documents)
})

test('a rare value that is chosen is shown with its count', () => {
  const documents = works(
    n => `Person ${n % 5 ? n : n % 300}`,
    () => 'Resor',
  )
  const { facets } = engineOf(documents).query({
    ...{ text: 'sol', facets: ['creator'], filters: { creator: ['Person 1', 'Person 23999'] } },
  })
  assert.deepEqual(
    facets[0]?.values.filter(({ value }) => value === 'Person 23999'),
    [{ value: 'Person 23999', count: 1 }],
  )
})

test('what came since counts with what there was, also for a value that was rare', () => {
  const documents = works(
    n => `Person ${n % 5 ? n : n % 300}`,
    () => 'Resor',
  )
  const engine = engineOf(documents)
  const later = Array.from(
    { length: 120 },
    (_, n): IndexDocument => ({
      ...plain,
      ...{ work: many + n + 1, title: `sol ny ${n}`, sortTitle: 'sol' },
      ...{ creators: ['Person 23999'], subjects: ['Resor'] },
    }),
  )
  engine.feed(later.map(document => ({ kind: 'put', document })))
  const facets = assertRight(engine, [...documents, ...later])
  assert.equal(facets[0]?.values.find(({ value }) => value === 'Person 23999')?.count, 121)
})

test('a rare value that is chosen beside one that very many works have is shown with its count too', () => {
  const documents = works(
    n => (n < 21_000 ? 'Alla' : `Person ${n}`),
    () => 'Resor',
  )
  const { total, facets } = engineOf(documents).query({
    ...{ text: 'sol', facets: ['creator'], filters: { creator: ['Alla', 'Person 23999'] } },
  })
  assert.equal(total, 21_001)
  const values = facets[0]?.values ?? []
  assert.equal(values.find(({ value }) => value === 'Person 23999')?.count, 1)
  assert.equal(values.find(({ value }) => value === 'Alla')?.count, 21_000)
})
