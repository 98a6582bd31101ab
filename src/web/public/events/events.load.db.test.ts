import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deps } from '../../../database/deps.ts'
import { testDatabase } from '../../../database/testing.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Month } from '../../../kernel/month.ts'
import { announce, type LibraryEvent } from '../../../modules/events/index.ts'
import { loadOrganisation } from '../../../modules/organisation/index.ts'
import { eventsView } from './events.load.ts'
import type { EventFilter } from './events.page.tsx'

const db = await testDatabase({ max: 3 })
await db.driver.unsafe(`insert into organisation.municipality values (2062, 'mora', 'Mora', 20000, 61.0, 14.5), (2080, 'falun', 'Falun', 60000, 60.6, 15.6);
  insert into organisation.branch (id, code, slug, name, short_name, municipality_id, kind, lat, lon, existence)
  values (1, 'MOR', 'mora', 'Mora bibliotek', 'Mora', 2062, 'main', 61.0, 14.5, 'certain'),
         (2, 'FAL', 'falun', 'Falu stadsbibliotek', 'Falun', 2080, 'main', 60.6, 15.6, 'certain')`)
const organisation = await loadOrganisation(db)

/** Four in the afternoon of Friday 27 November. */
const deps = { db, now: () => Temporal.Instant.from('2026-11-27T16:00:00+01:00') } as Deps
const given = (time: string, branchId: number, audience: LibraryEvent['audience']) => {
  const startsAt = Temporal.Instant.from(time)
  return announce(db, {
    ...{ slug: 'x', title: time, description: 'x', kind: 'x', language: 'swe', place: null },
    ...{ audience, branchId, startsAt, endsAt: startsAt.add({ hours: 1 }) },
    ...{ registration: false, places: null },
  })
}
await given('2026-11-26T18:00:00+01:00', 1, 'adult')
await given('2026-11-27T10:00:00+01:00', 1, 'adult')
await given('2026-11-27T18:00:00+01:00', 1, 'adult')
await given('2026-11-28T10:00:00+01:00', 1, 'child')
await given('2026-11-28T12:00:00+01:00', 2, 'all')
await given('2026-12-01T00:00:00+01:00', 2, 'young')
await given('2027-01-15T10:00:00+01:00', 2, 'adult')

const view = (changes: Partial<EventFilter> = {}) =>
  eventsView(deps, organisation, { municipality: null, audience: null, when: null, page: 1, ...changes })
const aDay = (day: string) => ({ kind: 'day', day: day as Day }) as const
const aMonth = (month: string) => ({ kind: 'month', month: month as Month }) as const
const counted = async (changes: Partial<EventFilter> = {}) =>
  Object.fromEntries((await view(changes)).calendar.days)

test('without a choice the list is what is to come, and the calendar this month from now on', async () => {
  const { total, calendar } = await view()
  assert.equal(total, 5)
  assert.deepEqual([calendar.today, calendar.month, calendar.hasLater], ['2026-11-27', '2026-11', true])
  assert.deepEqual(Object.fromEntries(calendar.days), { '2026-11-27': 1, '2026-11-28': 2 })
})

test('what stands in the calendar of a day is what its list has, with the same place and audience', async () => {
  for (const [filter, total] of [
    [{}, 2],
    [{ municipality: 'mora' }, 1],
    [{ audience: 'child' }, 2],
    [{ audience: 'young' }, 1],
    [{ municipality: 'falun', audience: 'young' }, 1],
  ] as const) {
    assert.equal((await counted(filter))['2026-11-28'], total)
    assert.equal((await view({ ...filter, when: aDay('2026-11-28') })).total, total)
  }
  assert.deepEqual(await counted({ municipality: 'mora', audience: 'young' }), {})
})

test('a day or a period chosen leaves the counts of its month as they are', async () => {
  const month = await counted()
  assert.deepEqual(await counted({ when: aDay('2026-11-30') }), month)
  assert.deepEqual(await counted({ when: { kind: 'period', period: 'today' } }), month)
  assert.equal((await view({ when: { kind: 'period', period: 'today' } })).total, 1)
  assert.equal((await view({ when: { kind: 'period', period: 'week' } })).total, 4)
})

test('another month is listed and counted, and the first moment of it belongs to it', async () => {
  const { total, calendar } = await view({ when: aMonth('2026-12') })
  assert.deepEqual([total, calendar.month, calendar.hasLater], [1, '2026-12', true])
  assert.deepEqual(Object.fromEntries(calendar.days), { '2026-12-01': 1 })
  assert.equal((await view({ when: aDay('2026-12-01') })).calendar.month, '2026-12')
})

test('nothing is later than the last event that fits place and audience', async () => {
  assert.equal((await view({ when: aMonth('2027-01') })).calendar.hasLater, false)
  assert.equal((await view({ municipality: 'mora' })).calendar.hasLater, false)
  assert.equal((await view({ audience: 'child' })).calendar.hasLater, false)
  assert.equal((await view({ audience: 'young', when: aMonth('2026-12') })).calendar.hasLater, false)
})

test('a day or a month that is over or too far off gives the page without it', async () => {
  for (const when of [aDay('2026-11-26'), aDay('1999-01-01'), aMonth('2026-10'), aMonth('2099-01')]) {
    const shown = await view({ when })
    assert.deepEqual([shown.filter.when, shown.total, shown.calendar.month], [null, 5, '2026-11'])
  }
})
