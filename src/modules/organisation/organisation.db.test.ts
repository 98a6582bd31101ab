import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../database/testing.ts'
import type { Day } from '../../kernel/day.ts'
import { hoursOn } from '../../kernel/opening-hours.ts'
import { kilometres, loadOrganisation, type NewBranch, register, setException } from './index.ts'

const db = await testDatabase({ max: 2 })
const branch = (
  id: number,
  code: string,
  shortName: string,
  changes: Partial<NewBranch> = {},
): NewBranch => ({
  id,
  code,
  shortName,
  slug: shortName.toLowerCase(),
  name: `${shortName}s bibliotek`,
  municipality: 2080,
  kind: 'main',
  lat: 60.61,
  lon: 15.63,
  address: null,
  phone: null,
  email: null,
  existence: 'certain',
  isPickup: true,
  hoursAreExamples: false,
  services: [],
  hours: [],
  ...changes,
})
await register(db, {
  municipalities: [{ id: 2080, slug: 'falun', name: 'Falun', population: 60000, lat: 60.61, lon: 15.63 }],
  branches: [
    branch(1, 'ALV', 'Älvdalen', { lat: 61.23, lon: 14.04 }),
    branch(2, 'FAL', 'Falun', {
      hours: [{ weekday: 1, opens: '10:00', closes: '19:00', kind: 'staffed' }],
      services: ['wifi'],
    }),
  ],
})
await setException(db, 2, { day: '2027-02-01' as Day, hours: [], reason: 'Inventering' })
await setException(db, 2, {
  day: '2027-02-01' as Day,
  hours: [{ opens: '12:00', closes: '15:00', kind: 'staffed' }],
  reason: 'Inventering',
})
const organisation = await loadOrganisation(db)

test('branches stand in Swedish order and are found by id, slug and code', () => {
  assert.deepEqual(
    organisation.branches.map(b => b.shortName),
    ['Falun', 'Älvdalen'],
  )
  assert.equal(organisation.branch(2).services[0], 'wifi')
  assert.equal(organisation.bySlug('falun')?.id, 2)
  assert.equal(organisation.byCode('ALV')?.id, 1)
  assert.equal(organisation.municipality(2080).name, 'Falun')
  assert.throws(() => organisation.branch(9), /no branch 9/)
})

test('a branch keeps its week, except on days of their own; the last word about a day counts', () => {
  const { calendar } = organisation.branch(2)
  assert.deepEqual(
    hoursOn(calendar, '2027-02-08' as Day).map(h => `${h.opens}-${h.closes}`),
    ['10:00-19:00'],
  )
  assert.deepEqual(
    hoursOn(calendar, '2027-02-01' as Day).map(h => `${h.opens}-${h.closes}`),
    ['12:00-15:00'],
  )
  assert.deepEqual(hoursOn(calendar, '2027-02-02' as Day), [])
})

test('Falun and Älvdalen are about 110 kilometres apart', () => {
  const distance = kilometres(organisation.branch(1), organisation.branch(2))
  assert.ok(distance > 100 && distance < 120, `${distance}`)
})
