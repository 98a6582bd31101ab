import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSearch } from '../../test/support/no-search.ts'
import { buildWorld, places } from '../../test/support/world.ts'
import { testDatabase } from '../database/testing.ts'
import { cancelHold, markCopy } from '../modules/desk/index.ts'
import { jobsOf } from './from-feed.rules.ts'
import { crontab, tasks } from './tasks.ts'

const db = await testDatabase({ max: 4 })
const world = await buildWorld(db)
const posted: string[] = []
const post = async (letter: { subject: string }): Promise<void> => void posted.push(letter.subject)
const list = tasks({
  desk: () => world.deps,
  index: noSearch,
  refresh: async () => {},
  baseUrl: 'http://localhost',
  post,
})
const run = (name: string, payload: unknown = {}) => list[name]?.(payload, {} as never)
/** What the feed has told since the last call, as jobs, done in turn. Not by the guarded read: other tests write beside us. */
let seen = 0
const doJobs = async () => {
  const events = await world.rows<{ seq: number; facts: Record<string, unknown> }>(
    `select seq, facts from feed.event where seq > ${seen} order by seq`,
  )
  seen = events.at(-1)?.seq ?? seen
  for (const { task, payload } of jobsOf(events)) await run(task, payload)
}
const onShelf = async (barcode: string) => {
  const hold = await world.holdFor('Bo', { work: await world.title(barcode) }, 'BOR')
  await world.scan(barcode, 'BOR')
  return hold
}

test('a hold on its shelf is told, reminded of, ended and told of, each by its own job, each once', async () => {
  world.at('2027-02-01T10:00')
  const hold = await onShelf('B1')
  await doJobs()
  assert.deepEqual(posted.splice(0), ['Att hämta: T'])
  for (const day of ['06', '07', '08']) {
    world.at(`2027-02-${day}T07:00`)
    await run('expire-holds')
    await run('remind')
    await doJobs()
  }
  assert.deepEqual(posted.splice(0), ['Hämta senast måndag 8 februari: T'])
  world.at('2027-02-09T04:15')
  for (const name of ['expire-holds', 'expire-holds', 'remind']) await run(name)
  await doJobs()
  assert.deepEqual(posted.splice(0), ['Inte hämtad: T'])
  const [ended] = await world.rows<{ state: string }>(`select state from holds.hold where id = ${hold}`)
  assert.equal(ended?.state, 'not_collected')
})

test('the morning’s job tells of what is late on its way', async () => {
  world.at('2027-02-15T10:00')
  const hold = await world.holdFor('Cia', { work: await world.title('F2') }, 'MOR')
  await world.scan('F2', 'FAL')
  world.pass({ hours: 24 * 4 })
  await run('remind')
  await run('remind')
  assert.deepEqual(posted.splice(0), ['Försenad: T'])
  // What staff take away meanwhile is told by the feed.
  const actor = { kind: 'staff', account: 1, branch: places.MOR } as const
  await cancelHold(world.deps, { hold, actor })
  await doJobs()
  await run('send-mail')
  assert.deepEqual(posted.splice(0), ['Borttagen reservation: T'])
})

test('every job the clock starts is there', async () => {
  const named = crontab
    .trim()
    .split('\n')
    .map(line => line.split(' ')[5] ?? '')
  for (const name of named) assert.ok(list[name], name)
  for (const name of ['end-pauses', 'replan-all', 'forget']) await run(name)
})

test('what was charged is told once, with how it need not be paid; what is settled is not told', async () => {
  await doJobs()
  posted.splice(0)
  await world.title('F301', 'F302')
  for (const barcode of ['F301', 'F302']) {
    await world.lendTo(barcode === 'F301' ? 'Eva' : 'Anna', barcode, 'FAL')
    const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
    await markCopy(world.deps, { barcode, state: 'lost', actor: karin })
    // Found before the letter was written: nobody is troubled with it.
    if (barcode === 'F302') await world.scan(barcode, 'FAL')
  }
  await doJobs()
  await doJobs()
  assert.deepEqual(posted.splice(0), ['Att betala: T'])
  const [letter] = await world.rows<{ body: string }>(
    `select body from notices.notice where kind = 'charged'`,
  )
  assert.match(letter?.body ?? '', /Att betala: 300\s*kr, till Falun kommun/)
  await run('charge-late')
  await run('forget')
})
