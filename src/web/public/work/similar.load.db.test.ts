import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld } from '../../../../test/support/world.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { Likeness } from '../../../modules/catalogue/index.ts'
import { openSearch, type SearchRequest } from '../../../modules/search/index.ts'
import { ctx } from '../loads.fixture.ts'
import { similarView, similarWorks, whyAlike } from './similar.load.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const works: number[] = []
for (let n = 1; n <= 6; n++) works.push(await world.title(`M${n}`))
const [one = 0, bySame = 0, about = 0, nextInSeries = 0, other = 0, alone = 0] = works
const facts = async (work: number, of: Record<string, unknown>) =>
  world.rows(
    `update catalogue.edition set facts = facts || '${JSON.stringify(of)}'::jsonb where work_id = ${work}`,
  )
const person = (name: string) => [{ name, displayName: name, role: 'aut', dates: null, key: name }]
const none = { creators: [], subjects: [], genres: [], series: [], sab: [], dewey: [] }
await facts(one, {
  ...none,
  creators: person('Selma Ek'),
  subjects: ['Siljan'],
  series: [{ title: 'Sjöar', number: '1' }],
})
await facts(bySame, { ...none, creators: person('Selma Ek'), subjects: ['Runn'] })
await facts(about, { ...none, creators: person('Bo Berg'), subjects: ['Siljan'], sab: ['Nc'] })
await facts(nextInSeries, {
  ...none,
  creators: person('Selma Ek'),
  subjects: ['Siljan'],
  series: [{ title: 'Sjöar', number: '2' }],
})
await facts(other, { ...none, creators: person('Bo Berg'), genres: ['visor'] })
await facts(alone, { ...none, genres: ['visor'] })
const index = await openSearch(db, { threads: 1 })
const asked: SearchRequest[] = []
const counting = {
  query: (request: SearchRequest) => {
    asked.push(request)
    return index.query(request)
  },
}
const similar = similarWorks({ db, index: counting, now: world.now })
const found = async (work: number) => (await similar(work)).map(like => like.work)

test('works by the same people and about the same are alike; those of the series have a strip of their own', async () => {
  assert.deepEqual(await found(one), [bySame, about])
  assert.deepEqual(await found(alone), [other])
  assert.deepEqual(await found(999_999), [])
})

test('loans are never asked about, and an answer holds for ten minutes', async () => {
  assert.ok(asked.length > 0 && asked.every(request => request.sort === 'newest' && request.text === ''))
  const before = asked.length
  await found(one)
  assert.equal(asked.length, before)
  world.pass({ minutes: 11 })
  await found(one)
  assert.ok(asked.length > before)
})

test('what failed is asked for again', async () => {
  let broken = true
  const flaky = similarWorks({
    ...{ db, now: world.now },
    index: { query: request => (broken ? Promise.reject(new Error('away')) : index.query(request)) },
  })
  await assert.rejects(flaky(one), /away/)
  broken = false
  assert.equal((await flaky(one)).length, 2)
})

test('each says why in at most two reasons, with how it can be had now', async () => {
  await world.lendTo('Anna', 'M2', 'MOR')
  const views = await similarView({ db }, ctx, world.deps.organisation, await similar(one))
  assert.deepEqual(
    views.map(view => [view.why, view.state?.tone]),
    [
      ['Samma upphovsperson: Selma Ek', 'queue'],
      ['Samma ämne: Siljan', 'in'],
    ],
  )
  const like: Likeness = {
    work: 1,
    creators: [],
    series: ['A'],
    subjects: ['B', 'C', 'D'],
    genres: ['E'],
    marks: ['F'],
  }
  assert.equal(whyAlike(ctx, like), 'Samma serie: A · Samma ämne: B och C')
  assert.equal(whyAlike(ctx, { ...like, series: [], subjects: [] }), 'Samma genre: E · Samma hylla: F')
})

test('a work that is gone meanwhile is left out', async () => {
  const like: Likeness = {
    work: about,
    creators: [],
    series: [],
    subjects: ['Siljan'],
    genres: [],
    marks: [],
  }
  await world.rows(`update catalogue.edition set hidden = true where work_id = ${about}`)
  const gone = { ...like, work: 999_999 }
  assert.deepEqual(await similarView({ db }, ctx, world.deps.organisation, [like, gone]), [])
  await index.close()
})
