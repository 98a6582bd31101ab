import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { forgetVisits, pagesRead, VisitTally } from './index.ts'

const db = await testDatabase({ max: 2 })
let clock = Temporal.Instant.from('2027-02-01T10:00:00+01:00')
const now = () => clock
const tally = new VisitTally(now, 'https://vi.example')
const read = (path: string, from = 'same-origin', locale = 'sv') =>
  tally.answered({
    ...{ method: 'GET', status: 200, isPage: true, agent: 'Mozilla/5.0', purpose: '', referer: '' },
    ...{ path, from, locale },
  })
const known = async (days = 30) =>
  (await pagesRead(db, { today: '2027-02-02' as Day, days })).map(row => Object.values(row))

test('pages are counted by day, kind and language, and added to what was counted before', async () => {
  read('/sok?q=hemligt', 'none')
  read('/sok?q=annat')
  read('/verk/7/bok', 'cross-site', 'ar')
  await tally.write(db)
  await tally.write(db)
  read('/sok')
  // Past midnight in Sweden, though not yet in London.
  clock = Temporal.Instant.from('2027-02-01T23:30:00Z')
  read('/')
  await tally.write(db)
  const all = [
    ['2027-02-02', '/', 'sv', 1, 0],
    ['2027-02-01', '/sok', 'sv', 3, 1],
    ['2027-02-01', '/verk', 'ar', 1, 1],
  ]
  assert.deepEqual(await known(), all)
  assert.deepEqual(await known(1), all.slice(0, 1))
  const [{ rows } = { rows: '' }] = await db.driver.unsafe(
    `select string_agg(c::text, '') as rows from statistics.page_count c`,
  )
  assert.doesNotMatch(rows, /hemligt|annat|bok/)
})

test('what could not be written is written the next time', async () => {
  read('/barn')
  const broken = { run: () => Promise.reject(new Error('away')) }
  await assert.rejects(tally.write(broken), /away/)
  read('/barn')
  await tally.write(db)
  assert.deepEqual(
    (await known(1)).find(row => row[1] === '/barn'),
    ['2027-02-02', '/barn', 'sv', 2, 0],
  )
})

test('robots and errors are nobody, and the memory has an end', async () => {
  const other = new VisitTally(now, 'https://vi.example')
  const row = { method: 'GET', status: 200, isPage: true, agent: 'a bot', purpose: '', from: '', referer: '' }
  other.answered({ ...row, path: '/om', locale: 'sv' })
  for (let n = 0; n < 2100; n++) other.answered({ ...row, agent: 'Mozilla', path: `/q${n}`, locale: 'sv' })
  await other.write(db)
  const found = await known(1)
  assert.equal(found.filter(line => String(line[1]).startsWith('/q')).length, 2000)
  assert.ok(!found.some(line => line[1] === '/om'))
})

test('after twenty-five months they are forgotten', async () => {
  clock = Temporal.Instant.from('2029-03-02T12:00:00Z')
  assert.equal(await forgetVisits({ db, now }), 2)
  clock = Temporal.Instant.from('2029-03-03T12:00:00Z')
  assert.equal(await forgetVisits({ db, now }), 2002)
})
