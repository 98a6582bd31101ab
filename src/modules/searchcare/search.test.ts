import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noSearch } from '../../../test/support/no-search.ts'
import type { SearchIndex, SearchRequest } from '../search/index.ts'
import type { HeldChoice } from './choice.rules.ts'
import { searchWithChoices } from './search.ts'

/** An index whose every question has these hits, in this order; tells what it was asked. */
const indexOf = (works: readonly number[], asked: SearchRequest[] = []): SearchIndex => ({
  ...noSearch,
  query: async request => {
    asked.push(request)
    const { offset = 0, limit = 20 } = request
    return {
      ...{ total: works.length, corrected: null, offered: null, leftOut: [], tookMs: 1 },
      hits: works.slice(offset, offset + limit).map(work => ({ work, tier: work % 8 })),
      facets: [{ name: 'format', values: [{ value: 'book', count: works.length }] }],
    }
  },
  explain: async (_request, work) => {
    const place = works.includes(work) ? works.indexOf(work) : null
    return {
      ...{ work, tier: place === null ? null : work % 8, score: 1, corrected: null, leftOut: [], words: [] },
      inside: { indexed: true, level: 0, place, worth: null, inSeries: false, met: [] },
    }
  },
})
const pin = (work: number, place: number): HeldChoice => ({ work, place, kind: 'pin', municipality: null })
const bury = (work: number): HeldChoice => ({ work, place: null, kind: 'bury', municipality: null })

test('without a choice that does something the index is asked once, as it was', async () => {
  const asked: SearchRequest[] = []
  const index = indexOf([1, 2, 3], asked)
  const request = { text: 'x', offset: 20, limit: 20 }
  assert.equal((await searchWithChoices(index, request, async () => [pin(9, 1)])).chosen.size, 0)
  await searchWithChoices(index, request, async () => [])
  assert.deepEqual(asked, [request, request])
})

test('an engine that cannot tell places leaves the hits as they are', async () => {
  const mute: SearchIndex = {
    ...indexOf([1, 2]),
    explain: async (_request, work) => ({ work, tier: 3, score: 1, corrected: null, leftOut: [], words: [] }),
  }
  const { result, chosen } = await searchWithChoices(mute, { text: 'x' }, async () => [pin(2, 1)])
  assert.deepEqual([result.hits.map(hit => hit.work), chosen.size], [[1, 2], 0])
})

test('who is put right meets the choices for what the question was put right to, but not before those for what was written', async () => {
  const index = indexOf([1, 2, 3])
  const corrected: SearchIndex = {
    ...index,
    query: async request => ({ ...(await index.query(request)), corrected: 'hästar' }),
  }
  const first = async (held: Record<string, HeldChoice[]>) =>
    (await searchWithChoices(corrected, { text: 'hesstar' }, async text => held[text] ?? [])).result.hits[0]
      ?.work
  assert.equal(await first({ hästar: [pin(3, 1)] }), 3)
  assert.equal(await first({ hästar: [pin(3, 1)], hesstar: [pin(2, 1)] }), 2)
})

test('whatever is chosen, no work is lost or doubled over the pages, and count, facets and tiers are what they were', async () => {
  const choices = fc.array(
    fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 20 }))
        .map(([work, place]) => pin(work, place)),
      fc.integer({ min: 1, max: 70 }).map(bury),
    ),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      choices,
      async (size, limit, list) => {
        const works = Array.from({ length: size }, (_, n) => n + 1)
        const index = indexOf(works)
        const held = [...new Map(list.map(choice => [choice.work, choice])).values()]
        const seen: number[] = []
        for (let offset = 0; offset < Math.max(size, 1); offset += limit) {
          const { result, chosen } = await searchWithChoices(
            index,
            { text: 'x', offset, limit },
            async () => held,
          )
          assert.equal(result.total, size)
          assert.deepEqual(result.facets[0]?.values, [{ value: 'book', count: size }])
          assert.ok(result.hits.every(hit => hit.tier === hit.work % 8))
          assert.deepEqual(
            [...chosen.keys()].sort(),
            held
              .map(choice => choice.work)
              .filter(work => work <= size)
              .sort(),
          )
          seen.push(...result.hits.map(hit => hit.work))
        }
        assert.deepEqual(
          seen.toSorted((a, b) => a - b),
          works,
        )
      },
    ),
    { numRuns: 200 },
  )
})
