import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWorld } from '../../../test/support/world.ts'
import { testDatabase } from '../../database/testing.ts'
import { type Post, sendQueued } from '../notices/index.ts'
import type { SearchRequest, SearchResult } from '../search/index.ts'
import {
  type AlertOutcome,
  alertsOf,
  canSilence,
  forgetToldNews,
  type Pace,
  setPace,
  silence,
  tellNews,
  unwatch,
  type WatchOrder,
  watch,
} from './index.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const [anna, bo, cia] = [world.patron('Anna'), world.patron('Bo'), world.patron('Cia')]

/** What each question finds in the whole catalogue. */
const finds = new Map<string, { works: number[]; corrected?: string; leftOut?: string[] }>()
const asked: SearchRequest[] = []
const index = {
  query: async (request: SearchRequest): Promise<SearchResult> => {
    asked.push(request)
    if (request.text === 'trasig') throw new Error('the index is broken')
    const { works = [], corrected = null, leftOut = [] } = finds.get(request.text) ?? {}
    const hits = works.filter(work => request.among?.includes(work)).map(work => ({ work, tier: 3 }))
    return { total: hits.length, hits, facets: [], corrected, offered: null, leftOut, tookMs: 0 }
  },
}
const deps = { ...world.deps, index, baseUrl: 'http://localhost', canMail: true }

async function newWork(title: string, ...texts: string[]): Promise<number> {
  const work = await world.title()
  await world.rows(
    `update catalogue.work set created_at = '${world.now()}', title = '${title}' where id = ${work};
     update catalogue.edition set title = '${title}' where work_id = ${work}`,
  )
  for (const text of texts) finds.set(text, { works: [...(finds.get(text)?.works ?? []), work] })
  return work
}
const begin = (patron: number, text: string, pace: Pace = 'daily') =>
  watch(deps, {
    ...{ patron, kind: 'search', name: `”${text}”`, path: `/sok?q=${text}`, pace },
    request: { text },
  })
const done = <T extends object>(answer: AlertOutcome<T>): T => {
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return answer
}
const codes = (answer: AlertOutcome) =>
  answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : answer.outcome
interface Letter {
  patron: number
  subject: string
  body: string
  recipient: string
  unsubscribe: string
}
const letters = () =>
  world.rows<Letter>(
    `select patron_id::integer as patron, subject, body, recipient, unsubscribe from notices.notice where kind = 'new-titles' order by id`,
  )
/** The letters a look writes, at six in the morning so many days on. */
async function look(days = 1): Promise<Letter[]> {
  const before = (await letters()).length
  world.pass({ hours: 24 * days })
  await tellNews(deps)
  return (await letters()).slice(before)
}

test('a reader hears of what came after they began to watch, once, and of nothing that was there', async () => {
  await newWork('Gammal fjällbok', 'fjäll')
  world.pass({ minutes: 1 })
  done(await begin(anna, 'fjäll'))
  world.pass({ minutes: 1 })
  const work = await newWork('Ny fjällbok', 'fjäll')
  await newWork('Något annat')
  const [letter, ...others] = await look()
  assert.equal(others.length, 0)
  assert.deepEqual([letter?.patron, letter?.recipient], [anna, 'anna@example.se'])
  assert.equal(letter?.subject, 'Nytt: Ny fjällbok')
  assert.match(letter?.body ?? '', new RegExp(`http://localhost/verk/${work}\\n`))
  assert.doesNotMatch(letter?.body ?? '', /Gammal|annat|Anna/)
  assert.deepEqual(await look(), [])
})

test('a look that is made again on the same day writes nobody twice, also when two look at once', async () => {
  await newWork('Andra fjällboken', 'fjäll')
  world.pass({ hours: 24 })
  const before = (await letters()).length
  await Promise.all([tellNews(deps), tellNews(deps)])
  await newWork('Tredje fjällboken', 'fjäll')
  assert.equal((await tellNews(deps)).letters, 0)
  assert.equal((await letters()).length, before + 1)
  const [next] = await look()
  assert.equal(next?.subject, 'Nytt: Tredje fjällboken')
})

test('one letter a day gathers everything, in the language of its reader, and names ten of each', async () => {
  await world.rows(`update patrons.patron set language = 'en' where id = ${bo}`)
  done(await begin(bo, 'hav'))
  done(
    await watch(deps, {
      ...{ patron: bo, kind: 'series', name: 'Havet', path: '/sok?serie=Havet' },
      pace: 'daily',
      request: { text: 'serie' },
    }),
  )
  world.pass({ minutes: 1 })
  for (let n = 0; n < 12; n++) await newWork(`Hav ${n}`, 'hav')
  await newWork('Havet 2', 'serie')
  const [letter, ...others] = await look()
  assert.equal(others.length, 0)
  assert.equal(letter?.subject, 'New at the library: 13 titles')
  assert.match(letter?.body ?? '', /The series Havet:\n- Havet 2\n {2}http:\/\/localhost\/en\/verk\//)
  assert.match(letter?.body ?? '', /And 2 more: http:\/\/localhost\/en\/sok\?q=hav\n/)
  assert.deepEqual(await look(), [], 'those that were counted were told too')
})

test('the same question of two readers is asked once, about what is new alone', async () => {
  done(await begin(bo, 'fjäll'))
  world.pass({ minutes: 1 })
  const work = await newWork('Fjäll för två', 'fjäll')
  asked.length = 0
  assert.equal((await look()).length, 2)
  const questions = asked.filter(({ text }) => text === 'fjäll')
  assert.equal(questions.length, 1)
  assert.ok(questions[0]?.among?.includes(work))
})

test('what is weekly is told on Mondays, and what is silent never, nor what came in the silence', async () => {
  world.at('2027-03-02T06:00')
  const { alert } = done(await begin(cia, 'skog', 'weekly'))
  world.pass({ minutes: 1 })
  await newWork('Skog ett', 'skog')
  for (let day = 0; day < 5; day++) assert.deepEqual(await look(), [])
  const [letter] = await look()
  assert.equal(letter?.subject, 'Nytt: Skog ett')
  done(await setPace(deps, { patron: cia, alert, pace: 'none' }))
  await newWork('Skog två', 'skog')
  assert.deepEqual(await look(7), [])
  done(await setPace(deps, { patron: cia, alert, pace: 'daily' }))
  world.pass({ minutes: 1 })
  await newWork('Skog tre', 'skog')
  assert.deepEqual(
    (await look()).map(({ subject }) => subject),
    ['Nytt: Skog tre'],
  )
})

test('a work that is found some days after it was made is told all the same', async () => {
  const work = await newWork('Sent funnen')
  assert.deepEqual(await look(2), [])
  finds.set('skog', { works: [work] })
  assert.equal((await look())[0]?.subject, 'Nytt: Sent funnen')
})

test('a question that must be put right or cut short tells nothing', async () => {
  const work = await newWork('Ny skog')
  finds.set('skog', { works: [work], corrected: 'skor' })
  assert.deepEqual(await look(), [])
  finds.set('skog', { works: [work], leftOut: ['skog'] })
  assert.deepEqual(await look(), [])
  finds.set('skog', { works: [work] })
  assert.equal((await look()).length, 1)
})

test('who has no address hears nothing, then or later', async () => {
  await world.rows(`update patrons.patron set email = null where id = ${cia}`)
  await newWork('Utan adress', 'skog')
  assert.deepEqual(await look(), [])
  await world.rows(`update patrons.patron set email = 'cia@example.se' where id = ${cia}`)
  world.pass({ hours: 24 * 4 })
  await tellNews(deps)
  await newWork('Med adress', 'skog')
  assert.deepEqual(
    (await look()).map(({ subject }) => subject),
    ['Nytt: Med adress'],
  )
})

test('what is watched already stays as it is; too much, and everything there is, is refused', async () => {
  const { alert } = done(await begin(anna, 'fjäll', 'weekly'))
  const mine = await alertsOf(db, anna)
  assert.deepEqual(
    mine.map(one => [one.id, one.pace, one.name, one.path]),
    [[alert, 'daily', '”fjäll”', '/sok?q=fjäll']],
  )
  assert.deepEqual(codes(await begin(anna, ' ')), ['nothing-to-watch'])
  const filtered: Omit<WatchOrder, 'request'> = {
    patron: anna,
    kind: 'creator',
    name: 'X',
    path: '/x',
    pace: 'none',
  }
  const { alert: by } = done(
    await watch(deps, { ...filtered, request: { text: '', filters: { creator: ['X'] } } }),
  )
  const { alert: onShelf } = done(
    await watch(deps, { ...filtered, path: '/y', request: { text: '', onShelf: true } }),
  )
  assert.deepEqual(
    codes(await watch(deps, { ...filtered, path: '/z', request: { text: '', filters: { creator: [] } } })),
    ['nothing-to-watch'],
  )
  for (const one of [by, onShelf]) done(await unwatch(deps, { patron: anna, alert: one }))
  const many = await Promise.all(Array.from({ length: 52 }, (_, n) => begin(anna, `fråga ${n}`, 'none')))
  assert.equal(many.filter(({ outcome }) => outcome === 'done').length, 49)
  assert.deepEqual(codes(await begin(anna, 'en till')), ['too-many-alerts'])
  assert.deepEqual(codes(await begin(999_999, 'ingen')), ['not-there'])
})

test('nobody changes or ends what another watches', async () => {
  const [alert] = await alertsOf(db, bo)
  const of = { patron: cia, alert: alert?.id ?? 0 }
  assert.deepEqual(codes(await setPace(deps, { ...of, pace: 'none' })), ['not-there'])
  assert.deepEqual(codes(await unwatch(deps, of)), ['not-there'])
  assert.equal(done(await unwatch(deps, { ...of, patron: bo })).path, alert?.path)
})

test('the link in a letter ends all letters of its reader and of nobody else, as often as it is followed', async () => {
  const sent: Parameters<Post>[0][] = []
  await sendQueued(deps, async letter => void sent.push(letter))
  const link = sent.findLast(letter => letter.to === 'bo@example.se')?.unsubscribe ?? ''
  assert.match(link, /^http:\/\/localhost\/en\/bevakningar\/avsluta\/[\w-]{43}$/)
  const token = link.split('/').at(-1) ?? ''
  assert.equal(await canSilence(db, token), true)
  assert.equal(await silence(deps, token), true)
  assert.equal(await silence(deps, token), true)
  assert.equal(await silence(deps, 'x'), false)
  assert.deepEqual(new Set((await alertsOf(db, bo)).map(({ pace }) => pace)), new Set(['none']))
  assert.ok((await alertsOf(db, cia)).some(({ pace }) => pace === 'daily'))
  await newWork('Fjäll igen', 'fjäll')
  assert.deepEqual(
    (await look()).map(({ patron }) => patron),
    [anna],
  )
})

test('a question that cannot be asked keeps nobody else from hearing, and is told to who runs the job', async () => {
  const dan = world.patron('Dan')
  await world.rows(`update patrons.patron set email = 'dan@example.se' where id = ${dan}`)
  const { alert } = done(await begin(dan, 'trasig'))
  await newWork('Fjäll till sist', 'fjäll')
  world.pass({ hours: 24 })
  const before = (await letters()).length
  await assert.rejects(tellNews(deps), /1 readers were not told/)
  assert.deepEqual(
    (await letters()).slice(before).map(({ patron }) => patron),
    [anna],
  )
  done(await unwatch(deps, { patron: dan, alert }))
})

test('that something was told is forgotten when it is looked back at no more, and not before', async () => {
  const told = async () => (await world.rows('select from alerts.told')).length
  assert.ok((await told()) > 0)
  await forgetToldNews(deps)
  assert.ok((await told()) > 0)
  world.pass({ hours: 24 * 34, seconds: 1 })
  await forgetToldNews(deps)
  assert.equal(await told(), 0)
})
