import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildSegment } from './build.ts'
import { Engine } from './engine.ts'
import { mergeSegments } from './merge.ts'
import { facetNames, type IndexDocument, type SearchRequest, sorts } from './port.ts'

const word = fc.constantFrom('sol', 'hav', 'berg', 'natt', 'orm', 'Ö')
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map(list => list.join(' '))
const some = fc.array(text, { maxLength: 2 })
const facts = fc.record({
  ...{ title: text, titles: some, creators: some, series: some, subjects: some, genres: some },
  languages: fc.constantFrom(['swe'], ['fin', 'swe']),
  formats: fc.constantFrom(['book'], ['film']),
  loans: fc.nat({ max: 3 }),
  copies: fc.array(
    fc.record({
      branch: fc.integer({ min: 1, max: 3 }),
      format: fc.constant('book'),
      available: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
})
const documentOf = (
  work: number,
  one: Omit<IndexDocument, 'work' | 'sortTitle' | 'identifiers' | 'audience' | 'firstYear' | 'lastYear'>,
): IndexDocument => ({
  ...one,
  ...{ work, sortTitle: work % 5 ? one.title : '', identifiers: [`id${work}`], audience: 'adult' },
  ...{ firstYear: 1980 + (work % 30), lastYear: 1990 + (work % 30) },
})
const municipalities = [
  [1, 10],
  [2, 10],
  [3, 20],
] as const
const engineOf = (segment: ReturnType<typeof buildSegment>) =>
  new Engine({ segment, cursor: { xid: '0', seq: 0 }, municipalities })

test('a merged index answers every question as one that was built of the works anew', () => {
  fc.assert(
    fc.property(
      fc.array(facts, { maxLength: 12 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.option(facts)), { maxLength: 8 }),
      text,
      (first, changes, asked) => {
        const works = new Map(first.map((one, n) => [n + 1, documentOf(n + 1, one)]))
        const engine = engineOf(buildSegment(works.values()))
        for (const [work, change] of changes) {
          if (change) works.set(work, documentOf(work, change))
          else works.delete(work)
          const document = works.get(work)
          engine.feed([document ? { kind: 'put', document } : { kind: 'remove', work }])
        }
        const merged = engineOf(mergeSegments(engine.parts))
        const anew = engineOf(buildSegment(works.values()))
        assert.equal(merged.works, works.size)
        assert.equal(merged.changed, 0)
        const questions: SearchRequest[] = [
          { text: asked },
          { text: `"${asked}"` },
          { text: `ämne:${asked}` },
          { text: asked, filters: { shelf: ['1'], language: ['fin'] } },
          ...sorts.map(sort => ({ text: '', sort })),
        ]
        for (const question of questions) {
          const request = { ...question, facets: facetNames, limit: 50 }
          const [one, other] = [merged.query(request), anew.query(request)]
          const told = ({ total, hits, facets, corrected }: typeof one) => ({
            total,
            hits,
            corrected,
            facets,
          })
          // Equal titles and names stand as they came, which may differ: their texts must not.
          if (question.sort === 'title' || question.sort === 'creator') {
            const textsOf = (result: typeof one) =>
              result.hits.map(({ work }) => {
                const document = works.get(work) as IndexDocument
                const name = document.creators[0] ?? ''
                return question.sort === 'title' ? document.sortTitle : name.split(' ').toReversed().join(' ')
              })
            assert.deepEqual(textsOf(one).length, textsOf(other).length)
            if (question.sort === 'title') assert.deepEqual(textsOf(one), textsOf(other))
          } else assert.deepEqual(told(one), told(other), JSON.stringify(question))
        }
        assert.deepEqual(merged.suggest(asked, 20), anew.suggest(asked, 20))
      },
    ),
    { numRuns: 300 },
  )
})
