import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import { announce, eventById, type LibraryEvent, upcoming, upcomingByDay } from './index.ts'

const db = await testDatabase({ max: 2 })
await db.driver.unsafe(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5), (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (1, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2062, 'main', 61.0, 14.5, 'certain'),
         (2, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.6, 15.6, 'certain')`)

const at = (time: string) => Temporal.Instant.from(`2027-02-${time}:00+01:00`)
const given = (changes: Partial<LibraryEvent>) =>
  announce(db, {
    slug: 'sagostund',
    title: 'Sagostund',
    description: 'Vi läser tillsammans.',
    kind: 'sagostund',
    audience: 'child',
    language: 'swe',
    branchId: 1,
    startsAt: at('01T10:00'),
    endsAt: at('01T11:00'),
    place: null,
    registration: false,
    places: null,
    ...changes,
  })

const story = await given({})
const talk = await given({
  title: 'Föredrag',
  audience: 'adult',
  branchId: 2,
  startsAt: at('03T18:00'),
  endsAt: at('03T19:00'),
})
const titles = async (filter: Partial<Parameters<typeof upcoming>[1]>) =>
  (await upcoming(db, { from: at('01T08:00'), ...filter })).events.map(event => event.title)

test('what is on comes soonest first', async () =>
  assert.deepEqual(await titles({}), ['Sagostund', 'Föredrag']))

test('what goes on now is still shown, what has ended is not', async () => {
  assert.deepEqual(await titles({ from: at('01T10:30') }), ['Sagostund', 'Föredrag'])
  assert.deepEqual(await titles({ from: at('01T11:00') }), ['Föredrag'])
})

test('events are chosen by municipality, branch, audience and end of period', async () => {
  assert.deepEqual(await titles({ municipalities: [2062] }), ['Sagostund'])
  assert.deepEqual(await titles({ branches: [2] }), ['Föredrag'])
  assert.deepEqual(await titles({ audiences: ['adult'] }), ['Föredrag'])
  assert.deepEqual(await titles({ to: at('02T00:00') }), ['Sagostund'])
})

test('a page of the list says how many there are in all', async () => {
  const page = await upcoming(db, { from: at('01T08:00'), limit: 1, offset: 1 })
  assert.equal(page.total, 2)
  assert.deepEqual(
    page.events.map(event => event.id),
    [talk],
  )
})

test('an event is found by its number', async () => {
  assert.equal((await eventById(db, story))?.title, 'Sagostund')
  assert.equal(await eventById(db, 999), undefined)
})

test('an event that ends before it begins is refused', async () => {
  await assert.rejects(given({ startsAt: at('05T10:00'), endsAt: at('05T09:00') }), /check/)
})

const byDay = async (from: string, to: string, filter: Partial<Parameters<typeof upcoming>[1]> = {}) =>
  Object.fromEntries(
    await upcomingByDay(db, { from: Temporal.Instant.from(from), to: Temporal.Instant.from(to), ...filter }),
  )
const february = ['2027-02-01T00:00:00+01:00', '2027-03-01T00:00:00+01:00'] as const

test('events are counted by the day, by the filters of the list', async () => {
  assert.deepEqual(await byDay(...february), { '2027-02-01': 1, '2027-02-03': 1 })
  assert.deepEqual(await byDay(...february, { municipalities: [2062] }), { '2027-02-01': 1 })
  assert.deepEqual(await byDay(...february, { branches: [2] }), { '2027-02-03': 1 })
  assert.deepEqual(await byDay(...february, { audiences: ['adult', 'all'] }), { '2027-02-03': 1 })
  assert.deepEqual(await byDay(...february, { audiences: ['young'] }), {})
})

test('what has ended is not counted, and limit and page change nothing', async () => {
  assert.deepEqual(await byDay('2027-02-01T11:00:00+01:00', february[1]), { '2027-02-03': 1 })
  assert.deepEqual(await byDay(...february, { limit: 1, offset: 1 }), { '2027-02-01': 1, '2027-02-03': 1 })
})

const midnight = (on: string) => Temporal.PlainDate.from(on).toZonedDateTime('Europe/Stockholm').toInstant()
/** How many the list of a day has: what is counted must be the same. */
const listedOn = async (day: string, next: string): Promise<number> =>
  (await upcoming(db, { from: midnight(day), to: midnight(next) })).total

test('the day of an event is Sweden’s, also when clocks change and the year ends', async () => {
  const starts = (moment: string) => {
    const startsAt = Temporal.Instant.from(moment)
    return given({ startsAt, endsAt: startsAt.add({ minutes: 30 }) })
  }
  // The last half hour of one day and the first of the next, in winter, at both changes of the clock, at New Year.
  for (const [day, next, last] of [
    ['2027-03-27', '2027-03-28', '2027-03-27T22:30:00Z'],
    ['2027-03-28', '2027-03-29', '2027-03-28T21:30:00Z'],
    ['2027-10-31', '2027-11-01', '2027-10-31T22:30:00Z'],
    ['2027-12-31', '2028-01-01', '2027-12-31T22:30:00Z'],
  ] as const) {
    await starts(last)
    await starts(Temporal.Instant.from(last).add({ minutes: 30 }).toString())
    const counts = await byDay(
      midnight(day).toString(),
      Temporal.Instant.from(last).add({ hours: 2 }).toString(),
    )
    assert.equal(counts[day], await listedOn(day, next), day)
    assert.equal(counts[next], 1, next)
  }
})

test('an event over several days stands on each of them, within the time asked for, and not on the midnight it ends at', async () => {
  await given({
    startsAt: Temporal.Instant.from('2027-05-30T18:00:00+02:00'),
    endsAt: Temporal.Instant.from('2027-06-03T00:00:00+02:00'),
  })
  assert.deepEqual(await byDay('2027-05-01T00:00:00+02:00', '2027-06-01T00:00:00+02:00'), {
    '2027-05-30': 1,
    '2027-05-31': 1,
  })
  assert.deepEqual(await byDay('2027-06-01T12:00:00+02:00', '2027-07-01T00:00:00+02:00'), {
    '2027-06-01': 1,
    '2027-06-02': 1,
  })
  assert.equal(await listedOn('2027-06-02', '2027-06-03'), 1)
  assert.equal(await listedOn('2027-06-03', '2027-06-04'), 0)
})
