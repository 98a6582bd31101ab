import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { startDouble } from '../../../../test/support/opensearch/server.ts'
import { municipalities } from '../../../../test/support/search-library.ts'
import { buildSegment } from '../build.ts'
import { Engine } from '../engine.ts'
import { facetNames, type IndexDocument, type SearchRequest, type SearchResult, sorts } from '../port.ts'
import { serverAt } from './client.ts'
import { makeIndex, removeIndex } from './indexes.ts'
import { searchOn } from './search.ts'

// Whatever works there are and whatever is asked of them, the server and our own engine answer alike.
const double = await startDouble()
after(() => double.close())
const server = serverAt(double.url)

const words = [
  'sol',
  'hästar',
  'hästen',
  'den',
  'skogsvägen',
  'väg',
  'vag',
  'skog',
  'barn',
  'barnbok',
  'bok',
  'anna',
]
const text = (most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map(list => list.join(' '))
const few = (most: number) => fc.array(text(2), { maxLength: most })
const formats = fc.subarray(['book', 'film', 'e-book'], { minLength: 1 })
const languages = fc.subarray(['swe', 'fin'])
const copy = fc.record(
  {
    ...{ branch: fc.constantFrom(1, 2, 3, 4), format: fc.constantFrom('book', 'film') },
    ...{ language: fc.constantFrom('swe', 'fin', null), available: fc.boolean() },
  },
  { requiredKeys: ['branch', 'format', 'available'] },
)
const facts = fc.record({
  ...{ title: text(3), titles: few(2), creators: few(2), series: few(1), subjects: few(2), genres: few(1) },
  ...{ formats, languages, audience: fc.constantFrom('child' as const, 'adult' as const) },
  ...{ firstYear: fc.constantFrom(null, 1999, 2020), loans: fc.nat({ max: 3 }) },
  addedDay: fc.constantFrom(null, 600, 700, 980),
  part: fc.constantFrom(null, 1, 2),
  numbers: fc.array(fc.constantFrom('1', '2', '1-2', ''), { maxLength: 2 }),
  copies: fc.array(copy, { maxLength: 3 }),
  identifiers: fc.constantFrom([], ['sol1']),
  classes: fc.constantFrom([], ['Hc'], ['Hc.01']),
})
const library = fc.array(facts, { minLength: 1, maxLength: 10 }).map(list =>
  list.map(
    (one, n): IndexDocument => ({
      ...{ ...one, work: n + 1, sortTitle: one.title, lastYear: one.firstYear },
      numbers: one.series.flatMap((series, at) => {
        const number = one.numbers[at]
        return number ? [{ series, number }] : []
      }),
    }),
  ),
)
const sign = fc.constantFrom('', '', '', 'titel:', 'författare:', 'ämne:', 'serie:', 'hylla:')
const clause = fc
  .tuple(sign, text(3), fc.integer({ min: 0, max: 3 }))
  .map(([name, said, phrase]) => name + (phrase ? said : `"${said}"`))
const question = fc.oneof(
  fc.array(clause, { minLength: 1, maxLength: 3 }).map(list => list.join(' ')),
  fc.constantFrom(
    '',
    'skogvägen',
    'hestar',
    'hästr sol',
    'vagen',
    'sol hästar roman',
    'Hc',
    'sol1',
    'film sol',
  ),
  fc.constantFrom(
    'bok om hästar',
    'barnbok',
    'sol på finska',
    'del 2',
    'skogs vägen',
    'barnbokbarn',
    'sol av anna',
  ),
)
const filters = fc.record(
  {
    shelf: fc.subarray(['1', '2', '3', 'x']),
    municipality: fc.subarray(['10', '20']),
    format: fc.subarray(['book', 'film']),
    language: fc.subarray(['swe', 'fin']),
    audience: fc.subarray(['child', 'adult']),
    new: fc.subarray(['30', '365']),
    digital: fc.constant(['yes']),
    subject: fc.subarray(['sol', 'hästar']),
  },
  { requiredKeys: [] },
)
const request: fc.Arbitrary<SearchRequest> = fc
  .record(
    {
      ...{ text: question, exact: fc.boolean(), filters, onShelf: fc.boolean() },
      ...{ sort: fc.constantFrom(...sorts), near: fc.subarray([3, 1, 2]), part: fc.constant(1) },
      ...{ offset: fc.nat({ max: 2 }), limit: fc.constantFrom(3, 20) },
    },
    { requiredKeys: ['text'] },
  )
  .map(one => ({ ...one, facets: facetNames, today: 1000 }))

const told = ({ tookMs: _, ...result }: SearchResult) => result

test('the same works in the same order, with the same counts and corrections, as our own engine gives', async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(
      library,
      fc.array(request, { minLength: 4, maxLength: 4 }),
      async (documents, requests) => {
        const engine = new Engine({
          segment: buildSegment(documents),
          ...{ cursor: { xid: '0', seq: 0 }, municipalities },
        })
        const index = `same-${++made}`
        await makeIndex(server, index)
        const served = searchOn(server, index, new Map(municipalities))
        await served.feed(documents.map(document => ({ kind: 'put', document })))
        for (const one of requests) {
          assert.deepEqual(told(await served.query(one)), told(engine.query(one)), JSON.stringify(one))
        }
        await removeIndex(server, index)
      },
    ),
    { numRuns: Number(process.env.SAME_RUNS ?? 60) },
  )
})

test('the same is suggested', async () => {
  let made = 0
  const typed = fc.constantFrom('so', 'den', 'häs', 'an', 'skog', 'barn bok', 'sol h', 'x', 'vä')
  await fc.assert(
    fc.asyncProperty(library, fc.array(typed, { minLength: 3 }), async (documents, all) => {
      const engine = new Engine({
        segment: buildSegment(documents),
        ...{ cursor: { xid: '0', seq: 0 }, municipalities },
      })
      const index = `typed-${++made}`
      await makeIndex(server, index)
      const served = searchOn(server, index, new Map(municipalities))
      await served.feed(documents.map(document => ({ kind: 'put', document })))
      const sorted = (list: Awaited<ReturnType<typeof served.suggest>>) =>
        list.map(one => JSON.stringify({ ...one, onShelfAt: one.onShelfAt.toSorted() }))
      for (const one of all)
        assert.deepEqual(
          sorted(await served.suggest(one, 30)).sort(),
          sorted(engine.suggest(one, 30)).sort(),
          one,
        )
      await removeIndex(server, index)
    }),
    { numRuns: Number(process.env.SAME_RUNS ?? 30) },
  )
})
