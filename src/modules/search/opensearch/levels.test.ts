import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { level } from '../match.ts'
import { countedFor, levelAt, partsOf, queryOf, scoreOf, scoreStep } from './levels.ts'

const none = () => 0

test('a level is a score and a score a level, whatever stands above it', () => {
  for (let tier = 0; tier < 8; tier++)
    for (let within = 0; within < 8; within++)
      for (const above of [0, 1, 200]) {
        const score = Math.fround(scoreOf(level(tier, within)) + above * scoreStep)
        assert.equal(levelAt(score), level(tier, within))
      }
})

test('a question is the best of its levels, each as one score', () => {
  const query = queryOf('titel:sol', none) as unknown as {
    readonly dis_max: { readonly queries: readonly { readonly constant_score: { readonly boost: number } }[] }
  }
  assert.deepEqual(
    query.dis_max.queries.map(({ constant_score }) => levelAt(constant_score.boost)),
    [level(1), level(1, 1), level(2, 3), level(3, 1), level(4), level(6, 6)],
  )
  assert.deepEqual(query.dis_max.queries[0], {
    constant_score: { filter: { term: { whole: 'tsol' } }, boost: scoreOf(level(1)) },
  })
  assert.deepEqual(query.dis_max.queries[3], {
    constant_score: { filter: { term: { in_titles: 'wsol' } }, boost: scoreOf(level(3, 1)) },
  })
})

test('a phrase is asked with the signs of where a text begins and ends', () => {
  const said = JSON.stringify(queryOf('"stora boken"', none))
  for (const one of ['< stora boken >', '< stora boken', 'stora boken'])
    assert.ok(said.includes(`{"match_phrase":{"text_named":"${one}"}}`), one)
  assert.ok(said.includes('{"match_phrase":{"text_subject":"stora boken"}}'))
})

test('of several clauses a work stands at the worst level: each must be met there or better', () => {
  const { dis_max } = queryOf('titel:sol ämne:hav', none) as unknown as {
    readonly dis_max: {
      readonly queries: readonly { readonly constant_score: { readonly filter: unknown } }[]
    }
  }
  const [best] = dis_max.queries
  assert.deepEqual(best?.constant_score.filter, {
    bool: { filter: [{ term: { whole: 'tsol' } }, { term: { whole: 'bhav' } }] },
  })
})

test('only what decides is counted before: subjects called so, and single words that may be two', () => {
  assert.deepEqual(countedFor('titel:sol'), [])
  assert.deepEqual(countedFor('"sol"'), [])
  assert.deepEqual(countedFor('sol'), ['dsol'])
  assert.deepEqual(countedFor('titel:dalafloda'), ['wdalafloda'])
  assert.deepEqual(countedFor('hylla:Hc'), [])
})

test('signs alone ask for nothing', () => {
  for (const text of ['!', '""', 'titel:', '😀']) assert.deepEqual(queryOf(text, none), { match_none: {} })
})

test('no question is larger than the server takes', () => {
  const words = fc.array(
    fc.constantFrom('sol', 'hästar', 'barnboken', 'q', 'titel:', 'ämne:', '"', 'serie:'),
    {
      maxLength: 400,
    },
  )
  fc.assert(
    fc.property(words, list => {
      assert.ok(partsOf(queryOf(list.join(' '), none)) <= 800)
    }),
    { numRuns: 40 },
  )
  for (const text of ['häst '.repeat(2000), 'titel:a b c d e f g h '.repeat(50)])
    assert.ok(partsOf(queryOf(text, none)) <= 800)
})
